// Words and runs, cut and folded as tests/search/words.json says.
const WIDTHLESS = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u{e0000}-\u{e0fff}]/gu,
	RUN = "(?!ʼ)(?=[\\p{L}\\p{N}])[" + "Hani Hira Kana Hang Thai Laoo Khmr Mymr".replace(/(\w+) ?/g, "\\p{scx=$1}") + "]",
	WORD = `(?!ʼ|${RUN})`,
	PIECE = RegExp(`(${RUN}(?:${RUN}|\\p{M})*)|(?:${WORD}\\p{L}\\p{M}*['‘’ʼ＇](?=${WORD}\\p{L})|${WORD}[\\p{L}\\p{M}\\p{N}])+`, "gu"),
	LETTERS = { đ: "d", œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", ı: "i" };

const plain = (text) => text.replace(WIDTHLESS, "");
const folded = (word) => word.normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f]/g, "").replace(/[đœæßøłı]/g, (sign) => LETTERS[sign]).normalize();
const written = (word) => word.toLowerCase().normalize("NFD").replace(/(o(?=[ae].$)|u(?=y.$))(.)([\u0300\u0301\u0303\u0309\u0323])$/, "$1$3$2").normalize();

// Leads from a place in change(text) to the place in the text.
function back(text, change) {
	const ends = [0];
	let at = 0;
	for (const sign of text) ends[change(text.slice(0, (at += sign.length))).length] = at;
	const place = (n) => ends[n] ?? place(n - 1);
	return place;
}

// Words {key, form, from, to} and the units of runs {key, pair, from, to}, in order.
const cut = (text) =>
	[...text.matchAll(PIECE)].flatMap(({ 0: piece, 1: run, index }) => {
		const word = piece.replace(/['‘’ʼ＇]/g, ""), key = folded(word);
		if (!run) return key ? { key, form: written(word), from: index, to: index + piece.length } : [];
		const place = back(piece, folded);
		// A unit is a letter with its marks, in Khmer with what is subscribed.
		return [...key.matchAll(/.(\u17d2\P{M}|\p{M})*/gsu)].map(({ 0: unit, index: at }, i, all) =>
			({ key: unit, pair: all[i + 1] && unit + all[i + 1][0], from: index + place(at), to: index + place(at + unit.length) }));
	});

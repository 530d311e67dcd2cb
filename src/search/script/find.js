// Which texts are found, in which order; docs/search.md says what stands in the files.
const root = document.getElementById("search"), words = root.dataset, { lang } = document.documentElement;
// The first file; all files, each fetched and read once.
let index, kept = {};
const fetched = (address) => (kept[address] ??= fetch(address).then((answer) => answer.json()));
const file = (name, hash) => fetched(words.index.replace(/[^/]*$/, `${name}-${hash}.json`));
// Those of the files, index[name] = [[first key, hash], …], that may hold keys from the first to the last.
const range = (name, first, last) =>
	Promise.all(index[name].filter(([key], at, all) => key <= last && !(all[at + 1]?.[0] <= first)).map(([, hash]) => file(name, hash)));
const lists = async (first, last = first) =>
	(await range("words", first, last)).flatMap((keys) => Object.keys(keys).filter((key) => key >= first && key <= last)
		.flatMap((key) => Object.entries(keys[key]).map(([form, list]) => ({ key, form: form || key, list }))));
const stands = (row, at, keys) => keys.every((key, i) => row[at + i]?.key === key);

// The words that differ by one letter: one half of the word is theirs. In a file words are also written backwards, with < before.
async function near(word) {
	const letters = [...word], part = (from, to) => letters.slice(from, to).join(""), half = letters.length >> 1;
	const turned = (word) => [...word].reverse().join("");
	const files = await Promise.all([part(0, half), "<" + turned(part(half))].map((start) => range("slips", start, start + "\uffff")));
	const isNear = RegExp(`^(${[...letters, ""].map((letter, at) => part(0, at) + `.?${letter}?` + part(at + 1)).join("|")})$`, "u");
	return [...new Set(files.flat(2).map((own) => (own[0] === "<" ? turned(own.slice(1)) : own)))].filter((own) => isNear.test(own));
}

// Gives a term its lists; where no text has its word, those of the words that are taken instead.
async function fill(term) {
	const { key, form, begins } = term;
	const [own, taken] = await Promise.all([
		lists(key, begins ? key + (index.prefixes.includes(key) ? "*" : "\uffff") : key),
		form && /^\P{N}{5,}$/u.test(key) ? near(key) : [],
	]);
	term.taken = own[0] ? [] : taken;
	term.lists = own.concat(...(await Promise.all(term.taken.map((word) => lists(word)))));
	for (const list of term.lists) {
		list.steps = (list.key === key || !own[0]) * OWN + (list.form === form || (begins && list.form.startsWith(form))) * SAME;
	}
}

// Calls with each text of a list: its number, its kind, its places.
function each({ list }, call) {
	let at = 0, text = 0;
	const number = (rest = 0) => {
		const sign = list.charCodeAt(at++);
		return sign > 64 ? number(rest * 30 + sign - 96) : rest * 26 + sign - 39;
	};
	while (at < list.length) {
		const kind = list[at] < "'" ? list.charCodeAt(at++) - 34 : 0, places = [];
		text += number();
		if (kind > 2) do places.unshift(number()); while (places[0] % 2);
		call(text, kind, places);
	}
}

// The steps of the order: marked words in the same writing, all in the title, all in title, summary, headings or tags, in a row, whole words.
const SAME = 16, TITLE = 8, LEAD = 4, ROW = 2, OWN = 1;

// The texts that hold all terms and pass all filters, best first.
function ranked(row, terms, others, pass, all) {
	const size = index.texts;
	const zeros = () => new Uint8Array(size), held = zeros(), score = new Float32Array(size), steps = zeros().fill(SAME | TITLE | LEAD | OWN);
	for (const { form, from, lists } of terms) {
		const best = zeros(), good = zeros().fill(SAME * !/[\u0300-\u036fđ]/.test(form?.normalize("NFD")));
		let count = 0;
		for (const list of lists.concat(...others.map((own) => (own.from <= from && from < own.to ? own.lists : [])))) {
			each(list, (text, kind) => {
				if (!best[text]) count++;
				best[text] = Math.max(best[text], kind + 1);
				good[text] |= list.steps;
			});
		}
		best.forEach((kind, text) => {
			held[text] += !!kind;
			steps[text] &= good[text] | (kind > 4 && TITLE) | (kind > 2 && LEAD);
			score[text] += kind * Math.log(1 + size / count);
		});
	}
	for (const list of pass) each(list, (text) => held[text]++);
	// A run's pairs may stand apart, so in a query of one run this is no step, but it tells.
	const isRun = row.slice(1).every((_, at) => row[at].pair);
	if (row[1]) for (const text of inRow(row, [...terms, ...others], steps)) isRun ? (score[text] *= 2) : (steps[text] |= ROW);
	return [...held.keys()].filter((text) => held[text] === all).sort((a, b) => steps[b] - steps[a] || score[b] - score[a] || b - a);
}

// The texts whose title or summary has all row next to each other and in order.
function inRow(row, parts, steps) {
	// Places where the piece of that number may begin; a place is a number with its text's.
	const starts = [...row, 0].map(() => new Set()), one = 2 ** 24;
	for (const { from, to, lists } of parts.sort((a, b) => a.from - b.from)) {
		for (const list of lists) {
			each(list, (text, kind, places) => {
				for (const place of steps[text] & LEAD ? places : []) {
					const here = text + (place >> 1) * one;
					if (!from || starts[from].has(here)) starts[to].add(here + (list.long ?? to - from) * one);
				}
			});
		}
	}
	return new Set([...starts.at(-1)].map((here) => here % one));
}

// What a text must hold: words, pairs, a run's only unit; the spellings that the query has in full; the texts.
async function find(query, filters) {
	index = await fetched(words.index);
	const text = plain(query), row = cut(text), terms = [], others = [];
	row.forEach(({ key, form, pair, to }, from) => {
		const long = form && [...key].length, isLast = !row[from + 1] && to === text.length;
		if (pair) terms.push({ key: pair, from, to: from + (row[from + 1].pair ? 1 : 2) });
		else if (!row[from - 1]?.pair) terms.push({ key, form, from, to: from + 1, begins: long > (isLast ? 1 : /^vi\b/.test(lang) ? 200 : 3) });
		index.same.forEach((group, number) => {
			for (const keys of group) if (stands(row, from, keys)) others.push({ keys, group, key: "=" + number, from, to: from + keys.length });
		});
	});
	const [pass] = await Promise.all([
		Promise.all(filters.map((key) => lists(key))),
		...terms.map(fill),
		...others.map(async (own) => {
			own.lists = (await lists(own.key)).filter(({ form }) => form !== own.keys.join(" "));
			for (const list of own.lists) Object.assign(list, { steps: SAME | OWN, long: list.form.split(" ").length });
		}),
	]);
	const all = terms.length + filters.length;
	return { terms, others, found: all ? ranked(row, terms, others, pass.flat(), all) : [] };
}

const shownText = async (text) => (await file("documents", index.documents[(text / index.texts_per_file) | 0]))[text % index.texts_per_file];

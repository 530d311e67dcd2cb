// The field, the filters and what is found; the address is their state.
const script = document.currentScript.getAttribute("src");
// The theme's words may be in another language than the page.
const theirs = words.lang ?? lang;
const make = (name, own, ...inside) => {
	const node = document.createElement(name);
	for (const key in own) node.setAttribute(key, own[key]);
	node.append(...inside);
	return node;
};
const labelled = (name, field) => {
	field.id = "search-" + name;
	field.name = name;
	return [make("label", { for: field.id, lang: theirs }, words[name]), field];
};
const choice = (name) => labelled(name, make("select", {}, make("option", { value: "", lang: theirs }, words[name + "s"]),
	...[...root.querySelectorAll(`.browse [data-${name}]`)].map((one) =>
		make("option", { value: one.dataset[name], lang: one.lang || lang }, "\u2003".repeat(one.dataset.depth - 1), one.textContent))));

const input = make("input", { type: "search", autocomplete: "off" }),
	filters = make("div", { class: "search-filters" }, ...choice("section"), ...choice("topic")),
	selects = [...filters.querySelectorAll("select")], fields = [input, ...selects],
	status = make("p", { role: "status", lang: theirs }),
	list = make("ol", { class: "results" }),
	more = make("button", { class: "more", hidden: "", lang: theirs }, words.more);
root.querySelector(".unscripted")?.remove();
root.prepend(make("p", { class: "search-field" }, ...labelled("q", input)), filters, status, list, more);

// The number of the newest question: what an older one finds is not shown.
let latest = 0, shown, timer;

// Takes field and filters from the address.
function restore() {
	const state = new URLSearchParams(location.search);
	for (const field of fields) {
		field.value = state.get(field.name) ?? "";
		// A select that has no such value.
		field.value ||= "";
	}
	changed(0);
}

// Asks after a delay in ms, and puts field and filters into the address and the links to other languages.
function changed(delay) {
	const q = [...input.value].slice(0, 100).join(""), url = new URL(location.pathname, location);
	if (q !== input.value) input.value = q;
	status.textContent = "";
	shown = 10;
	clearTimeout(timer);
	timer = setTimeout(answer, delay, ++latest, new Promise((done) => setTimeout(done, 500)));
	for (const link of document.querySelectorAll("a[hreflang][href*='/search/']")) link.search = q && new URLSearchParams({ q });
	for (const { name, value } of fields) if (value) url.searchParams.set(name, value);
	history.replaceState(null, "", url);
}

// Answers the question of that number; the status is told when it is due. Without `due` ten more are shown.
async function answer(turn, due, again) {
	const keys = selects.map(({ value }, at) => value && "/#"[at] + value).filter(Boolean), asked = !!(input.value.trim() || keys[0]);
	if (asked) due?.then(() => turn < latest || (status.textContent = words.loading));
	try {
		const result = await find(input.value, keys), { length } = result.found;
		const texts = await Promise.all(result.found.slice(0, shown).map(shownText));
		if (turn < latest) return;
		list.replaceChildren(...texts.map((text) => item(result, ...text)));
		more.hidden = length <= shown;
		root.querySelector(".browse").hidden = asked;
		if (!due) return list.children[shown - 10].querySelector("a").focus();
		await due;
		if (asked && turn === latest) status.textContent = [
			words.found.replace("{0}", length),
			!length && words.none,
			...result.terms.map(({ form, taken }) => taken[0] && words.instead.replace("{0}", form).replace("{1}", taken.join(", "))),
		].filter(Boolean).join("\n");
	} catch {
		if (!again && (await renew().catch(() => 0))) return answer(turn, due, true);
		await due;
		if (turn === latest) status.textContent = words.failed;
	}
}

// A release came between: what the page names now is taken, by its script if that is another one.
async function renew() {
	kept = {};
	const page = await (await fetch(location.pathname, { cache: "no-cache" })).text();
	words.index = page.match(/data-index="(.+?)"/)[1];
	if (!page.includes(script)) location.reload();
	return page;
}

function item(result, path, title, summary, day, date, folder) {
	const facts = make("p", { class: "facts" }), place = [...selects[0]].find(({ value }) => value === folder);
	if (day) facts.append(make("time", { datetime: day }, date), " ");
	if (folder && place) facts.append(make("span", { class: "section", lang: place.lang }, place.text.trim()));
	return make("li", {}, make("h2", { class: "title" }, make("a", { href: words.base + path }, ...marked(result, title))),
		make("p", { class: "summary" }, ...marked(result, summary)), facts);
}

// The text, with what stands for the query's words in <mark>.
function marked({ terms, others }, text) {
	const place = back(text, plain), row = cut(plain(text)), nodes = [];
	let last = 0, end = 0;
	row.forEach(({ key, pair, from, to }, at) => {
		for (const term of terms) {
			if (term.key === key || (term.begins && key.startsWith(term.key)) || term.taken.includes(key)) last = Math.max(last, at + 1);
			if (term.key === pair) last = at + 2;
		}
		for (const { group } of others) for (const keys of group) if (stands(row, at, keys)) last = Math.max(last, at + keys.length);
		if (at >= last) return;
		[from, to] = [place(from), place(to)];
		if (from === end && nodes.length) nodes.at(-1).append(text.slice(from, to));
		else nodes.push(text.slice(end, from), make("mark", {}, text.slice(from, to)));
		end = to;
	});
	return [...nodes, text.slice(end)];
}

restore();
onpopstate = restore;
input.oninput = () => changed(200);
filters.onchange = () => changed(0);
more.onclick = () => {
	shown += 10;
	answer(latest);
};
input.onkeydown = (event) => {
	if (event.key !== "Escape" || event.isComposing) return;
	input.value = "";
	changed(0);
};

// The page of search as a reader uses it: typed letter by letter, told, filtered, left and come back to; nothing typed is ever more than text.
import axe from "axe-core";
import { existsSync, readFileSync } from "node:fs";
import { Outcome, browser, only, opened, second, served } from "./site.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const SOON = 400; // ms after the last key: nothing is told yet (0.5 s are promised)
const tell = new Outcome("search");
const chrome = await browser();
const pause = (millis) => new Promise((done) => setTimeout(done, millis));

/** A tab with the page of a language; what it asks for, and what the browser has to say. */
async function open(address = "vi/search/", options = {}) {
  const context = await opened(chrome, { viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...options });
  const tab = await context.newPage();
  const [asked, said] = [[], []];
  tab.on("request", (request) => asked.push(decodeURIComponent(new URL(request.url()).pathname)));
  tab.on("console", (message) => ["error", "warning"].includes(message.type()) && said.push(message.text()));
  tab.on("pageerror", (error) => said.push(String(error)));
  tab.on("dialog", (dialog) => {
    said.push(`a dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  await tab.goto(served + address, { waitUntil: "networkidle" });
  return { tab, asked, said, field: tab.locator("input[type=search][name=q]"), close: () => context.close() };
}

const status = (tab) => tab.locator("[role=status]").innerText();
const titles = (tab) => tab.locator("ol.results > li h2").allInnerTexts();

/** What is told once something is told, and the titles of all results that stand there. */
async function answer(tab) {
  const isTold = () => !["", document.getElementById("search").dataset.loading].includes(document.querySelector("[role=status]").textContent);
  await tab.waitForFunction(isTold, undefined, { timeout: 60_000 }).catch(() => {});
  const told = await status(tab);
  return { told, number: Number(/\d+/.exec(told)?.[0] ?? NaN), titles: await titles(tab) };
}

/** Types into the field, key by key, instead of what stands there. */
async function ask({ tab, field }, typed) {
  await field.fill("");
  await field.pressSequentially(typed, { delay: 15 });
  return answer(tab);
}

async function first() {
  const page = await open();
  const { tab, field, asked, said } = page;
  const seen = await tab.evaluate(() => ({
    label: document.querySelector("input[name=q]").labels[0]?.textContent ?? "",
    filters: [...document.querySelectorAll("select")].map((select) => `${select.name} ${select.labels.length} ${[...select.options].map((o) => o.value)}`),
    forms: document.querySelectorAll("form").length,
    status: document.querySelector("[role=status]").textContent,
    browse: document.querySelector(".browse").checkVisibility(),
    unscripted: Boolean(document.querySelector(".unscripted")),
  }));
  tell.expect(seen.label.trim(), "vi/search/", "the field has no label");
  tell.expect(seen.filters.join(" | ") === "section 1 ,tin,tin/tinh,van-hoa | topic 1 ,coffee,rivers", "vi/search/", `filters: ${seen.filters.join(" | ")}`);
  tell.expect(!seen.forms && !seen.status && seen.browse && !seen.unscripted, "vi/search/", `opened without a question: ${JSON.stringify(seen)}`);
  const data = asked.flatMap((path) => /\/search\/(?:.*\/)?(\w+)-\w+\.js(?:on)?$/.exec(path)?.[1] ?? []).sort();
  tell.expect(data.join() === "index,search", "vi/search/", `loads ${data} before anything is asked`);

  // Nothing is told before half a second has gone since the last key, then the number.
  await field.pressSequentially("sông sêrêpốk", { delay: 15 });
  await pause(SOON);
  const [early, shown] = [await status(tab), await tab.locator("ol.results > li").count()];
  const { number } = await answer(tab);
  tell.expect(!early, "vi/search/", `tells “${early}” ${SOON} ms after the last key`);
  tell.expect(shown === 5 && number === 5, "vi/search/", `${shown} results after ${SOON} ms, told: ${number}`);
  tell.expect(!(await tab.locator(".browse").isVisible()), "vi/search/", "lists stand beside results");
  tell.expect((await ask(page, "không có gì như thế này")).number === 0, "vi/search/", "0 is not told");
  await ask(page, "sêrêpốk");
  const result = await tab.locator("ol.results > li").first().evaluate((li) => [li.querySelector("a").pathname, li.querySelector("time").dateTime, li.querySelector(".section").textContent, li.querySelector(".summary").textContent]);
  tell.expect(result[0].endsWith("/vi/tin/tieu-de/") && result[1].startsWith("2026-01-03") && result[2] === "Tin tức" && result[3] === "Ở thượng nguồn.", "vi/search/", `a result is ${result}`);
  await field.press("Escape");
  await tab.waitForFunction(() => !document.querySelector("ol.results > li"));
  await pause(600);
  tell.expect((await field.inputValue()) === "" && !(await status(tab)) && !new URL(tab.url()).search, "vi/search/", "Escape does not empty the field");
  tell.expect(said.length === 0, "vi/search/", said.join(" | "));
  await page.close();
}

const SERE = ["Sông Sêrêpốk mùa nước lớn", "Sêrêpốk, dòng sông lớn", "Dòng sông của rừng", "Thác ghềnh", "Song Serepok"];
const FOUND = [ // typed, titles in order (or the number), what stands in the first result's <mark>
  ["sông Sêrêpốk", SERE, "Sông|Sêrêpốk"],
  ["sông sere", SERE],
  ["SO\u0302NG SE\u0302RE\u0302PO\u0302\u0301K", SERE],
  ["song serepok", ["Song Serepok", SERE[0], SERE[1], SERE[2], SERE[3]], "Song|Serepok"],
  ["dak lak", ["Tỉnh Đắk Lắk", "Daklak thuở trước"], "Đắk|Lắk"],
  ["darlac", ["Tỉnh Đắk Lắk", "Daklak thuở trước"], "Đắk|Lắk"],
  ["cao ngu", ["Trời cao ngu", "Trên cao nguyên"], "cao|ngu"],
  ["cao ngu ", ["Trời cao ngu"], "cao|ngu"],
  ["cao nguy", ["Trên cao nguyên"], "cao|nguyên"],
  ["hlinh", 1, "H’Linh"],
  ["m'drak", 1, "M’Đrắk"],
  ["thuy loi", 1, "Thủy|thuỷ|lợi"],
  ["น้ำ", 1, "น้ำ"],
  ["ใจ", 1, "ใจ"],
  ["กาแฟ", 1, "กาแฟ"],
  ["乐省", 1, "乐省"],
  ["省", 1, "省"],
  ["乐咖", 0],
  ["robusto", 1, "robusta"],
  ["robsta", 1, "robusta"],
  ["robustaa", 1, "robusta"],
  ["rubosta", 0],
  ["constructor", 0],
  ["__proto__", 0],
  ["img onerror", 1, "img|onerror"],
];

async function found() {
  const page = await open();
  for (const [typed, wanted, marks] of FOUND) {
    const { told, number, titles } = await ask(page, typed);
    const right = Array.isArray(wanted) ? titles.join("|") === wanted.join("|") : number === wanted && titles.length === wanted;
    tell.expect(right, `“${typed}”`, `finds ${titles.join(" | ")} (${told})`);
    const marked = await page.tab.locator("ol.results > li").first().locator("mark").allInnerTexts().catch(() => []);
    if (marks) tell.expect(marked.join("|") === marks, `“${typed}”`, `marks ${marked.join("|")}`);
    const whole = await page.tab.evaluate(() => [...document.querySelectorAll("ol.results li h2")].every((h2) => h2.querySelectorAll(":not(a, mark)").length === 0));
    tell.expect(whole, `“${typed}”`, "elements in a title");
    if (/^rob/.test(typed)) tell.expect(told.includes("robusta") && told.includes(typed), `“${typed}”`, `does not say which word it took: ${told}`);
  }
  tell.expect(page.said.length === 0, "vi/search/", page.said.join(" | "));
  await page.close();
  const english = await open("en/search/");
  for (const [typed, wanted] of [["coff dak", 1], ["coffee", 2], ["cof red", 0], ["high ", 1]]) {
    const { number } = await ask(english, typed);
    tell.expect(number === wanted, `en “${typed}”`, `${number} found, not ${wanted}: words of four letters begin others, too`);
  }
  await english.close();
}

/** Whatever is typed is text, and 100 letters at most. */
async function hostile() {
  const page = await open();
  const { tab, field, said } = page;
  for (const typed of ["<img src=x onerror=alert(1)>", "\u202Eabc\u200F", "\u0301", "\u202E", "'\"</script><script>alert(1)</script>", "%", "\\", "😀".repeat(60), "\u{1D400}\ud800"]) {
    await field.fill(typed);
    await answer(tab);
    tell.expect((await tab.evaluate(() => document.images.length)) === (await tab.evaluate(() => document.querySelectorAll("img:not(#search img)").length)), JSON.stringify(typed), "made an element");
  }
  for (const way of ["fill", "address"]) {
    const long = "đ".repeat(10_000);
    if (way === "fill") await field.fill(long);
    else await tab.goto(`${served}vi/search/?q=${"d".repeat(7000)}`);
    await answer(tab);
    const kept = await tab.evaluate(() => [[...document.querySelector("input[name=q]").value].length, [...(new URLSearchParams(location.search).get("q") ?? "")].length]);
    tell.expect(kept.join() === "100,100", way, `${kept} letters in field and address`);
  }
  tell.expect(said.length === 0, "vi/search/", said.join(" | "));
  await page.close();
}

async function state() {
  const page = await open("vi/search/?q=cao+ngu+&section=van-hoa");
  const { tab, field } = page;
  let now = await answer(tab);
  tell.expect((await field.inputValue()) === "cao ngu " && now.titles.join() === "Trời cao ngu", "?q=cao+ngu+", `the last blank is lost: ${now.titles}`);
  tell.expect((await tab.locator("select[name=section]").inputValue()) === "van-hoa", "?section=van-hoa", "is not taken from the address");
  const entries = await tab.evaluate(() => history.length);
  now = await ask(page, "sông sêrê");
  tell.expect(now.number === 0, "section=van-hoa", `finds ${now.titles} outside of the section`);
  await tab.locator("select[name=section]").selectOption("tin");
  now = await answer(tab);
  tell.expect(now.number === 5, "section=tin", `finds ${now.number}`);
  const search = new URL(tab.url()).searchParams;
  tell.expect(search.get("q") === "sông sêrê" && search.get("section") === "tin" && !search.has("topic"), "vi/search/", `its address says ${search}`);
  tell.expect((await tab.evaluate(() => history.length)) === entries, "vi/search/", "typing makes entries in the history");
  const links = await tab.evaluate(() => [...document.querySelectorAll("a[hreflang]")].filter((a) => /\/(en|ar)\/search\/$/.test(a.pathname)).map((a) => new URLSearchParams(a.search).get("q")));
  tell.expect(links.length >= 2 && links.every((q) => q === "sông sêrê"), "vi/search/", `its language links carry ${links}`);
  if (now.number !== 5) return page.close();
  await tab.locator("ol.results a").nth(1).click();
  await tab.waitForURL(/tieu-de/);
  await tab.goBack();
  now = await answer(tab);
  tell.expect((await field.inputValue()) === "sông sêrê" && now.number === 5, "back", `is ${await field.inputValue()}, ${now.number} results`);
  await page.close();
}

async function filters() {
  const page = await open("vi/search/?section=tin");
  const { tab, field } = page;
  let now = await answer(tab);
  const newest = Array.from({ length: 10 }, (_, n) => `Thường kỳ ${23 - n}`);
  tell.expect(now.number === 30 && now.titles.join() === newest.join(), "section=tin", `shows ${now.number}: ${now.titles}`);
  if (now.number !== 30) return page.close();
  for (const [shown, isGone] of [[20, false], [30, true]]) {
    await tab.locator("button.more").click();
    await tab.waitForFunction((shown) => document.querySelectorAll("ol.results > li").length === shown, shown, { timeout: 60_000 }).catch(() => {});
    const at = await tab.evaluate(() => [...document.querySelectorAll("ol.results > li")].findIndex((li) => li.contains(document.activeElement)));
    tell.expect(at === shown - 10, "more", `the focus is at result ${at}`);
    tell.expect((await tab.locator("button.more").isVisible()) !== isGone, "more", `after ${shown} of 30 the button is wrong`);
  }
  const all = await titles(tab);
  tell.expect(new Set(all).size === 30 && !tab.url().includes("more"), "more", "shows a result twice");
  tell.expect(await tab.evaluate(() => Boolean(document.querySelector("ol.results").compareDocumentPosition(document.querySelector("button.more")) & 4)), "more", "stands before the list");
  for (const [section, topic, wanted] of [["tin/tinh", "", 2], ["van-hoa", "coffee", 1], ["", "rivers", 2], ["", "coffee", 2], ["van-hoa", "rivers", 0]]) {
    await tab.locator("select[name=section]").selectOption(section);
    await tab.locator("select[name=topic]").selectOption(topic);
    now = await answer(tab);
    tell.expect(now.number === wanted, `section=${section} topic=${topic}`, `${now.number} found, not ${wanted}: ${now.titles}`);
  }
  await tab.goto(`${served}vi/search/?section=khong-co&q=dak`);
  now = await answer(tab);
  tell.expect(now.number === 2 && !new URL(tab.url()).searchParams.has("section"), "section=khong-co", `${now.number} found in a section that is not there`);
  await field.fill("");
  await page.close();
}

/** Tab leads from the field over the filters to the results, in order. */
async function keyboard() {
  const page = await open();
  const { tab, field } = page;
  await ask(page, "sông sêrêpốk");
  await field.focus();
  const way = [];
  for (let n = 0; n < 7; n++) {
    await tab.keyboard.press("Tab");
    way.push(await tab.evaluate(() => document.activeElement.name || document.activeElement.textContent));
  }
  tell.expect(way.join("|") === ["section", "topic", ...SERE].join("|"), "Tab", `leads to ${way.join("|")}`);
  await page.close();
}

/** What is asked first and answered last is not shown. */
async function races() {
  const page = await open();
  const { tab, field } = page;
  let late = 0;
  await tab.route(/\/search\/vi\/documents-.*\.json$/, async (route) => {
    // The file that the first question ends with is slow; the second one ends with another.
    if (!late++) await pause(2500);
    await route.continue();
  });
  await field.fill("thường kỳ 23");
  while (!late) await pause(50);
  await field.fill("dak lak");
  await answer(tab);
  await pause(3000);
  tell.expect(late > 0 && (await titles(tab)).join("|") === "Tỉnh Đắk Lắk|Daklak thuở trước", "a slow answer", `stands instead of the newer one: ${await titles(tab)}`);
  await page.close();
}

/** A release comes between: the files of the page that is open are gone. */
async function release() {
  for (const comes of ["the page of the new release", "a page without its files", "nothing"]) {
    const page = await open();
    const { tab, asked } = page;
    await tab.route(`${new URL(served).origin}/**`, async (route) => {
      const path = new URL(route.request().url()).pathname.slice(new URL(served).pathname.length).replace(/\/$/, "/index.html");
      if (!existsSync(`${second}/${path}`) || comes === "nothing" || (comes !== "the page of the new release" && path.endsWith(".json"))) return route.fulfill({ status: 404, contentType: "text/html", body: "<h1>404</h1>" });
      await route.fulfill({ path: `${second}/${path}` });
    });
    asked.length = 0;
    await page.field.fill("sông sêrêpốk mới");
    if (comes !== "the page of the new release") {
      const isTold = () => document.querySelector("[role=status]").textContent === document.getElementById("search").dataset.failed;
      const told = await tab.waitForFunction(isTold, undefined, { timeout: 60_000 }).catch(() => false);
      tell.expect(told, comes, "is not told");
      tell.expect(asked.filter((path) => path.endsWith("/vi/search/")).length === 1, comes, `the page is asked for again ${asked.filter((path) => path.endsWith("/vi/search/")).length} times`);
    } else {
      const now = await answer(tab);
      tell.expect(now.titles.join() === "Sông Sêrêpốk sau lần xuất bản mới", comes, `shows ${now.titles} (${now.told})`);
      tell.expect(asked.filter((path) => path.endsWith("/vi/search/")).length === 1, comes, "is asked for more than once");
    }
    await page.close();
  }
}

/** Each file once, together, however often it is asked for. */
async function files() {
  const page = await open();
  const { asked } = page;
  asked.length = 0;
  await ask(page, "sông sêrêpốk cà phê");
  await ask(page, "sông sêrêpốk robusta");
  await ask(page, "sông sêrêpốk");
  const twice = asked.filter((path, at) => path.endsWith(".json") && asked.indexOf(path) !== at);
  tell.expect(asked.length && !twice.length, "files", `asked for twice: ${twice}`);
  await page.close();
}

async function looks() {
  for (const width of [360, 1280]) {
    for (const address of ["vi/search/?q=tin", "vi/search/?section=tin", "ar/search/?q=%D8%AF%D8%A7%D9%83", "en/search/?q=robusto"]) {
      const page = await open(address, { viewport: { width, height: 800 } });
      const { tab, said } = page;
      await answer(tab);
      await tab.evaluate(axe.source);
      for (const colorScheme of ["light", "dark"]) {
        await tab.emulateMedia({ colorScheme });
        const broken = await tab.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }), RULES);
        const words = broken.violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.target.join(" ")).join(", ")}`);
        tell.expect(!words.length, `${address} ${width} ${colorScheme}`, `axe ${words.join(" | ")}`);
      }
      const wide = await tab.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      tell.expect(wide[0] <= wide[1], `${address} ${width}`, `scrolls sideways: ${wide[0]} px of content in ${wide[1]} px`);
      tell.expect(!said.length, `${address} ${width}`, said.join(" | "));
      await page.close();
    }
  }
}

/** In the browser, as in the program, words are cut and folded as the table of examples says. */
async function table() {
  const root = new URL("../../../", import.meta.url);
  const source = readFileSync(new URL("src/search/script/words.js", root), "utf8");
  const rows = JSON.parse(readFileSync(new URL("tests/search/words.json", root), "utf8"));
  const page = await open();
  const cut = await page.tab.evaluate(`(() => { ${source}; return ${JSON.stringify(rows.map((row) => row.text))}.map((text) => cut(plain(text))) })()`);
  rows.forEach((row, at) => {
    const runs = [];
    cut[at].forEach(({ key, form }, n) => {
      if (!form) cut[at][n - 1]?.pair ? runs.at(-1).push(key) : runs.push([key]);
    });
    const words = cut[at].filter(({ form }) => form);
    const own = { folded: words.map(({ key }) => key), written: words.map(({ form }) => form), runs };
    for (const name in own) tell.expect(JSON.stringify(own[name]) === JSON.stringify(row[name]), `words.json “${row.text}”`, `${name}: ${JSON.stringify(own[name])}`);
  });
  await page.close();
}

const parts = [table, first, found, hostile, state, filters, keyboard, races, release, files, looks];
for (const part of parts.filter(({ name }) => !only || name === only)) await part();
await chrome.close();
tell.end();

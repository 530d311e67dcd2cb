// Every page in a real browser, measured: where the text begins, what stands beside it, what is cut off.
import { Outcome, browser, chosen, only, opened, pages, served } from "./site.mjs";

/** CSS pixels from the top of the page, by the width of the window: the first line of an article begins above it. */
const BEGINS = { 360: 900, 1280: 800 };
const tell = new Outcome("look");
const chrome = await browser();
/** Every article, and one page of each other kind in each language. */
const some = chosen().filter((page) => page.kind !== "alias");
const list = [...new Set([...some, ...pages.filter((page) => page.kind === "article" && !only)])];

/** What there is to measure of a page, in the page itself. */
function measure() {
  const box = (element) => element && element.getBoundingClientRect();
  const seen = (element) => box(element)?.width > 1 && box(element).height > 1;
  const first = document.querySelector("article .prose p");
  const range = document.createRange();
  if (first) range.selectNodeContents(first);
  const cover = document.querySelector(".cover img");
  const contents = document.querySelector(".toc");
  const links = [...document.querySelectorAll(".head-row nav.languages a")];
  return {
    text: first && range.getClientRects()[0]?.top + scrollY,
    cover: cover && box(cover).top + scrollY,
    contents: contents && box(contents).top + scrollY,
    folds: contents && { summary: seen(contents.querySelector("summary")), open: contents.querySelector("li a").checkVisibility(), headings: [...contents.querySelectorAll("h2")].filter(seen).length },
    languages: links.filter((a) => !a.ariaCurrent).map((a) => ({ code: a.hreflang, box: box(a).toJSON(), seen: seen(a) })),
    head: box(document.querySelector(".head-row"))?.toJSON(),
    pictures: [...document.querySelectorAll(".entries .face img")].map((img) => [box(img).width, box(img).height].map(Math.round)),
    inPictured: document.querySelectorAll(".entries .pictured").length,
    squeezed: [...document.querySelectorAll(".entries .pictured .summary")].filter((words) => box(words).width < 0.9 * box(words.closest(".entry")).width).length,
    doors: [...document.querySelectorAll(".doors.faced h3 a")].map((a) => a.pathname),
    menu: [...document.querySelectorAll(".sections a")].map((a) => a.pathname),
    broken: [...document.querySelectorAll("h1:not(.place), h2 a, h3 a, .summary, .standfirst, .sections a, .crumbs a")]
      .map((element) => element.textContent)
      .filter((words) => /Đắk Lắk|Buôn Ma Thuột|Vi[eệê]t Nam(?!\p{L})/u.test(words)),
    figures: [...document.querySelectorAll(".figures li")].map((li) => [...li.children].map((part) => part.textContent.trim()).filter(Boolean).length),
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    tables: [...document.querySelectorAll(".prose .table")].map((table) => ({
      name: table.ariaLabel,
      stop: table.tabIndex === 0,
      scrolls: table.scrollWidth > table.clientWidth + 1,
      stays: [...table.querySelectorAll("tr > :first-child")].every((cell) => getComputedStyle(cell).position === "sticky"),
      narrow: [...table.querySelectorAll("th, td")].filter((cell) => {
        const words = cell.textContent.trim();
        const lines = document.createRange();
        lines.selectNodeContents(cell);
        return words.length <= 6 && new Set([...lines.getClientRects()].map((rect) => Math.round(rect.top / 8))).size > 1;
      }).map((cell) => cell.textContent.trim()),
    })),
  };
}

/** What holds at every width. */
function everywhere(page, at, seen) {
  tell.expect(seen.wide <= 0, at, `scrolls sideways by ${seen.wide} px`);
  if (seen.text && page.kind === "article") {
    const width = Number(at.split(" ").at(-1));
    tell.expect(seen.text < BEGINS[width], at, `the text begins at ${Math.round(seen.text)} px, not above ${BEGINS[width]}`);
  }
  tell.expect(seen.broken.length === 0, at, `names that may break at the end of a line: ${seen.broken.slice(0, 3).join(" | ")}`);
  for (const parts of seen.figures) tell.expect(parts === 3, at, "a figure to remember lacks its number, its words or its source");
  if (seen.cover && seen.contents) tell.expect(seen.cover < seen.contents, at, "the contents stand before the picture");
  for (const table of seen.tables) {
    tell.expect(table.narrow.length === 0, at, `short cells of a table break: ${table.narrow.join(", ")}`);
    tell.expect(!table.scrolls || table.stays, at, `the first column of a table that scrolls does not stay: ${table.name}`);
    tell.expect(!table.scrolls || table.stop, at, `a table scrolls, and the keyboard does not reach it: ${table.name}`);
  }
  const names = seen.tables.filter((table) => table.stop).map((table) => table.name);
  tell.expect(new Set(names).size === names.length, at, `tables that are named alike: ${names.join(" | ")}`);
  if (seen.doors.length && page.kind === "home") tell.expect(seen.doors.join() === [...new Set(seen.menu)].join(), at, "the doors are not in the menu's order");
}

async function phone(context, page) {
  const at = `${page.address || "(chooser)"} 360`;
  const seen = await look(context, page);
  everywhere(page, at, seen);
  for (const link of seen.languages) {
    const reached = link.seen && link.box.width >= 44 && link.box.height >= 44 && link.box.bottom <= seen.head.bottom + 1;
    tell.expect(reached, at, `the link to ${link.code} is not in the head's row, 44 px`);
  }
  if (seen.folds) tell.expect(seen.folds.summary && !seen.folds.open && seen.folds.headings === 1, at, "the contents are not folded");
  for (const size of seen.pictures) tell.expect(size.join() === "96,96", at, `a list's picture is ${size.join(" × ")}, not 96 × 96`);
  tell.expect(seen.squeezed === 0, at, `summaries are squeezed beside pictures: ${seen.squeezed}`);
  for (const table of seen.tables) tell.expect(!table.stop || table.scrolls, at, `a table is a Tab stop, and does not scroll: ${table.name}`);
}

async function desk(context, page) {
  const at = `${page.address || "(chooser)"} 1280`;
  const seen = await look(context, page);
  everywhere(page, at, seen);
  // A summary would be announced as folded.
  if (seen.folds) tell.expect(!seen.folds.summary && seen.folds.open && seen.folds.headings === 1, at, "the contents do not stand open by themselves");
  for (const size of seen.pictures) tell.expect(size.join() === "216,144", at, `a list's picture is ${size.join(" × ")}, not 216 × 144`);
}

/** Text at twice its size on a phone: nothing is cut off, nothing lies over another. */
async function large(context, page) {
  const at = `${page.address || "(chooser)"} 360, text 200 %`;
  await context.goto(served + page.address, { waitUntil: "load" });
  const cut = await context.evaluate(() => {
    document.documentElement.style.setProperty("font-size", "225%", "important");
    const shown = [...document.querySelectorAll(".head a, .head summary, main h1, main h2, main a, .foot a")];
    const out = shown.filter((element) => {
      const box = element.getBoundingClientRect();
      const hidden = box.width <= 1 || box.height <= 1 || getComputedStyle(element).visibility === "hidden" || element.closest(".skip, .table, pre, .says");
      return !hidden && (box.left < -1 || box.right > innerWidth + 1);
    });
    return out.slice(0, 3).map((element) => `${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 30)}`);
  });
  tell.expect(cut.length === 0, at, `is cut off: ${cut.join(" | ")}`);
}

async function look(tab, page) {
  await tab.goto(served + page.address, { waitUntil: "load" });
  return tab.evaluate(measure);
}

async function all(width, list, step) {
  const context = await opened(chrome, { viewport: { width, height: 800 }, bypassCSP: true });
  const tab = await context.newPage();
  for (const page of list) await step(tab, page);
  await context.close();
}

await Promise.all([all(360, list, phone).then(() => all(360, some, large)), all(1280, list, desk)]);
await chrome.close();
tell.end();

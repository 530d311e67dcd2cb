// One page of each kind in each language, in a real browser, narrow and wide, light and dark.
import axe from "axe-core";
import { Outcome, baseUrl, browser, chosen, opened, served } from "./site.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const COLOURS = ["color-contrast", "link-in-text-block"]; // the rules whose answer may differ in the dark
const TEXTS = ["home", "section", "article", "page", "picture"]; // what may be lacking in a language
const tell = new Outcome("pages");
const chrome = await browser();
const host = new URL(served).host;

/** Opens a page and notes what the browser complains about and whom it asks. */
async function open(context, page) {
  const tab = await context.newPage();
  const said = [];
  tab.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) said.push(message.text());
  });
  tab.on("pageerror", (error) => said.push(String(error)));
  tab.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol !== "data:" && url.host !== host) said.push(`asks another host: ${url}`);
  });
  tab.on("response", (response) => {
    if (response.status() >= 400) said.push(`${response.status()}: ${response.url()}`);
  });
  await tab.goto(served + page.address, { waitUntil: "load" });
  return { tab, said };
}

/** A page as it is opened, light, then dark. */
async function looks(context, page, width) {
  const { tab, said } = await open(context, page);
  const name = `${page.address || "(chooser)"} ${width}`;
  await tab.evaluate(axe.source);
  for (const colorScheme of ["light", "dark"]) {
    await tab.emulateMedia({ colorScheme });
    const wide = await tab.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    tell.expect(wide[0] <= wide[1], `${name} ${colorScheme}`, `scrolls sideways: ${wide[0]} px of content in ${wide[1]} px`);
    const rules = colorScheme === "light" ? { type: "tag", values: RULES } : { type: "rule", values: COLOURS };
    const found = await tab.evaluate((runOnly) => globalThis.axe.run(document, { runOnly, resultTypes: ["violations"] }), rules);
    for (const v of found.violations) {
      const at = v.nodes.slice(0, 3).map((n) => n.target.join(" ")).join(", ");
      tell.expect(false, `${name} ${colorScheme}`, `axe ${v.id}: ${v.help}: ${at}`);
    }
    if (!found.violations.length) tell.passed++;
  }
  await tab.waitForTimeout(50);
  tell.expect(said.length === 0, name, said.join(" | "));
  await tab.close();
}

/** The first Tab shows the skip link, Enter leads into the text. */
async function keyboard(context, page) {
  const { tab } = await open(context, page);
  await tab.keyboard.press("Tab");
  const skip = await tab.evaluate(() => {
    const at = document.activeElement;
    const box = at.getBoundingClientRect();
    return { href: at.getAttribute("href"), seen: box.width > 1 && box.height > 1 && box.top >= 0 && box.left >= 0 && box.right <= innerWidth };
  });
  tell.expect(skip.href === "#main", page.address, `the first Tab leads to ${skip.href}, not to the skip link`);
  tell.expect(skip.seen, page.address, "the skip link cannot be seen when it has the focus");
  await tab.keyboard.press("Enter");
  tell.expect(await tab.evaluate(() => document.activeElement?.id === "main"), page.address, "the skip link does not lead to #main");
  await tab.keyboard.press("Tab");
  const ring = await tab.evaluate(() => {
    const at = document.activeElement;
    // A list draws the ring around the title that the link is.
    return at === document.body || [at, at.closest("h2, h3")].some((own) => {
      const style = own && getComputedStyle(own);
      return style && ((style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none");
    });
  });
  tell.expect(ring, page.address, "the element after the skip link has the focus, and nothing shows it");
  await tab.close();
}

/** The arrows lead where the links to the pictures before and after lead, mirrored where lines run from the right. */
async function arrows(context, page) {
  const { tab } = await open(context, page);
  const keys = (await tab.evaluate(() => document.dir)) === "rtl" ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
  for (const [rel, key] of [["prev", keys[0]], ["next", keys[1]]]) {
    const link = tab.locator(`main a[rel="${rel}"]`);
    if (!(await link.count())) continue;
    const wanted = await link.evaluate((a) => a.href);
    await tab.keyboard.press(key);
    await tab.waitForURL(wanted, { timeout: 60_000 }).catch(() => {});
    tell.expect(tab.url() === wanted, page.address, `${key} leads to ${tab.url()}, rel="${rel}" to ${wanted}`);
    await tab.goto(served + page.address, { waitUntil: "load" });
  }
  await tab.close();
}

/** Each language link leads to the same text in that language, or says that there is none and leads on. */
async function languages(context, page) {
  const { tab } = await open(context, page);
  const alternates = await tab.evaluate(() => Object.fromEntries([...document.querySelectorAll("head link[hreflang]")].map((l) => [l.hreflang, l.href])));
  const codes = await tab.evaluate(() => [...new Set([...document.querySelectorAll("nav.languages a[hreflang], details.menu a[hreflang]")].map((a) => a.hreflang))]);
  for (const code of codes) {
    const link = tab.locator(`a[hreflang="${code}"]:visible`).and(tab.locator("nav.languages a, details.menu a")).first();
    const menu = tab.locator("details.menu:not([open]) > summary");
    if (!(await link.count()) && (await menu.count())) await menu.click();
    if (!tell.expect(await link.count(), page.address, `the link to ${code} cannot be reached`)) continue;
    const words = (await link.innerText()).length;
    await link.click();
    await tab.waitForLoadState("load");
    const went = tab.url();
    const lang = await tab.evaluate(() => document.documentElement.lang);
    tell.expect(lang === code, page.address, `the link to ${code} leads to a page in ${lang}`);
    if (alternates[code]) {
      tell.expect(went === alternates[code].replace(baseUrl, served), page.address, `the link to ${code} leaves the text: ${went}`);
    } else {
      tell.expect(words > 15 && went !== served, page.address, `no text in ${code}, and the link does not say so`);
    }
    await tab.goto(served + page.address, { waitUntil: "load" });
  }
  await tab.close();
}

async function withoutScript(page) {
  const [plain, full] = await Promise.all([false, true].map((javaScriptEnabled) => opened(chrome, { javaScriptEnabled, viewport: { width: 360, height: 740 } })));
  const read = async (context) => {
    const tab = await context.newPage();
    await tab.goto(served + page.address, { waitUntil: "load" });
    return (await tab.locator("main").innerText()).trim();
  };
  const [without, wanted] = [await read(plain), await read(full)];
  // Where readers search, the field takes the place of the words that say why there is none.
  const same = page.kind === "search" ? without !== wanted && without.length > 200 : without === wanted;
  tell.expect(without.length > 20 && same, page.address, "is not the same without JavaScript");
  await Promise.all([plain.close(), full.close()]);
}

/** Printed, a text says where it stands. */
async function printed(context, page) {
  const { tab } = await open(context, page);
  await tab.emulateMedia({ media: "print" });
  const words = await tab.locator("body").innerText();
  tell.expect(words.includes(baseUrl + page.address), page.address, "its print does not show its address");
  await tab.close();
}

const list = chosen();

/** Everything at one width; two widths at a time keep two cores busy. */
async function at(width) {
  const context = await opened(chrome, { viewport: { width, height: 800 }, reducedMotion: "reduce" });
  for (const page of list.filter((page) => page.kind !== "alias")) {
    await looks(context, page, width);
    if (page.kind !== "chooser") await keyboard(context, page);
    if (TEXTS.includes(page.kind) && !page.later) await languages(context, page);
  }
  await context.close();
}

/** One piece of work for each page, two pages at a time. */
async function each(pages, work) {
  const queue = [...pages];
  const next = async () => {
    for (let page = queue.shift(); page; page = queue.shift()) await work(page);
  };
  await Promise.all([next(), next()]);
}

await Promise.all([at(360), at(1280)]);
const context = await opened(chrome, { viewport: { width: 1280, height: 800 } });
await each(list.filter((page) => page.kind !== "alias"), withoutScript);
for (const page of list.filter((page) => ["article", "picture"].includes(page.kind))) await printed(context, page);
for (const page of list.filter((page) => page.kind === "picture")) await arrows(context, page);
for (const page of list.filter((page) => page.kind === "alias")) {
  const tab = await context.newPage();
  await tab.goto(served + page.address);
  await tab.waitForURL((url) => url.href !== served + page.address, { timeout: 60_000 }).catch(() => {});
  tell.expect(tab.url() !== served + page.address && (await tab.locator("h1").count()), page.address, "the old address does not lead on");
  await tab.close();
}
await chrome.close();
tell.end();

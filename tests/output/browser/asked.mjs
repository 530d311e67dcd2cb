// Asks a section's search, some questions at once in windows of their own, and says what is shown for each:
// [[the number that is told, [the addresses of all results]], …]. Every eighth is asked by the address, the others are typed.
import { browser, opened, pages as asked, served } from "./site.mjs";

const WINDOWS = 8;
const BY_ADDRESS = 8;
const chrome = await browser();
const told = new Array(asked.length);
let next = 0;

/** In the page: the number in the status, once there is one. */
const number = () => /\p{Nd}+/u.exec(document.querySelector("[role=status]")?.textContent ?? "")?.[0];

/** In the page: field and filters as a reader would set them. Before half a second has gone nothing is told. */
async function put({ typed, section, topic }) {
  const set = (selector, value, event) => {
    const field = document.querySelector(selector);
    if (!field) throw new Error(`no ${selector}`);
    field.value = value;
    field.dispatchEvent(new Event(event, { bubbles: true }));
  };
  set("select[name=section]", section, "change");
  set("select[name=topic]", topic, "change");
  set("input[type=search][name=q]", typed, "input");
  await new Promise((done) => setTimeout(done, 500));
}

/** In the page: all results, ten more at a press. */
async function results() {
  const button = () => [...document.querySelectorAll("#search button")].find((button) => button.checkVisibility());
  const shown = () => document.querySelectorAll("ol.results > li").length;
  for (let before = shown(); button(); before = shown()) {
    button().click();
    for (let waited = 0; shown() === before && waited < 20_000; waited += 10) await new Promise((done) => setTimeout(done, 10));
    if (shown() === before) break;
  }
  return [...document.querySelectorAll("ol.results > li a")].map((link) => link.href);
}

async function ask(tab, query, byAddress) {
  const { lang, typed, section, topic } = query;
  const page = `${served}${lang.toLowerCase()}/search/`;
  if (byAddress) {
    await tab.goto(`${page}?${new URLSearchParams({ q: typed, ...(section && { section }), ...(topic && { topic }) })}`);
  } else {
    if (!tab.url().startsWith(page)) await tab.goto(page);
    await tab.evaluate(put, query);
  }
  const found = await (await tab.waitForFunction(number)).jsonValue();
  const links = await tab.evaluate(results);
  return [Number(found), links.map((link) => decodeURI(link.slice(served.length)))];
}

await Promise.all(
  Array.from({ length: WINDOWS }, async () => {
    const context = await opened(chrome, { viewport: { width: 800, height: 600 } });
    const tab = await context.newPage();
    while (next < asked.length) {
      const at = next++;
      told[at] = await ask(tab, asked[at], at % BY_ADDRESS === 0);
    }
  }),
);
await chrome.close();
console.log(JSON.stringify(told));

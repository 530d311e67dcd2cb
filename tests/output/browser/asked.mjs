// Types queries into the search of a section, some at once in windows of their own, and says what is shown for each:
// [[the number that is told, [the addresses of all results]], …].
import { browser, opened, pages as asked, served } from "./site.mjs";

const WINDOWS = 8;
const chrome = await browser();
const told = new Array(asked.length);
let next = 0;

/** The number in the status, as soon as there is one. */
const status = () => /\p{Nd}+/u.exec(document.querySelector("[role=status]")?.textContent ?? "")?.[0];

async function ask(tab, { lang, typed, section, topic }) {
  const query = new URLSearchParams({ q: typed, ...(section && { section }), ...(topic && { topic }) });
  await tab.goto(`${served}${lang.toLowerCase()}/search/?${query}`, { waitUntil: "commit" });
  const number = await (await tab.waitForFunction(status)).jsonValue();
  const links = await tab.evaluate(async () => {
    const button = () => [...document.querySelectorAll("#search button")].find((button) => !button.hidden);
    for (let presses = 0; button() && presses < 200; presses++) {
      button().click();
      await new Promise((done) => setTimeout(done, 20));
    }
    return [...document.querySelectorAll("ol.results > li a")].map((link) => link.href);
  });
  return [Number(number), links.map((link) => decodeURI(link.slice(served.length)))];
}

await Promise.all(
  Array.from({ length: WINDOWS }, async () => {
    const context = await opened(chrome, { viewport: { width: 800, height: 600 } });
    const tab = await context.newPage();
    await tab.route(/\.(css|woff2?|svg|jpg|png)$/, (route) => route.abort());
    while (next < asked.length) {
      const at = next++;
      told[at] = await ask(tab, asked[at]);
    }
  }),
);
await chrome.close();
console.log(JSON.stringify(told));

// What one search costs its reader, by the browser's own log: for each query, with nothing kept from before, on a line of 150 ms and a
// processor slowed four times: [{bytes, requests, steps, script, millis, found}, …].
import { browser, opened, pages as asked, served } from "./site.mjs";

const LATENCY = 150; // ms; long enough that what is asked for one after another can be told apart
const chrome = await browser();

/** How many requests follow one another: each begins when the one before it has ended. */
function steps(requests) {
  const sorted = requests.sort((a, b) => a.began - b.began);
  for (const one of sorted) one.step = 1 + Math.max(0, ...sorted.filter((other) => other.ended <= one.began).map((other) => other.step));
  return Math.max(0, ...sorted.map((one) => one.step));
}

/** In the page: when results stood there first. */
function watch() {
  new MutationObserver(() => {
    if (!globalThis.shown && document.querySelector("ol.results > li")) globalThis.shown = performance.now();
  }).observe(document, { childList: true, subtree: true });
}

async function load({ lang, typed }) {
  const context = await opened(chrome, { viewport: { width: 360, height: 800 } });
  const tab = await context.newPage();
  const log = await context.newCDPSession(tab);
  await log.send("Network.enable");
  await log.send("Network.emulateNetworkConditions", { offline: false, latency: LATENCY, downloadThroughput: 1e6, uploadThroughput: 1e6 });
  await log.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const requests = new Map();
  log.on("Network.requestWillBeSent", ({ requestId, request, timestamp }) => {
    const path = new URL(request.url).pathname;
    if (/\/search\/.+\.(js|json)$/.test(path)) requests.set(requestId, { path, began: timestamp });
  });
  log.on("Network.loadingFinished", ({ requestId, timestamp, encodedDataLength }) => {
    const one = requests.get(requestId);
    if (one) Object.assign(one, { ended: timestamp, bytes: encodedDataLength });
  });
  await tab.addInitScript(watch);
  await tab.goto(`${served}${lang}/search/?q=${encodeURIComponent(typed)}`, { waitUntil: "commit" });
  const status = () => /\p{Nd}+/u.exec(document.querySelector("[role=status]")?.textContent ?? "")?.[0];
  const found = Number(await (await tab.waitForFunction(status)).jsonValue());
  const [shown, last] = await tab.evaluate(() => {
    const ends = performance.getEntriesByType("resource").filter((entry) => entry.name.endsWith(".json")).map((entry) => entry.responseEnd);
    return [globalThis.shown, Math.max(...ends)];
  });
  const all = [...requests.values()];
  const script = all.find((one) => one.path.endsWith(".js"));
  const data = all.filter((one) => one !== script && one.ended);
  await context.close();
  return {
    bytes: all.reduce((sum, one) => sum + (one.bytes ?? 0), 0),
    requests: all.length,
    steps: steps(data.filter((one) => one.ended > script.ended)),
    millis: found ? shown - last : 0,
    found,
  };
}

const told = [];
for (const query of asked) told.push(await load(query));
await chrome.close();
console.log(JSON.stringify(told));

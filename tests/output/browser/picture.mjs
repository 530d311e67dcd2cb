// Photographs in pages: a window loads the width that it would if `sizes` said exactly how wide the picture is shown, and nothing
// moves when pictures come late.
import { Outcome, browser, opened, served } from "./site.mjs";

const LISTS = ["vi/", "vi/tin/", "vi/tin/cong-chieng/"]; // a theme may show no photographs there
const PAGES = [...LISTS, "vi/tin/anh/", "vi/tin/bia/", "vi/tin/bo-4/", "vi/tin/bo-5/", "vi/tin/bo-6/", "vi/tin/bo-4/a/"];
/** Windows, by width and pixels per CSS pixel, and the width that a picture in a text has there. */
const WINDOWS = [[360, 1, 480], [1280, 1], [1280, 2, 1600]];
/** Milliseconds after which a picture comes: all that is written is long there. */
const LATE = 250;

const tell = new Outcome("pictures");
const chrome = await browser();

/** Opens a page whose pictures come late, and goes down to its end. */
async function open(context, address) {
  const tab = await context.newPage();
  await tab.route(/\.(jpg|png)$/, async (route) => {
    await new Promise((done) => setTimeout(done, LATE));
    await route.continue();
  });
  await tab.addInitScript(() => {
    globalThis.shifts = [];
    // What moves within the browser's own controls of films and recordings has no node.
    const nodes = (shift) => shift.sources.flatMap(({ node }) => (node ? [node.outerHTML?.slice(0, 80) ?? node.nodeName] : []));
    const note = (list) => globalThis.shifts.push(...list.getEntries().flatMap(nodes));
    new PerformanceObserver(note).observe({ type: "layout-shift", buffered: true });
  });
  await tab.goto(served + address, { waitUntil: "load" });
  await tab.evaluate(async () => {
    for (let at = 0; at < document.documentElement.scrollHeight; at += 400) {
      scrollTo(0, at);
      await new Promise((done) => setTimeout(done, 50));
    }
    await Promise.all([...document.images].map((picture) => picture.decode().catch(() => {})));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  return tab;
}

/** Of each picture in several widths: which it loads, and which a twin loads of that `sizes` says how wide it is shown, as its box crops it. */
function pictures() {
  const width = (picture) => parseInt(picture.srcset.split(", ").find((one) => picture.currentSrc.endsWith(one.split(" ")[0])).split(" ")[1]);
  const own = [...document.querySelectorAll("img[srcset]")].map(async (picture, number) => {
    const box = picture.getBoundingClientRect();
    const whole = box.height * (picture.getAttribute("width") / picture.getAttribute("height"));
    const fit = getComputedStyle(picture).objectFit;
    const shown = fit === "cover" ? Math.max(box.width, whole) : fit === "contain" ? Math.min(box.width, whole) : box.width;
    const twin = new Image();
    twin.sizes = `${shown}px`;
    twin.srcset = picture.srcset.replaceAll(".jpg ", `.jpg?${number} `); // none that is already there
    await twin.decode();
    return { text: Boolean(picture.closest(".prose")), loaded: width(picture), right: width(twin), shown: Math.round(shown), srcset: picture.srcset, sizes: picture.sizes };
  });
  return Promise.all(own);
}

for (const [width, dots, wanted] of WINDOWS) {
  const context = await opened(chrome, { viewport: { width, height: 800 }, deviceScaleFactor: dots, reducedMotion: "reduce" });
  for (const address of PAGES) {
    const tab = await open(context, address);
    const name = `${address} ${width} × ${dots}`;
    const found = await tab.evaluate(pictures);
    const shifts = await tab.evaluate(() => globalThis.shifts);
    tell.expect(shifts.length === 0, name, `moves when pictures come: ${shifts.join(" | ")}`);
    for (const { text, loaded, right, shown, srcset, sizes } of found) {
      // What the page has already loaded for another place, wider, the browser takes again.
      const again = loaded > right && found.some((other) => other.srcset === srcset && other.right === loaded);
      tell.expect(loaded === right || again, name, `is shown ${shown} px wide and loads ${loaded}, not ${right}: sizes="${sizes}"`);
      if (text && wanted) tell.expect(loaded === wanted, name, `loads ${loaded} px in a text, not ${wanted}`);
    }
    tell.expect(found.length > 0 || LISTS.includes(address), name, "has no picture in several widths");
    await tab.close();
  }
  await context.close();
}
await chrome.close();
tell.end();

// Pages with films and recordings: none is loaded before it is started, then captions show; print has the words.
// Captions that are to show are read at once (https://html.spec.whatwg.org/multipage/media.html#honor-user-preferences-for-automatic-text-track-selection).
import axe from "axe-core";
import { Outcome, browser, opened, served } from "./site.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const PAGES = { "vi/tin/cong-chieng/": "Xin chào", "en/tin/cong-chieng/": "Welcome" };
const tell = new Outcome("clips");
const chrome = await browser("--autoplay-policy=no-user-gesture-required");

/** Opens a page and notes what is asked for and what the browser complains about. */
async function open(context, address) {
  const tab = await context.newPage();
  const [asked, said] = [[], []];
  tab.on("request", (request) => asked.push(new URL(request.url()).pathname));
  tab.on("console", (message) => ["error", "warning"].includes(message.type()) && said.push(message.text()));
  tab.on("response", (response) => response.status() >= 400 && said.push(`${response.status()}: ${response.url()}`));
  await tab.goto(served + address, { waitUntil: "networkidle" });
  return { tab, asked, said };
}

/** As it is opened: what is loaded, what axe finds, how wide it is. */
async function looks(context, address, width) {
  const { tab, asked, said } = await open(context, address);
  const name = `${address} ${width}`;
  const own = `/film-${address.slice(0, 2)}.vtt`;
  const media = asked.filter((path) => /\.(mp4|mp3|vtt)$/.test(path) && !path.endsWith(own));
  tell.expect(media.length === 0, name, `loads before anything is started: ${media.join(", ")}`);
  tell.expect(asked.some((path) => path.endsWith("/film.jpg")), name, "does not show the poster");
  await tab.evaluate(axe.source);
  for (const colorScheme of ["light", "dark"]) {
    await tab.emulateMedia({ colorScheme });
    const found = await tab.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }), RULES);
    const broken = found.violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.target.join(" ")).join(", ")}`);
    tell.expect(broken.length === 0, `${name} ${colorScheme}`, `axe ${broken.join(" | ")}`);
  }
  const wide = await tab.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  tell.expect(wide[0] <= wide[1], name, `scrolls sideways: ${wide[0]} px of content in ${wide[1]} px`);
  tell.expect(said.length === 0, name, said.join(" | "));
  await tab.close();
}

/** Started, the film plays and shows what is said. */
async function plays(context, address, words) {
  const { tab, asked, said } = await open(context, address);
  const shown = await tab.evaluate(async () => {
    const film = document.querySelector("video");
    film.muted = true;
    await film.play();
    const deadline = Date.now() + 60_000;
    const cues = () => [...(film.textTracks[0].activeCues ?? [])].map((cue) => cue.text).join(" ");
    while (Date.now() < deadline && !cues() && !film.ended) await new Promise((done) => setTimeout(done, 20));
    return { mode: film.textTracks[0].mode, cues: cues(), at: film.currentTime };
  });
  tell.expect(shown.mode === "showing" && shown.cues.includes(words), address, `shows no captions: ${JSON.stringify(shown)}`);
  tell.expect(asked.some((path) => path.endsWith("/film.mp4")), address, "does not load the film when it is started");
  tell.expect(said.length === 0, address, said.join(" | "));
  await tab.close();
}

/** On paper all words stand, whatever is folded on the screen. */
async function printed(context, address, words) {
  const { tab } = await open(context, address);
  await tab.emulateMedia({ media: "print" });
  const height = await tab.evaluate(() => Math.min(...[...document.querySelectorAll(".transcript p")].map((p) => p.getBoundingClientRect().height)));
  const text = await tab.locator(".transcript").first().innerText();
  tell.expect(height > 0 && text.includes(words), address, "its print does not show what is said");
  await tab.close();
}

for (const width of [360, 1280]) {
  const context = await opened(chrome, { viewport: { width, height: 800 }, reducedMotion: "reduce" });
  for (const address of Object.keys(PAGES)) await looks(context, address, width);
  await context.close();
}
const context = await opened(chrome, { viewport: { width: 1280, height: 800 } });
for (const [address, words] of Object.entries(PAGES)) {
  await plays(context, address, words);
  await printed(context, address, words);
}
await chrome.close();
tell.end();

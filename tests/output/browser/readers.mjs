// Every Atom and RSS feed as a second reader takes it in, node-feedparser: the link of an entry is its own page.
import { createReadStream, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import FeedParser from "feedparser";
import { Outcome, baseUrl, only, pages } from "./site.mjs";

const out = process.argv.slice(2).find((given, at, all) => !given.startsWith("--") && !all[at - 1]?.startsWith("--"));
const languages = new Map(pages.map((page) => [baseUrl + page.address, page.lang]));
const tell = new Outcome("readers");

/** The entries of a feed, and its language. */
function read(file) {
  return new Promise((resolve, reject) => {
    const parser = new FeedParser({ addmeta: false });
    const entries = [];
    parser.on("error", reject);
    parser.on("data", (entry) => entries.push(entry));
    parser.on("end", () => resolve({ language: parser.meta?.language, entries }));
    createReadStream(file).pipe(parser);
  });
}

const feeds = readdirSync(out, { recursive: true }).filter((name) => /\.(atom|rss)$/.test(name));
for (const name of feeds.sort().filter((name) => !only || name === only)) {
  const file = path.join(out, name);
  const written = (readFileSync(file, "utf8").match(/<(entry|item)>/g) ?? []).length;
  try {
    const { language, entries } = await read(file);
    tell.expect(entries.length === written, name, `${entries.length} entries, not ${written}`);
    for (const entry of entries) {
      tell.expect(entry.title && entry.guid && entry.pubdate, name, `misses title, id or date of ${entry.link}`);
      tell.expect(languages.get(entry.link) === language, name, `takes ${entry.link} for the page of an entry in ${language}`);
    }
  } catch (reason) {
    tell.expect(false, name, `cannot be read: ${reason}`);
  }
}
tell.end();

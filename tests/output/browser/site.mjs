// What the browser's checks share: arguments, the pages to look at, the browser, the count.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";

const { values } = parseArgs({
  allowPositionals: true,
  options: { "base-url": { type: "string" }, served: { type: "string" }, now: { type: "string" }, pages: { type: "string" }, only: { type: "string" }, second: { type: "string" } },
});
export const served = values.served;
export const baseUrl = values["base-url"];
export const only = values.only;
export const second = values.second;

export const pages = JSON.parse(readFileSync(values.pages, "utf8"));

/** One page of each kind in each language, the longest; later pages of lists are a kind of their own. */
export function chosen() {
  if (only) return pages.filter((page) => page.address === only);
  const best = new Map();
  for (const page of pages) {
    const key = `${page.kind} ${page.later} ${page.lang}`;
    if (page.size > (best.get(key)?.size ?? -1)) best.set(key, page);
  }
  return [...best.values()];
}

/** How long the browser may take for one thing, in ms: on a busy machine long; only what never comes waits for it. */
const PATIENCE = 300_000;

/** Debian's Chromium; nothing but the site may be asked for. */
export function browser(...more) {
  const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
  const args = [...quiet, "--disable-component-update", "--disable-sync", ...more];
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args, timeout: PATIENCE });
}

/** A window of it. */
export async function opened(chrome, options) {
  const context = await chrome.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  return context;
}

export class Outcome {
  passed = 0;
  failures = [];
  constructor(name) {
    this.name = name;
  }
  expect(ok, place, words) {
    if (ok) this.passed++;
    else this.failures.push(`${place}: ${words}`);
    return Boolean(ok);
  }
  end() {
    if (!this.passed && !this.failures.length) this.failures.push("nothing was checked");
    for (const line of this.failures.slice(0, 60)) console.log(`  FAIL ${line}`);
    if (this.failures.length > 60) console.log(`  … and ${this.failures.length - 60} more`);
    console.log(`${this.name}: ${this.passed} passed, ${this.failures.length} failed`);
    process.exitCode = this.failures.length ? 1 : 0;
  }
}

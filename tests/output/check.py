"""Runs the pieces over one built folder, behind one nginx, and adds up what they saw."""

import argparse
import contextlib
import json
import re
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

from built import Site, setting
from web import serving

HERE = Path(__file__).parent
PIECES = {  # in the order in which they run: cheap and telling first
    "heads": "every page's policy, language, title, canonical, hreflang, feeds",
    "links": "every address and fragment through nginx",
    "server": "the written configurations in their web servers",
    "portal": "the guide to the portal's server, done as it is written",
    "cards": "JSON-LD, Open Graph, Dublin Core",
    "machine": "sitemap, robots, release.json",
    "feeds": "Atom, RSS, JSON Feed",
    "readers": "feeds as a second reader takes them in",
    "leaks": "what waits is nowhere",
    "schema": "the JSON Schemas of front matter and configuration",
    "translators": "files for translators' tools, by the standards' schemas and in other programs",
    "switches": "readers while thirty releases are published",
    "clips": "Chromium: films and recordings: not loaded before they are started, captions, print",
    "search": "Chromium: the page of search: typing, order, address, filters, keyboard, a release in between",
    "pictures": "Chromium: photographs: which width is loaded, nothing moves when pictures come",
    "found": "Chromium: what a search finds, and in which order, beside what the sources say",
    "nu": "the Nu HTML checker",
    "pages": "Chromium: axe, console, keyboard, widths, no script",
    "look": "Chromium: where texts begin, pictures in lists, languages at hand, tables, large text",
}
SLOW = {  # only when named
    "lighthouse": "Lighthouse on phone settings",
    "found_more": "Chromium: what a search finds, asked six times as often",
    "selftest": "every check finds the fault that it is for",
}
ALL = PIECES | SLOW
COUNT = re.compile(r"\w+: (\d+) passed, (\d+) failed")


def run(piece, common):
    """(passed, failed) of one piece; one that ends without its closing line has failed."""
    browser = HERE / "browser" / f"{piece}.mjs"
    command = ["node", str(browser)] if browser.exists() else [sys.executable, str(HERE / f"{piece}.py")]
    began, last = time.monotonic(), ""
    print(f"== {piece}: {ALL[piece]}", flush=True)
    with subprocess.Popen(command + common, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True) as child:
        for line in child.stdout:
            print(line, end="", flush=True)
            last = line.strip() or last
    found = COUNT.fullmatch(last)
    passed, failed = map(int, found.groups()) if found else (0, 0)
    if child.returncode and not failed:
        print(f"  FAIL {piece}: ended with {child.returncode}")
        failed = 1
    elif not found:
        print(f"  FAIL {piece}: ended without a count")
        failed = 1
    print(f"   {time.monotonic() - began:.0f} s", flush=True)
    return passed, failed


def list_of_pages(out, base_url, path):
    """What each page is, for the browser's checks: they open pages, and do not guess."""
    pages = Site(out, base_url).pages
    told = [{"address": p.address, "kind": p.kind, "lang": p.lang, "later": p.is_later_list_page, "size": len(p.text)} for p in pages]
    path.write_text(json.dumps(told), "utf-8")
    return str(path)


def main():
    parser = argparse.ArgumentParser(epilog="\n".join(f"{k:11}{v}" for k, v in ALL.items()), formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", help="the built folder, the one that holds release.json")
    parser.add_argument("pieces", nargs="*", metavar="piece", help="when none is named: all but the slow ones, lighthouse, found_more and selftest")
    parser.add_argument("--base-url", default=setting("base_url"), help="default: what songngu.yaml says")
    parser.add_argument("--now", default="2026-11-25T09:00:00+07:00", help="the clock of the build")
    parser.add_argument("--serve", action="store_true", help="no check: show the folder as the portal would, until Ctrl-C")
    given = parser.parse_args()
    for piece in given.pieces:
        if piece not in ALL:
            parser.error(f"no piece {piece}; there are {', '.join(ALL)}")
    if not (Path(given.out) / "release.json").is_file():
        parser.error(f"{given.out} holds no release.json")
    out = str(Path(given.out).resolve())
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder, serving(out, urlsplit(given.base_url).path.rstrip("/") + "/", now=given.now) as served:
        if given.serve:
            print(served, flush=True)
            with contextlib.suppress(KeyboardInterrupt):
                threading.Event().wait()
            return
        pages = list_of_pages(out, given.base_url, Path(folder) / "pages.json")
        for piece in given.pieces or PIECES:
            common = [out, "--base-url", given.base_url, "--served", served, "--now", given.now, "--pages", pages]
            good, bad = run(piece, common)
            passed, failed = passed + good, failed + bad
    print(f"output: {passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()

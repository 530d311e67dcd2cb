"""Nobody who reads while songngu publishes ever misses anything: thirty releases, each with another style sheet and other
pictures, behind nginx and then behind Apache, and readers who ask for pages and at once for all that these pages load."""

import gzip
import random
import re
import subprocess
import tempfile
import threading
import time
from http.client import HTTPConnection, IncompleteRead
from pathlib import Path
from urllib.parse import urlsplit

from built import PROGRAM, ROOT, from_arguments
from outcome import Outcome
from web import COMMANDS, serving

RELEASES, READERS, ITEMS = 30, 8, 40
FAULT = from_arguments().fault  # the folder is not needed: this piece publishes its own
MARK = re.compile(r"release-(\d+)-")
LOADED = re.compile(r'(?:<link rel="stylesheet" href|<img[^>]* src|<script[^>]* src)="([^"]+)"')
STYLE = re.compile(r'<link rel="stylesheet" href="([^"]+)"')


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def site(root):
    write(root / "songngu.yaml", "base_url: https://example.vn/doi-ngoai/\nlanguages: [vi]\napproval: none\nprecompress: [gz]\n")
    write(root / "content/tin/_index.vi.md", "---\ntitle: Tin tức\n---\n")
    for n in range(ITEMS):
        write(root / f"content/tin/b-{n}/index.vi.md", f"---\ntitle: Bài {n}\ndate: 2026-02-{n % 28 + 1:02}\n---\nNước về.\n\n![ảnh](anh.svg)\n")
        write(root / f"content/tin/b-{n}/anh.svg", f"<svg xmlns='http://www.w3.org/2000/svg' width='{n + 1}' height='4'/>")


def release(root, out, n):
    """Another style sheet, so another address of it on every page, and a word on every page that says which release it is."""
    styles = (ROOT / "themes/cao-nguyen/assets").glob("*.css")
    for style in styles:
        write(root / "themes/cao-nguyen/assets" / style.name, style.read_text("utf-8") + f"\n/* release-{n}- */\n")
    write(root / "locales/vi/site.ftl", f"site-name = release-{n}-\n")
    done = subprocess.run([PROGRAM, "--site", root, "--now", "2026-06-01T09:00:00+07:00", "build", "--out", out], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"songngu ended with {done.returncode}: {done.stderr}")
    if FAULT == "assets":  # as a program would that cleans up at once
        for path in (out / "assets").glob("*.css"):
            if f"release-{n}-" not in path.read_text("utf-8"):
                path.unlink()
    if FAULT == "mixed":  # as a program would that writes in place
        page = out / "vi/index.html"
        text = page.read_text("utf-8")
        page.unlink()
        page.write_text(text.replace(f"release-{n}-", f"release-{n - 1}-", 1), "utf-8")
        page.with_name("index.html.gz").unlink()


class Reader(threading.Thread):
    """Reads as a browser does: a page, then what it loads; over a connection that is kept."""

    def __init__(self, served, pages, seed, tell, lock, done, server):
        super().__init__(daemon=True)
        # Apache asks for a file's size before it opens it; where a release comes between, the answer is cut to the size before.
        self.cuts, self.may_cut = 0, server == "apache"
        self.served, self.pages, self.dice, self.tell, self.lock, self.done = served, pages, random.Random(seed), tell, lock, done
        self.connection = HTTPConnection(urlsplit(served).netloc, timeout=20)
        self.releases, self.asked, self.read = set(), 0, 0

    def get(self, address):
        try:
            return self.answer(address)
        except (EOFError, IncompleteRead):
            if not self.may_cut:
                raise
            self.cuts += 1
            self.connection = HTTPConnection(self.connection.host, self.connection.port, timeout=20)
            return self.answer(address)

    def answer(self, address):
        self.connection.request("GET", address, headers={"Accept-Encoding": self.dice.choice(("gzip", "identity"))})
        answer = self.connection.getresponse()
        body, self.asked = answer.read(), self.asked + 1
        return answer.status, gzip.decompress(body) if answer.getheader("Content-Encoding") == "gzip" else body

    def run(self):
        base = urlsplit(self.served)
        while not self.done.is_set():
            page = self.dice.choice(self.pages)
            try:
                self.one(base.path + page, page)
            except Exception as error:  # a reader who gets no answer is a failure as any other
                self.say(False, page, f"no answer: {error!r}")
                self.connection = HTTPConnection(base.netloc, timeout=20)
            self.read += 1

    def say(self, ok, page, words):
        with self.lock:
            self.tell.expect(ok, page, words)

    def one(self, address, page):
        if text := self.page(address, page):
            self.loads(text, page)

    def page(self, address, page):
        status, body = self.get(address)
        self.say(status == 200, page, f"the web server answers {status}")
        if status != 200:
            return ""
        text = body.decode("utf-8")
        marks = set(MARK.findall(text))
        self.say(len(marks) == 1, page, f"a page of the releases {sorted(marks)}")
        self.releases |= marks
        return text

    def loads(self, text, page):
        marks = set(MARK.findall(text))
        for loaded in dict.fromkeys(LOADED.findall(text)):
            status, body = self.get(loaded)
            self.say(status == 200, page, f"{status} for what it loads: {loaded}")
            if status == 200 and loaded in STYLE.findall(text) and (style := MARK.findall(body.decode("utf-8"))):
                self.say(set(style) == marks, page, f"of release {sorted(marks)} with the style of {style}")


def behind(server, tell):
    lock, done = threading.Lock(), threading.Event()
    with tempfile.TemporaryDirectory(prefix="songngu-switches-") as folder:
        Path(folder).chmod(0o755)  # Apache reads it as somebody else
        root, out = Path(folder) / "site", Path(folder) / "site/public"
        site(root)
        release(root, out, 0)
        pages = sorted(str(path.parent.relative_to(out)) + "/" for path in (out / "vi").rglob("index.html"))
        with serving(out, "/doi-ngoai/", root, server) as served:
            readers = [Reader(served, pages, seed, tell, lock, done, server) for seed in range(READERS)]
            for reader in readers:
                reader.start()
            slow = Reader(served, pages, READERS, tell, lock, done, server)  # has the page before the switch, and what it loads after it
            for n in range(1, RELEASES + 1):
                text = slow.page(urlsplit(served).path + pages[n % len(pages)], pages[n % len(pages)])
                release(root, out, n)
                slow.loads(text, pages[n % len(pages)])
                # Assets of the release before stay until the next: everybody gets to the end of the page at hand, and of one more.
                before = [reader.read for reader in readers]
                while any(reader.read < then + 2 for reader, then in zip(readers, before)):
                    time.sleep(0.01)
            done.set()
            for reader in readers:
                reader.join(30)
        cuts = sum(reader.cuts for reader in readers)
        tell.expect(cuts <= RELEASES / 10, f"switches.py, {server}", f"{cuts} answers were cut off")
        seen = set().union(*(reader.releases for reader in readers))
        tell.expect(len(seen) > RELEASES * 2 / 3, f"switches.py, {server}", f"the readers saw {len(seen)} of {RELEASES} releases")
        print(f"  {server}: {sum(reader.asked for reader in readers)} answers in {RELEASES} releases, {len(seen)} of them seen")


def main():
    tell = Outcome("switches")
    for server in list(COMMANDS)[: 1 if FAULT else None]:
        behind(server, tell)
    tell.end()


main()

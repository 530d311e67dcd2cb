"""What `songngu server-config` writes, in the real servers of Debian, under a path and at the root of a host: every address of
the section, old addresses and what has ended, what is not there, headers, compression, validators, ranges."""

import contextlib
import gzip
import hashlib
import json
import re
import shutil
import subprocess
import tempfile
from collections import Counter
from pathlib import Path
from urllib.parse import quote, urlsplit

from built import POLICY, PROGRAM, ROOT, Site, from_arguments
from outcome import Outcome
from web import COMMANDS, Client, configuration, serving

NOW = "2026-11-25T09:00:00+07:00"
TEXT = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".atom": "application/atom+xml",
    ".rss": "application/rss+xml",
    ".xml": "application/xml",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".vtt": "text/vtt",
}
OTHER = {".png": "image/png", ".jpg": "image/jpeg", ".mp4": "video/mp4", ".pdf": "application/pdf", ".gz": "application/gzip", ".br": "application/octet-stream", "": "application/octet-stream"}
SAID = ("Content-Type", "ETag", "Last-Modified", "Cache-Control", "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy")
KEPT = re.compile(r"(media/[0-9a-f]{16}/|assets/|cards/|search/)")
# How a configuration is wrong, for the self-test: whose, what stands there (a pattern), what is put instead.
FAULTS = {
    "headers": ("nginx", r"add_header X-Content-Type-Options[^\n]*\n", ""),
    "charset": ("nginx", r"charset utf-8;", ""),
    "gone": ("nginx", r"return 410;", "return 404;"),
    "language": ("nginx", r"if \(\$uri ~ [^}]*}", ""),
    "copies": ("nginx", r"gzip_static on;", ""),
    "dots": ("nginx", r"location ~ \"/\\\.[^}]*}", ""),
    "query": ("nginx", r"\$is_args\$args", ""),
    "host": ("apache", r"RedirectRelative On", ""),
    "type": ("apache", r"AddEncoding br .br", ""),
    "kept": ("apache", r"<LocationMatch(.|\n)*</LocationMatch>", ""),
    "negotiated": ("apache", r"Options None", "Options MultiViews"),
}
HEAD = "status: approved\napproved_by: chanh-van-phong\n"


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def sources(root):
    """The section, and with it what it has not: old addresses, what has ended, files whose names begin with a dot or end with none."""
    for name in ("content", "static", "songngu.yaml"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, root / name)
    for folder in ("locales", "themes"):
        shutil.copytree(ROOT / folder, root / folder)
    write(root / "content/tin-tuc/moi.vi.md", f"---\ntitle: Mới\ndate: 2026-03-01\n{HEAD}aliases: [vi/tin/bai-cu/, tin/cu.html, vi/tin/Bai_Cu.v2.html]\n---\nBài.\n")
    write(root / "content/tin-tuc/moi.en.md", f"---\ntitle: New\n{HEAD}aliases: [en/old-news/]\n---\nText.\n")
    write(root / "content/tin-tuc/rut.vi.md", f"---\ntitle: Rút\ndate: 2026-03-01\nwithdrawn: 2026-05-01T00:00:00+07:00\n{HEAD}aliases: [vi/tin/rut-cu.html]\n---\nBài.\n")
    write(root / "content/tin-tuc/rut.en.md", f"---\ntitle: Withdrawn\n{HEAD}---\nText.\n")
    write(root / "content/tin-tuc/het.vi.md", f"---\ntitle: Hết\ndate: 2026-03-01\nexpires: 2026-05-01T00:00:00+07:00\n{HEAD}---\nBài.\n")
    write(root / "content/tin-tuc/nhap.vi.md", "---\ntitle: Nháp\ndate: 2026-03-01\nwithdrawn: 2026-05-01T00:00:00+07:00\nstatus: draft\n---\nBài.\n")
    write(root / "static/tep", "a file without an extension\n")
    write(root / "static/tai-lieu/bang.txt", "Một bảng dài.\n" * 200)


MOVED = {
    "vi/tin/bai-cu/": "vi/tin-tuc/moi/",
    "vi/tin/bai-cu": "vi/tin-tuc/moi/",
    "tin/cu.html": "vi/tin-tuc/moi/",
    "vi/tin/Bai_Cu.v2.html": "vi/tin-tuc/moi/",
    "en/old-news/": "en/news/moi/",
}
GONE = {"vi/tin-tuc/rut/": "vi", "vi/tin-tuc/rut": "vi", "vi/tin/rut-cu.html": "vi", "en/news/rut/": "en", "vi/tin-tuc/het/": "vi"}
MISSING = {
    "vi/khong-co/": "vi", "en/not-there/": "en", "fr/pas-la.html": "fr", "vi/tin-tuc/nhap/": "vi", "vi/khong/feed.json": "vi",
    "en/.git/config": "en", "en/news/nothing/feed.atom": "en", "khong-co": None, "media/": None, "assets/": None, "media/0123456789abcdef/a.jpg": None,
    ".htaccess": None, ".git/config": None, ".well-known": None, ".well-known/.hidden": None, ".songngu": None,
}  # fmt: skip


class Asked:
    """One server with one built folder."""

    def __init__(self, name, served, site, tell, copies):
        self.name, self.site, self.tell, self.copies = name, site, tell, copies
        # nginx' module for brotli misses some of the .br files, not the same ones each time: then the .gz comes, with its own tag.
        self.misses = copies and name == "nginx"
        self.coded = Counter()
        self.client, self.base = Client(served), urlsplit(served).path
        self.pages = {language: (site.out / language / "404.html").read_bytes() for language in ("vi", "en", "fr")}
        self.pages[None] = (site.out / "404.html").read_bytes()

    def say(self, ok, address, words):
        return self.tell.expect(ok, f"{self.name} {self.base}{address}", words)

    def ask(self, address, method="GET", **headers):
        return self.client.ask(self.base + quote(address, safe="/?=&%"), method, **headers)

    def headers(self, answer, address, kept="no-cache"):
        expected = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "strict-origin-when-cross-origin", "Content-Security-Policy": f"{POLICY}; frame-ancestors 'self'", "Cache-Control": kept}
        for name, value in expected.items():
            self.say(answer.headers.get_all(name) == [value], address, f"{answer.status} with {name}: {answer.headers.get_all(name)}")

    def file(self, path, sha256):
        address = path.removesuffix("index.html") if f"/{path}".endswith("/index.html") else path
        if re.sub(r"(index\.html)?\.(gz|br)$", "", address) in MOVED or address in MOVED:
            return  # the page of an old address is there for servers that know no better
        answer, body = self.ask(address)
        if not self.say(answer.status == 200, address, f"is answered with {answer.status}"):
            return
        self.say(sha256 is None or hashlib.sha256(body).hexdigest() == sha256, address, "has other bytes than release.json says")
        ending = "." + path.rsplit(".", 1)[1] if "." in path.rsplit("/", 1)[-1] else ""
        kind = f"{TEXT[ending]}; charset=utf-8" if ending in TEXT else OTHER[ending]
        if path.endswith("feed.json"):
            kind = "application/feed+json; charset=utf-8"
        self.say(answer.headers.get_all("Content-Type") == [kind], address, f"comes as {answer.headers.get_all('Content-Type')}, not {kind}")
        self.headers(answer, address, "public, max-age=31536000, immutable" if KEPT.match(path) else "no-cache")
        self.say(answer.getheader("Content-Language") is None, address, "a language was made of its name")
        self.say(answer.getheader("Content-Encoding") is None, address, f"comes as {answer.getheader('Content-Encoding')}, which nobody asked for")
        self.head(answer, address, body)
        self.again(answer, address)
        if ending in TEXT:
            self.small(address, path, body, answer)

    def head(self, whole, address, body):
        answer, nothing = self.ask(address, "HEAD")
        told = [(name, answer.headers.get_all(name)) for name in SAID if answer.headers.get_all(name) != whole.headers.get_all(name)]
        self.say((answer.status, nothing, told) == (200, b"", []), address, f"HEAD is answered with {answer.status}, {told}")
        self.say(answer.getheader("Content-Length") in (None, str(len(body))), address, f"HEAD tells of {answer.getheader('Content-Length')} bytes")

    def again(self, answer, address):
        """What is unchanged costs a 304, by each of the two validators."""
        tag, date = answer.getheader("ETag"), answer.getheader("Last-Modified")
        if self.say(tag and date, address, f"has no validator: {tag}, {date}"):
            self.say(self.ask(address, If_None_Match=tag)[0].status == 304, address, f"the same again in spite of ETag {tag}")
            self.say(self.ask(address, If_Modified_Since=date)[0].status == 304, address, "the same again in spite of Last-Modified")

    def small(self, address, path, body, whole):
        """Text comes compressed to whoever takes it, as it lies beside itself if it does."""
        copied = self.copies and len(body) >= 1000 and path != "release.json"  # which lists the copies
        if len(body) >= 1000:
            self.say("accept-encoding" in (whole.getheader("Vary") or "").lower(), address, f"whole, with Vary: {whole.getheader('Vary')}")
        for accepted, coding in (("gzip", "gzip"), ("gzip, deflate, br", "br" if copied else "gzip"), ("br;q=0, gzip", "gzip")):
            answer, packed = self.ask(address, Accept_Encoding=accepted)
            how = answer.getheader("Content-Encoding")
            if how is None:
                self.say(len(body) < 1000, address, f"{len(body)} bytes of text come uncompressed to a reader of {accepted}")
                continue
            if coding == "br":
                self.coded[how] += 1
                coding = "gzip" if how == "gzip" and self.misses else "br"
            self.say(how == coding, address, f"{how}, not {coding}, for a reader of {accepted}")
            if copied:
                copy = self.site.out / f"{path}.{'br' if how == 'br' else 'gz'}"
                self.say(packed == copy.read_bytes(), address, f"is not {copy.name}")
            else:
                self.say(gzip.decompress(packed) == body, address, f"compressed by {how} are other bytes")
            self.compressed(answer, address, accepted, whole)
        for accepted in ("gzip;q=0, br;q=0.0", "identity"):
            answer, same = self.ask(address, Accept_Encoding=accepted)
            self.say((answer.getheader("Content-Encoding"), same) == (None, body), address, f"compressed, for a reader of {accepted}")

    def compressed(self, answer, address, accepted, whole):
        kinds = [own.headers.get_all("Content-Type") for own in (answer, whole)]
        self.say(kinds[0] == kinds[1] and answer.getheader("Content-Language") is None, address, f"compressed it comes as {kinds[0]}")
        self.say("accept-encoding" in (answer.getheader("Vary") or "").lower(), address, f"compressed, with Vary: {answer.getheader('Vary')}")
        self.headers(answer, address, whole.getheader("Cache-Control"))
        tag = answer.getheader("ETag")
        self.say(tag != whole.getheader("ETag") or tag.startswith("W/"), address, f"the same strong ETag for other bytes: {tag}")
        again = self.ask(address, Accept_Encoding=accepted, If_None_Match=tag)[0] if tag else answer
        codings = {answer.getheader("Content-Encoding"), again.getheader("Content-Encoding")}
        other = self.misses and codings == {"br", "gzip"}
        self.say(again.status == 304 or (again.status == 200 and other), address, f"the same again, compressed, in spite of ETag {tag}")

    def leads(self, path, to, code=301):
        answer, _ = self.client.ask(path, Host="outside.example:8443", X_Forwarded_Proto="https")
        where = answer.getheader("Location")
        self.tell.expect((answer.status, where) == (code, to), f"{self.name} {path}", f"{answer.status} to {where}, not to {to}")

    def redirects(self):
        for old, new in MOVED.items():
            for query in ("", "?a=1&b=%C4%91"):
                self.leads(self.base + quote(old) + query, self.base + new + query)
        for folder in ["vi", "vi/tin-tuc"]:
            for query in ("", "?a=1"):
                self.leads(self.base + folder + query, f"{self.base}{folder}/{query}")
        if self.base != "/":
            self.leads(self.base.rstrip("/"), self.base)
            self.leads(self.base.rstrip("/") + "?a=1", self.base + "?a=1")

    def nothing(self):
        for code, addresses in ((410, GONE), (404, MISSING)):
            for address, language in addresses.items():
                answer, body = self.ask(address)
                self.say(answer.status == code, address, f"is answered with {answer.status}, not {code}")
                self.say(body == self.pages[language], address, f"{answer.status} does not show the page of {language}: {body[:120]}")
                self.say(answer.getheader("Content-Type") == "text/html; charset=utf-8", address, f"comes as {answer.getheader('Content-Type')}")
                self.headers(answer, address)
                packed, body = self.ask(address, Accept_Encoding="gzip")
                body = gzip.decompress(body) if packed.getheader("Content-Encoding") == "gzip" else body
                self.say((packed.status, body) == (code, self.pages[language]), address, f"compressed it is answered with {packed.status}")
                self.headers(packed, address)

    def chooser(self):
        """Nobody is sent away from it, whatever the browser speaks."""
        expected = (self.site.out / "index.html").read_bytes()
        for languages in ("en", "fr;q=0.9, vi;q=0.1", "zh"):
            answer, body = self.ask("", Accept_Language=languages)
            self.say((answer.status, body) == (200, expected), "", f"{answer.status} for a reader of {languages}")
            self.say("language" not in (answer.getheader("Vary") or "").lower(), "", f"Vary: {answer.getheader('Vary')}")
        answer, _ = self.ask("vi/404")  # MultiViews would find 404.html
        self.say(answer.status == 404, "vi/404", f"is negotiated: {answer.status}")

    def outside(self):
        for path in ("../secret", "%2e%2e/secret", "vi/../../secret", "..%2fsecret", "vi/%2e%2e/%2e%2e/secret", "media/..%2f..%2fsecret", "link/secret"):
            answer, body = self.client.ask(self.base + path)
            self.say(answer.status in (400, 403, 404) and b"SECRET" not in body, path, f"is answered with {answer.status}")

    def ranges(self):
        for path in [next(p for p in self.site.files if p.endswith(".png")), "tai-lieu/bang.txt"]:
            whole = (self.site.out / path).read_bytes()
            answer, body = self.ask(path, Range="bytes=10-29")
            self.say((answer.status, body) == (206, whole[10:30]), path, f"a range is answered with {answer.status}")
            self.say(answer.getheader("Content-Range") == f"bytes 10-29/{len(whole)}", path, f"Content-Range: {answer.getheader('Content-Range')}")
            self.say(self.ask(path, Range="bytes=99999999-")[0].status == 416, path, "a range beyond the end is answered")

    def switched(self, root, url):
        """After a release that changes one page: this one is new, all others are still what readers have."""
        same = ["", "en/", "vi/404.html", "tai-lieu/bang.txt", next(path for path in self.site.files if path.endswith(".png"))]
        known = {(address, how): self.ask(address, Accept_Encoding=how)[0] for address in [*same, "vi/tin-tuc/moi/"] for how in ("identity", "gzip")}
        with (root / "content/tin-tuc/moi.vi.md").open("a", encoding="utf-8") as text:
            text.write("\nMột đoạn nữa.\n")
        build(root, self.site.out, url)
        for (address, how), before in known.items():
            tag, date = before.getheader("ETag"), before.getheader("Last-Modified")
            expected = 304 if address in same else 200
            self.say(self.ask(address, Accept_Encoding=how, If_None_Match=tag)[0].status == expected, address, f"not {expected} after a switch, {how}, If-None-Match")
            if expected == 304:
                self.say(self.ask(address, Accept_Encoding=how, If_Modified_Since=date)[0].status == 304, address, f"not 304 after a switch, {how}, If-Modified-Since")

    def everything(self):
        release = json.loads((self.site.out / "release.json").read_text("utf-8"))
        for file in release["files"] + [{"path": "release.json", "sha256": None}]:
            self.file(file["path"], file["sha256"])
        self.say(self.coded["br"] > self.coded["gzip"] or not self.copies, "", f"came to readers of br: {self.coded}")
        self.say(len(release["files"]) >= 300, "", f"only {len(release['files'])} addresses were asked for")
        self.say(self.ask(".well-known/security.txt")[0].status == 200, ".well-known/security.txt", "is not shown")
        self.redirects()
        self.nothing()
        self.chooser()
        self.outside()
        self.ranges()


def build(root, out, url):
    call = [PROGRAM, "--site", root, "--now", NOW, "build", "--base-url", url, "--out", out, "--allow-removal", "all"]
    done = subprocess.run(call, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"songngu ended with {done.returncode}: {done.stderr}")


def published(folder, base, copies):
    """The section's sources and output under a path, with what others put there."""
    name = ("root" if base == "/" else "path") + ("-copies" if copies else "")
    root, out = folder / name / "site", folder / name / "public"
    root.mkdir(parents=True)
    sources(root)
    with (root / "songngu.yaml").open("a", encoding="utf-8") as yaml:
        yaml.write('\nkeep: [".well-known/**", link]\n' + ("precompress: [gz, br]\n" if copies else ""))
    build(root, out, f"https://portal.example{base}")
    write(out / ".well-known/security.txt", "Contact: mailto:a@example.vn\n")
    write(out / ".well-known/.hidden", "SECRET")
    write(folder / name / "secret", "SECRET")
    with contextlib.suppress(FileExistsError):
        (out / "link").symlink_to(folder / name)
    return root, out


def one(folder, base, copies, servers, tell, change=str):
    root, out = published(folder, base, copies)
    url = f"https://portal.example{base}"
    for server in servers:
        text = configuration(server, out, base, root, NOW)
        tell.expect(text == configuration(server, out, base, root, NOW), f"{server} {base}", "is not the same each time")
        with serving(out, base, root, server, NOW, change) as served:
            asked = Asked(server, served, Site(out, url), tell, copies)
            asked.everything()
            asked.switched(root, url)


def main():
    tell, fault = Outcome("server"), from_arguments().fault  # its folder has no old addresses: this piece publishes its own
    with tempfile.TemporaryDirectory(prefix="songngu-server-") as folder:
        Path(folder).chmod(0o755)
        if fault:
            server, pattern, instead = FAULTS[fault]
            one(Path(folder), "/thong-tin/doi.ngoai/", True, [server], tell, lambda text: broken(text, pattern, instead))
        else:
            for base in ("/thong-tin/doi.ngoai/", "/"):
                for copies in (False, True):
                    one(Path(folder), base, copies, COMMANDS, tell)
    tell.end()


def broken(text, pattern, instead):
    text, found = re.subn(pattern, instead, text)
    if not found:
        raise SystemExit(f"{pattern} stands nowhere: the fault cannot be made")
    return text


main()

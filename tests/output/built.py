"""The built output as the checks see it: files, addresses, parsed pages."""

import argparse
import json
import os
import re
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

ROOT = Path(__file__).resolve().parents[2]
# For the pieces that call it: the one that the tests have made, or any other.
PROGRAM = os.environ.get("SONGNGU") or str(Path(os.environ.get("CARGO_TARGET_DIR") or ROOT / "target") / "debug" / "songngu")

# What every page carries before anything that loads.
POLICY = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
    "font-src 'self'; base-uri 'none'; form-action 'none'"
)


def setting(name):
    """A plain top-level line of songngu.yaml, or None."""
    found = re.search(rf"^{name}:\s*([^#\n]+)", (ROOT / "songngu.yaml").read_text("utf-8"), re.M)
    return found and found[1].strip().strip("\"'")


class Page:
    def __init__(self, site, path):
        self.site, self.path = site, path
        self.address = path.removesuffix("index.html") if f"/{path}".endswith("/index.html") else path
        self.text = (site.out / path).read_bytes().decode("utf-8")
        self.tree = html.document_fromstring(self.text.encode(), parser=html.HTMLParser(encoding="utf-8"))
        self.url = site.base_url + self.address
        self.lang = self.tree.get("lang") or ""

    def at(self, element):
        return f"{self.path}:{element.sourceline}"

    def find(self, xpath):
        return self.tree.xpath(xpath)

    def meta(self, name):
        """Contents of every <meta> with this name or property."""
        return [m.get("content") or "" for m in self.find(f'//meta[@name="{name}" or @property="{name}"]')]

    @cached_property
    def kind(self):
        """What the page is, told from its address and from release.json, as no theme need say it."""
        parts = re.sub(r"page/\d+/$", "", self.address).rstrip("/").split("/")
        if self.is_alias or self.is_404:
            return "alias" if self.is_alias else "404"
        if len(parts) == 1:
            return "home" if parts[0] else "chooser"
        if parts[1] in ("topics", "agencies"):
            return {2: parts[1], 3: {"topics": "topic", "agencies": "agency"}[parts[1]]}.get(len(parts), "?")
        if self.is_search:
            return "search"
        if "/".join(parts[:-1]) + "/" in self.site.items:
            return "picture"
        if self.address not in self.site.items:
            return "section"
        return "article" if self.meta("og:type") == ["article"] else "page"

    @cached_property
    def is_alias(self):
        return bool(self.find('//meta[@http-equiv="refresh"]'))

    @cached_property
    def is_404(self):
        return self.path.rsplit("/", 1)[-1] == "404.html"

    @cached_property
    def is_search(self):
        return bool(self.find('//*[@id="search"][@data-index]'))

    @cached_property
    def is_later_list_page(self):
        return re.search(r"(^|/)page/\d+/$", self.address) is not None

    @property
    def is_indexed(self):
        return not (self.is_alias or self.is_404 or self.is_search)

    @cached_property
    def canonical(self):
        return next((e.get("href") for e in self.find('//link[@rel="canonical"]')), None)

    @cached_property
    def alternates(self):
        """hreflang -> address, as the head says."""
        return {e.get("hreflang"): e.get("href") for e in self.find('//head/link[@rel="alternate"][@hreflang]')}

    @cached_property
    def ids(self):
        return set(self.find("//@id")) | set(self.find("//a/@name"))


class Site:
    def __init__(self, out, base_url, served=None, now=None, fault=""):
        self.out, self.base_url, self.served, self.now, self.fault = Path(out), base_url.rstrip("/") + "/", served, now, fault
        self.base = urlsplit(self.base_url).path

    @cached_property
    def files(self):
        """Every file, relative, with forward slashes, in order."""
        return sorted(p.relative_to(self.out).as_posix() for p in self.out.rglob("*") if not p.is_dir())

    @cached_property
    def pages(self):
        return [Page(self, path) for path in self.files if path.endswith(".html")]

    @cached_property
    def items(self):
        """Addresses of the articles and evergreen pages."""
        return {item["address"] for item in json.loads((self.out / "release.json").read_text("utf-8"))["items"]}

    @cached_property
    def by_address(self):
        return {page.address: page for page in self.pages}

    def inside(self, link):
        """The address below the base that an absolute or path-absolute link leads to, without fragment; else None."""
        for start in (self.base_url, self.base):
            if link.startswith(start):
                return unquote(link[len(start):].split("#")[0])
        return None

    def page_at(self, link):
        address = self.inside(link)
        return None if address is None else self.by_address.get(address)


def from_arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("out", help="the built folder, the one that holds release.json")
    parser.add_argument("--base-url", default=setting("base_url"))
    parser.add_argument("--served", help="where a web server shows it now, e.g. http://127.0.0.1:8100/section/")
    parser.add_argument("--now", help="the clock that it was built with")
    parser.add_argument("--pages", help="for the browser's checks: the list of pages")
    parser.add_argument("--fault", default="", help="for the self-test: what the piece makes wrong, which it must see")
    given = parser.parse_args()
    return Site(given.out, given.base_url, given.served, given.now, given.fault)

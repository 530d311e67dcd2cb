"""sitemap.xml, robots.txt and release.json against their schemas, the pages and the files on disk."""

import gzip
import hashlib
import json
import re
from pathlib import Path

from built import from_arguments
from lxml import etree
from outcome import Outcome

HERE = Path(__file__).parent
SITEMAP = HERE / "browser/node_modules/sitemap/schema/sitemap.xsd"
S = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


def sitemap_schema():
    """The sitemap's own schema, which wants those of other namespaces beside it."""
    imports = (("http://www.sitemaps.org/schemas/sitemap/0.9", SITEMAP), ("http://www.w3.org/1999/xhtml", HERE / "schemas/alternate.xsd"))
    lines = "".join(f'<import namespace="{name}" schemaLocation="{path.as_uri()}"/>' for name, path in imports)
    return etree.XMLSchema(etree.fromstring(f'<schema xmlns="http://www.w3.org/2001/XMLSchema">{lines}</schema>'))


def sitemap(site, tell):
    root = etree.parse(site.out / "sitemap.xml").getroot()
    paths = ["sitemap.xml"]
    if root.tag == S + "sitemapindex":
        paths = [site.inside(loc.text) or "?" for loc in root.iter(S + "loc")]
    listed = {}
    for path in paths:
        tree = etree.parse(site.out / path)
        schema = sitemap_schema()
        tell.expect(schema.validate(tree), path, f"not valid: {schema.error_log.last_error}")
        for url in tree.getroot().findall(S + "url"):
            place, loc = f"{path}:{url.sourceline}", url.findtext(S + "loc")
            tell.expect(loc not in listed, place, f"listed twice: {loc}")
            listed[loc] = place
            page = site.page_at(loc) if loc.startswith(site.base_url) else None
            if not tell.expect(page and page.is_indexed and page.url == loc, place, f"no page of its own: {loc}"):
                continue
            links = {e.get("hreflang"): e.get("href") for e in url.findall(LINK)}
            tell.expect(links == page.alternates, place, f"alternates are not those of {page.path}: {sorted(links)}")
    for page in site.pages:
        if page.is_indexed:
            tell.expect(page.url in listed, page.path, "is not in the sitemap")


def robots(site, tell):
    text = (site.out / "robots.txt").read_text("utf-8")
    fields = ("user-agent", "allow", "disallow", "sitemap")
    for n, line in enumerate(text.splitlines(), 1):
        line = line.split("#")[0].strip()
        right = not line or re.match(rf"({'|'.join(fields)}):", line, re.I)
        tell.expect(right, f"robots.txt:{n}", f"not a line of robots.txt: {line!r}")
        closed = re.match(r"disallow:\s*(/|" + re.escape(site.base) + r")\s*$", line, re.I)
        tell.expect(not closed, f"robots.txt:{n}", "closes the whole section")
    tell.expect(re.search(r"^user-agent:\s*\*", text, re.I | re.M), "robots.txt", "no User-agent: *")
    here = f"{site.base_url}sitemap.xml"
    tell.expect(re.search(rf"^sitemap:\s*{re.escape(here)}\s*$", text, re.I | re.M), "robots.txt", f"no Sitemap: {here}")


def release(site, tell):
    name = "release.json"
    told = json.loads((site.out / name).read_text("utf-8"))
    tell.expect(set(told) == {"schema", "audience", "items", "files", "retained"}, name, f"has the keys {sorted(told)}")
    tell.expect((told["schema"], told["audience"]) == (1, "public"), name, f"{told['schema']}, {told['audience']!r}")
    files = {f["path"]: f for f in told["files"]}
    tell.expect([f["path"] for f in told["files"]] == sorted(files), name, "files are not sorted, or one is there twice")
    for path in site.files:
        if path == name or path in told["retained"]:
            continue
        if tell.expect(path in files, path, "is on disk, and not in release.json"):
            data = (site.out / path).read_bytes()
            tell.expect(files[path]["bytes"] == len(data), path, f"has {len(data)} bytes, not {files[path]['bytes']}")
            tell.expect(files[path]["sha256"] == hashlib.sha256(data).hexdigest(), path, "has another SHA-256")
    for path in list(files) + told["retained"]:
        tell.expect(path in site.files, name, f"names a file that is not there: {path}")
    keys = [(item["id"], item["lang"]) for item in told["items"]]
    tell.expect(keys == sorted(set(keys)), name, "items are not sorted, or one is there twice")
    addresses = {item["address"] for item in told["items"]}
    for item in told["items"]:
        page = site.by_address.get(item["address"])
        tell.expect(page and page.lang == item["lang"], name, f"no page of that language at {item['address']}")
    for page in site.pages:
        if page.kind in ("article", "page") and page.is_indexed:
            tell.expect(page.address in addresses, page.path, "is no item of release.json")
    for path in site.files:
        named = re.match(r"media/([^/]+)/([^/]+)$", path)
        text = re.sub(r"\.(gz|br)$", "", path)
        if text != path and text in site.files:
            copy(site, tell, path, text)
        elif path.startswith("media/") and path.endswith(".jpg"):
            # Made from a photograph: the folder is named for what it was made of, before it is made.
            tell.expect(named and re.fullmatch("[0-9a-f]{16}", named[1]), path, "its folder is none of a photograph")
        elif path.startswith("media/"):
            digest = hashlib.sha256((site.out / path).read_bytes()).hexdigest()[:16]
            tell.expect(named and named[1] == digest, path, f"its folder should be {digest}")


def copy(site, tell, path, text):
    """A file that lies compressed beside another; of Brotli Python knows nothing."""
    packed, whole = (site.out / path).read_bytes(), (site.out / text).read_bytes()
    tell.expect(len(packed) < len(whole) >= 1000, path, f"{len(packed)} bytes of {len(whole)}")
    if path.endswith(".gz"):
        tell.expect(packed[:8] == b"\x1f\x8b\x08" + bytes(5), path, "has a name, a time or flags in its head")
        tell.expect(gzip.decompress(packed) == whole, path, f"is not {text}")


def main():
    site, tell = from_arguments(), Outcome("machine")
    for part in (sitemap, robots, release):
        try:
            part(site, tell)
        except Exception as reason:
            tell.expect(False, part.__name__, f"cannot be read: {reason!r}")
    tell.end()


main()

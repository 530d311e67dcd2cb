"""Every link, picture, script and fragment, asked of the web server under the site's path."""

import re
from urllib.parse import quote, urljoin, urlsplit

from built import from_arguments
from outcome import Outcome
from web import Client

TYPES = {
    "": "text/html; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".atom": "application/atom+xml; charset=utf-8",
    ".rss": "application/rss+xml; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}
FEED = (".atom", ".rss", ".json")


def references(page):
    """(element, what it says, whether it may be absolute, whether the browser loads it)."""
    for e in page.tree.iter():
        if not isinstance(e.tag, str):
            continue
        for name in ("href", "src", "poster", "data", "xlink:href"):
            value = e.get(name)
            if value is None:
                continue
            absolute = e.tag == "link" and e.get("rel") in ("canonical", "alternate")
            loaded = name != "href" or (e.tag == "link" and not absolute)
            yield e, value, absolute, loaded
        for part in (e.get("srcset") or "").split(","):
            if part.strip():
                yield e, part.split()[0], False, True
        if e.tag == "meta" and (e.get("http-equiv") or "").lower() == "refresh":
            yield e, re.sub(r"^\s*\d+\s*;\s*url=", "", e.get("content") or "", flags=re.I), False, False


def styles(site):
    for path in site.files:
        if path.endswith(".css"):
            text = (site.out / path).read_text("utf-8")
            for found in re.finditer(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)", text):
                line = text.count("\n", 0, found.start()) + 1
                yield f"{path}:{line}", urljoin(site.base + path, found[1] or found[2])


def one(site, client, tell, page, element, link, absolute, loaded):
    place, parts = page.at(element), urlsplit(link)
    if link.startswith("#"):
        tell.expect(link[1:] in page.ids, place, f"no such fragment on this page: {link}")
        return
    if parts.scheme in ("mailto", "tel"):
        tell.expect(parts.path and not loaded, place, f"not a link: {link}")
        return
    if parts.scheme in ("http", "https") and not link.startswith(site.base_url):
        tell.expect(parts.netloc and not loaded and not absolute, place, f"another host's: {link}")
        return
    if absolute:
        tell.expect(link.startswith(site.base_url), place, f"must be absolute: {link}")
    elif link.startswith(site.base_url):
        tell.expect(parts.path.endswith(FEED), place, f"must be a path, without scheme and host: {link}")
    inside = site.inside(link)
    if not tell.expect(inside is not None, place, f"leads out of {site.base}: {link}"):
        return
    status, _, where = client.get(quote(inside.split("?")[0], safe="/-._~!$&'()*+,;=:@"))
    tell.expect(status == 200, place, f"{status}{' to ' + where if where else ''}: {link}")
    if parts.fragment:
        target = site.page_at(link)
        tell.expect(target and parts.fragment in target.ids, place, f"no such fragment there: {link}")


def main():
    site, tell = from_arguments(), Outcome("links")
    client = Client(site.served)
    for page in site.pages:
        for element, link, absolute, loaded in references(page):
            one(site, client, tell, page, element, link.strip(), absolute, loaded)
    for place, link in styles(site):
        inside = site.inside(link)
        tell.expect(inside is not None and client.get(inside)[0] == 200, place, f"does not resolve: {link}")
    for path in site.files:
        ending = "." + path.rsplit(".", 1)[1] if "." in path.rsplit("/", 1)[-1] else ""
        address = path.removesuffix("index.html") if f"/{path}".endswith("/index.html") else path
        status, kind, _ = client.get(quote(address))
        tell.expect(status == 200, path, f"the web server answers {status}")
        if ending in TYPES:
            expected = TYPES[ending].replace("/json", "/feed+json") if path.endswith("feed.json") else TYPES[ending]
            tell.expect(kind == expected, path, f"is served as {kind!r}")
    for language in sorted({page.lang.lower() for page in site.pages if page.kind == "home"}):
        status, kind, _ = client.get(f"{language}/khong-co/")
        tell.expect(status == 404 and kind.startswith("text/html"), f"{language}/404.html", f"a missing page gets {status}")
    tell.end()


main()

"""What a page says to machines: JSON-LD with what its types require, Open Graph, Dublin Core."""

import json
import re
import struct

from built import from_arguments
from outcome import Outcome

REQUIRED = {
    "NewsArticle": ("headline", "image", "author", "datePublished", "inLanguage", "url", "publisher"),
    "Article": ("headline", "image", "author", "datePublished", "inLanguage", "url", "publisher"),
    "BreadcrumbList": ("itemListElement",),
    "ListItem": ("position", "name"),
    "GovernmentOrganization": ("name",),
    "Person": ("name",),
    "Organization": ("name",),
    "ImageObject": ("url",),
    "VideoObject": ("name", "description", "thumbnailUrl", "uploadDate", "contentUrl", "inLanguage"),
    "AudioObject": ("name", "description", "uploadDate", "contentUrl", "inLanguage"),
}
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})")


def things(value):
    """Every object with a type, however deep."""
    if isinstance(value, list):
        for part in value:
            yield from things(part)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for part in value.values():
            yield from things(part)


def structured(site, page, tell):
    scripts = page.find('//script[@type="application/ld+json"]')
    if not tell.expect(scripts, page.path, "no JSON-LD"):
        return
    found = []
    for script in scripts:
        try:
            data = json.loads(script.text or "")
        except ValueError as reason:
            tell.expect(False, page.at(script), f"JSON-LD cannot be read: {reason}")
            continue
        tell.expect("schema.org" in str(data.get("@context")), page.at(script), "the context is not schema.org")
        found += things(data)
    kinds = {thing["@type"] for thing in found}
    for element, kind in (("video", "VideoObject"), ("audio", "AudioObject")):
        own = {site.base_url + (site.inside(s.get("src")) or "") for s in page.find(f"//article//{element}/source")}
        said = {thing.get("contentUrl") for thing in found if thing["@type"] == kind}
        tell.expect(own == said, page.path, f"shows {len(own)} {element}, and JSON-LD tells of {sorted(said)}")
    for thing in found:
        other = site.page_at(thing.get("@id", ""))
        if other and other is not page and thing["@type"].endswith("Article"):
            right = thing.get("inLanguage") == other.lang
            tell.expect(right, page.path, f"refers to {other.path}, which is not in {thing.get('inLanguage')}")
            continue
        missing = [name for name in REQUIRED.get(thing["@type"], ()) if not thing.get(name)]
        tell.expect(not missing, page.path, f"{thing['@type']} without {', '.join(missing)}")
        for name in ("datePublished", "dateModified"):
            if name in thing:
                tell.expect(MOMENT.fullmatch(str(thing[name])), page.path, f"{name} is {thing[name]!r}")
        for name in ("url", "item", "@id"):
            link = thing.get(name)
            if isinstance(link, str) and link.startswith(site.base_url):
                address = site.inside(link)
                tell.expect(address in site.by_address or address in site.files, page.path, f"JSON-LD leads nowhere: {link}")
            elif isinstance(link, str):
                tell.expect(link.startswith("https://"), page.path, f"JSON-LD {name} is not absolute: {link}")
    for thing in (t for t in found if t["@type"] == "BreadcrumbList"):
        places = [part.get("position") for part in thing["itemListElement"]]
        tell.expect(places == list(range(1, len(places) + 1)), page.path, f"crumbs are numbered {places}")
    if page.kind == "article":
        tell.expect("NewsArticle" in kinds, page.path, f"JSON-LD has {sorted(kinds)}, no NewsArticle")
        news = next((t for t in found if t["@type"] == "NewsArticle"), {})
        tell.expect(news.get("inLanguage") == page.lang, page.path, f"inLanguage is {news.get('inLanguage')!r}")
        translated = page.alternates.get("x-default") not in (None, page.url)
        tell.expect(bool(news.get("translationOfWork") or news.get("translationOf")) == translated, page.path, "translationOf of a translation only")
    if page.kind == "picture":
        own = next((t for t in found if t["@type"] == "ImageObject" and t.get("@id") == page.url), {})
        whole = site.inside(str(own.get("contentUrl")))
        tell.expect(whole in site.files, page.path, f"JSON-LD has no picture: {own.get('contentUrl')!r}")
    if page.find('//nav[contains(@class, "crumbs")]'):
        tell.expect("BreadcrumbList" in kinds, page.path, "has crumbs, and no BreadcrumbList")
    if page.kind == "home":
        offices = [t for t in found if t["@type"] == "GovernmentOrganization" and t.get("url")]
        tell.expect(offices, page.path, "no GovernmentOrganization with an address")


def picture_size(data):
    """Width and height of a PNG or JPEG, else None."""
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        return struct.unpack(">II", data[16:24])
    at = 2
    while data[:2] == b"\xff\xd8" and at + 9 < len(data):
        if data[at + 1] in (0xC0, 0xC1, 0xC2):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + struct.unpack(">H", data[at + 2 : at + 4])[0]
    return None


def open_graph(site, page, tell):
    def one(name):
        values = page.meta(name)
        tell.expect(len(values) == 1 and values[0].strip(), page.path, f"not one {name}: {values}")
        return values[0] if values else ""

    for name in ("og:title", "og:description", "og:site_name", "og:image:alt"):
        one(name)
    tell.expect(one("og:url") == page.url, page.path, f"og:url is {page.meta('og:url')}")
    wanted = "article" if page.kind == "article" else "website"
    tell.expect(one("og:type") in (wanted, "article"), page.path, f"og:type is {page.meta('og:type')}")
    locale = one("og:locale")
    tell.expect(re.fullmatch(rf"{page.lang[:2]}_[A-Z]{{2}}", locale), page.path, f"og:locale is {locale!r}")
    others = page.meta("og:locale:alternate")
    languages = set(page.alternates) - {"x-default"}
    if page.kind == "chooser":
        languages = set()  # it is one page, in no language but its own
    count = len(languages - {page.lang})
    shaped = all(re.fullmatch(r"[a-z]{2,3}_[A-Z]{2}", other) for other in others)
    tell.expect(shaped and len(others) == count, page.path, f"og:locale:alternate {others}, other languages: {count}")
    image = one("og:image")
    path = site.inside(image) if image.startswith(site.base_url) else None
    if not tell.expect(path in site.files, page.path, f"og:image is not here: {image!r}"):
        return
    size = picture_size((site.out / path).read_bytes())
    if tell.expect(size, page.path, f"og:image is neither PNG nor JPEG: {image}"):
        tell.expect(size[0] >= 600 and size[1] >= 315, page.path, f"og:image is only {size[0]} × {size[1]}")
        told = (one("og:image:width"), one("og:image:height"))
        tell.expect(told == (str(size[0]), str(size[1])), page.path, f"og:image is {size}, the page says {told}")


def dublin_core(page, tell):
    for name in ("title", "language"):
        words = page.meta(f"dcterms.{name}") + page.meta(f"DC.{name}")
        tell.expect(words and words[0], page.path, f"no Dublin Core {name}")
    if page.kind == "article":
        words = [w for name in ("issued", "date", "created") for w in page.meta(f"dcterms.{name}") + page.meta(f"DC.{name}")]
        tell.expect(words, page.path, "no Dublin Core date")


def main():
    site, tell = from_arguments(), Outcome("cards")
    for page in site.pages:
        if page.is_indexed:
            structured(site, page, tell)
            open_graph(site, page, tell)
            dublin_core(page, tell)
    tell.end()


main()

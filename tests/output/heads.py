"""Every page: the policy first, a language, a title and a description of its own, canonical, hreflang, feeds; how heavy an
article is."""

import gzip
import re
from collections import defaultdict

from built import POLICY, from_arguments
from outcome import Outcome

HEAVIEST = 30_000
LOADS = (
    '//script[@src] | //link[@rel!="canonical" and @rel!="alternate"] | //style | //img | //audio | //video | //source'
    " | //iframe | //object | //embed | //track | //form"
)


def policy(page, tell):
    metas = page.find('//head/meta[@http-equiv="Content-Security-Policy"]')
    if not tell.expect(len(metas) == 1, page.path, f"{len(metas)} content policies, not one"):
        return
    meta = metas[0]
    tell.expect(meta.get("content") == POLICY, page.at(meta), f"the policy is {meta.get('content')!r}")
    order = {element: n for n, element in enumerate(page.tree.iter())}
    early = [e for e in page.find(LOADS) if order[e] < order[meta]]
    tell.expect(not early, page.at(meta), f"<{early[0].tag}> stands before the policy" if early else "")
    inline = page.find('//style | //*[@style] | //script[not(@src) and @type!="application/ld+json"] | //script[not(@src) and not(@type)]')
    handlers = [e for e in page.tree.iter() if isinstance(e.tag, str) and any(a.startswith("on") for a in e.attrib)]
    for e in inline + handlers:
        tell.expect(False, page.at(e), f"<{e.tag}> has a style, script or handler that the policy forbids")


def basics(page, tell):
    tell.expect(page.text.lower().startswith("<!doctype html>"), page.path, "does not begin with <!doctype html>")
    tell.expect(re.search(r'<meta charset="?utf-8', page.text[:1024], re.I), page.path, "no charset in the first 1024")
    tell.expect(re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", page.lang), f"{page.path}:2", f"lang={page.lang!r}")
    tell.expect(page.tree.get("dir") in ("ltr", "rtl"), f"{page.path}:2", "no dir")
    first = page.address.split("/")[0]
    if "/" in page.address and not page.is_alias:
        tell.expect(page.lang.lower() == first, f"{page.path}:2", f"lang={page.lang!r} below {first}/")
    tell.expect(len(page.find("//main")) == 1, page.path, "not one <main>")
    tell.expect(len(page.find("//h1")) == 1, page.path, f"{len(page.find('//h1'))} <h1>, not one")
    for image in page.find("//img"):
        named = image.get("alt") is not None
        tell.expect(named, page.at(image), f"no alt: {image.get('src')}")
        sized = all((image.get(side) or "").isdigit() for side in ("width", "height"))
        tell.expect(sized, page.at(image), f"no width and height: {image.get('src')}")
    robots = ",".join(page.meta("robots"))
    tell.expect(("noindex" in robots) != page.is_indexed, page.path, f"robots is {robots!r}")


def own_words(pages, tell):
    """Title and description: there, and no other page's of the same language."""
    for what in ("title", "description"):
        seen = defaultdict(list)
        for page in filter(lambda page: page.is_indexed, pages):
            words = page.find("//head/title/text()") if what == "title" else page.meta("description")
            words = words[0].strip() if len(words) == 1 else ""
            if tell.expect(words, page.path, f"has not one {what}"):
                seen[page.lang, words].append(page.path)
        for (_, words), paths in seen.items():
            tell.expect(len(paths) == 1, paths[0], f"the {what} {words!r} is also that of {', '.join(paths[1:4])}")


def canonical(site, page, tell):
    found = page.find('//link[@rel="canonical"]')
    if page.is_404:
        tell.expect(not found, page.path, "a 404 page has a canonical address")
        return
    if not tell.expect(len(found) == 1, page.path, f"{len(found)} canonical links, not one"):
        return
    link = found[0].get("href") or ""
    if page.is_alias:
        target = site.page_at(link)
        tell.expect(link.startswith(site.base_url) and target and target.is_indexed, page.at(found[0]), f"leads to {link!r}")
    else:
        tell.expect(link == page.url, page.at(found[0]), f"canonical is {link!r}, the page is {page.url!r}")


def alternates(site, page, tell):
    links = page.find('//head/link[@rel="alternate"][@hreflang]')
    if not page.is_indexed or page.is_later_list_page or page.address == "":
        tell.expect(not links, page.path, "has alternates, and should have none")
        return
    codes = [e.get("hreflang") for e in links]
    tell.expect(len(codes) == len(set(codes)), page.path, f"a language twice in hreflang: {codes}")
    mine = page.alternates
    tell.expect(mine.get(page.lang) == page.url, page.path, f"hreflang {page.lang} is {mine.get(page.lang)!r}, not the page")
    default = mine.get("x-default")
    home = page.kind == "home"
    right = default == site.base_url if home else default in {v for k, v in mine.items() if k != "x-default"}
    tell.expect(right, page.path, f"x-default is {default!r}")
    for code, link in mine.items():
        if code == "x-default":
            continue
        other = site.page_at(link) if link.startswith(site.base_url) else None
        if not tell.expect(other, page.path, f"hreflang {code} leads nowhere: {link}"):
            continue
        tell.expect(other.lang == code, page.path, f"hreflang {code} leads to a page in {other.lang}")
        tell.expect(other.alternates == mine, page.path, f"hreflang is not the same on {other.path}")


def feeds(site, page, tell):
    """A list that has feeds announces them; the chooser announces those of every language."""
    links = page.find('//head/link[@rel="alternate"][not(@hreflang)]')
    for e in links:
        place, href = page.at(e), e.get("href") or ""
        tell.expect(e.get("title"), place, f"a feed without a title: {href}")
        tell.expect(href.startswith(site.base_url) and site.inside(href) in site.files, place, f"no such feed: {href}")
    announced = {site.inside(e.get("href") or "") for e in links}
    folders = [page.address] if page.address else {p.address for p in site.pages if p.kind == "home"}
    if not page.is_indexed or page.is_later_list_page:
        return
    for folder in folders:
        for name in ("feed.atom", "feed.rss", "feed.json"):
            if folder + name in site.files:
                tell.expect(folder + name in announced, page.path, f"does not announce {folder}{name}")


def weight(site, page, tell):
    """What a reader of an article waits for before it is set: the page and its style sheets, compressed."""
    if page.kind != "article":
        return
    styles = [site.inside(e.get("href")) for e in page.find('//link[@rel="stylesheet"]')]
    parts = [page.text.encode()] + [(site.out / style).read_bytes() for style in styles if style in site.files]
    total = sum(len(gzip.compress(part)) for part in parts)
    tell.expect(len(parts) > 1 and total <= HEAVIEST, page.path, f"page and styles are {total} bytes, compressed")


def main():
    site, tell = from_arguments(), Outcome("heads")
    kinds = {page.kind for page in site.pages}
    for kind in ("home", "section", "article", "page", "picture", "topic", "topics", "agency", "agencies", "search", "chooser", "404"):
        tell.expect(kind in kinds, str(site.out), f"no page of the kind {kind}")
    for page in site.pages:
        policy(page, tell)
        basics(page, tell)
        canonical(site, page, tell)
        alternates(site, page, tell)
        feeds(site, page, tell)
        weight(site, page, tell)
    own_words(site.pages, tell)
    tell.end()


main()

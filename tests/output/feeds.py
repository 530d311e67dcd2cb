"""Every feed: read by feedparser, valid by its standard, and the same entries in all formats."""

import json
import re
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urlsplit

import feedparser
from built import from_arguments, setting
from jsonschema import Draft202012Validator
from lxml import etree, html
from outcome import Outcome

SCHEMAS = Path(__file__).parent / "schemas"
ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
NOTHING_YET = "1970-01-01T00:00:00Z"


def authority(site):
    return setting("authority") or f"{urlsplit(site.base_url).hostname},2026"


def moment(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def grammar(name, path, tree, tell):
    schema = etree.RelaxNG(etree.parse(SCHEMAS / name))
    valid = schema.validate(tree)
    said = "; ".join(f"line {e.line}: {e.message}" for e in list(schema.error_log)[:3])
    tell.expect(valid, path, f"not valid by {name}: {said}")


def content(site, place, text, tell):
    """An entry's HTML: not empty, every address absolute, those of this site leading to a file."""
    if not tell.expect((text or "").strip(), place, "an entry without its text"):
        return
    for element in html.fragment_fromstring(text, create_parent="div").iter():
        if not isinstance(element.tag, str):
            continue
        tell.expect(element.tag not in ("script", "style", "iframe", "form"), place, f"<{element.tag}> in the text")
        for name in ("href", "src", "poster", "srcset"):
            link = element.get(name)
            if link is None:
                continue
            tell.expect(re.match(r"https?://|mailto:|tel:", link), place, f"not absolute: {name}={link!r}")
            if link.startswith(site.base_url):
                address = site.inside(link)
                tell.expect(address in site.files or address in site.by_address, place, f"leads nowhere: {link}")


def entry(site, place, link, identity, language, tell):
    """What all three formats share: the page that it leads to, and a lasting id."""
    page = site.page_at(link or "")
    found = page is not None and page.url == link and page.is_indexed
    tell.expect(found, place, f"leads to no page: {link}")
    tell.expect(not found or page.lang == language, place, f"is {language}, its page is not: {link}")
    shape = rf"tag:{re.escape(authority(site))}:[a-z0-9/-]+:{re.escape(language)}"
    tell.expect(re.fullmatch(shape, identity or ""), place, f"id {identity!r}")


def atom(site, path, tell):
    tree = etree.parse(site.out / path)
    root, own = tree.getroot(), site.base_url + path
    grammar("atom.rng", path, tree, tell)
    language = root.get(XML_LANG)
    tell.expect(language, path, "no xml:lang on <feed>")
    tell.expect(root.findtext(ATOM + "id") == f"tag:{authority(site)}:/{path}", path, f"id {root.findtext(ATOM + 'id')!r}")
    links = {link.get("rel", "alternate"): link.get("href") for link in root.findall(ATOM + "link")}
    tell.expect(links.get("self") == own, path, f"self is {links.get('self')!r}")
    tell.expect(site.page_at(links.get("alternate") or ""), path, f"alternate is {links.get('alternate')!r}")
    entries, seen = root.findall(ATOM + "entry"), []
    for e in entries:
        place = f"{path}:{e.sourceline}"
        lang = e.get(XML_LANG) or language
        identity = e.findtext(ATOM + "id")
        own = [x.get("href") for x in e.findall(ATOM + "link") if x.get("rel", "alternate") == "alternate"]
        tell.expect(len(own) == 1, place, f"{len(own)} alternates: readers take the last of them for its page")
        page = next(iter(own), None)
        entry(site, place, page, identity, lang, tell)
        seen.append(identity)
        authors = e.findall(ATOM + "author") or root.findall(ATOM + "author")
        tell.expect(authors, place, "no author, neither here nor on the feed")
        published, updated = e.findtext(ATOM + "published"), e.findtext(ATOM + "updated")
        schemes = [c.get("scheme", "").rsplit(":", 1)[-1] for c in e.findall(ATOM + "category")]
        tell.expect("kinds" in schemes, place, f"its kind is not among {schemes}")
        tell.expect(published and moment(published) <= moment(updated), place, f"published {published}, updated {updated}")
        body = e.find(ATOM + "content")
        if tell.expect(body is not None and body.get("type") == "html", place, "no content of the type html"):
            content(site, place, body.text, tell)
        others = {x.get("hreflang"): x.get("href") for x in e.findall(ATOM + "link") if x.get("rel") == "related"}
        known = site.page_at(page or "")
        wanted = {k: v for k, v in known.alternates.items() if k not in ("x-default", lang)} if known else {}
        tell.expect(others == wanted, place, f"other languages {sorted(others)}, the page has {sorted(wanted)}")
    newest = max((e.findtext(ATOM + "updated") for e in entries), key=moment, default=NOTHING_YET)
    tell.expect(moment(root.findtext(ATOM + "updated")) == moment(newest), path, f"updated is not its newest entry's, {newest}")
    return seen


def rss(site, path, tell):
    tree = etree.parse(site.out / path)
    channel, own = tree.getroot().find("channel"), site.base_url + path
    grammar("rss.rng", path, tree, tell)
    language = channel.findtext("language") or ""
    tell.expect(language, path, "no <language>")
    itself = [x for x in channel.findall(ATOM + "link") if x.get("rel") == "self"]
    right = len(itself) == 1 and itself[0].get("href") == own and itself[0].get("type") == "application/rss+xml"
    tell.expect(right, path, "not one atom:link rel=self type=application/rss+xml to itself")
    tell.expect(site.page_at(channel.findtext("link") or ""), path, f"<link> is {channel.findtext('link')!r}")
    tell.expect(channel.findtext("description") != channel.findtext("title"), path, "its description is its title")
    tell.expect(channel.findtext("ttl"), path, "no ttl")
    seen = []
    for item in channel.findall("item"):
        place, guid = f"{path}:{item.sourceline}", item.find("guid")
        tell.expect(item.findtext("title"), place, "no title")
        tell.expect(guid is not None and guid.get("isPermaLink") == "false", place, "guid has not isPermaLink=false")
        identity = guid.text if guid is not None else None
        entry(site, place, item.findtext("link"), identity, language, tell)
        seen.append(identity)
        tell.expect(item.findtext("pubDate"), place, "no pubDate")
        rels = {x.get("rel") for x in item.findall(ATOM + "link")}
        tell.expect(rels <= {"related"}, place, f"atom:link rel={sorted(rels)}: readers take an alternate for its page")
        said = html.fragment_fromstring(item.findtext("description") or "", create_parent="div")
        tell.expect(len(said) == 0, place, "its description, plain text, is markup to readers")
        try:
            written = item.findtext("pubDate") or ""
            tell.expect(parsedate_to_datetime(written).strftime("%a") == written[:3], place, f"not that weekday: {written}")
        except ValueError:
            tell.expect(False, place, f"not a date: {item.findtext('pubDate')!r}")
        whole = item.findtext(CONTENT)
        content(site, place, whole if whole is not None else item.findtext("description"), tell)
    return seen


def json_feed(site, path, tell):
    feed, own = json.loads((site.out / path).read_text("utf-8")), site.base_url + path
    for error in Draft202012Validator(json.loads((SCHEMAS / "jsonfeed.json").read_text())).iter_errors(feed):
        tell.expect(False, path, f"not valid by jsonfeed.json: {'/'.join(map(str, error.path))}: {error.message[:200]}")
    tell.expect(feed.get("feed_url") == own, path, f"feed_url is {feed.get('feed_url')!r}")
    tell.expect(site.page_at(feed.get("home_page_url") or ""), path, f"home_page_url is {feed.get('home_page_url')!r}")
    for n, item in enumerate(feed["items"]):
        place = f"{path} items[{n}]"
        language = item.get("language") or feed.get("language") or ""
        entry(site, place, item.get("url"), item.get("id"), language, tell)
        tell.expect(moment(item["date_published"]).tzinfo, place, "date_published has no zone")
        content(site, place, item.get("content_html"), tell)
    return [item["id"] for item in feed["items"]]


def feedparser_reads(site, path, count, tell):
    read = feedparser.parse((site.out / path).read_bytes())
    language = read.feed.get("language", "")
    tell.expect(not read.bozo, path, f"feedparser: {read.get('bozo_exception')}")
    tell.expect(len(read.entries) == count, path, f"feedparser sees {len(read.entries)} entries, not {count}")
    for e in read.entries:
        fine = e.get("title") and e.get("id") and e.get("link") and e.get("published_parsed")
        tell.expect(fine, path, f"feedparser misses title, id, link or date of {e.get('link')}")
        page = site.page_at(e.get("link") or "")
        tell.expect(page and page.lang == language, path, f"feedparser takes {e.get('link')} for the page of an entry in {language}")


def main():
    site, tell = from_arguments(), Outcome("feeds")
    readers = {"atom": atom, "rss": rss, "json": json_feed}
    paths = [p for p in site.files if p.endswith((".atom", ".rss")) or p.rsplit("/", 1)[-1] == "feed.json"]
    ids = {}
    for path in paths:
        ending = path.rsplit(".", 1)[1]
        try:
            seen = readers[ending](site, path, tell)
        except Exception as reason:
            tell.expect(False, path, f"cannot be read: {reason!r}")
            continue
        tell.expect(len(seen) == len(set(seen)), path, "an id twice")
        tell.expect(seen or path.startswith("partners/"), path, "a public feed without an entry")
        ids.setdefault(path.rsplit(".", 1)[0], {})[ending] = seen
        if ending != "json":
            feedparser_reads(site, path, len(seen), tell)
    for name, formats in ids.items():
        wanted = {"atom", "rss"} if name.startswith("partners/") else {"atom", "rss", "json"}
        tell.expect(set(formats) == wanted, name, f"exists as {sorted(formats)}, not {sorted(wanted)}")
        first = next(iter(formats.values()))
        tell.expect(all(seen == first for seen in formats.values()), name, "the formats have not the same entries in the same order")
    homes = [page for page in site.pages if page.kind == "home"]
    for page in homes:
        tell.expect(page.address + "feed" in ids, page.path, "no feed of this language")
    tell.end()


main()

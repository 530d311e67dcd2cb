"""Every check finds the fault that it is for: a copy of the output is broken in one place, and the check must say so."""

import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from built import from_arguments
from outcome import Outcome
from web import serving

HERE = Path(__file__).parent
# check, a file, what stands there (a pattern), what is put instead, what the check must say
FAULTS = [
    ("heads", "article", r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", "content policies, not one"),
    ("heads", "article", r"<meta charset", '<link rel="icon" href="/x.svg"><meta charset', "stands before the policy"),
    ("heads", "article", r"<h1", '<h1 style="color:red"', "the policy forbids"),
    ("heads", "article", r"<title>[^<]*</title>", "<title></title>", "has not one title"),
    ("heads", "home", r'<meta name="description"[^>]*>', "", "has not one description"),
    ("heads", "home", r'<html lang="[^"]*"', '<html lang="de"', "lang='de'"),
    ("heads", "article", r'<link rel="canonical" href="[^"]*"', '<link rel="canonical" href="https://example.org/"', "canonical is"),
    ("heads", "article", r'<link rel="alternate" hreflang="en"[^>]*>', "", "hreflang is not the same"),
    ("heads", "home", r'hreflang="x-default" href="[^"]*"', 'hreflang="x-default" href="https://example.org/"', "x-default is"),
    ("heads", "home", r'<link rel="alternate" type="application/atom\+xml"[^>]*>', "", "does not announce"),
    ("heads", "article", r"</main>", "<!-- " + "".join(map(str, range(20_000))) + " --></main>", "bytes, compressed"),
    ("links", "article", r"</main>", '<a href="/thong-tin-doi-ngoai/vi/khong-co/">x</a></main>', "404:"),
    ("links", "article", r"</main>", '<a href="#khong-co">x</a></main>', "no such fragment on this page"),
    ("links", "article", r"</main>", '<a href="/thong-tin-doi-ngoai/vi/#khong-co">x</a></main>', "no such fragment there"),
    ("links", "article", r"</main>", '<a href="https://daklak.gov.vn/thong-tin-doi-ngoai/vi/">x</a></main>', "must be a path"),
    ("links", "article", r"</main>", '<img alt="" srcset="/thong-tin-doi-ngoai/khong-co.png 2x"></main>', "404:"),
    ("links", "article", r"</main>", '<img alt="" src="https://example.org/x.png"></main>', "another host's"),
    ("links", "article", r"</main>", '<a href="/thong-tin-doi-ngoai/vi">x</a></main>', "301"),
    ("cards", "article", r'"headline":', '"headlines":', "without headline"),
    ("cards", "article", r'"@context"', "@context", "cannot be read"),
    ("cards", "picture", r'"contentUrl":"', '"contentUrl":"x', "JSON-LD has no picture"),
    ("cards", "home", r'property="og:image:width" content="\d+"', 'property="og:image:width" content="7"', "the page says"),
    ("cards", "home", r'property="og:locale" content="[^"]*"', 'property="og:locale" content="vi"', "og:locale is"),
    ("cards", "article", r'"thumbnailUrl":\[[^\]]*\],', "", "VideoObject without thumbnailUrl"),
    ("machine", "sitemap.xml", r"<loc>[^<]*</loc>", "", "not valid"),
    ("machine", "sitemap.xml", r"<url>(.|\n)*?</url>", "", "is not in the sitemap"),
    ("machine", "robots.txt", r"(?im)^sitemap:.*$", "", "no Sitemap"),
    ("machine", "robots.txt", r"(?im)^(user-agent: \*)$", r"\1\nDisallow: /", "closes the whole section"),
    ("machine", "release.json", r'"sha256": ?"[0-9a-f]{4}', '"sha256":"0000', "has another SHA-256"),
    ("machine", "release.json", r'"path": ?"index.html"', '"path":"index.htm"', "is on disk, and not in release.json"),
    ("feeds", "*.atom", r"<updated>[^<]*</updated>", "", "not valid by atom.rng"),
    ("feeds", "*.atom", r"</feed>", "", "cannot be read"),
    ("feeds", "*.atom", r"(<entry(.|\n)*?<id>)[^<]*", r"\1urn:x", "id 'urn:x'"),
    ("feeds", "*.atom", r'rel="self"', 'rel="via"', "self is None"),
    ("feeds", "*.rss", r"<pubDate>[^<]*</pubDate>", "<pubDate>2026-01-01</pubDate>", "not valid by rss.rng"),
    ("feeds", "*.rss", r' isPermaLink="false"', "", "isPermaLink"),
    ("feeds", "*.rss", r"<item>(.|\n)*?</item>", "", "not the same entries"),
    ("feeds", "*.json", r'"version"', '"versions"', "not valid by jsonfeed.json"),
    ("feeds", "*.json", r'https://daklak\.gov\.vn(/[^"]*?\\")', r"\1", "not absolute"),
    ("feeds", "*.atom", r'rel="related"', 'rel="alternate"', "alternates: readers take the last"),
    ("feeds", "*.rss", r'rel="related"', 'rel="alternate"', "readers take an alternate"),
    ("feeds", "*.rss", r"(<item>(.|\n)*?<description>)", r"\1&lt;img src=x&gt;", "is markup to readers"),
    ("readers", "*.atom", r'rel="related"', 'rel="alternate"', "for the page of an entry"),
    ("leaks", "article", r"</main>", "<!-- mua-rung-khop --></main>", "gives away"),
    ("nu", "article", r"</main>", "<p><div></p></main>", "No “p” element in scope"),
    ("pages", "article", r"<h1", '<h1 class="x"><img src="/thong-tin-doi-ngoai/assets/x.png" width="1" height="1"></h1><h1', "axe image-alt"),
    ("pages", "article", r"</main>", '<p style="color:red">x</p></main>', "Content Security Policy"),
    ("pages", "article", r"</main>", '<img alt="" src="https://example.org/x.png"></main>', "asks another host"),
    ("pages", "article", r"</main>", '<img alt="" src="/thong-tin-doi-ngoai/assets/x.png" width="900"></main>', "404:"),
    ("pages", "article", r'<main id="main"', '<main id="other"', "the skip link does not lead to #main"),
    ("pages", "article", r'(<nav class="languages.*?)<a href="[^"]*"([^>]*hreflang=)', r'\1<a href="/thong-tin-doi-ngoai/"\2', "the link to"),
    ("pages", "picture", r'<script src="[^"]*" defer></script>', "", "leads to"),
    ("look", "article", r'(<div class="prose">)', r"\1" + "<br>" * 60, "the text begins at"),
    ("look", "article", r"<h1", "<h2><a>Tỉnh Đắk Lắk</a></h2><h1", "names that may break"),
    ("look", "article", r"</main>", '<img alt="" src="/thong-tin-doi-ngoai/logo.svg" width="900" style="max-width:none;width:900px"></main>', "scrolls sideways"),
    ("look", "article", r'<nav class="toc"', '<style>.toc summary { display: list-item !important }</style><nav class="toc"', "the contents do not stand open"),
    ("look", "home", r'<small>.*?</small>', "", "a figure to remember lacks"),
    ("look", "home", r'<nav class="languages"', '<nav hidden class="languages"', "is not in the head's row"),
    ("look", "home", r"</main>", "<style>.entries .pictured .what { display: block }</style></main>", "are squeezed beside pictures"),
    ("lighthouse", "article", r'<meta name="description"[^>]*>', "", "seo"),
]

# How a program publishes that does it badly, what the readers must say
SWITCHES = [("assets", "404 for what it loads"), ("mixed", "a page of the releases")]


# How a server's configuration is wrong (server.py has what is put where), what the check must say
SERVERS = [
    ("headers", "with X-Content-Type-Options"),
    ("charset", "not text/html; charset=utf-8"),
    ("gone", "is answered with 404, not 410"),
    ("language", "does not show the page of"),
    ("copies", "is not index.html.gz"),
    ("dots", "is answered with 200, not 404"),
    ("query", "301 to"),
    ("host", "301 to"),
    ("type", "for a reader of gzip, deflate, br"),
    ("kept", "with Cache-Control"),
    ("negotiated", "is negotiated"),
]

# What the guide to the portal's server lacks, what the check must say
GUIDES = [("ConditionPathExists=!/run/songngu-failed", "is not mailed once"), ("AccuracySec=", "systemd does not understand")]

# How the script of search is wrong (search.py has them and more), what the check must say
SEARCHES = [("early", "ms after the last key"), ("order", "finds Song Serepok"), ("marks", "marks "), ("trimmed", "the last blank is lost"), ("gone", "shows  (")]

# How pages show photographs wrongly, what the check must say
PICTURES = [("sizes", "px wide and loads"), ("moves", "moves when pictures come"), ("one", "has no picture in several widths")]

# How a schema is wrong, what the check must say
SCHEMAS = [("open", "its slip is not seen"), ("narrow", "is not valid")]

# How a file for translators is wrong (translators.py has what is put where), what the check must say
TRANSLATORS = [("state", "is not valid"), ("twice", "breaks rules"), ("id", "is not valid"), ("msgid", "msgfmt:")]

# What the list of results shows wrongly, or which texts are taken for waiting, what the check must say
FINDS = [("lacks", "does not find"), ("turned", "stands before"), ("public", "gives away")]


def files_of(site, what):
    """The files that a fault may be put into: those of a kind of page, of a pattern, or of one name."""
    if what.startswith("*"):
        return [path for path in site.files if path.endswith(what[1:]) and path != "release.json" and "/" in path]
    kinds = [page for page in site.pages if page.kind == what and not page.is_later_list_page]
    return [page.path for page in sorted(kinds, key=lambda page: -len(page.text))] or [what]


def main():
    site, tell = from_arguments(), Outcome("selftest")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "public"
        shutil.copytree(site.out, copy)
        with serving(copy, site.base, now=site.now) as served:
            common = [str(copy), "--base-url", site.base_url, "--served", served, "--now", site.now, "--pages", sys.argv[-1]]
            for check, what, pattern, instead, words in FAULTS:
                place = f"selftest.py: {check}, {what}, {words!r}"
                for path in files_of(site, what):
                    good = (copy / path).read_text("utf-8")
                    bad = re.sub(pattern, instead, good, count=1, flags=re.S if "nav" in pattern else 0)
                    if bad != good:
                        break
                else:
                    tell.expect(False, place, "stands in no file: the fault cannot be made")
                    continue
                (copy / path).write_text(bad, "utf-8")
                address = path.removesuffix("index.html")
                script = HERE / "browser" / f"{check}.mjs"
                command = ["node", str(script), "--only", address] if script.exists() else [sys.executable, str(HERE / f"{check}.py")]
                done = subprocess.run(command + common, capture_output=True, text=True, stdin=subprocess.DEVNULL)
                (copy / path).write_text(good, "utf-8")
                found = [line for line in done.stdout.splitlines() if "FAIL" in line and words in line]
                tell.expect(done.returncode == 1 and found, place, f"{path} was broken, and the check did not say so: {done.stdout[-300:]}{done.stderr[-200:]}")
        publishing = [("switches", *fault) for fault in SWITCHES] + [("server", *fault) for fault in SERVERS]
        publishing += [("portal", *fault) for fault in GUIDES]
        publishing += [("search", *fault) for fault in SEARCHES] + [("found", *fault) for fault in FINDS]
        publishing += [("schema", *fault) for fault in SCHEMAS] + [("pictures", *fault) for fault in PICTURES]
        publishing += [("translators", *fault) for fault in TRANSLATORS]

        def tried(fault):
            return subprocess.run([sys.executable, str(HERE / f"{fault[0]}.py"), *common, "--fault", fault[1]], capture_output=True, text=True)

        # Each publishes a site of its own, so two are tried at a time.
        with ThreadPoolExecutor(2) as pool:
            for (check, fault, words), done in zip(publishing, pool.map(tried, publishing)):
                found = [line for line in done.stdout.splitlines() if "FAIL" in line and words in line]
                tell.expect(done.returncode == 1 and found, f"selftest.py: {check}, {fault}", f"went unseen: {done.stdout[-300:]}{done.stderr[-200:]}")
    tell.end()


main()

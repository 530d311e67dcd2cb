"""What a search finds, in a browser, beside what the sources say (tests/search): of this section and of one in ten languages each
query finds the same texts as the oracle, and no two results in a row stand the wrong way round. `--fault` spoils what is shown."""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from built import PROGRAM, ROOT, from_arguments
from outcome import Outcome
from web import serving

sys.path.insert(0, str(ROOT / "tests" / "search"))

import examples  # noqa: E402
import hidden  # noqa: E402
from oracle import Corpus, Query  # noqa: E402
from queries import drawn  # noqa: E402
from sources import Site  # noqa: E402

SEARCH = ROOT / "tests" / "search" / "site"
FILM = ROOT / "tests" / "sites" / "clips" / "site" / "content" / "tin" / "cong-chieng"
BASE = "/doi-ngoai/"
IN_TEN_LANGUAGES, OF_THIS_SECTION = 40, 34  # queries for each language


def laid(folder):
    """The section in ten languages, with its film."""
    site = Path(folder) / "site"
    shutil.copytree(SEARCH, site)
    for name in ("film.mp4", "film.jpg"):
        shutil.copy(FILM / name, site / "content" / "tin" / "phim" / name)
    return site


def corpora(root, now, out):
    """The public texts of each language, with their addresses."""
    site = Site(root, now)
    listed = json.loads((Path(out) / "release.json").read_text("utf-8"))["items"]
    addresses = {(item["id"], item["lang"]): item["address"] for item in listed}
    for text in site.texts:
        text.address = addresses[text.item, text.lang]
    return {lang: Corpus(site, lang) for lang in site.languages}, site


def answers(served, asked, folder):
    """What Chromium shows for each query: the number that is told, and the addresses of all results."""
    path = Path(folder) / "asked.json"
    path.write_text(json.dumps([vars(query) for query in asked]), "utf-8")
    call = ["node", Path(__file__).parent / "browser" / "asked.mjs", "--served", served, "--pages", path]
    return json.loads(subprocess.run(call, capture_output=True, text=True, check=True).stdout)


def spoilt(told, fault):
    """What is shown, with the fault that the check must see."""
    if fault == "lacks":
        return [(max(number - 1, 0), shown[:-1]) for number, shown in told]
    return [(number, shown[::-1]) for number, shown in told] if fault == "turned" else told


def compare(tell, corpora, asked, told):
    for query, (number, addresses) in zip(asked, told, strict=True):
        corpus = corpora[query.lang]
        place = f"{query.lang}/search/?q={query.typed!r} section={query.section} topic={query.topic} ({query.kind})"
        records = {record.text.address: record for record in corpus.records}
        right = {record.text.address for record in corpus.found(query.typed, query.section, query.topic)}
        missing, wrong = right - set(addresses), set(addresses) - right
        words = Query(query.typed, query.lang, corpus).taken
        tell.expect(not missing, place, f"does not find {sorted(missing)[:5]}")
        tell.expect(not wrong, place, f"finds what it should not: {sorted(wrong)[:5]} ({words})")
        tell.expect(number == len(addresses) == len(set(addresses)), place, f"tells {number}, and shows {len(addresses)}")
        known = [records[address] for address in addresses if address in records]
        for first, second in zip(known, known[1:]):
            why = corpus.out_of_order(query.typed, first, second)
            tell.expect(not why, place, f"{first.text.address} stands before {second.text.address}: {why}")


def look(tell, root, out, served, number, built, folder):
    """One section: its files, and so many queries in each of its languages."""
    texts, sources = corpora(root, built.now, out)
    hidden.look(tell, sources, sources.texts[:3] if built.fault == "public" else sources.held, Path(out))
    asked = [query for corpus in texts.values() for query in drawn(corpus, sources.held, 8 if built.fault else number)]
    compare(tell, texts, asked, spoilt(answers(served, asked, folder), built.fault))


def main(name, times):
    """`times` as many queries as tests/run has time for."""
    built, tell = from_arguments(), Outcome(name)
    examples.hold(tell)
    with tempfile.TemporaryDirectory(prefix="songngu-found-") as folder:
        look(tell, ROOT, built.out, built.served, OF_THIS_SECTION * times, built, folder)
        if built.fault:
            tell.end()
        site, out = laid(folder), Path(folder) / "public"
        call = [PROGRAM, "--site", site, "--now", built.now, "build", "--no-cache", "--out", out]
        made = subprocess.run(call, capture_output=True, text=True)
        if tell.expect(made.returncode == 0, "tests/search/site", f"is not built: {made.stderr}"):
            with serving(out, BASE, site=site, now=built.now) as served:
                look(tell, site, out, served, IN_TEN_LANGUAGES * times, built, folder)
    tell.end()


if __name__ == "__main__":
    main("found", 1)

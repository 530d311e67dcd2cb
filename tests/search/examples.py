"""The oracle's own examples, made by hand: who judges is judged first. `found` of tests/output begins with them."""

import json
from datetime import datetime, timezone
from pathlib import Path
from types import SimpleNamespace

from cut import Run, is_marked, tokens
from oracle import Corpus, is_one_letter_away
from sources import Text

SAME = [["Đắk Lắk", "Dak Lak", "Daklak", "Darlac"], ["Buôn Ma Thuột", "BMT", "邦美蜀"]]


def text(name, title, summary="", body="", tags=(), headings=(), more=(), unsure=(), day=1, section="", topics=()):
    date = datetime(2026, 1, day, tzinfo=timezone.utc) if day else None
    made = Text(name, "", Path(name), {}, {}, title, summary, list(tags), list(headings), [body], list(more), list(unsure), section, list(topics), date, name)
    return made


VI = [
    text("a", "Đắk Lắk", "Tỉnh ở Tây Nguyên", "Hồ Lắk đẹp. Cà phê ngon.", day=1, section="tin", topics=["x"]),
    text("b", "Cà phê Dak Lak", "Hòa bình", "Thủy điện", tags=["voi"], day=2, section="tin/con"),
    text("c", "Lịch lễ", "Nghỉ lễ", "Tỉnh Daklak có cà phê; phê cà.", day=3, more=["BMT"], section="tin-khac"),
    text("d", "Hoà", "Bình hoàng", "khỏe, toàn", day=4, unsure=["Bảo tàng"]),
    text("e", "Lịch lễ", "Nghỉ lễ", "Tỉnh Daklak có cà phê; phê cà.", day=3, more=["BMT"]),
    text("f", "Trang", "", "Dak.", day=0, more=["lak vàng"]),
]
EN = [
    text("a", "The coffees of the highlands", "", "Robusta 2025 and AI技術"),
    text("b", "Coffee", "of the highlands", "Pages with prefixes; coffeehouse"),
    text("c", "Technical 技術", "技能", "術後 of 2"),
]
FOUND = [  # language, query, section, topic, names of what is found
    ("vi", "dak lak", "", "", "abcef"), ("vi", "Đắk Lắk", "", "", "abcef"), ("vi", "daklak", "", "", "abce"), ("vi", "darlac", "", "", "abce"),
    ("vi", "dak", "", "", "abcef"), ("vi", "dak ", "", "", "abf"), ("vi", "hoa", "", "", "bd"), ("vi", "hoàn", "", "", "d"), ("vi", "hoan ", "", "", ""),
    ("vi", "hoàn hoà ", "", "", ""), ("vi", "lễ lịch", "", "", "ce"), ("vi", "h", "", "", ""), ("vi", "ho", "", "", "abd"), ("vi", "ho ", "", "", "a"),
    ("vi", "voi", "", "", "b"), ("vi", "buôn ma thuột", "", "", "ce"), ("vi", "邦美蜀 phê ", "", "", "ce"), ("vi", "bảo", "", "", ""), ("vi", "thuyp", "", "", "b"), ("vi", "nguyem ", "", "", "a"),
    ("vi", "nguyen", "", "", "a"), ("vi", "cà phê", "tin", "", "ab"), ("vi", "", "tin", "", "ab"), ("vi", "", "", "x", "a"), ("vi", "", "", "", ""),
    ("en", "coffee", "", "", "ab"), ("en", "coff highlands", "", "", "ab"), ("en", "cof highlands", "", "", ""), ("en", "highlands cof", "", "", "ab"),
    ("en", "highlnds", "", "", "ab"), ("en", "202", "", "", "a"), ("en", "技術", "", "", "ac"), ("en", "技", "", "", "ac"), ("en", "能術", "", "", ""),
    ("en", "技術後", "", "", "c"), ("en", "ai", "", "", "a"), ("en", "robustas", "", "", "a"), ("en", "coffeehouse", "", "", "b"), ("en", "coffehouse coffee", "", "", "b"),
]
ORDER = [  # language, query, the one that stands first, the one that may not, by which step
    ("vi", "Đắk Lắk", "a", "b", "marks"), ("vi", "Đắk Lắk", "c", "b", "marks"), ("vi", "dak lak", "b", "c", "all in the title"),
    ("vi", "cà phê", "b", "a", "all in the title"), ("vi", "hòa", "d", "b", "all in the title"), ("vi", "tỉnh", "a", "c", "all in title, summary, headings, tags"),
    ("vi", "lịch lễ", "c", "e", "newer before older, then by address"), ("vi", "dak lak", "a", "f", "all in the title"),
    ("en", "the highlands", "a", "b", "all in the title"), ("en", "of the highlands", "a", "b", "all in the title"), ("en", "coffee ", "b", "a", "words themselves"), ("en", "coffee", "b", "a", "words themselves"),
]
NEUTRAL = [("vi", "cà phê tỉnh", "a", "c"), ("vi", "dak lak", "a", "b"), ("en", "技術", "c", "c")]
AWAY = [("thuyen", "thuyn", 1), ("thuyen", "thuyenn", 1), ("thuyen", "thuyet", 1), ("thuyen", "thueyn", 0), ("thuyen", "thuyen", 0), ("g20ab", "g20a", 0), ("abcde", "xbcdex", 0)]


def hold(tell):
    made = {}
    for lang, texts in (("vi", VI), ("en", EN)):
        for one in texts:
            one.lang = lang
        made[lang] = Corpus(SimpleNamespace(same=SAME, texts=texts), lang)
    names = {lang: {record.text.item: record for record in corpus.records} for lang, corpus in made.items()}
    for lang, typed, section, topic, right in FOUND:
        found = "".join(sorted(record.text.item for record in made[lang].found(typed, section, topic)))
        tell.expect(found == right, f"tests/search/examples.py {lang} {typed!r}", f"the oracle finds {found!r}, not {right!r}")
    for lang, typed, first, second, step in ORDER:
        a, b = names[lang][first], names[lang][second]
        told = made[lang].out_of_order(typed, b, a), made[lang].out_of_order(typed, a, b)
        tell.expect(told == (step, None), f"tests/search/examples.py {lang} {typed!r}", f"the oracle says {told} of {first}, {second}")
    for lang, typed, first, second in NEUTRAL:
        a, b = names[lang][first], names[lang][second]
        told = made[lang].out_of_order(typed, a, b)
        tell.expect(told is None, f"tests/search/examples.py {lang} {typed!r}", f"the oracle says {told} of {first}, {second}")
    tell.expect(not made["vi"].is_sure("bảo") and made["vi"].is_sure("dak") and not made["vi"].is_sure("邦美蜀市"), "tests/search/examples.py", "the oracle does not see what is left open")
    for typed, word, right in AWAY:
        tell.expect(is_one_letter_away(typed, word) == bool(right), "tests/search/examples.py", f"{typed} and {word}: how many letters away?")
    for row in json.loads((Path(__file__).parent / "words.json").read_text("utf-8")):
        cut = list(tokens(row["text"]))
        words = [token for token in cut if not isinstance(token, Run)]
        written = [word.written for word in words]
        made = {"folded": [word.folded for word in words], "written": written, "marked": [*filter(is_marked, written)], "runs": [t.units for t in cut if isinstance(t, Run)]}
        tell.expect(made == {name: row[name] for name in made}, f"tests/search/words.json {row['text']!a}", f"the oracle cuts {made}")

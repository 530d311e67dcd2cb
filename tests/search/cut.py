"""A text's words, and the runs of scripts that set no blanks, as the rules of search say (docs/search.md): made of Unicode's own
tables, for the oracle; the program has both twice more, in Rust and in JavaScript. All three are held to words.json."""

import re
import unicodedata
from dataclasses import dataclass, field

# Han, kana, Hangul, Thai, Lao, Khmer, Myanmar: Scripts.txt and ScriptExtensions.txt (々, 〇, ー are theirs).
UNSPACED = [
    (0x0E01, 0x0E3A), (0x0E40, 0x0E5B), (0x0E81, 0x0EDF), (0x1000, 0x109F), (0x1100, 0x11FF), (0x1780, 0x17FF), (0x19E0, 0x19FF),
    (0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3021, 0x302F), (0x3031, 0x3035), (0x3038, 0x303C), (0x3041, 0x309F), (0x30A1, 0x30FA),
    (0x30FC, 0x30FF), (0x3131, 0x318E), (0x3190, 0x319F), (0x31F0, 0x31FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA960, 0xA97F),
    (0xA9E0, 0xA9FE), (0xAA60, 0xAA7F), (0xAC00, 0xD7FF), (0xF900, 0xFAFF), (0x1AFF0, 0x1B16F), (0x20000, 0x323AF),
]
# Signs without width: what joins, parts, turns or hides, and the selectors of variants.
WIDTHLESS = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]")
APOSTROPHES = "'\u2018\u2019\u02bc"
LETTERS = {"đ": "d", "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "ı": "i"}
TONES = "\u0300\u0301\u0303\u0309\u0323"
COENG = "\u17d2"


def is_mark(sign):
    return unicodedata.category(sign)[0] == "M"


def is_letter(sign):
    return unicodedata.category(sign)[0] == "L"


def is_of_words(sign):
    """Letters, marks and digits; 〇 and its kin are letters to those who write them."""
    return unicodedata.category(sign)[0] in "LM" or unicodedata.category(sign) in ("Nd", "Nl")


def is_unspaced(sign):
    return is_of_words(sign) and any(first <= ord(sign) <= last for first, last in UNSPACED)


def folded(text):
    text = unicodedata.normalize("NFKD", WIDTHLESS.sub("", text)).lower()
    text = "".join(LETTERS.get(sign, sign) for sign in text if not "\u0300" <= sign <= "\u036f")
    return unicodedata.normalize("NFC", text)


def written(word):
    """What two words have in common that are the same writing: the tone of oa, oe, uy at the end stands on the second letter."""
    word = unicodedata.normalize("NFD", WIDTHLESS.sub("", word).lower())
    word = re.sub(f"(o)([{TONES}])([ae])$|(u)([{TONES}])(y)$", lambda m: "".join((m[1] or m[4], m[3] or m[6], m[2] or m[5])), word)
    return unicodedata.normalize("NFC", word)


def is_marked(word):
    return any("\u0300" <= sign <= "\u036f" or sign == "đ" for sign in unicodedata.normalize("NFD", word.lower()))


@dataclass
class Word:
    folded: str
    written: str
    start: int  # places in the text in NFKC without signs that have no width
    end: int


@dataclass
class Run:
    units: list = field(default_factory=list)
    end: int = 0

    @property
    def pairs(self):
        return [a + b for a, b in zip(self.units, self.units[1:])]


def plain(text):
    """In NFKC, where ligatures, full-width letters and figures in circles are those that are meant."""
    return unicodedata.normalize("NFKC", WIDTHLESS.sub("", text))


def tokens(text):
    """Words and runs in order."""
    text = plain(text)
    at = 0
    while at < len(text):
        if not is_of_words(text[at]):
            at += 1
        elif is_unspaced(text[at]):
            at, run = run_at(text, at)
            yield run
        else:
            at, word = word_at(text, at)
            if word.folded:
                yield word


def word_at(text, at):
    start, letters = at, ""
    while at < len(text) and not is_unspaced(text[at]):
        if is_of_words(text[at]) and text[at] not in APOSTROPHES:
            letters += text[at]
        elif not (text[at] in APOSTROPHES and is_between_letters(text, at)):
            break
        at += 1
    return max(at, start + 1), Word(folded(letters), written(letters), start, at)


def is_between_letters(text, at):
    before = at - 1
    while before > 0 and is_mark(text[before]):
        before -= 1
    sides = (text[before : before + 1] if at else "", text[at + 1 : at + 2])
    return all(side and is_letter(side) and not is_unspaced(side) and side not in APOSTROPHES for side in sides)


def run_at(text, at):
    run = Run()
    while at < len(text) and is_of_words(text[at]):
        mark = is_mark(text[at])
        if not (is_unspaced(text[at]) or (mark and run.units)):
            break
        if run.units and (mark or run.units[-1].endswith(COENG)):
            run.units[-1] += text[at]
        else:
            run.units.append(text[at])
        at += 1
    run.units = [unit for unit in map(folded, run.units) if unit]
    run.end = at
    return at, run

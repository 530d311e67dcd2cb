"""A text's words, and the runs of scripts that set no blanks, as the rules of search say (docs/search.md): made of Unicode's own
tables, for the oracle; the program has both twice more, in Rust and in JavaScript. All three are held to words.json."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

# Han, kana, Hangul, Thai, Lao, Khmer, Myanmar: Scripts.txt and ScriptExtensions.txt (々, 〇, ー are theirs).
UNSPACED = [
    (0x0E01, 0x0E3A), (0x0E40, 0x0E5B), (0x0E81, 0x0EDF), (0x1000, 0x109F), (0x1100, 0x11FF), (0x1780, 0x17FF), (0x19E0, 0x19FF),
    (0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3021, 0x302F), (0x3031, 0x3035), (0x3038, 0x303C), (0x3041, 0x309F), (0x30A1, 0x30FA),
    (0x30FC, 0x30FF), (0x3131, 0x318E), (0x3190, 0x319F), (0x31F0, 0x31FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA960, 0xA97F),
    (0xA9E0, 0xA9FE), (0xAA60, 0xAA7F), (0xAC00, 0xD7FF), (0xF900, 0xFAFF), (0x1AFF0, 0x1B16F), (0x20000, 0x323AF), (0xFF66, 0xFFDC),
]
# Signs without width: what joins, parts, turns or hides, and the selectors of variants.
WIDTHLESS = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]")
APOSTROPHES = "'\u2018\u2019\u02bc\uff07"
LETTERS = {"đ": "d", "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "ı": "i"}
TONES = "\u0300\u0301\u0303\u0309\u0323"
COENG = "\u17d2"


@cache
def is_mark(sign):
    return unicodedata.category(sign)[0] == "M"


def is_letter(sign):
    return unicodedata.category(sign)[0] == "L"


@cache
def is_of_words(sign):
    """Letters, marks and digits of any kind: ² and 〇 too."""
    return unicodedata.category(sign)[0] in "LMN"


@cache
def is_unspaced(sign):
    return is_of_words(sign) and any(first <= ord(sign) <= last for first, last in UNSPACED)


def folded(text):
    text = unicodedata.normalize("NFKD", WIDTHLESS.sub("", text)).lower()
    text = "".join(LETTERS.get(sign, sign) for sign in text if not "\u0300" <= sign <= "\u036f")
    return unicodedata.normalize("NFC", text)


def written(word):
    """What two words have in common that are the same writing: the tone of oa, oe, uy at the end stands on the first letter."""
    word = unicodedata.normalize("NFD", WIDTHLESS.sub("", word).lower())
    word = re.sub(f"(o)([ae])([{TONES}])$|(u)(y)([{TONES}])$", lambda m: "".join((m[1] or m[4], m[3] or m[6], m[2] or m[5])), word)
    return unicodedata.normalize("NFC", word)


def is_marked(word):
    return any("\u0300" <= sign <= "\u036f" or sign == "đ" for sign in unicodedata.normalize("NFD", word.lower()))


@dataclass
class Word:
    folded: str
    written: str
    end: int  # the place behind it in the text without signs that have no width


@dataclass
class Run:
    units: list
    end: int

    @property
    def pairs(self):
        return [a + b for a, b in zip(self.units, self.units[1:])]


def tokens(text):
    """Words and runs in order."""
    text, at = plain(text), 0
    while at < len(text):
        end = piece_at(text, at)
        piece = "".join(sign for sign in text[at:end] if sign not in APOSTROPHES)
        if is_unspaced(text[at]) and end > at:
            yield Run(units(folded(piece)), end)
        elif folded(piece):
            yield Word(folded(piece), written(piece), end)
        at = max(end, at + 1)


def plain(text):
    return WIDTHLESS.sub("", text)


def piece_at(text, at):
    """Where the word or run that begins here ends."""
    unspaced, end = is_unspaced(text[at]), at
    while end < len(text):
        sign = text[end]
        if sign in APOSTROPHES:
            if unspaced or not is_between_letters(text, end):
                break
        elif not is_of_words(sign) or (is_unspaced(sign) != unspaced and not (is_mark(sign) and end > at)):
            break
        end += 1
    return end


def is_between_letters(text, at):
    before = at - 1
    while before > 0 and is_mark(text[before]):
        before -= 1
    sides = (text[max(before, 0)] if at else "", text[at + 1 : at + 2])
    return all(side and is_letter(side) and not is_unspaced(side) and side not in APOSTROPHES for side in sides)


def units(run):
    """Letters with their marks, of Khmer with what is subscribed."""
    found = []
    for sign in run:
        if found and (is_mark(sign) or found[-1].endswith(COENG)):
            found[-1] += sign
        else:
            found.append(sign)
    return found

"""What readers may type, drawn from the texts themselves: the same draws each time. A query on which the rules leave something open
is not asked."""

import random
import re
import unicodedata
from dataclasses import dataclass

from cut import APOSTROPHES, Run, folded, is_of_words, is_unspaced, tokens

def composed(text):
    return unicodedata.normalize("NFC", text)


UNSPACED = {"km", "lo", "th", "zh", "ja", "my"}
PLACES = [(composed(a + tone + b), composed(a + b + tone)) for a, b in ("oa", "oe", "uy") for tone in "\u0300\u0301\u0303\u0309\u0323"]
OTHER_PLACE = dict(PLACES) | {new: old for old, new in PLACES}


# Asked in any case: each shows a step of the order or a rule that a draw may miss.
GIVEN = {
    "vi": ["lễ hội cà phê", "Đắk Lắk", "đăk lăk", "dak lak ", "thủy hồ ", "hồ lắk", "lễ hội thuyền", "Hoà", "voi lễ hội", "Ban Mê Thuột cà phê"],
    "en": ["coffee festival", "festival streets", "elep coffee", "the lake", "cof lake", "lake of coffee ", "Darlac"],
    "fr": ["fête du café", "fête rues", "oeuvre", "l’ete", "cafe lac"],
    "ru": ["праздник кофе", "праздник улицах", "йодистая", "иодистая", "кофе озеро"],
    "ja": ["バンメトート コーヒー祭り", "コーヒー祭り 象", "ｺｰﾋｰ", "AI技術", "休日"],
    "zh-Hans": ["咖啡 大象", "AI技术", "BMT 咖啡", "湖"],
    "ko": ["커피 축제", "한국 AI기술", "\u1103\u1161\u11a8\u1105\u1161\u11a8\u1109\u1165\u11bc"],
    "th": ["น้ำ", "นํ้า", "กาแฟ ดั๊กลัก"],
    "lo": ["ນ້ຳ", "ຫນຶ່ງ", "ກາເຟ ບຸນ"],
    "km": ["ខ្មែរ", "កាហ្វេ បុណ្យ", "ដាក់\u200bឡាក់"],
}


@dataclass(frozen=True)
class Asked:
    kind: str
    lang: str
    typed: str
    section: str = ""
    topic: str = ""


class Pieces:
    """What is drawn from the texts of a language."""

    def __init__(self, corpus, held):
        self.corpus, self.lang = corpus, corpus.lang
        self.random = random.Random(f"search/{corpus.lang}/{len(corpus.records)}")
        self.held = [text for text in held if text.lang == corpus.lang]
        self.spaced = self.lang.split("-")[0] not in UNSPACED

    def text(self):
        return self.random.choice(self.corpus.records).text

    def field(self, text=None):
        text = text or self.text()
        fields = [text.title, text.title, text.summary, *text.tags, *text.headings, *text.body, *text.more]
        return self.random.choice([field for field in fields if list(tokens(field))])

    def words(self, field):
        return [word for word in re.split(r"\s+", field) if any(map(is_of_words, word))]

    def word(self, field=None):
        word = self.random.choice(self.words(field or self.field()))
        return self.piece_of_run(word) if any(map(is_unspaced, word)) else trimmed(word)

    def piece_of_run(self, word):
        """Two to six units of a run, as they are typed."""
        runs = re.findall("[^\\s]+", "".join(sign if is_unspaced(sign) or unicodedata.category(sign)[0] == "M" else " " for sign in word))
        run = clusters(self.random.choice(runs))
        length = min(len(run), self.random.randint(2, 6))
        at = self.random.randint(0, len(run) - length)
        return "".join(run[at : at + length])

    def phrase(self, field, least=2, most=6):
        words = self.words(field)
        if not self.spaced or len(words) < least:
            return self.word(field)
        length = self.random.randint(least, min(most, len(words)))
        at = self.random.randint(0, len(words) - length)
        return " ".join(words[at : at + length])


class Kinds(Pieces):
    """One query of each kind, or None where the language has none."""

    def as_written(self):
        return self.word()

    def phrase_as_written(self):
        return self.phrase(self.field())

    def title(self):
        return self.phrase(self.text().title, 2, 6)

    def without_marks(self):
        return folded(self.phrase(self.field(), 1, 4))

    def with_half_of_the_marks(self):
        signs = unicodedata.normalize("NFD", self.phrase(self.field(), 1, 4))
        kept = [sign for sign in signs if not "\u0300" <= sign <= "\u036f" or self.random.random() < 0.5]
        return composed("".join(kept))

    def decomposed(self):
        return unicodedata.normalize("NFD", self.phrase(self.field(), 1, 3))

    def tone_elsewhere(self):
        text = self.text()
        words = [trimmed(word) for field in (text.title, text.summary, *text.body, *text.more) for word in self.words(field)]
        words = [word for word in words if word[-2:] in OTHER_PLACE]
        if not words:
            return None
        word = self.random.choice(words)
        return word[:-2] + OTHER_PLACE[word[-2:]]

    def one_unit(self):
        runs = [token for token in tokens(self.field()) if isinstance(token, Run)]
        return self.random.choice(self.random.choice(runs).units) if runs else None

    def whole_run(self):
        runs = [token for token in tokens(self.field()) if isinstance(token, Run)]
        return "".join(self.random.choice(runs).units) if runs else None

    def two_runs(self):
        return f"{self.word()} {self.word()}"

    def beginning(self):
        word = self.word()
        return word[: self.random.randint(1, max(1, len(word) - 1))]

    def beginning_with_a_blank(self):
        return (self.beginning() or "") + " "

    def words_and_a_beginning(self):
        text = self.text()
        return f"{self.word(self.field(text))} {self.word(self.field(text))[: self.random.randint(1, 4)]}"

    def a_beginning_before_a_word(self):
        text = self.text()
        words = [word for field in (text.title, text.summary, *text.body) for word in map(trimmed, self.words(field)) if len(word) > 4 and not any(map(is_unspaced, word))]
        if not words:
            return None
        word = self.random.choice(words)
        return f"{word[: self.random.randint(4, len(word) - 1)]} {self.word(self.field(text))}"

    def of_one_text(self):
        text = self.text()
        return " ".join(self.word(self.field(text)) for _ in range(self.random.randint(2, 6)))

    def of_title_and_body(self):
        text = self.text()
        return f"{self.word(text.title)} {self.word(self.random.choice([piece for piece in text.body if list(tokens(piece))]))}"

    def of_two_texts(self):
        return f"{self.word()} {self.word()} {self.word()}"[:100]

    def title_turned_round(self):
        words = self.words(self.text().title)
        return " ".join(map(trimmed, reversed(words[:5]))) if self.spaced else None

    def slip(self):
        word = folded(self.word()) if self.random.random() < 0.5 else self.word()
        if len(word) < 5 or any(map(is_unspaced, word)):
            return None
        at, letter = self.random.randrange(len(word)), self.random.choice("aeinorstхуж" if self.lang == "ru" else "aeinorstz")
        return self.random.choice([word[:at] + letter + word[at + 1 :], word[:at] + word[at + 1 :], word[:at] + letter + word[at:]])

    def slip_among_words(self):
        slip = self.slip()
        return slip and f"{slip} {self.word()}"

    def spelling(self):
        groups = self.corpus.site.same
        if not groups:
            return None
        spelling = self.random.choice(self.random.choice(groups))
        return self.random.choice([spelling, spelling.lower(), f"{spelling} {self.word()}", f"{self.word()} {spelling} "])

    def loud(self):
        return f"  {self.phrase(self.field(), 1, 3).upper()}!"

    def with_signs(self):
        return "\u200b" + self.random.choice(["“{}”, {}", "{}-{}", "{}\u00a0{}", "({}) {}…", "{}/{}"]).format(self.word(), self.word())

    def of_a_text_that_waits(self):
        if not self.held:
            return None
        text = self.random.choice(self.held)
        return self.phrase(self.field(text), 1, 2)

    def what_is_not_shown(self):
        """Words of addresses and alternative texts."""
        source = self.text().path.read_text("utf-8")
        hidden = re.findall(r"\]\(([^) ]+)|alt: \"?([^\",}]+)|!\[([^\]]+)\]", source)
        words = [part for found in hidden for part in re.split(r"[\W_]+", " ".join(found)) if len(part) > 3]
        return self.random.choice(words) + " " if words else None

    def of_a_section(self):
        sections = [text.section for text in (record.text for record in self.corpus.records) if text.section]
        section = self.random.choice(sections).split("/")[0] if self.random.random() < 0.5 else self.random.choice(sections)
        return self.random.choice(["", self.word(), self.word()]), section, ""

    def of_a_topic(self):
        topics = [topic for record in self.corpus.records for topic in record.text.topics]
        return self.random.choice(["", self.word(), self.word()]), "", self.random.choice(topics)

    def of_both(self):
        text = self.text()
        return (self.random.choice(["", self.word()]), text.section, self.random.choice(text.topics)) if text.section and text.topics else None


def drawn(corpus, held, number):
    """So many different queries, of each kind in turn; fewer where a language has fewer."""
    kinds = [kind for name, kind in vars(Kinds).items() if not name.startswith("_")]
    draw = Kinds(corpus, held)
    asked = {(typed, "", ""): Asked("given", corpus.lang, typed) for typed in GIVEN.get(corpus.lang, []) if is_judged(corpus, typed, "", "")}
    for at in range(40 * number):
        if len(asked) >= number:
            break
        made = kinds[at % len(kinds)](draw)
        typed, section, topic = (made, "", "") if isinstance(made, str) else made or ("", "", "")
        if is_judged(corpus, typed, section, topic):
            asked.setdefault((typed, section, topic), Asked(kinds[at % len(kinds)].__name__, corpus.lang, typed, section, topic))
    return list(asked.values())


def is_judged(corpus, typed, section, topic):
    """Figures at the end may or may not stand for longer ones, and credits may or may not be searched."""
    if len(typed) > 100 or not (section or topic or list(tokens(typed))) or re.search(r"(?<!\d)\d{2,3}$", typed):
        return False
    return corpus.is_sure(typed)


def trimmed(word):
    """Without the signs around it."""
    while word and not is_of_words(word[0]):
        word = word[1:]
    while word and not is_of_words(word[-1]):
        word = word[:-1]
    return word.strip(APOSTROPHES)


def clusters(run):
    """Letters with their marks as they are written."""
    found = []
    for sign in run:
        if found and (unicodedata.category(sign)[0] == "M" or found[-1].endswith("\u17d2")):
            found[-1] += sign
        else:
            found.append(sign)
    return found

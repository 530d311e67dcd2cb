"""What a search must find (rule 1, with the slips of rule 3), and whether two results may stand in this order (rule 2), by the
texts' sources alone. It judges a search and is none: each query looks at each text."""

import unicodedata
from collections import Counter
from functools import cached_property
from itertools import combinations

from cut import Run, Word, is_marked, plain, tokens


class Field:
    """One field of a text: its words and units in order. A unit knows whether the next one is of its run."""

    def __init__(self, pieces):
        self.atoms = []  # (folded, written, whether the next atom makes a pair with it)
        for piece in [pieces] if isinstance(pieces, str) else pieces:
            for token in tokens(piece):
                if isinstance(token, Word):
                    self.atoms.append((token.folded, token.written, False))
                else:
                    self.atoms += [(unit, None, n + 1 < len(token.units)) for n, unit in enumerate(token.units)]
        self.words = {folded for folded, written, _ in self.atoms if written is not None}
        self.written = {written for _, written, _ in self.atoms if written is not None}
        self.units = {folded for folded, written, _ in self.atoms if written is None}
        self.pairs = {a[0] + b[0] for a, b in zip(self.atoms, self.atoms[1:]) if a[2]}

    def spells(self, spelling):
        """Whether the words of a spelling stand in a row."""
        return any([atom[0] for atom in self.atoms[at : at + len(spelling)]] == spelling for at in range(len(self.atoms)))


class Fields:
    """Some fields of a text together."""

    def __init__(self, *fields):
        self.fields = fields
        for name in ("words", "written", "units", "pairs"):
            setattr(self, name, set().union(*(getattr(field, name) for field in fields)))

    def spells(self, spelling):
        return any(field.spells(spelling) for field in self.fields)


class Record:
    """A text as it is searched."""

    def __init__(self, text):
        self.text = text
        self.title, self.summary = Field(text.title), Field(text.summary)
        headings = [Field(heading) for heading in text.headings]
        tags = [Field(tag) for tag in text.tags]
        # Each block and each name is a field: words of two are not in a row.
        rest = [Field(piece) for piece in text.body + text.more]
        self.lead = Fields(self.title, self.summary, *headings, *tags)
        self.all = Fields(self.title, self.summary, *headings, *tags, *rest)
        self.with_unsure = Fields(*self.all.fields, *map(Field, text.unsure))

    @property
    def words_alone(self):
        """All that may decide how relevant it is."""
        return [field.atoms for field in self.all.fields]


class Query:
    def __init__(self, typed, lang, corpus):
        self.corpus, self.tokens = corpus, list(tokens(typed))
        length = len(plain(typed))
        self.begins = []  # of each token, whether it also stands for words that begin with it
        for n, token in enumerate(self.tokens):
            last = n == len(self.tokens) - 1 and token.end == length
            letters = len(token.folded) if isinstance(token, Word) else 0
            self.begins.append(letters >= 2 and last or letters >= 4 and lang.split("-")[0] != "vi")
        self.taken = [self.instead(n) for n in range(len(self.tokens))]
        self.spelled = []  # (first token, one behind the last, the other spellings)
        for group in corpus.same:
            for spelling in group:
                for first, end in combinations(range(len(self.tokens) + 1), 2):
                    if row(self.tokens[first:end]) == spelling:
                        self.spelled.append((first, end, [other for other in group if other != spelling]))

    def instead(self, n):
        """The words that a word which nobody wrote stands for: one letter away."""
        token = self.tokens[n]
        if isinstance(token, Run) or len(token.folded) < 5 or self.is_held(token.folded, self.begins[n]):
            return set()
        return {word for word in self.corpus.vocabulary if is_one_letter_away(token.folded, word)}

    def is_held(self, word, begins):
        return any(held == word or begins and held.startswith(word) for held in self.corpus.vocabulary)

    # -- what stands for the tokens in some fields --

    def is_in(self, fields):
        covered = self.covered(fields)
        return all(n in covered or self.has(fields, n) for n in range(len(self.tokens)))

    def covered(self, fields):
        """The tokens for which another spelling stands."""
        return {n for first, end, others in self.spelled if any(map(fields.spells, others)) for n in range(first, end)}

    def has(self, fields, n):
        token = self.tokens[n]
        if isinstance(token, Run):
            return set(token.pairs or []) <= fields.pairs if token.pairs else token.units[0] in fields.units
        return any(self.stands(n, word) for word in fields.words)

    def stands(self, n, word, begins=True):
        token = self.tokens[n].folded
        return word == token or begins and self.begins[n] and word.startswith(token) or word in self.taken[n]

    # -- rule 2, step by step: True stands before False --

    def holds_as_written(self, record):
        covered = self.covered(record.all)
        marked = [n for n, token in enumerate(self.tokens) if isinstance(token, Word) and is_marked(token.written)]
        return all(n in covered or any(self.is_as_written(n, written) for written in record.all.written) for n in marked)

    def is_as_written(self, n, written):
        token = self.tokens[n].written
        return written == token or self.begins[n] and written.startswith(token)

    def is_in_order(self, record):
        """Words next to each other and in order, in title or summary."""
        places = ((field.atoms, at) for field in (record.title, record.summary) for at in range(len(field.atoms)))
        return len(self.tokens) > 1 and any(self.stands_at(atoms, 0, at) for atoms, at in places)

    def stands_at(self, atoms, n, at):
        if n == len(self.tokens):
            return True
        for first, end, others in self.spelled:
            spelt = (at + len(other) for other in others if [atom[0] for atom in atoms[at : at + len(other)]] == other)
            if first == n and any(self.stands_at(atoms, end, behind) for behind in spelt):
                return True
        token = self.tokens[n]
        if isinstance(token, Word):
            return at < len(atoms) and atoms[at][1] is not None and self.stands(n, atoms[at][0]) and self.stands_at(atoms, n + 1, at + 1)
        end = at + len(token.units)
        units = atoms[at:end]
        fits = [unit[0] for unit in units] == token.units and all(unit[2] for unit in units[:-1])
        return fits and self.stands_at(atoms, n + 1, end)

    def is_whole(self, record):
        covered, words = self.covered(record.all), record.all.words
        rest = [n for n, token in enumerate(self.tokens) if isinstance(token, Word) and n not in covered]
        return all(any(self.stands(n, word, begins=False) for word in words) for n in rest)

    def rank(self, record):
        title = Fields(record.title)
        return (self.holds_as_written(record), self.is_in(title), self.is_in(record.lead), self.is_in_order(record), self.is_whole(record))


STEPS = ("marks", "all in the title", "all in title, summary, headings, tags", "next to each other and in order", "words themselves")


class Corpus:
    """The public texts of a language."""

    def __init__(self, site, lang):
        self.lang, self.site = lang, site
        self.records = [Record(text) for text in site.texts if text.lang == lang]
        self.same = [unique([row(tokens(spelling)) for spelling in group]) for group in site.same]

    @cached_property
    def vocabulary(self):
        return set().union(*(record.all.words for record in self.records))

    @cached_property
    def how_often(self):
        """In how many texts each word stands."""
        return Counter(word for record in self.records for word in record.all.words)

    def found(self, typed, section="", topic="", unsure=False):
        """The records that are found; with `unsure` also where the rules leave it open."""
        query = Query(typed, self.lang, self)
        passed = (record for record in self.records if is_below(record.text.section, section) and (not topic or topic in record.text.topics))
        if not query.tokens:
            return list(passed) if section or topic else []
        return [record for record in passed if query.is_in(record.with_unsure if unsure else record.all)]

    def is_sure(self, typed):
        """Whether the rules say all: a spelling that is a part of a longer run they leave open."""
        parts = ["".join(token.units) for token in tokens(typed) if isinstance(token, Run)]
        spellings = ["".join(spelling) for group in self.same for spelling in group]
        if any(spelling in part and spelling != part for spelling in spellings for part in parts):
            return False
        return len(self.found(typed)) == len(self.found(typed, unsure=True))

    def out_of_order(self, typed, first, second):
        """What says that `second` should stand before `first`, or None."""
        query = Query(typed, self.lang, self)
        if query.tokens:
            for step, a, b in zip(STEPS, query.rank(first), query.rank(second)):
                if a != b:
                    return None if a else step
            if first.words_alone != second.words_alone:
                return None  # relevance is the program's own
        return None if by_time(first) <= by_time(second) else "newer before older, then by address"


def by_time(record):
    """Pages, which have no date, last."""
    date = record.text.date
    return (date is None, -date.timestamp() if date else 0, record.text.address)


def is_below(section, above):
    return not above or section == above or section.startswith(above + "/")


def row(tokens):
    """Words and units one after the other, folded."""
    return [part for token in tokens for part in (token.units if isinstance(token, Run) else [token.folded])]


def unique(spellings):
    return [spelling for n, spelling in enumerate(spellings) if spelling and spelling not in spellings[:n]]


def is_one_letter_away(typed, word):
    """Another letter, one missing, one too many; figures are no letters."""
    if typed == word or abs(len(typed) - len(word)) > 1 or any(unicodedata.category(sign)[0] == "N" for sign in typed + word):
        return False
    same = 0
    while same < min(len(typed), len(word)) and typed[same] == word[same]:
        same += 1
    a, b = typed[same:], word[same:]
    return a[1:] == b[1:] if len(a) == len(b) else a[1:] == b if len(a) > len(b) else a == b[1:]

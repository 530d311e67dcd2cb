#!/usr/bin/env python3
"""A site whose words are as many, and as unevenly frequent, as in a real section: `vocabulary.py --articles 10000 OUT`, in Vietnamese
and English, the same bytes on any machine. What corpus.py writes has few words, which is enough for a build, but not for a search.

The frequent words are those of this repository's own content; rarer ones are put together from its syllables (Vietnamese) or by a
chain of its letters (English), each drawn by its rank (Zipf-Mandelbrot). Each article has some words of its own, as names are."""

import argparse
import datetime
import itertools
import json
import os
import random
import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path

CONTENT = Path(__file__).resolve().parents[2] / "content"
SIZE = {"vi": 9_000, "en": 60_000}  # different words: syllables as they are written with their marks; forms of words
SECTIONS = ["tin", "tin/kinh-te", "tin/xa-hoi", "van-hoa", "van-hoa/le-hoi", "moi-truong"]
TOPICS = [f"topic-{n}" for n in range(10)]
NOW = datetime.datetime(2026, 11, 25, 9)
ONSETS = "b c ch d đ g gh gi h k kh l m n ng nh ph qu r s t th tr v x".split() + [""]
VOWELS = [*"aăâeêioôơuưy"] + "ai ao au âu ây eo êu ia iê iu oa oă oe oi ôi ơi ua uâ uê ui uô uy ưa ưi ươ ưu yê".split()
ENDS = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]
TONES = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"]


def frequent(lang):
    words = Counter()
    for path in sorted(CONTENT.rglob(f"*.{lang}.md")):
        body = path.read_text("utf-8").split("---\n", 2)[2]
        words.update(re.findall(r"[^\W\d_]+", re.sub(r"\]\([^)]*\)|\{[^}]*\}", " ", body).lower()))
    return [word for word, _ in sorted(words.items(), key=lambda entry: (-entry[1], entry[0]))]


def rare(lang, known, draw):
    """Words without end that are not known yet."""
    chain = {}
    for word in known:
        for a, b, c in zip("^" + word, word, word[1:] + "$"):
            chain.setdefault(a + b, []).append(c)
    seen = set(known)
    while True:
        if lang == "vi" and draw.random() < 0.8:
            vowel = draw.choice(VOWELS)
            word = unicodedata.normalize("NFC", draw.choice(ONSETS) + vowel[0] + draw.choice(TONES) + vowel[1:] + draw.choice(ENDS))
        else:
            word = draw.choice(known)[:2]
            while len(word) >= 2 and word[-1] != "$" and len(word) < 14:
                word += draw.choice(chain.get(word[-2:], ["$"]))
            word = word.rstrip("$")
        if len(word) > 1 and word not in seen:
            seen.add(word)
            yield word


class Language:
    def __init__(self, lang):
        draw = random.Random(f"vocabulary/{lang}")
        known = frequent(lang)
        self.words = [*known, *itertools.islice(rare(lang, known, draw), max(0, SIZE[lang] - len(known)))]
        self.weights = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(len(self.words))))
        self.names = rare(lang, self.words, draw)

    def line(self, draw, length):
        return " ".join(draw.choices(self.words, cum_weights=self.weights, k=length))

    def sentence(self, draw, length):
        line = self.line(draw, length)
        return line[0].upper() + line[1:] + "."

    def paragraph(self, draw):
        return " ".join(self.sentence(draw, draw.randint(8, 24)) for _ in range(draw.randint(2, 6)))


def article(language, draw, date, topics, own):
    title = language.sentence(draw, draw.randint(6, 12))[:-1] + f" {own.capitalize()}"
    tags = ", ".join(json.dumps(language.line(draw, 2), ensure_ascii=False) for _ in range(3))
    head = f"title: {json.dumps(title, ensure_ascii=False)}\nsummary: {json.dumps(language.sentence(draw, draw.randint(15, 30)), ensure_ascii=False)}\ntags: [{tags}]\n"
    if date:
        head += f"date: {date:%Y-%m-%dT%H:%M:00+07:00}\ntopics: [{', '.join(topics)}]\n"
    body = [language.paragraph(draw)]
    while sum(piece.count(" ") for piece in body) < 520:
        if len(body) % 3 == 2:
            body.append("## " + language.sentence(draw, draw.randint(2, 6))[:-1])
        body.append(language.paragraph(draw))
    body.append(language.sentence(draw, 8)[:-1] + f" {own.capitalize()}.")
    return f"---\n{head}---\n\n" + "\n\n".join(body) + "\n"


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, required=True, help="how many, each in both languages")
    parser.add_argument("OUT", help="a folder that does not exist or is empty")
    given = parser.parse_args()
    out = given.OUT
    if os.path.isdir(out) and os.listdir(out):
        parser.error(f"{out} is not empty")
    config = f"base_url: https://bench.example.vn/cong/\nlanguages: [vi, en]\napproval: none\ntopics: [{', '.join(TOPICS)}]\nprecompress: [gz]\n"
    write(f"{out}/songngu.yaml", config + "search:\n  same:\n    - [Đắk Lắk, Daklak, Darlac]\n    - [Buôn Ma Thuột, Ban Mê Thuột]\n")
    languages = {lang: Language(lang) for lang in SIZE}
    for lang in languages:
        write(f"{out}/locales/{lang}/site.ftl", "site-name = Bench\n" + "".join(f"topic-{topic} = Topic {n}\n" for n, topic in enumerate(TOPICS)))
        for section in SECTIONS:
            write(f"{out}/content/{section}/_index.{lang}.md", f"---\ntitle: {section.split('/')[-1].capitalize()}\n---\n")
    for n in range(given.articles):
        draw = random.Random(f"vocabulary/{n}")
        date = NOW - datetime.timedelta(minutes=draw.randrange(5 * 365 * 24 * 60))
        section, topics = draw.choice(SECTIONS), draw.sample(TOPICS, draw.randint(1, 2))
        for lang, language in languages.items():
            write(f"{out}/content/{section}/bai-{n}.{lang}.md", article(language, draw, date if lang == "vi" else None, topics, next(language.names)))


if __name__ == "__main__":
    sys.exit(main())

"""The texts of a site that are public at a time, as their sources say: read here by other means than the program's, for the oracle
of search. What readers see of a text stands field by field; what a page shows besides (credits, the heads of alerts) is `unsure`:
the rules leave it open whether it is searched for."""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml
from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).use(footnote_plugin).use(deflist_plugin)
BLOCKS = "address|article|aside|blockquote|br|caption|d[dlt]|details|div|fig\\w+|footer|h[1-6]|header|hr|li|ol|p|pre|section|summary|t[dhr]|table|tbody|tfoot|thead|ul"
CJ = r"[\u3001-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uffee\U00020000-\U000323af]"
CLIPS = (".mp4", ".webm", ".mp3", ".m4a", ".ogg")


@dataclass
class Text:
    item: str
    lang: str
    path: Path
    head: dict  # its own front matter
    item_head: dict  # that of the original, which has the item's fields
    title: str = ""
    summary: str = ""
    tags: list = field(default_factory=list)
    headings: list = field(default_factory=list)
    body: list = field(default_factory=list)  # block by block, headings and captions of figures among them
    more: list = field(default_factory=list)  # captions, transcripts, names of topics, agency, section
    unsure: list = field(default_factory=list)
    section: str = ""
    topics: list = field(default_factory=list)
    date: datetime | None = None
    address: str = ""


class Site:
    def __init__(self, root, now):
        self.root, self.content = Path(root), Path(root) / "content"
        self.config = load((self.root / "songngu.yaml").read_text("utf-8"))
        self.languages = [entry["code"] if isinstance(entry, dict) else entry for entry in self.config["languages"]]
        self.zone, self.now = ZoneInfo(self.config.get("time_zone", "Asia/Ho_Chi_Minh")), datetime.fromisoformat(now)
        search = self.config.get("search", "true")
        self.same = search.get("same", []) if isinstance(search, dict) else []
        self.sections, items = {}, {}
        for path in sorted(self.content.rglob("*.md")):
            name, lang = path.name.removesuffix(".md").rsplit(".", 1)
            folder = path.parent.relative_to(self.content)
            head, body = parted(path.read_text("utf-8"))
            if name == "_index":
                self.sections.setdefault(folder.as_posix(), {})[lang] = head
            else:
                key = folder if name == "index" else folder / name
                items.setdefault(key.as_posix(), {})[lang] = (path, head, body)
        passed = [text for key, files in items.items() for text in self.item(key, files)]
        self.texts, self.held = [t for t, public in passed if public], [t for t, public in passed if not public]

    def item(self, key, files):
        """(text, whether it is public) of each language."""
        first = next(lang for lang in self.languages if lang in files)
        original = next((head["original"] for _, head, _ in files.values() if "original" in head), first)
        own = files[original][1]
        folder = Path(key).parent.as_posix()
        name = own.get("id") or "/".join(slug(part) for part in key.split("/"))
        texts = []
        for lang, (path, head, body) in files.items():
            text = Text(name, lang, path, head, own)
            text.title, text.tags = str(head["title"]), listed(head.get("tags"))
            text.section, text.topics = "" if folder == "." else folder, listed(own.get("topics"))
            self.read(text, body)
            text.summary = head.get("summary") or next(iter(paragraphs(body)), "")
            self.names(text)
            text.date = self.when(head, own)
            texts.append(text)
        captions_of_the_original(texts, original)
        alone = {text.lang for text in texts if self.is_alone_public(text)}
        together = self.together(own, text.section)
        return [(text, text.lang in alone and (text.lang not in together or together <= alone)) for text in texts]

    # -- the gate --

    def time(self, written):
        when = datetime.fromisoformat(written)
        return when if when.tzinfo else when.replace(tzinfo=self.zone)

    def when(self, head, own):
        if own.get("kind") == "page":
            return None
        date = self.time(own["date"])
        return max(date, self.time(head["published"])) if "published" in head else date

    def is_alone_public(self, text):
        own, asked = text.item_head, self.config.get("approval", "required") == "required"
        if text.head.get("status", "draft" if asked else "approved") != "approved":
            return False
        if text.date and text.date > self.now or "embargo" in own and self.time(own["embargo"]) > self.now:
            return False
        if any(self.time(own[name]) <= self.now for name in ("expires", "withdrawn") if name in own):
            return False
        return all(self.sections.get(folder, {}).get(text.lang, {}).get("status", "approved") == "approved" for folder in around(text.section))

    def together(self, own, section):
        """The languages of the nearest release set."""
        heads = [own, *(head for folder in reversed(list(around(section))) for head in self.sections.get(folder, {}).values()), self.config]
        said = next((head["release_together"] for head in heads if "release_together" in head), "none")
        return set() if said == "none" else set(listed(said))

    # -- what is seen --

    def read(self, text, body):
        tokens = MARKDOWN.parse(prepared(body))
        shown = set()
        for at, token in enumerate(tokens):
            if token.type == "inline":
                words = seen(token, text, shown)
                text.body.append(words)
                if tokens[at - 1].type == "heading_open":
                    text.headings.append(words)
            elif token.type in ("fence", "code_block"):
                text.body.append(token.content)
            elif token.type == "html_block":
                html = without_tags(token.content)
                text.body.append(html)
                text.headings += map(without_tags, re.findall(r"(?s)<h[1-6][^>]*>(.*?)</h[1-6]>", token.content))
        captions, files = text.head.get("captions", {}), text.item_head.get("files", {})
        always = {text.item_head.get("cover"), *listed(text.item_head.get("gallery"))}
        for name, said in captions.items():
            caption = said.get("caption", "") if isinstance(said, dict) else ""
            (text.more if name in always or (name, False) in shown else text.unsure).append(caption)
            text.unsure.append(said.get("place", "") if isinstance(said, dict) else "")
        for said in files.values():
            for name in ("credit", "source", "license"):
                value = said.get(name, "")
                text.unsure += list(value.values()) if isinstance(value, dict) else [value]
        for name, _ in shown:
            if name.endswith(CLIPS):
                captions = text.path.parent / f"{name.rsplit('.', 1)[0]}.{text.lang}.vtt"
                if captions.exists():
                    text.more += transcript(captions.read_text("utf-8"))

    def names(self, text):
        words = (self.root / "locales" / text.lang / "site.ftl")
        words = dict(re.findall(r"^([\w-]+) = (.+)$", words.read_text("utf-8"), re.M)) if words.exists() else {}
        ids = [f"topic-{topic}" for topic in text.topics] + ([f"agency-{text.item_head['agency']}"] if "agency" in text.item_head else [])
        text.more += [words[name] for name in ids]
        heads = self.sections.get(text.section, {}) if text.section else {}
        if heads:
            lang = text.lang if text.lang in heads else next(lang for lang in self.languages if lang in heads)
            text.more.append(heads[lang]["title"])


def load(text):
    """YAML in which all values are as they are written: 1.2 has no dates, and `no` is a word."""
    return yaml.load(text, Loader=yaml.BaseLoader) or {}


def parted(text):
    parts = text.split("---\n", 2)
    return load(parts[1]), unicodedata.normalize("NFC", parts[2])


def listed(value):
    return value if isinstance(value, list) else [value] if value else []


def slug(name):
    name = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in name if not unicodedata.combining(c)).lower()).strip("-")


def around(section):
    parts = section.split("/") if section else []
    return ["/".join(parts[:n]) for n in range(1, len(parts) + 1)]


def prepared(body):
    """Without what the dialect adds to CommonMark: languages of words, attributes of headings, heads of alerts."""
    body = re.sub(r"\{lang=[\w-]+\}$", "", re.sub(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\{lang=[\w-]+\}", r"\1", body), flags=re.M)
    body = re.sub(r"^(#+ .*?)\s*\{[^{}]*\}[ \t]*$", r"\1", body, flags=re.M)
    return re.sub(r"^> \[!\w+\][ \t]*$", ">", body, flags=re.M)


def seen(token, text=None, shown=None):
    """The words of a line or paragraph; what it shows (file, whether with a caption of its own) goes to `shown`."""
    words = ""
    for child in token.children:
        if child.type in ("text", "code_inline"):
            words += child.content
        elif child.type == "softbreak":
            words += "\n"
        elif child.type == "hardbreak":
            words += "\r"
        elif child.type == "html_inline":
            words += without_tags(child.content)
        elif child.type == "image" and shown is not None:
            shown.add((child.attrs["src"].split("/")[-1], bool(child.attrs.get("title"))))
            text.more.append(child.attrs.get("title", ""))
    return re.sub(f"(?<={CJ})\n(?={CJ})", "", words)


def paragraphs(body):
    """The words of each paragraph, for the summary of a text that has none; one that would be cut is not for these tests."""
    tokens = MARKDOWN.parse(prepared(body))
    for at, token in enumerate(tokens):
        if token.type == "inline" and tokens[at - 1].type == "paragraph_open" and token.level == 1 and (words := seen(token)):
            yield words if len(words) <= 300 else ""


def without_tags(html):
    html = re.sub(r"(?is)<!--.*?-->|<(script|style)\b.*?</\1\s*>", "", html)
    html = re.sub(rf"(?i)</?({BLOCKS})\b[^>]*>", "\r", html)
    return re.sub(r"<[^>]*>", "", html)


def transcript(vtt):
    for cue in re.split(r"\n{2,}", vtt.replace("\r\n", "\n"))[1:]:
        lines = cue.split("\n")
        at = next((n for n, line in enumerate(lines) if "-->" in line), None)
        if at is not None:
            speakers = re.findall(r"<v(?:\.[^ >]*)? ([^>]+)>", cue)
            yield " ".join(speakers + [re.sub(r"<[^>]*>", "", line) for line in lines[at + 1 :]])


def captions_of_the_original(texts, original):
    """A caption of a gallery's picture that a translation lacks is the original's."""
    first = next(text for text in texts if text.lang == original)
    for text in texts:
        for name in listed(first.item_head.get("gallery")):
            if name not in text.head.get("captions", {}):
                said = first.head.get("captions", {}).get(name, {})
                text.more.append(said.get("caption", "") if isinstance(said, dict) else "")

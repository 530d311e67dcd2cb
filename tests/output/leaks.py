"""What is not public yet is nowhere: the words, names and addresses of every text that waits, in every byte."""

import html
import re
import unicodedata
from datetime import datetime, timedelta, timezone

from built import ROOT, from_arguments
from outcome import Outcome

HERE = timezone(timedelta(hours=7))


def plain(text):
    """NFC, small letters, straight quotes, one space between words, entities read (in feeds they are doubled)."""
    text = unicodedata.normalize("NFC", html.unescape(html.unescape(text))).lower()
    for curly, straight in ("’'", "‘'", '“"', '”"'):
        text = text.replace(curly, straight)
    return re.sub(r"\s+", " ", text)


def read(data):
    """A file's text as it is, with its attributes and comments, and once more without tags between its words."""
    text = plain(data.decode("utf-8", "replace"))
    return text + re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", text))


def field(head, name):
    found = re.search(rf"^{name}:\s*(.+?)\s*$", head, re.M)
    return found[1].strip("\"'") if found else None


def later(head, names, now):
    """Whether one of these times of the front matter is still to come."""
    for written in filter(None, (field(head, name) for name in names)):
        when = datetime.fromisoformat(written)
        if (when if when.tzinfo else when.replace(tzinfo=HERE)) > now:
            return True
    return False


def texts_of(folder):
    """Item -> {file: (front matter, body)}."""
    items = {}
    for path in sorted(folder.rglob("*.md")):
        item = path.parent if path.name.startswith("index.") else path.with_name(path.name.split(".")[0])
        parts = path.read_text("utf-8").split("---\n", 2)
        items.setdefault(item, {})[path] = (parts[1], parts[2]) if len(parts) == 3 else ("", parts[0])
    return items


def marks(head, body):
    """What would give the text away: title, summary, and every run of words long enough to be its own."""
    yield from filter(None, (field(head, "title"), field(head, "summary"), field(head, "slug")))
    for part in re.split(r"[*_`\[\]()|#<>\n]+", body):
        if len(part.strip()) >= 20:
            yield part.strip()


def main():
    site, tell = from_arguments(), Outcome("leaks")
    now = datetime.fromisoformat(site.now)
    held, public = [], ""
    for item, texts in texts_of(ROOT / "content").items():
        whole = any(later(head, ("date", "embargo"), now) for head, _ in texts.values())
        for path, (head, body) in texts.items():
            if whole or field(head, "status") in ("draft", "review") or later(head, ("published",), now):
                held.append((item, path, head, body))
            else:
                public += plain(head + body)
    tell.expect(held, "content/", "nothing waits, so nothing can be looked for")
    output = {path: read((site.out / path).read_bytes()) for path in site.files}
    for item, path, head, body in held:
        source = path.relative_to(ROOT)
        own = {mark for mark in map(plain, marks(head, body)) if mark not in public}
        tell.expect(len(own) > 3, str(source), "has too few words of its own to look for")
        for mark in sorted(own | {item.name}):
            where = [name for name, text in output.items() if mark in text or mark in name]
            tell.expect(not where, ", ".join(where[:3]), f"gives away {source}: {mark!r}")
    tell.end()


main()

"""Files for translators' tools: valid by the standards' own schemas, read by other programs as they are meant, and understood
when these have written them again. A site of this repository's section and an article with all that Markdown has."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import polib
from lxml import etree
from saxonche import PySaxonProcessor
from translate.storage import tmx, xliff, xliff2

from built import PROGRAM, ROOT, from_arguments
from outcome import Outcome
from schematron import Schematron

FAULT = from_arguments().fault  # the folder is not needed
SCHEMAS = Path(__file__).parent / "schemas" / "xliff"
NEW, OLD = "{urn:oasis:names:tc:xliff:document:2.0}", "{urn:oasis:names:tc:xliff:document:1.2}"
MDA = "{urn:oasis:names:tc:xliff:metadata:2.0}"
FORMATS = {"xliff": "xlf", "xliff-2.0": "xlf", "xliff-1.2": "xlf", "po": "po"}
LANGUAGES = ["vi", "en", "fr", "km", "lo", "ar", "zh-Hans"]
# How a file is wrong, for the self-test: a format, what stands there (a pattern), what is put instead.
FAULTS = {
    "state": ("xliff", r'state="initial"', 'state="begun"'),
    "twice": ("xliff", r'<ph id="(\d+)"', '<ph id="1"'),
    "id": ("xliff-1.2", r"<trans-unit id=", "<trans-unit name="),
    "msgid": ("po", r"\nmsgid", "\nmsgids"),
}
RICH = """---
title: Cửa khẩu "Đắk Ruê" & lịch mở
date: 2026-03-01
summary: Ba câu <ngắn>.
status: approved
approved_by: chanh-van-phong
---
Xin **chào *bạn***, [xem bài](/tin-tuc/moi.vi.md "mới") và [m'nông]{lang=mnx}, `a < b`[^n], <https://daklak.gov.vn/?a=1&b=2>.
Dòng hai\\
dòng ba với H<sub>2</sub>O, <abbr title="Ủy ban nhân dân">UBND</abbr> và ~~cũ~~.

| Năm | Tấn |
|-----|-----|
| 2025 | 1.200 |
| 2026 \\| sau | 1.300 |

- một
- hai

```sh
ls <b>
```

[^n]: Theo *niên giám*.
"""
SAYS = {
    "en": ("Border gate", "Hello **dear *reader***, [see](/tin-tuc/moi.en.md \"new\") and [m'nông]{lang=mnx}, `a < b`[^x], <https://daklak.gov.vn/?a=1&b=2>."),
    "km": ("ច្រក\u200bទ្វារ", "សូម\u200bស្វាគមន៍ **អ្នក\u200bអាន** [មើល](/tin-tuc/moi.vi.md)"),
    "lo": ("ດ່ານ\u200bຊາຍແດນ", "ສະບາຍດີ **ທ່ານ**"),
    "ar": ("المعبر الحدودي", "مرحبا **بكم** في \u200fالمعبر"),
    "zh-Hans": ("口岸", "欢迎**读者。**请看"),
}


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def sources(root):
    """This section with more languages, and an article that has everything."""
    for name in ("content", "static", "locales", "themes"):
        shutil.copytree(ROOT / name, root / name)
    config = (ROOT / "songngu.yaml").read_text("utf-8")
    write(root / "songngu.yaml", re.sub(r"^languages: .*$", f"languages: [{', '.join(LANGUAGES)}]", config, count=1, flags=re.M))
    write(root / "content/tin-tuc/day-du.vi.md", RICH)
    for lang, (title, words) in SAYS.items():
        write(root / f"content/tin-tuc/day-du.{lang}.md", f"---\ntitle: {title}\n---\n{words}\n\n[^x]: note\n")
    write(root / "content/tin-tuc/moi.vi.md", "---\ntitle: Mới\ndate: 2026-03-01\nstatus: approved\napproved_by: chanh-van-phong\n---\nMột.\n\nHai.\n")
    write(root / "content/tin-tuc/moi.en.md", "---\ntitle: New\n---\nOne.\n\nTwo.\n")


class Desk:
    """The verbs of `translate` on one site."""

    def __init__(self, root, tell):
        self.root, self.tell = root, tell

    def call(self, *words, code=0):
        command = [PROGRAM, "--site", str(self.root), "--ui", "en", "--now", "2026-11-25T09:00:00+07:00", "translate", *map(str, words)]
        done = subprocess.run(command, capture_output=True, text=True)
        self.tell.expect(done.returncode == code, " ".join(map(str, words)), f"ends with {done.returncode}: {done.stderr[-400:]}")
        return done

    def texts(self):
        return {path.relative_to(self.root): path.read_bytes() for path in sorted((self.root / "content").rglob("*")) if path.is_file()}


def broken(format, path):
    """A file with the fault that the self-test asks for."""
    if FAULT in FAULTS and FAULTS[FAULT][0] == format:
        _, pattern, instead = FAULTS[FAULT]
        path.write_text(re.sub(pattern, instead, path.read_text("utf-8")), "utf-8")


def new_is_valid(tell, folder, rules, version):
    core, metadata = (etree.XMLSchema(etree.parse(str(SCHEMAS / name))) for name in ("xliff_core_2.0.xsd", "metadata.xsd"))
    for path in sorted(folder.rglob("*.xlf")):
        place = path.relative_to(folder.parent)
        document = etree.parse(str(path))
        tell.expect(core.validate(document), place, f"is not valid: {core.error_log.last_error}")
        tell.expect(document.getroot().get("version") == version, place, f"is not {version}")
        own = (etree.ElementTree(etree.fromstring(etree.tostring(element))) for element in document.iter(f"{MDA}metadata"))
        tell.expect(all(metadata.validate(element) for element in own), place, f"has metadata that are not valid: {metadata.error_log.last_error}")
        wrong = [line for rule in rules for line in rule.wrong(path)]
        tell.expect(not wrong, place, f"breaks rules: {wrong[:3]}")


class FromHere(etree.Resolver):
    """The schema of 1.2 names that of `xml:` by its address."""

    def resolve(self, address, _, context):
        if address.endswith("/xml.xsd"):
            return self.resolve_filename(str(SCHEMAS / "informativeCopiesOf3rdPartySchemas/w3c/xml.xsd"), context)
        return None


def old_is_valid(tell, folder):
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(FromHere())
    schema = etree.XMLSchema(etree.parse(str(SCHEMAS / "xliff-core-1.2-transitional.xsd"), parser))
    for path in sorted(folder.rglob("*.xlf")):
        tell.expect(schema.validate(etree.parse(str(path))), path.relative_to(folder.parent), f"is not valid: {schema.error_log.last_error}")


def po_is_valid(tell, folder):
    for path in sorted(folder.rglob("*.po")):
        done = subprocess.run(["msgfmt", "-c", "-o", "/dev/null", path], capture_output=True, text=True)
        tell.expect(done.returncode == 0 and not done.stderr, path.relative_to(folder.parent), f"msgfmt: {done.stderr}")


def words(element):
    """What an element says, codes left out."""
    return "".join(element.itertext()) if element is not None else None


def others_read_them(tell, out):
    """translate-toolkit and polib find the units that are there, with their words."""
    for path in sorted((out / "xliff").rglob("*.xlf")):
        units = [unit for unit in etree.parse(str(path)).iter(f"{NEW}unit")]
        read = xliff2.Xliff2File.parsefile(str(path)).units
        place = path.relative_to(out)
        tell.expect([unit.getid() for unit in read] == [unit.get("id") for unit in units], place, "translate-toolkit finds other units")
        for unit, own in zip(units, read):
            tell.expect(words(unit.find(f".//{NEW}source")) == str(own.source), place, f"translate-toolkit reads {own.source!r}")
    for path in sorted((out / "xliff-1.2").rglob("*.xlf")):
        count = len(list(etree.parse(str(path)).iter(f"{OLD}trans-unit")))
        tell.expect(len(xliff.xlifffile.parsefile(str(path)).units) == count, path.relative_to(out), "translate-toolkit finds another number of units")
    for path in sorted((out / "po").rglob("*.po")):
        entries = polib.pofile(str(path))
        told = sum(line.startswith("msgctxt") for line in path.read_text("utf-8").splitlines())
        tell.expect(len(entries) == told and entries.metadata["X-Songngu-Item"], path.relative_to(out), f"polib finds {len(entries)} entries of {told}")


def rewritten(path, kind):
    """A file as another program writes it when nobody has changed a word."""
    if kind == "translate-toolkit":
        xliff2.Xliff2File.parsefile(str(path)).savefile(str(path))
    elif kind == "polib":
        polib.pofile(str(path)).save(str(path))
    else:
        subprocess.run(["msgcat", "--width=60", "-o", path, path], check=True, capture_output=True)


def nothing_changes(tell, desk, out):
    """What comes back untouched, from whichever program, changes no byte of the sources."""
    before = desk.texts()
    for format, kind in [("xliff", None), ("xliff-1.2", None), ("po", None), ("xliff", "translate-toolkit"), ("po", "polib"), ("po", "msgcat")]:
        files = [path for path in sorted((out / format / "en").rglob("*.*")) if path.is_file()]
        if kind:
            for path in files:
                rewritten(path, kind)
        desk.call("import", *files)
        after = desk.texts()
        changed = [str(path) for path in before | after if before.get(path) != after.get(path)]
        tell.expect(not changed, f"{format}, {kind or 'as it was sent'}", f"came back untouched, and changed {changed[:3]}")


def words_arrive(tell, desk, out):
    """What was typed into other programs is what the texts say."""
    text = desk.root / "content/tin-tuc/moi.en.md"
    path = out / "xliff/en/tin-tuc/moi.en.xlf"
    store = xliff2.Xliff2File.parsefile(str(path))
    next(unit for unit in store.units if str(unit.source) == "Hai, và ba.").target = "Two_and 1. *three*."
    store.savefile(str(path))
    desk.call("import", path)
    tell.expect("\n\nTwo_and 1. \\*three\\*.\n" in text.read_text("utf-8"), text.name, f"does not say what was typed into translate-toolkit: {text.read_text('utf-8')}")
    desk.call("export", "tin-tuc/moi", "--to", "en", "--format", "po", "--out", out / "again")
    path = out / "again/tin-tuc/moi.en.po"
    entries = polib.pofile(str(path))
    entries.find("Hai, và ba.").msgstr = "Two *and* three."
    entries.save(str(path))
    desk.call("import", path)
    tell.expect("\n\nTwo *and* three.\n" in text.read_text("utf-8"), text.name, "does not say what was typed by polib")


def main():
    tell = Outcome("translators")
    with tempfile.TemporaryDirectory() as folder, PySaxonProcessor(license=False) as saxon:
        root, out = Path(folder) / "site", Path(folder) / "out"
        sources(root)
        desk = Desk(root, tell)
        desk.call("accept", "--untracked")
        (root / "content/tin-tuc/moi.vi.md").write_text((root / "content/tin-tuc/moi.vi.md").read_text("utf-8").replace("Hai.", "Hai, và ba.\n\nMột."), "utf-8")
        before = desk.texts()
        for format in FORMATS:
            for lang in LANGUAGES[1:]:
                desk.call("export", "--to", lang, "--missing", "--format", format, "--out", out / format / lang)
            first = {path: path.read_bytes() for path in (out / format).rglob("*.*")}
            desk.call("export", "--to", "en", "--missing", "--format", format, "--out", out / format / "en")
            tell.expect(first == {path: path.read_bytes() for path in (out / format).rglob("*.*")}, format, "is written otherwise the second time")
            for path in (out / format).rglob("tin-tuc/day-du.en.*"):
                broken(format, path)
        tell.expect(desk.texts() == before, "content", "was changed by an export")
        rules = [Schematron(saxon, SCHEMAS / name) for name in ("xliff_core_2.1.sch", "metadata.sch")]
        new_is_valid(tell, out / "xliff", rules, "2.1")
        new_is_valid(tell, out / "xliff-2.0", rules, "2.0")
        old_is_valid(tell, out / "xliff-1.2")
        po_is_valid(tell, out / "po")
        if not FAULT:
            others_read_them(tell, out)
            memory = out / "memory.tmx"
            desk.call("memory", "--out", memory)
            read = tmx.tmxfile.parsefile(str(memory)).units
            tell.expect(len(read) == memory.read_text("utf-8").count("<tu "), memory.name, "translate-toolkit finds another number of pairs")
            nothing_changes(tell, desk, out)
            words_arrive(tell, desk, out)
    tell.end()


main()

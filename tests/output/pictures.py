"""Photographs in a browser: a section of this repository's photograph and of tests/sites/clips, in each theme of the program,
built and served as a portal would."""

import re
import shutil

import themed
from built import ROOT, from_arguments

CLIPS = ROOT / "tests" / "sites" / "clips" / "site"
PHOTOGRAPH = ROOT / "content" / "van-hoa-du-lich" / "nha-dai" / "nha-dai.jpg"  # 2400 × 1600
# How pages are wrong: what stands there (a pattern), what is put instead
FAULTS = {
    "sizes": (r' sizes="[^"]*"', ' sizes="20vw"'),
    "moves": (r' width="\d+" height="\d+"', ""),
    "one": (r' srcset="[^"]*"', ""),
}
WORDS = "Hồ rộng chừng năm trăm héc-ta, quanh năm nước đầy. " * 30


def bundle(site, name, photographs, fields="", body=""):
    """An item with so many photographs."""
    folder = site / "content" / "tin" / name
    folder.mkdir(parents=True)
    for picture in photographs:
        shutil.copy(PHOTOGRAPH, folder / picture)
    text = f"---\ntitle: Bài {name}\ndate: 2026-03-01\nsummary: {WORDS[:100]}\n{fields}---\n{body}"
    (folder / "index.vi.md").write_text(text, "utf-8")


def write(site):
    shutil.copytree(CLIPS, site)
    body = f"{WORDS}\n\n![Nhà dài](a.jpg 'Nhà dài')\n\n{WORDS}\n\n## Mục\n\n## Hai\n\n## Ba\n\n![Nhà](a.jpg)\n\n{WORDS}\n\n- Cũng thế:\n\n  ![Nhà](a.jpg)\n"
    bundle(site, "anh", ["a.jpg"], body=body)
    bundle(site, "bia", ["a.jpg"], "cover: a.jpg\n", f"{WORDS}\n\n![Nhà](a.jpg)\n")  # no contents beside the text
    for count in range(4, 7):
        names = [f"{letter}.jpg" for letter in "abcdef"[:count]]
        bundle(site, f"bo-{count}", names, f"kind: gallery\ngallery: [{', '.join(names)}]\ncover: a.jpg\n", WORDS)


def spoil(out):
    pattern, instead = FAULTS[fault]
    for page in out.rglob("index.html"):
        page.write_text(re.sub(pattern, instead, page.read_text("utf-8")), "utf-8")


fault = from_arguments().fault
themed.look("pictures", "picture.mjs", write, spoil if fault else None)

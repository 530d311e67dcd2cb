"""Photographs in a browser: a section of this repository's photograph and of tests/sites/clips, in each theme of the program,
built and served as a portal would."""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from built import PROGRAM, ROOT
from web import serving

CLIPS = ROOT / "tests" / "sites" / "clips" / "site"
PHOTOGRAPH = ROOT / "content" / "van-hoa-du-lich" / "nha-dai" / "nha-dai.jpg"  # 2400 × 1600
NOW = "2026-11-25T09:00:00+07:00"
BASE = "/doi-ngoai/"
COUNT = re.compile(r"pictures: (\d+) passed, (\d+) failed")
THEMES = ["cao-nguyen", "giay"]
WORDS = "Hồ rộng chừng năm trăm héc-ta, quanh năm nước đầy. " * 30


def bundle(site, name, photographs, fields="", body=""):
    """An item with so many photographs."""
    folder = site / "content" / "tin" / name
    folder.mkdir(parents=True)
    for picture in photographs:
        shutil.copy(PHOTOGRAPH, folder / picture)
    text = f"---\ntitle: Bài {name}\ndate: 2026-03-01\nsummary: {WORDS[:100]}\n{fields}---\n{body}"
    (folder / "index.vi.md").write_text(text, "utf-8")


def write(site, theme):
    shutil.copytree(CLIPS, site)
    with (site / "songngu.yaml").open("a", encoding="utf-8") as config:
        config.write(f"theme: {theme}\n")
    body = f"{WORDS}\n\n![Nhà dài](a.jpg 'Nhà dài')\n\n{WORDS}\n\n## Mục\n\n## Hai\n\n## Ba\n\n![Nhà](a.jpg)\n\n{WORDS}\n\n- Cũng thế:\n\n  ![Nhà](a.jpg)\n"
    bundle(site, "anh", ["a.jpg"], body=body)
    bundle(site, "bia", ["a.jpg"], "cover: a.jpg\n", WORDS)
    for count in range(4, 7):
        names = [f"{letter}.jpg" for letter in "abcdef"[:count]]
        bundle(site, f"bo-{count}", names, f"kind: gallery\ngallery: [{', '.join(names)}]\ncover: a.jpg\n", WORDS)


def look(theme, folder):
    """The section in a theme: how often what it should be was seen, and how often not."""
    site, out = Path(folder) / theme, Path(folder) / f"{theme}-public"
    write(site, theme)
    built = subprocess.run([PROGRAM, "--site", site, "--now", NOW, "build", "--no-cache", "--out", out], capture_output=True, text=True)
    if built.returncode:
        print(f"  FAIL {theme}: the section is not built: {built.stderr}")
        return 0, 1
    pages = Path(folder) / "pages.json"
    pages.write_text("[]", "utf-8")
    with serving(out, BASE, site=site, now=NOW) as served:
        script = Path(__file__).parent / "browser" / "picture.mjs"
        call = ["node", script, "--base-url", f"https://example.gov.vn{BASE}", "--served", served, "--pages", pages]
        told = subprocess.run(call, capture_output=True, text=True).stdout.splitlines()
    for line in told[:-1]:
        print(f"  {line.strip()} ({theme})")
    found = COUNT.fullmatch(told[-1]) if told else None
    return tuple(map(int, found.groups())) if found else (0, 1)


with tempfile.TemporaryDirectory(prefix="songngu-pictures-") as folder:
    counts = [look(theme, folder) for theme in THEMES]
passed, failed = (sum(column) for column in zip(*counts))
print(f"pictures: {passed} passed, {failed} failed")
sys.exit(1 if failed else 0)

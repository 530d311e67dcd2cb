"""Films and recordings in a browser: the section of tests/sites/clips, in each theme of the program, built and served as a portal would."""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from built import PROGRAM, ROOT
from web import serving

SITE = ROOT / "tests" / "sites" / "clips" / "site"
NOW = "2026-11-25T09:00:00+07:00"
BASE = "/doi-ngoai/"
COUNT = re.compile(r"clips: (\d+) passed, (\d+) failed")
THEMES = ["cao-nguyen", "giay"]


def look(theme, folder):
    """The section in a theme: how often what it should be was seen, and how often not."""
    site, out = Path(folder) / theme, Path(folder) / f"{theme}-public"
    shutil.copytree(SITE, site)
    with (site / "songngu.yaml").open("a", encoding="utf-8") as config:
        config.write(f"theme: {theme}\n")
    built = subprocess.run([PROGRAM, "--site", site, "--now", NOW, "build", "--no-cache", "--out", out], capture_output=True, text=True)
    if built.returncode:
        print(f"  FAIL {theme}: the section is not built: {built.stderr}")
        return 0, 1
    pages = Path(folder) / "pages.json"
    pages.write_text("[]", "utf-8")
    with serving(out, BASE, site=site, now=NOW) as served:
        script = Path(__file__).parent / "browser" / "clip.mjs"
        call = ["node", script, "--base-url", f"https://example.gov.vn{BASE}", "--served", served, "--pages", pages]
        told = subprocess.run(call, capture_output=True, text=True).stdout.splitlines()
    for line in told[:-1]:
        print(f"  {line.strip()} ({theme})")
    found = COUNT.fullmatch(told[-1]) if told else None
    return tuple(map(int, found.groups())) if found else (0, 1)


with tempfile.TemporaryDirectory(prefix="songngu-clips-") as folder:
    counts = [look(theme, folder) for theme in THEMES]
passed, failed = (sum(column) for column in zip(*counts))
print(f"clips: {passed} passed, {failed} failed")
sys.exit(1 if failed else 0)

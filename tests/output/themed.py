"""A section in each theme of the program, built and served as a portal would, for a look by a script of browser/."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from built import PROGRAM
from web import serving

NOW = "2026-11-25T09:00:00+07:00"
BASE = "/doi-ngoai/"
THEMES = ["cao-nguyen", "giay"]


def look(name, script, write, spoil=None):
    """Ends the program with what the script counted; `write` writes the section of a theme into a folder. For the self-test
    `spoil` makes something wrong in what was built, in the first theme."""
    with tempfile.TemporaryDirectory(prefix=f"songngu-{name}-") as folder:
        counts = [in_theme(name, script, write, theme, Path(folder), spoil) for theme in (THEMES[:1] if spoil else THEMES)]
    passed, failed = (sum(column) for column in zip(*counts))
    print(f"{name}: {passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


def in_theme(name, script, write, theme, folder, spoil):
    """How often what it should be was seen, and how often not."""
    site, out = folder / theme, folder / f"{theme}-public"
    write(site)
    with (site / "songngu.yaml").open("a", encoding="utf-8") as config:
        config.write(f"theme: {theme}\n")
    built = subprocess.run([PROGRAM, "--site", site, "--now", NOW, "build", "--no-cache", "--out", out], capture_output=True, text=True)
    if built.returncode:
        print(f"  FAIL {theme}: the section is not built: {built.stderr}")
        return 0, 1
    if spoil:
        spoil(out)
    pages = folder / "pages.json"
    pages.write_text("[]", "utf-8")
    with serving(out, BASE, site=site, now=NOW) as served:
        call = ["node", Path(__file__).parent / "browser" / script, "--base-url", f"https://example.gov.vn{BASE}", "--served", served, "--pages", pages]
        told = subprocess.run(call, capture_output=True, text=True).stdout.splitlines()
    for line in told[:-1]:
        print(f"  {line.strip()} ({theme})")
    found = re.fullmatch(rf"{name}: (\d+) passed, (\d+) failed", told[-1]) if told else None
    return tuple(map(int, found.groups())) if found else (0, 1)

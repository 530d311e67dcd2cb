"""Films and recordings in a browser: the section of tests/sites/clips, built and served as a portal would."""

import subprocess
import sys
import tempfile
from pathlib import Path

from built import PROGRAM, ROOT
from web import serving

SITE = ROOT / "tests" / "sites" / "clips" / "site"
NOW = "2026-11-25T09:00:00+07:00"
BASE = "/doi-ngoai/"

with tempfile.TemporaryDirectory(prefix="songngu-clips-") as folder:
    out = Path(folder) / "public"
    built = subprocess.run([PROGRAM, "--site", SITE, "--now", NOW, "build", "--no-cache", "--out", out], capture_output=True, text=True)
    if built.returncode:
        print(f"  FAIL clips: the section is not built: {built.stderr}")
        print("clips: 0 passed, 1 failed")
        sys.exit(1)
    with serving(out, BASE, site=SITE, now=NOW) as served:
        script = Path(__file__).parent / "browser" / "clip.mjs"
        pages = Path(folder) / "pages.json"
        pages.write_text("[]", "utf-8")
        call = ["node", script, "--base-url", f"https://example.gov.vn{BASE}", "--served", served, "--pages", pages]
        sys.exit(subprocess.run(call).returncode)

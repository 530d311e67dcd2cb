"""Films and recordings in a browser: the section of tests/sites/clips, in each theme of the program, built and served as a portal would."""

import shutil

import themed
from built import ROOT

SITE = ROOT / "tests" / "sites" / "clips" / "site"

themed.look("clips", "clip.mjs", lambda site: shutil.copytree(SITE, site))

"""The Nu HTML checker over every page, style sheet and drawing, in one run of Java."""

import json
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

from built import from_arguments
from outcome import Outcome

JAR = Path(__file__).parent / "browser/node_modules/vnu-jar/build/dist/vnu.jar"


def main():
    site, tell = from_arguments(), Outcome("nu")
    files = [path for path in site.files if path.endswith((".html", ".css", ".svg"))]
    options = ["--errors-only", "--exit-zero-always", "--also-check-css", "--also-check-svg", "--format", "json"]
    java = ["java", "-Xss2m", "-jar", str(JAR), *options, *(str(site.out / path) for path in files)]
    done = subprocess.run(java, capture_output=True, text=True)
    try:
        messages = json.loads(done.stderr)["messages"]
    except (ValueError, KeyError):
        raise SystemExit(f"the checker did not finish: {done.stderr[-2000:]}") from None
    faulty = set()
    for said in messages:
        path = Path(unquote(urlsplit(said["url"]).path)).relative_to(site.out.resolve()).as_posix() if "url" in said else "?"
        faulty.add(path)
        tell.expect(False, f"{path}:{said.get('lastLine', 1)}:{said.get('lastColumn', 1)}", said["message"])
    tell.passed += len(set(files) - faulty)
    tell.end()


main()

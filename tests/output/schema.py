"""The JSON Schemas that `songngu schema` prints, by an independent validator: they are schemas, this repository's own front
matter and configuration are valid, so are the sites of the tests but for the slips that each schema should see."""

import copy
import json
import re
import subprocess

import yaml
from jsonschema import Draft202012Validator

from built import PROGRAM, ROOT, from_arguments
from outcome import Outcome

FAULT = from_arguments().fault  # the folder is not needed
# What the examples of these messages hold, a schema can see; what those of others hold, it must let pass.
SEEN = set("""_all bad-date bad-id bad-language bad-number bad-slug bad-url config-unreadable date-day-first date-without-zone
empty-field field-elsewhere field-later gallery-twice kind-later missing-field unknown-agency unknown-field unknown-person unknown-topic
unknown-value wrong-type yaml-curly-quote yaml-not-mapping yaml-too-deep""".split())


class Yaml12(yaml.SafeLoader):
    """YAML 1.2: a date is a string, and so is `no`."""


Yaml12.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
]:
    Yaml12.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)


def schema(table, ui):
    done = subprocess.run([PROGRAM, "--ui", ui, "schema", table], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def written(path):
    """What a file says, or None where it is no YAML."""
    try:
        text = path.read_text("utf-8-sig")
        if path.suffix == ".md":
            text = re.match(r"---\n(.*?)^---$", text, re.S | re.M)[1]
        return yaml.load(text, Yaml12)
    except (UnicodeDecodeError, TypeError, yaml.YAMLError):
        return None


def files(folder):
    return [folder / "songngu.yaml", *sorted((folder / "content").rglob("*.md"))]


def main():
    tell = Outcome("schema")
    validators = {}
    for table in ["front-matter", "config"]:
        english, vietnamese = schema(table, "en"), schema(table, "vi")
        if FAULT == "open":
            english["additionalProperties"] = True
        if FAULT == "narrow":
            english["properties"] = {name: of for name, of in english["properties"].items() if name not in ("tags", "topics")}
        try:
            Draft202012Validator.check_schema(english)
        except Exception as error:  # whatever the validator objects to
            tell.expect(False, table, f"no schema: {error}")
        bare = copy.deepcopy(vietnamese)
        for name, own in bare["properties"].items():
            words = own.pop("description", ""), english["properties"].get(name, {}).get("description", "")
            tell.expect(all(words) and words[0] != words[1], f"{table}: {name}", f"described as {words}")
        validators[table] = Draft202012Validator(english)

    def errors(path):
        found = written(path)
        if found is None:
            return None
        table = "config" if path.suffix == ".yaml" else "front-matter"
        return [f"{'.'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in validators[table].iter_errors(found)]

    sites = ROOT / "tests/sites"
    good = [ROOT, ROOT / "src/desk/starter", *(site / "site" for site in sites.iterdir() if (site / "site").is_dir())]
    for path in (path for folder in good for path in files(folder) if path.exists()):
        tell.expect(errors(path) == [], path.relative_to(ROOT), f"is not valid: {errors(path)}")
    for folder in sorted((sites / "messages").iterdir()):
        found = [(path, errors(path)) for path in files(folder) if path.exists() and errors(path) is not None]
        if folder.name in SEEN:
            tell.expect(any(wrong for _, wrong in found), folder.relative_to(ROOT), "its slip is not seen")
            continue
        for path, wrong in found:
            tell.expect(wrong == [], path.relative_to(ROOT), f"is not valid: {wrong}")
    tell.end()


main()

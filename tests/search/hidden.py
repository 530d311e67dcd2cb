"""Law 1 in the files of search: of what is not public no word, no phrase and no picture's caption is in any of them."""

import json

from cut import Run, folded, tokens


def strings(value):
    """The words of a file: names, and what stands in lists. A string that a name has is numbers, written as signs."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield name
            yield from () if isinstance(inner, str) else strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def units(text):
    """Folded words and pairs."""
    for token in tokens(text):
        yield from (token.pairs or token.units) if isinstance(token, Run) else [token.folded]


def words(text):
    pieces = [text.title, text.summary, *text.tags, *text.headings, *text.body, *text.more, *text.unsure]
    return {unit for piece in pieces for unit in units(piece)}


def look(tell, site, held, out):
    """`site` with the texts that are public, `held` those that are not, `out` the built folder."""
    shown = [text for text in site.texts if text not in held]
    public = set().union(*map(words, shown), *(units(f"{text.address} {text.section} {text.path}") for text in shown))
    asked = 0
    kept, whole = {}, {}
    for path in sorted((out / "search").rglob("*.json")):
        name = path.relative_to(out).as_posix()
        found = [*strings(json.loads(path.read_text("utf-8")))]
        # Where misspelt words are looked up, words stand backwards, too, with < before them.
        kept[name] = {unit for string in found for unit in units(string[::-1] if string.startswith("<") else string)}
        whole[name] = folded("\n".join(found))
    tell.expect(kept, "search/", "holds no file, so nothing can be looked for")
    tell.expect(held, "content/", "nothing waits, so nothing can be looked for")
    for text in held:
        place, own = str(text.path), words(text) - public
        asked += len(own)
        for name, units_of_file in kept.items():
            tell.expect(not own & units_of_file, f"{place} in {name}", f"gives away {sorted(own & units_of_file)[:5]}")
        for phrase in filter(None, map(folded, [text.title, text.summary, *text.tags, *text.more])):
            said = [folded(piece) for other in shown for piece in (other.title, other.summary, *other.tags, *other.more)]
            where = [] if any(phrase in other for other in said) else [name for name, words_of_file in whole.items() if phrase in words_of_file]
            tell.expect(not where, f"{place} in {where[:3]}", f"gives away {phrase!r}")
    tell.expect(asked > 3, "content/", "what waits has no word of its own to look for")

"""Schematron (ISO/IEC 19757-3) by XSLT 2: what a schema cannot say. Of its language only what XLIFF's rules use."""

from lxml import etree

RULES = "{http://purl.oclc.org/dsdl/schematron}"
XSLT = "http://www.w3.org/1999/XSL/Transform"


def stylesheet(path):
    """The rules of a file as a style sheet that writes a line for each thing that is wrong."""
    # The entities are its own: texts of addresses.
    rules = etree.parse(str(path), etree.XMLParser(resolve_entities=True, no_network=True)).getroot()
    prefixes = {own.get("prefix"): own.get("uri") for own in rules.iter(f"{RULES}ns")}
    sheet = etree.Element(f"{{{XSLT}}}stylesheet", version="2.0", nsmap={"xsl": XSLT, **prefixes})

    def put(parent, tag, **attributes):
        return etree.SubElement(parent, f"{{{XSLT}}}{tag}", attributes)

    put(sheet, "output", method="text")
    main = put(sheet, "template", match="/")
    for at, pattern in enumerate(rules.iter(f"{RULES}pattern")):
        mode = f"pattern{at}"
        put(main, "apply-templates", select="/", mode=mode)
        below = put(sheet, "template", match="@*|node()", mode=mode, priority="-1")
        put(below, "apply-templates", select="@*|node()", mode=mode)
        own = list(pattern.iter(f"{RULES}rule"))
        for place, rule in enumerate(own):
            # Of several rules of a pattern the first that fits counts.
            template = put(sheet, "template", match=rule.get("context"), mode=mode, priority=str(len(own) - place))
            for let in pattern.findall(f"{RULES}let"):
                put(template, "variable", name=let.get("name"), select=let.get("value"))
            for step in rule:
                if step.tag == f"{RULES}let":
                    put(template, "variable", name=step.get("name"), select=step.get("value"))
                elif step.tag in (f"{RULES}assert", f"{RULES}report"):
                    test = step.get("test") if step.tag == f"{RULES}report" else f"not({step.get('test')})"
                    wrong = put(template, "if", test=test)
                    put(wrong, "text").text = f"{pattern.get('id')}: {' '.join(' '.join(step.itertext()).split())} "
                    put(wrong, "value-of", select="concat(name(), ' ', @id, '\n')")
            put(template, "apply-templates", select="@*|node()", mode=mode)
    return etree.tostring(sheet).decode()


class Schematron:
    """Rules that documents are held against, by Saxon."""

    def __init__(self, saxon, path):
        self.compiled = saxon.new_xslt30_processor().compile_stylesheet(stylesheet_text=stylesheet(path))

    def wrong(self, path):
        """A line for each thing that is wrong in a file."""
        return (self.compiled.transform_to_string(source_file=str(path)) or "").split("\n")[:-1]

//! Whatever the text, its HTML is valid, holds no script, and is read by browsers as it is written.

use super::{
    super::{attributes, elements, escape, target},
    document, html,
};
use proptest::prelude::*;
use std::collections::{HashMap, HashSet};

/// Whether tags are balanced and stand where they may, attributes quoted and unique, no heading skips a level, and nothing
/// in it can run.
pub(super) fn check(html: &str) -> Result<(), String> {
    let mut open: Vec<&elements::Element> = Vec::new();
    let mut before = 1;
    let mut ids = std::collections::HashSet::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        if rest[..at].contains('>') {
            return Err(format!("> before {}", &rest[at..]));
        }
        let end = rest[at..].find('>').ok_or("a tag without end")? + at;
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            let expected = open.pop().map(|element| element.name);
            if expected != Some(name) {
                return Err(format!("</{name}> closes {expected:?}"));
            }
            continue;
        }
        let name = tag.split(' ').next().unwrap_or_default();
        let Some(element) = elements::find(name) else { return Err(format!("<{tag}>")) };
        let parent = open.last().map_or(elements::Holds::Flow, |parent| parent.holds);
        let around = open.iter().fold(0, |marks, parent| marks | elements::mark(parent));
        if !elements::holds(parent, element.is) || elements::barred(element) & around != 0 {
            return Err(format!("<{tag}> in {:?}", open.iter().map(|parent| parent.name).collect::<Vec<_>>()));
        }
        if let Some(level) = elements::level(element) {
            if level > before + 1 {
                return Err(format!("<{tag}> behind level {before}"));
            }
            before = level;
        }
        let mut attributes = tag[name.len()..].trim_start();
        let mut names = Vec::new();
        while !attributes.is_empty() {
            let (attribute, value) = attributes.split_once("=\"").ok_or(format!("attributes of <{tag}>"))?;
            let (value, after) = value.split_once('"').ok_or(format!("value in <{tag}>"))?;
            attributes = after.trim_start();
            let scheme = target::scheme(value).unwrap_or_default();
            let runs =
                matches!(attribute, "href" | "src") && matches!(scheme.as_str(), "javascript" | "data" | "vbscript");
            if attribute.starts_with("on") || attribute == "style" || runs || names.contains(&attribute) {
                return Err(format!("{attribute} in <{tag}>"));
            }
            if attribute == "id" && !ids.insert(value) {
                return Err(format!("id {value} twice"));
            }
            names.push(attribute);
        }
        if element.holds != elements::Holds::Nothing {
            open.push(element);
        }
    }
    if !open.is_empty() {
        return Err(format!("left open: {:?}", open.iter().map(|element| element.name).collect::<Vec<_>>()));
    }
    match html.chars().find(|&c| !escape::allowed(c)) {
        Some(c) => Err(format!("{c:?}")),
        None => Ok(()),
    }
}

/// Pieces that mean something to Markdown, to HTML, or to neither.
const PIECES: &[&str] = &[
    "a",
    " ",
    "\n",
    "\n\n",
    "> ",
    "- ",
    "1. ",
    "# ",
    "## x {#y}",
    "*",
    "**",
    "_",
    "`",
    "```",
    "~~",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "](b.md)",
    "[^1]",
    "[^1]: ",
    "{lang=rad}",
    "| a | b |\n|:-|-:|\n| c |\n",
    ": ",
    "> [!NOTE]\n> ",
    "- [x] ",
    "<b>",
    "</b>",
    "<a href=x>",
    "</a>",
    "<div>",
    "</div>",
    "<p>",
    "<ul>",
    "<li>",
    "<table>",
    "<td>",
    "<tr>",
    "</table>",
    "<details>",
    "<summary>",
    "<h1>",
    "</h1>",
    "<img src=x>",
    "<script>",
    "</script>",
    "<svg onload=x>",
    "<!--",
    "-->",
    "<",
    ">",
    "&",
    "&#xfdd0;",
    "&lt;",
    "\"",
    "'",
    "<a id=y name=y>",
    "<ruby>",
    "<rt>",
    "javascript:",
    "<javascript:x>",
    "[x](javascript:y)",
    "\u{fdd0}L0\u{fdd1}",
    "\0",
    "中",
    "ខ្មែរ",
    "<figure>",
    "<figcaption>",
    "    ",
    "\t",
    "\\",
    "<col>",
    "<caption>",
    "<dl>",
    "<dt>",
    "<dd>",
    "</ruby>",
    "<rp>",
    "</figcaption>",
    "</figure>",
    "<td rowspan=2 colspan=3>",
    "<tfoot>",
    "<header>",
    "<address>",
    "<time>",
    "</time>",
    "#### ",
    "<span title=\"",
    "\">",
    "<br/>",
    "<math>",
    "</",
    "<style>",
    "<template>",
];

/// What a sanitiser that parses as browsers do leaves of some HTML: tags, their places and attributes included.
fn sanitised(html: &str) -> String {
    const GENERIC: &[&str] =
        &["lang", "dir", "id", "class", "title", "role", "tabindex", "aria-label", "aria-labelledby", "hreflang"];
    let own = attributes::OF_ELEMENTS.iter().map(|(element, names)| (*element, names.iter().copied().collect()));
    let links = HashSet::from(["href", "rel"]);
    let pictures = HashSet::from(["src", "alt", "loading", "decoding"]);
    let mut attributes: HashMap<&str, HashSet<&str>> = own.collect();
    attributes.extend([("a", links), ("img", pictures)]);
    ammonia::Builder::empty()
        .tags(elements::NAMES.iter().copied().collect())
        .generic_attributes(GENERIC.iter().copied().collect())
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .tag_attributes(attributes)
        .link_rel(None)
        .clean(html)
        .to_string()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_well_formed_and_free_of_script(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        let text = pieces.concat();
        if let Err(wrong) = check(&html(&text)) {
            prop_assert!(false, "{wrong}\n{text:?}\n{}", html(&text));
        }
    }

    #[test]
    fn browsers_read_what_is_written(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        let html = html(&pieces.concat()).replace('\u{a0}', "&nbsp;");
        prop_assert_eq!(sanitised(&html), html);
    }

    #[test]
    fn any_characters_are_survived(text in "\\PC{0,200}") {
        prop_assert_eq!(check(&html(&text)), Ok(()));
    }
}

#[test]
fn nesting_is_bounded_and_told_once() {
    for text in ["> ".repeat(5_000) + "a", "<div>".repeat(5_000), "*a **b ".repeat(3_000) + &"x** x*".repeat(3_000)] {
        let document = document(&text);
        let told = document.diagnostics.iter().filter(|d| d.code == crate::diag::Code::NestingTooDeep).count();
        assert_eq!(told, 1);
        assert_eq!(check(&html(&text)), Ok(()));
    }
}

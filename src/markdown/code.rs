//! Highlighted code: the scopes of syntect mapped to a dozen one-letter classes, so that a theme needs
//! ten rules and a block stays near its own size.

use super::{escape, limits, lines::Lines};
use std::{
    cell::RefCell,
    sync::{Arc, OnceLock},
};
use syntect::parsing::{Scope, SyntaxReference, SyntaxSet};

/// Scopes and their classes; of two that fit, the longer wins.
const CLASSES: &[(&str, char)] = &[
    ("comment", 'c'),
    ("punctuation.definition.comment", 'c'),
    ("keyword", 'k'),
    ("storage", 'k'),
    ("keyword.operator", 'o'),
    ("string", 's'),
    ("punctuation.definition.string", 's'),
    ("constant.character.escape", 'e'),
    ("constant", 'n'),
    ("storage.type", 't'),
    ("support.type", 't'),
    ("support.class", 't'),
    ("entity.name.type", 't'),
    ("entity.name.class", 't'),
    ("entity.name.struct", 't'),
    ("entity.name.enum", 't'),
    ("entity.name.tag", 't'),
    ("entity.other.inherited-class", 't'),
    ("entity.other.attribute-name", 'a'),
    ("entity.name.function", 'f'),
    ("support.function", 'f'),
    ("variable.function", 'f'),
    ("variable", 'v'),
    ("punctuation", 'p'),
    ("markup", 'm'),
    ("entity.name.section", 'm'),
    ("markup.inserted", 'i'),
    ("markup.deleted", 'd'),
];

/// What other tools call the syntaxes (GitHub's Linguist, highlight.js, Prism, Pygments).
const ALIASES: &[(&str, &[&str])] = &[
    ("c++", &["cplusplus"]),
    ("c#", &["csharp", "dotnet"]),
    ("diff", &["udiff"]),
    ("go", &["golang"]),
    ("java", &["jdk"]),
    ("js", &["ts", "typescript", "jsx", "tsx", "mjs", "cjs", "node", "es6", "ecmascript"]),
    ("json", &["jsonc", "json5", "jsonl", "ndjson", "geojson", "jsonld", "json-ld"]),
    ("latex", &["context"]),
    ("makefile", &["gnumake"]),
    ("markdown", &["gfm", "commonmark", "mdx"]),
    ("objective-c", &["objectivec", "objc", "obj-c"]),
    ("python", &["python2", "python3", "py2", "py3", "pycon", "ipython"]),
    ("ruby", &["irb"]),
    ("rust", &["rustlang"]),
    ("sh", &["shell", "console", "zsh", "ksh", "shell-session", "shellsession", "sh-session"]),
    ("sql", &["mysql", "mariadb", "postgresql", "postgres", "pgsql", "psql", "plsql", "tsql", "sqlite"]),
    ("xml", &["atom", "rss", "xliff", "svg", "xslt", "plist", "wsdl"]),
];

/// Names that ask for no colour.
const PLAIN: &[&str] = &[
    "text",
    "txt",
    "plain",
    "plaintext",
    "plain-text",
    "none",
    "nohighlight",
    "no-highlight",
    "raw",
    "output",
    "log",
    "csv",
    "tsv",
    "console",
];

/// Highlights code: language and code give HTML; `None` leaves it plain.
pub type Highlight<'a> = &'a (dyn Fn(&str, &str) -> Option<Arc<str>> + Sync);

struct Syntaxes {
    set: SyntaxSet,
    classes: Vec<(Scope, char)>,
}

/// The syntaxes, as `tests/suite/syntaxes.rs` packs them.
static PACKED: &[u8] = include_bytes!("syntaxes.packdump");

/// Loaded (1 ms) when the first block with a language comes.
fn syntaxes() -> &'static Syntaxes {
    static SYNTAXES: OnceLock<Syntaxes> = OnceLock::new();
    SYNTAXES.get_or_init(|| {
        let mut classes: Vec<(Scope, char)> =
            CLASSES.iter().filter_map(|(scope, class)| Some((Scope::new(scope).ok()?, *class))).collect();
        classes.sort_by_key(|(scope, _)| std::cmp::Reverse(scope.len()));
        Syntaxes { set: syntect::dumps::from_uncompressed_data(PACKED).unwrap_or_default(), classes }
    })
}

fn syntax(lang: &str) -> Option<&'static SyntaxReference> {
    if is_plain(lang) {
        return None;
    }
    let lang = lang.to_ascii_lowercase();
    let known = ALIASES.iter().find(|(_, aliases)| aliases.contains(&lang.as_str()));
    syntaxes().set.find_syntax_by_token(known.map_or(lang.as_str(), |(name, _)| name))
}

/// Whether the language says that there is nothing to highlight.
pub(super) fn is_plain(lang: &str) -> bool {
    lang.is_empty() || PLAIN.contains(&lang.to_ascii_lowercase().as_str())
}

/// The limits as arguments of the message that tells of them.
pub(super) const LIMITS: &[(&str, &str)] = &[("limit", "64 KB"), ("line", "2000")];

/// Whether code in this language can be highlighted, or is said to be plain (`text`).
pub fn knows_code(lang: &str) -> bool {
    is_plain(lang) || syntax(lang).is_some()
}

/// Whether a block is longer than what is highlighted.
pub(super) fn is_too_long(code: &str) -> bool {
    code.len() > limits::CODE_BYTES || code.lines().any(|line| line.len() > limits::CODE_LINE_BYTES)
}

/// Highlights a code block: HTML with `<span class="k">`, where the class is one of `c` comment, `k` keyword,
/// `s` string, `n` number or constant, `t` type or tag, `a` attribute, `f` function, `v` variable, `o` operator,
/// `p` punctuation, `m` markup, `i` inserted, `d` deleted, `e` escape. `None` when the language is not known or the
/// block is longer than 64 KiB or has a line of more than 2,000 bytes.
pub fn highlight(lang: &str, code: &str) -> Option<Arc<str>> {
    let syntax = syntax(lang)?;
    if is_too_long(code) {
        return None;
    }
    let Syntaxes { set, classes } = syntaxes();
    let mut spans = Spans { out: String::with_capacity(code.len() * 2), class: None };
    LINES.with_borrow_mut(|lines| {
        let mut state = lines.start(syntax);
        for line in code.split_inclusive('\n') {
            let (pieces, next) = lines.parse(state, line, set, classes)?;
            let mut from = 0;
            for &(class, end) in pieces.iter() {
                spans.add(class, &line[from..end as usize]);
                from = end as usize;
            }
            state = next;
        }
        Some(())
    })?;
    spans.end();
    Some(spans.out.into())
}

thread_local!(static LINES: RefCell<Lines> = RefCell::default());

/// Pieces of the same class become one span.
struct Spans {
    out: String,
    class: Option<char>,
}

impl Spans {
    fn add(&mut self, class: Option<char>, text: &str) {
        let class = if text.trim().is_empty() { self.class } else { class };
        if class != self.class {
            self.end();
            if let Some(class) = class {
                self.out.push_str("<span class=\"");
                self.out.push(class);
                self.out.push_str("\">");
            }
            self.class = class;
        }
        escape::text(&mut self.out, text);
    }

    fn end(&mut self) {
        if self.class.take().is_some() {
            self.out.push_str("</span>");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_languages_get_classes_and_the_text_stays() {
        let html = highlight("json", "{\"a\": [1, true]}\n").unwrap();
        assert!(html.contains("<span class=\"n\">1</span>"), "{html}");
        assert_eq!(highlight("json", "{\"a\": [1, true]}\n").unwrap(), html);
        assert!(html.len() < 200, "{html}");
        assert!(highlight("klingon", "x").is_none() && !knows_code("klingon") && knows_code("text"));
        assert!(highlight("json", &"1".repeat(limits::CODE_LINE_BYTES + 1)).is_none());
    }

    #[test]
    fn names_of_other_tools_are_known() {
        for (name, aliases) in ALIASES {
            let own = syntaxes().set.find_syntax_by_token(name).unwrap_or_else(|| panic!("{name}"));
            for alias in aliases.iter().filter(|alias| !is_plain(alias)) {
                assert_eq!(syntax(alias).map(|syntax| &syntax.name), Some(&own.name), "{alias}");
            }
        }
        assert!(["plaintext", "None", "nohighlight", ""].into_iter().all(|name| is_plain(name) && knows_code(name)));
    }

    /// Code in many languages, of this repository and written for the purpose: the packed syntaxes see in it what those
    /// of syntect see.
    #[test]
    fn packed_syntaxes_see_what_syntect_sees() {
        use syntect::parsing::{ParseState, ScopeStackOp};
        fn scopes(set: &SyntaxSet, lang: &str, code: &str) -> Vec<Vec<(usize, ScopeStackOp)>> {
            let mut state = ParseState::new(set.find_syntax_by_token(lang).unwrap());
            code.split_inclusive('\n').map(|line| state.parse_line(line, set).unwrap()).collect()
        }
        let own = SyntaxSet::load_defaults_newlines();
        assert!(own.syntaxes().iter().map(|own| &own.name).eq(syntaxes().set.syntaxes().iter().map(|own| &own.name)));
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let read = |path: &str| String::from_utf8(crate::disk::read(&root.join(path)).unwrap()).unwrap();
        let long = |path: &str| read(path).lines().take(300).fold(String::new(), |text, line| text + line + "\n");
        let samples = [
            ("rs", long("src/markdown/code.rs")),
            ("rs", "fn tính_tổng(số: &[u32]) -> u32 { số.iter().sum() } // “xong” → 5\n".to_owned()),
            ("py", long("tests/bench/run")),
            ("py", "class Tỉnh(Cơ_sở):\n    def đếm(self, năm=2026) -> int:\n        return f\"{năm:04}\" # hết\n".to_owned()),
            ("css", long("themes/cao-nguyen/assets/style.css")),
            ("html", long("themes/cao-nguyen/templates/base.html")),
            ("js", "const tên = async (x) => { await fetch(`/a/${x}`, { mode: 'cors' }) } // ghi chú\n".to_owned()),
            ("json", "{\"tên\": [1, true, null, -2.5e3], \"b\": {\"ă\": \"\\u0103\"}}\n".to_owned()),
            ("yaml", long("songngu.yaml")),
            ("sh", "for f in *.md; do [ -e \"$f\" ] && echo \"${f%.md}\" | grep -c 'đ' # đếm\ndone\n".to_owned()),
            ("md", long("README.md")),
            ("c", "#include <stdio.h>\nint main(void) { printf(\"xin chào %d\\n\", 0x1F); return 0; }\n".to_owned()),
            ("java", "public class Xa { private final String tên = \"a\"; int tính(int b) { return b + 1; } }\n".to_owned()),
            ("go", "package main\nfunc tính(a int) (b int) { defer xong(); return a << 2 }\n".to_owned()),
            ("php", "<?php function chào($tên) { return \"Xin chào {$tên}\"; } ?>\n".to_owned()),
            ("rb", "class Tinh; def chào(ten:) = \"#{ten} – xong\"; end\n".to_owned()),
            ("sql", "SELECT tên, count(*) FROM xã WHERE năm = 2026 GROUP BY tên; -- đếm\n".to_owned()),
            ("xml", "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Đắk Lắk &amp; biển</title></feed>\n".to_owned()),
        ];
        for (lang, code) in samples {
            let lines = code.lines().zip(scopes(&own, lang, &code)).zip(scopes(&syntaxes().set, lang, &code));
            for ((line, wanted), found) in lines {
                assert_eq!(found, wanted, "{lang}: {line}");
            }
        }
    }
}

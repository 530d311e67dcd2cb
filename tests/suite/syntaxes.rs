//! `src/markdown/syntaxes.packdump`, the syntaxes that the program highlights: those of syntect, with letters that cost
//! less. `SONGNGU_BLESS=1 cargo test --test suite syntaxes` packs them anew, when syntect has others.

use std::{fs, path::Path};
use syntect::{
    dumps::dump_to_uncompressed_file,
    parsing::{Regex, SyntaxSet, SyntaxSetBuilder, syntax_definition::Pattern},
};

#[test]
fn the_packed_syntaxes_are_those_of_syntect_with_cheap_letters() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/markdown/syntaxes.packdump");
    let folder = tempfile::tempdir().unwrap();
    let made = folder.path().join("made");
    dump_to_uncompressed_file(&syntaxes(), &made).unwrap();
    if std::env::var_os("SONGNGU_BLESS").is_some() {
        fs::copy(&made, &kept).unwrap();
    }
    assert!(fs::read(made).unwrap() == fs::read(kept).unwrap(), "SONGNGU_BLESS=1 packs them anew");
}

/// The syntaxes of syntect. Each process compiles the patterns that it needs, and more than half of that time goes into
/// classes like “any letter of Unicode”, hundreds of ranges each: here they have some forty.
fn syntaxes() -> SyntaxSet {
    let mut packed = SyntaxSetBuilder::new();
    for syntax in SyntaxSet::load_defaults_newlines().into_builder().syntaxes() {
        let mut syntax = syntax.clone();
        for pattern in syntax.contexts.values_mut().flat_map(|context| &mut context.patterns) {
            if let Pattern::Match(pattern) = pattern {
                pattern.regex = Regex::new(cheap(pattern.regex.regex_str()));
            }
        }
        packed.add(syntax);
    }
    packed.build()
}

/// A pattern with cheap classes.
fn cheap(pattern: &str) -> String {
    let mut out = String::with_capacity(pattern.len());
    // How deep in brackets.
    let mut depth = 0_usize;
    let mut rest = pattern;
    while let Some(first) = rest.chars().next() {
        let mut length = first.len_utf8();
        if first == '\\' {
            length = match rest[1..].chars().next() {
                Some('p') => rest.find('}').map_or(rest.len(), |end| end + 1),
                next => 1 + next.map_or(0, char::len_utf8),
            };
            let escape = &rest[..length];
            match (class(escape), others(escape)) {
                (Some(ranges), _) if depth > 0 => out.push_str(&ranges),
                (Some(ranges), _) => out.extend(["[", &*ranges, "]"]),
                (None, Some(ranges)) if depth == 0 => out.extend(["[^", &*ranges, "]"]),
                _ => out.push_str(escape),
            }
        } else {
            match first {
                '[' => depth += 1,
                ']' => depth = depth.saturating_sub(1),
                _ => {}
            }
            out.push(first);
        }
        rest = &rest[length..];
    }
    out
}

/// Letters beyond ASCII, with their marks: blocks as a whole, but for the signs among them. Not fewer ranges: of a class with
/// up to 30 states of its automaton the library makes a whole automaton of its own at once, which takes twice as long.
const LETTERS: &str = concat!(
    r"\x{AA}\x{B5}\x{BA}\x{C0}-\x{D6}\x{D8}-\x{F6}\x{F8}-\x{37D}\x{37F}-\x{386}\x{388}-\x{588}\x{58A}-\x{5BD}\x{5BF}-\x{60B}",
    r"\x{60D}-\x{61E}\x{620}-\x{6D3}\x{6D5}-\x{963}\x{966}-\x{E59}\x{E5C}-\x{17D3}\x{17DB}-\x{1FFF}\x{2C00}-\x{2DFF}",
    r"\x{3005}-\x{3007}\x{3021}-\x{D7FF}\x{F900}-\x{FDCF}\x{FDF0}-\x{FDFF}\x{FE70}-\x{FEFE}\x{FF10}-\x{FF19}\x{FF21}-\x{FF3A}",
    r"\x{FF41}-\x{FF5A}\x{FF66}-\x{FFDC}\x{10000}-\x{1CFFF}\x{1E000}-\x{1EFFF}\x{20000}-\x{3FFFF}",
);

/// The ranges that stand in for a class.
fn class(escape: &str) -> Option<String> {
    Some(match escape {
        r"\w" => format!("0-9A-Za-z_{LETTERS}"),
        r"\d" | r"\p{N}" | r"\p{Nd}" => "0-9".to_owned(),
        r"\s" => r"\x20\t\n\r\x0B\x0C".to_owned(),
        r"\p{L}" => format!("A-Za-z{LETTERS}"),
        r"\p{Ll}" => format!("a-z{LETTERS}"),
        r"\p{Lu}" | r"\p{Lt}" => "A-Z".to_owned(),
        // They stand beside others that take in all letters beyond ASCII.
        r"\p{Lm}" | r"\p{Lo}" | r"\p{Nl}" | r"\p{M}" | r"\p{Mn}" | r"\p{Mc}" => LETTERS.to_owned(),
        _ => return None,
    })
}

/// The ranges of which `\S`, `\W` and `\D` are all others.
fn others(escape: &str) -> Option<String> {
    let last = escape.strip_prefix('\\').filter(|last| matches!(*last, "S" | "W" | "D"))?;
    class(&format!("\\{}", last.to_ascii_lowercase()))
}

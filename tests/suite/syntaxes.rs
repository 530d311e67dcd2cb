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
/// classes like “any letter of Unicode”, hundreds of ranges each: here every character beyond ASCII counts as a letter.
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
            match class(&rest[..length]) {
                Some(ranges) if depth > 0 => out.push_str(ranges),
                Some(ranges) => out.extend(["[", ranges, "]"]),
                None => out.push_str(&rest[..length]),
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

/// The ranges that stand in for a class.
fn class(escape: &str) -> Option<&'static str> {
    Some(match escape {
        r"\w" => r"0-9A-Za-z_\x{80}-\x{10FFFF}",
        r"\d" | r"\p{N}" | r"\p{Nd}" => "0-9",
        r"\s" => r"\x20\t\n\r\x0B\x0C",
        r"\p{L}" => r"A-Za-z\x{80}-\x{10FFFF}",
        r"\p{Ll}" => r"a-z\x{80}-\x{10FFFF}",
        r"\p{Lu}" | r"\p{Lt}" => "A-Z",
        // They stand beside others that take in all beyond ASCII.
        r"\p{Lm}" | r"\p{Lo}" | r"\p{Nl}" | r"\p{M}" | r"\p{Mn}" | r"\p{Mc}" => r"\x{80}-\x{10FFFF}",
        _ => return None,
    })
}

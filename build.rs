//! Gives the program a fingerprint of its own sources: what another program made is not taken over from a cache. And
//! packs the syntaxes that it highlights, with letters that cost less.

#![allow(clippy::disallowed_methods, reason = "cargo runs it, not the program")]

use std::{
    env, fs,
    path::{Path, PathBuf},
};
use syntect::parsing::{Regex, SyntaxSet, SyntaxSetBuilder, syntax_definition::Pattern};

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=src");
    println!("cargo:rerun-if-changed=Cargo.lock");
    println!("cargo:rustc-env=SONGNGU_SOURCE_HASH={:016x}", fingerprint());
    let packed = Path::new(&env::var_os("OUT_DIR").unwrap_or_default()).join("syntaxes");
    if let Err(error) = syntect::dumps::dump_to_uncompressed_file(&syntaxes(), packed) {
        println!("cargo:error={error}");
    }
}

/// FNV-1a, 64 bits: enough to tell versions of one program apart.
fn fingerprint() -> u64 {
    let mut files = Vec::new();
    collect(Path::new("src"), &mut files);
    files.extend(["Cargo.lock".into(), "build.rs".into()]);
    files.sort();
    let bytes = files.into_iter().flat_map(|file| fs::read(file).unwrap_or_default());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { collect(&path, files) } else { files.push(path) }
    }
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

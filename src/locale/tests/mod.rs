//! The room as a whole: `messages` are what readers get, `diagnostics` what is wrong with the words.

mod diagnostics;
mod messages;

use super::*;
use crate::{
    base::{Hash, Lang, Span},
    diag::{Code, Diagnostic, Place, Say, Severity},
};
use std::collections::{BTreeMap, BTreeSet};

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).unwrap()
}

fn langs(tags: &[&str]) -> Vec<Lang> {
    tags.iter().map(|tag| lang(tag)).collect()
}

fn ftl<'a>(layer: Layer, tag: &str, file: &str, text: &'a str) -> FtlFile<'a> {
    FtlFile { layer, lang: lang(tag), file: file.into(), text: text.into(), program: file.ends_with("songngu.ftl") }
}

fn site<'a>(tag: &str, text: &'a str) -> FtlFile<'a> {
    ftl(Layer::Site, tag, &format!("locales/{tag}/site.ftl"), text)
}

/// Code and marked text of each diagnostic.
fn marked(text: &str, diagnostics: &[Diagnostic]) -> Vec<(Code, String)> {
    let mark = |diagnostic: &Diagnostic| {
        let Some(Place { span: Some(Span { start, end }), .. }) = diagnostic.place else { return String::new() };
        text[start as usize..end as usize].to_owned()
    };
    diagnostics.iter().map(|diagnostic| (diagnostic.code, mark(diagnostic))).collect()
}

fn arg<'a>(diagnostic: &'a Diagnostic, name: &str) -> &'a str {
    diagnostic.args.iter().find(|(key, _)| key.as_ref() == name).map_or("", |(_, value)| value)
}

fn number(n: i64) -> [(&'static str, Arg); 1] {
    [("n", Arg::Number(n))]
}

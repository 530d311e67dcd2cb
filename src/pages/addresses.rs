//! Every address once: the last look at what was planned. What texts, sections, files and old addresses want of each
//! other, and of the site's own addresses, was told when the content was read; here remains what only an edition
//! knows, such as the numbered pages of lists, files where others need a folder, and those where a compressed copy lies.

use super::job::Output;
use crate::{
    base::caseless,
    diag::{Code, Diagnostic, Place},
    edition::Edition,
    media::is_compressible,
};
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// Sorts by path; an address that is wanted twice, without regard to case, or that is both a file and a folder, is told.
pub(super) fn unique(outputs: &mut Vec<Output>, edition: &Edition, diagnostics: &mut Vec<Diagnostic>) {
    outputs.sort_by(|a, b| a.path.cmp(&b.path));
    let keys: Vec<Cow<'_, str>> = outputs.iter().map(|output| caseless(&output.path)).collect();
    let mut seen: FxHashMap<&str, usize> = FxHashMap::default();
    seen.reserve(outputs.len());
    let mut second = Vec::new();
    let mut before = "";
    for (at, key) in keys.iter().enumerate() {
        // A file where another needs a folder comes before it in the order of paths; folders that the path before lies
        // in were looked at with it.
        let alike = before.bytes().zip(key.bytes()).take_while(|(a, b)| a == b).count();
        let mut folders = key.match_indices('/').map(|(end, _)| end).filter(|end| *end >= alike);
        let around = folders.find_map(|end| seen.get(&key[..end]).map(|file| (end, *file)));
        before = key;
        match around {
            Some((end, file)) => second.push((at, key[..end].to_owned(), at, file)),
            None => match seen.get(key.as_ref()) {
                None => _ = seen.insert(key, at),
                Some(first) => second.push((at, outputs[at].path.clone(), *first, at)),
            },
        }
    }
    copies(outputs, &keys, &seen, edition, diagnostics);
    for (_, address, first, second) in &second {
        let source = |at: usize| outputs[at].job.source(edition);
        let mut d = Diagnostic::new(Code::SameAddress).arg("address", address).arg("kind", "file");
        if let Some(file) = &source(*second) {
            d = d.in_file(file);
        }
        diagnostics.push(source(*first).iter().fold(d, |d, file| d.related("related-first", Place::file(file))));
    }
    let mut at = 0;
    let mut second = second.iter().map(|(at, ..)| *at).peekable();
    outputs.retain(|_| {
        at += 1;
        second.next_if_eq(&(at - 1)).is_none()
    });
}

/// Tells what has the name of a compressed copy. Beside a short text none is made, but a server that looks for one would take
/// this for it.
fn copies(
    outputs: &[Output],
    keys: &[Cow<'_, str>],
    seen: &FxHashMap<&str, usize>,
    edition: &Edition,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for how in &edition.config.precompress {
        let of = |key: &str| seen.get(key.strip_suffix(how.extension())?.strip_suffix('.')?).copied();
        let pairs = keys.iter().enumerate().filter_map(|(at, key)| Some((&outputs[at], &outputs[of(key)?])));
        for (output, text) in pairs.filter(|(_, text)| is_compressible(&text.path)) {
            let d = Diagnostic::new(Code::ReservedAddress).arg("address", &output.path).arg("kind", "file");
            let d = output.job.source(edition).iter().fold(d, |d, file| d.in_file(file));
            let first = text.job.source(edition);
            diagnostics.push(first.iter().fold(d, |d, file| d.related("related-first", Place::file(file))));
        }
    }
}

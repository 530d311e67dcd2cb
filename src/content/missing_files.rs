//! A file that is not there is missed wherever a text names it: as a cover, in `files` and `captions`, in each language's
//! text. That is one cause, so it is told once, with the other places.

use crate::{
    diag::{Code, Diagnostic, Related},
    source::ContentPath,
};
use rustc_hash::FxHashMap;

/// Makes one diagnostic of those about the same missing file of one item.
pub(super) fn merge(diagnostics: &mut Vec<Diagnostic>) {
    let mut first: FxHashMap<(String, String), usize> = FxHashMap::default();
    let mut kept: Vec<Diagnostic> = Vec::with_capacity(diagnostics.len());
    for d in diagnostics.drain(..) {
        let Some(key) = missing(&d) else {
            kept.push(d);
            continue;
        };
        match first.get(&key) {
            Some(&at) => {
                let own = &mut kept[at];
                own.severity = own.severity.min(d.severity);
                own.related.extend(d.place.map(|place| Related { role: "related-other".into(), place }));
            }
            None => {
                first.insert(key, kept.len());
                kept.push(d);
            }
        }
    }
    *diagnostics = kept;
}

/// The item of the text and the name of the file that a diagnostic misses.
fn missing(d: &Diagnostic) -> Option<(String, String)> {
    let arg = |name: &str| d.args.iter().find(|(own, _)| &**own == name).map(|(_, value)| value.as_str());
    let name = match d.code {
        Code::FileNotInBundle => arg("file")?,
        Code::DeadPicture if arg("kind") == Some("missing") => arg("target")?,
        _ => return None,
    };
    let item = ContentPath::of(&d.place.as_ref()?.file)?.item();
    Some((item.to_owned(), name.strip_prefix("./").unwrap_or(name).to_owned()))
}

//! Texts past their end that still stand in the output of a build that stopped: somebody must know.

use super::site::Site;
use crate::{
    base::Time,
    content::Item,
    diag::{Code, Diagnostic},
    release,
};
use rustc_hash::FxHashMap;
use std::{path::Path, sync::Arc};

/// Texts past their end that still stand in the output of a build that stopped: somebody must know.
pub(super) fn ended_texts(site: &Site, out: &Path) -> Vec<Diagnostic> {
    let Ok(Some(manifest)) = release::last_manifest(out) else { return Vec::new() };
    let items = site.content.items.iter().enumerate();
    let ended: FxHashMap<&str, (&Arc<Item>, Time)> =
        items.filter_map(|(at, item)| Some((item.id.as_ref(), (item, site.verdicts.ended(at)?)))).collect();
    manifest
        .items
        .iter()
        .filter_map(|last| {
            let (item, since) = ended.get(last.id.as_str())?;
            let entry = item.texts.iter().flatten().find(|e| e.address == last.address);
            let entry = entry.or_else(|| item.texts.iter().flatten().next());
            let d = Diagnostic::new(Code::StillPublished).arg("address", &last.address);
            let d = d.arg("date", since.rfc3339(&site.content.config.zone));
            Some(match entry {
                Some(entry) => d.in_file(&entry.file),
                None => d,
            })
        })
        .collect()
}

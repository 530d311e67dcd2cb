//! Texts past their end that still stand in the output of a build that stopped: somebody must know.

use super::site::Site;
use crate::{
    base::{Time, fold_path},
    diag::{Code, Diagnostic},
    release,
};
use rustc_hash::FxHashMap;
use std::{path::Path, sync::Arc};

/// Texts past their end that still stand in the output of a build that stopped at `now`.
pub(super) fn ended_texts(site: &Site, now: Time, out: &Path) -> Vec<Diagnostic> {
    let Ok(Some(manifest)) = release::last_manifest(out) else { return Vec::new() };
    let ended = ended_items(site, now);
    let mut diagnostics = Vec::new();
    for last in &manifest.items {
        let Some((since, files)) = ended.get(last.id.as_str()) else { continue };
        let own = files.iter().find(|(address, _)| *address == Some(last.address.as_str()));
        let d = Diagnostic::new(Code::StillPublished).arg("address", &last.address);
        let d = d.arg("date", since.rfc3339(&site.content.config.zone));
        diagnostics.push(match own.or_else(|| files.first()) {
            Some((_, file)) => d.in_file(file),
            None => d,
        });
    }
    diagnostics
}

/// Addresses, where they are known, and files of an item.
type Files<'s> = Vec<(Option<&'s str>, &'s Arc<str>)>;

/// What has ended and since when, by identity; of what makes no page for its errors, as far as its fields say so.
fn ended_items(site: &Site, now: Time) -> FxHashMap<String, (Time, Files<'_>)> {
    let content = &site.content;
    let mut ended = FxHashMap::default();
    for text in &content.left_out {
        let head = &text.text.head;
        let ends = [head.expires.value(), head.withdrawn.value()].into_iter().flatten();
        if let Some(since) = ends.copied().filter(|end| *end <= now).min() {
            let id = head.id.value().map_or_else(|| fold_path(&text.path), |id| id.to_string());
            ended.insert(id, (since, vec![(None, &text.file)]));
        }
    }
    for (at, item) in content.items.iter_enumerated() {
        if let Some(since) = site.verdicts.ended(at) {
            let files = item.texts.iter().flatten().map(|entry| (Some(entry.address.as_str()), &entry.file));
            ended.insert(item.id.to_string(), (since, files.collect()));
        }
    }
    ended
}

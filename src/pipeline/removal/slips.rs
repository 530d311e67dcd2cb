//! What is wrong with the texts, where a text that is not public any more may have gone: by file, and by item.

use crate::{
    diag::{Code, Diagnostic, Place, Severity},
    source::ContentPath,
};
use rustc_hash::{FxHashMap, FxHashSet};

/// What the steps said of the texts.
pub(super) struct Slips<'d> {
    /// By file: its first slip in a field's name, else its first of any kind.
    first: FxHashMap<&'d str, (Kind, &'d Place)>,
    /// Texts and items, by their paths below `content/`, with an error that stops the build and explains itself.
    stopping: FxHashSet<&'d str>,
}

/// What a slip is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    FieldName,
    Other,
}

impl<'d> Slips<'d> {
    pub fn new(diagnostics: &'d [Diagnostic]) -> Self {
        let mut slips = Self { first: FxHashMap::default(), stopping: FxHashSet::default() };
        for d in diagnostics {
            let Some(place) = &d.place else { continue };
            let kind = if d.code == Code::UnknownField { Kind::FieldName } else { Kind::Other };
            let first = slips.first.entry(&*place.file).or_insert((kind, place));
            *first = (*first).min((kind, place));
            // That a file is empty may be overlooked.
            let stops = d.severity == Severity::Error && d.code != Code::FrontMatterMissing;
            if let Some(path) = ContentPath::of(&place.file).filter(|_| stops) {
                slips.stopping.extend([path.path, path.item()]);
            }
        }
        slips
    }

    /// The first slip in a file.
    pub fn first(&self, file: &str) -> Option<&'d Place> {
        self.first.get(file).map(|(_, place)| *place)
    }

    /// Whether a text, or an item with any of its texts, stops the build; by its path below `content/`.
    pub fn stop(&self, path: &str) -> bool {
        self.stopping.contains(path)
    }
}

//! What is not public, for whoever runs the program. It is made from the content, apart from any edition, and reaches no output.

use super::{
    gate::{Verdicts, waits_for},
    verdict::{Verdict, Wait},
};
use crate::{
    base::{LangIx, Time, fold_path},
    content::{Content, Entry, head::Status},
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A text that is not public.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct HeldText {
    /// Its file.
    pub file: Arc<str>,
    /// Its item's identity, or its section's folder.
    pub item: Arc<str>,
    /// Its language.
    pub lang: LangIx,
    /// Its title; of a text that gives none, what stands for its item.
    pub title: Arc<str>,
    /// What the gate says of it.
    pub verdict: Verdict,
}

impl HeldText {
    fn new(item: &Arc<str>, lang: LangIx, entry: &Entry, verdict: &Verdict) -> Option<Self> {
        let (item, file, title) = (Arc::clone(item), Arc::clone(&entry.file), Arc::clone(&entry.title));
        (*verdict != Verdict::Public).then(|| Self { file, item, lang, title, verdict: verdict.clone() })
    }

    /// When it becomes public by itself; `None` when somebody must do something first.
    pub fn due(&self) -> Option<Time> {
        let times: Option<Vec<Time>> = self.verdict.waits().iter().map(Wait::until).collect();
        times.and_then(|times| times.into_iter().max())
    }
}

/// The texts of items that wait: first those that come by themselves, the soonest on top.
pub fn waiting(content: &Content, verdicts: &Verdicts) -> Vec<HeldText> {
    sorted(of_items(content, verdicts).filter(|held| held.verdict.ended().is_none()).collect())
}

/// All that is not public, sections' pages and drafts that cannot be read among it: what waits as in [`waiting`], then what has
/// ended, the last on top.
pub fn held(content: &Content, verdicts: &Verdicts) -> Vec<HeldText> {
    let mut held: Vec<HeldText> = of_items(content, verdicts).collect();
    for (section, verdicts) in content.sections.iter().zip(&verdicts.sections) {
        let texts = section.texts.iter_enumerated().zip(verdicts);
        held.extend(texts.filter_map(|((lang, entry), verdict)| {
            HeldText::new(&section.folder, lang, entry.as_ref()?, verdict.as_ref()?)
        }));
    }
    held.extend(content.left_out.iter().filter(|text| text.draft).filter_map(|text| {
        let status = text.text.head.status.value().copied().or(text.text.declared).unwrap_or(Status::Draft);
        let item: Arc<str> = fold_path(&text.path).into();
        Some(HeldText {
            file: Arc::clone(&text.file),
            lang: content.config.position(text.lang.as_ref()?)?,
            title: text.text.head.title.value().map_or_else(|| Arc::clone(&item), |title| title.as_str().into()),
            item,
            verdict: Verdict::Waits(vec![waits_for(status)?]),
        })
    }));
    sorted(held)
}

/// Those of items.
fn of_items(content: &Content, verdicts: &Verdicts) -> impl Iterator<Item = HeldText> {
    content.items.iter().zip(&verdicts.items).flat_map(|(item, verdict)| {
        let texts = item.texts.iter_enumerated().zip(&verdict.texts);
        texts.filter_map(|((lang, entry), verdict)| HeldText::new(&item.id, lang, entry.as_ref()?, verdict.as_ref()?))
    })
}

fn sorted(mut held: Vec<HeldText>) -> Vec<HeldText> {
    held.sort_by_cached_key(|one| {
        let (due, ended) = (one.due().filter(|_| one.verdict.ended().is_none()), one.verdict.ended());
        (ended.is_some(), std::cmp::Reverse(ended), due.is_none(), due, Arc::clone(&one.file))
    });
    held
}

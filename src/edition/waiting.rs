//! What waits, for whoever runs the program. It is made from the content, apart from any edition, and reaches no output.

use super::{gate::Verdicts, verdict::Wait};
use crate::{base::Time, content::Content};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A text that waits.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Waiting {
    /// Its file.
    pub file: Arc<str>,
    /// For what.
    pub waits: Vec<Wait>,
}

impl Waiting {
    /// When it becomes public by itself; `None` when somebody must do something first.
    fn due(&self) -> Option<Time> {
        let times: Option<Vec<Time>> = self.waits.iter().map(Wait::until).collect();
        times.and_then(|times| times.into_iter().max())
    }
}

/// The texts of items that wait: first those that come by themselves, the soonest on top.
pub fn waiting(content: &Content, verdicts: &Verdicts) -> Vec<Waiting> {
    let mut all = Vec::new();
    for (item, verdict) in content.items.iter().zip(&verdicts.items) {
        for (entry, verdict) in item.texts.iter().zip(&verdict.texts) {
            if let (Some(entry), Some(verdict)) = (entry, verdict)
                && !verdict.waits().is_empty()
            {
                all.push(Waiting { file: Arc::clone(&entry.file), waits: verdict.waits().to_vec() });
            }
        }
    }
    all.sort_by_cached_key(|one| (one.due().is_none(), one.due(), Arc::clone(&one.file)));
    all
}

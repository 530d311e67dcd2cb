//! What waits, for whoever runs the program. It is made from the content, apart from any edition, and reaches no output.

use super::gate::{self, Verdict, Wait};
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
    /// The times that it waits for.
    fn times(&self) -> impl Iterator<Item = Time> + '_ {
        self.waits.iter().filter_map(|wait| match wait {
            Wait::Date(time) | Wait::Published(time) | Wait::Embargo(time) => Some(*time),
            Wait::Draft | Wait::Review | Wait::Release(_) | Wait::Section => None,
        })
    }

    /// When it becomes public by itself; `None` when somebody must do something first.
    fn due(&self) -> Option<Time> {
        self.times().max().filter(|_| self.times().count() == self.waits.len())
    }
}

/// The texts of items that wait: first those that come by themselves, the soonest on top.
pub fn waiting(content: &Content, now: Time) -> Vec<Waiting> {
    let mut all = Vec::new();
    for item in &content.items {
        for (entry, verdict) in item.texts.iter().zip(gate::item(content, item, now)) {
            if let (Some(entry), Verdict::Waits(waits)) = (entry, verdict) {
                all.push(Waiting { file: Arc::clone(&entry.file), waits });
            }
        }
    }
    all.sort_by_cached_key(|one| (one.due().is_none(), one.due(), Arc::clone(&one.file)));
    all
}

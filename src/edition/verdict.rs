//! What the gate says of a text, and who may see it for that.

use crate::base::{Audience, LangIx, Time};
use serde::{Deserialize, Serialize};

/// What the gate says of a text at a point in time. It is the same whoever asks.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Verdict {
    /// Everybody may see it.
    Public,
    /// It will be public when all of these have come; never empty.
    Waits(Vec<Wait>),
    /// It has ended by each of these; never empty.
    Ended(Vec<End>),
}

/// What a text waits for.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Wait {
    /// It is being written.
    Draft,
    /// It waits for approval.
    Review,
    /// The item's date.
    Date(Time),
    /// This version's date.
    Published(Time),
    /// The end of an embargo.
    Embargo(Time),
    /// These languages: they are released together.
    Release(Vec<LangIx>),
    /// A section that is not public in this language.
    Section,
    /// A translator: its source has changed since, and it is held until it says the same.
    Stale,
}

/// What ended a text, and when.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum End {
    /// Its time was over.
    Expired(Time),
    /// It was withdrawn.
    Withdrawn(Time),
}

impl Verdict {
    /// Whether an audience may see the text. Nothing else decides that.
    pub fn passes(&self, audience: &Audience) -> bool {
        match (self, audience) {
            (Self::Public, _) | (Self::Waits(_), Audience::Drafts) => true,
            (Self::Waits(_), Audience::Public) | (Self::Ended(_), _) => false,
        }
    }

    /// What ended it; nothing when it has not ended.
    pub fn ends(&self) -> &[End] {
        match self {
            Self::Ended(ends) => ends,
            Self::Public | Self::Waits(_) => &[],
        }
    }

    /// What it waits for; nothing when it does not wait.
    pub fn waits(&self) -> &[Wait] {
        match self {
            Self::Waits(waits) => waits,
            Self::Public | Self::Ended(_) => &[],
        }
    }

    /// Since when it has ended: the first of its ends. `None` when it has not.
    pub fn ended(&self) -> Option<Time> {
        match self {
            Self::Ended(ends) => ends.iter().map(|end| end.time()).min(),
            Self::Public | Self::Waits(_) => None,
        }
    }
}

impl Wait {
    /// Its name for machines.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Review => "review",
            Self::Date(_) => "date",
            Self::Published(_) => "published",
            Self::Embargo(_) => "embargo",
            Self::Release(_) => "release",
            Self::Section => "section",
            Self::Stale => "stale",
        }
    }

    /// When it is over; `None` when somebody must do something first.
    pub fn until(&self) -> Option<Time> {
        match self {
            Self::Date(time) | Self::Published(time) | Self::Embargo(time) => Some(*time),
            Self::Draft | Self::Review | Self::Release(_) | Self::Section | Self::Stale => None,
        }
    }
}

impl End {
    /// Its name for machines.
    pub fn name(self) -> &'static str {
        match self {
            Self::Expired(_) => "expired",
            Self::Withdrawn(_) => "withdrawn",
        }
    }

    /// When it came.
    pub fn time(self) -> Time {
        match self {
            Self::Expired(time) | Self::Withdrawn(time) => time,
        }
    }
}

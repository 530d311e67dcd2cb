//! What the segments of a text say, and their ids.

use crate::{
    base::Hash,
    markdown::{self, Segment, SegmentKind},
};
use serde::{Deserialize, Serialize};

/// What a segment of a text says, without where it stands.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Wording {
    /// What it is.
    pub kind: SegmentKind,
    /// Of a picture's words the picture, as written.
    pub name: Option<Box<str>>,
    /// What it says, in one spelling.
    pub text: Box<str>,
}

impl Wording {
    /// Of the segments of a text, in its order.
    pub fn list(segments: &[Segment]) -> Vec<Self> {
        segments.iter().map(Self::from).collect()
    }
}

impl From<&Segment> for Wording {
    fn from(segment: &Segment) -> Self {
        Self { kind: segment.kind, name: segment.name.as_deref().map(Box::from), text: segment.wording.as_str().into() }
    }
}

/// The ids of the wordings of one text, in its order, as [`markdown::ids`] gives them.
pub fn ids(wordings: &[Wording]) -> Vec<String> {
    markdown::numbered(wordings.iter().map(|wording| &*wording.text))
}

/// Stands for a whole text: another one as soon as one wording is another, or stands elsewhere.
pub fn whole_id(wordings: &[Wording]) -> String {
    let all: Vec<Hash> = wordings.iter().map(|wording| Hash::of(wording.text.as_bytes())).collect();
    markdown::id(&all.iter().map(Hash::hex).collect::<String>())
}

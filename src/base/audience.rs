//! Whom an output tree is for.

use serde::{Deserialize, Serialize};

/// Whom an edition, and the output tree that is made of it, is for: what the gate lets through depends on it, and
/// `release.json` names it. A tree has one audience for ever. Not `Copy`: a partner's will carry the partner's id.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    /// Everybody.
    Public,
    /// Editors: what waits is let through, with a banner; what has ended is not.
    Drafts,
}

//! What becomes of a translation whose source has changed since.

use super::schema::value::choice;
use serde::{Deserialize, Serialize};

/// What becomes of a translation that is behind.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub enum Stale {
    /// Its page says so.
    #[default]
    Notice,
    /// It is not public until it is brought up to date.
    Hold,
    /// Nothing: its page is as any other.
    Publish,
}

choice!(Stale: "notice" => Notice, "hold" => Hold, "publish" => Publish);

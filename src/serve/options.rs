//! What a preview is given.

use super::event::Event;
use crate::base::{Audience, Lang, Time};
use std::{net::SocketAddr, path::PathBuf};

/// What a preview is given.
pub struct Options<'a> {
    /// The site's folder.
    pub root: PathBuf,
    /// Where to listen; port 0 takes a free one.
    pub addr: SocketAddr,
    /// Whom the output is for.
    pub audience: Audience,
    /// A clock that stands; else the machine's, and the preview follows the gate.
    pub now: Option<Time>,
    /// The machine's clock: for the gate, and in nanoseconds since 1970 for files that may still change within a tick.
    pub clock: fn() -> (Time, i64),
    /// Whether files are looked at from time to time instead of being watched.
    pub poll: bool,
    /// The language of the program's words.
    pub lang: Lang,
    /// Hears what happens.
    pub say: &'a (dyn Fn(Event) + Sync),
}

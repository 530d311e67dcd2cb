//! What a build is given besides the site's files.

use super::removal::Removal;
use crate::base::{Audience, Time};
use std::path::Path;

/// What a build is given.
#[derive(Clone)]
pub struct Inputs<'a> {
    /// The site's folder.
    pub root: &'a Path,
    /// The clock by which the gate opens.
    pub now: Time,
    /// The machine's clock, in nanoseconds since 1970: tells files that may still change within a tick.
    pub real: i64,
    /// Whom the output is for.
    pub audience: Audience,
    /// Instead of the configuration's `base_url`.
    pub base_url: Option<&'a str>,
    /// What is known of the last release, and what may go.
    pub removal: Removal<'a>,
    /// Hears how far the work has come.
    pub progress: &'a dyn Progress,
}

/// Whoever shows how far the work has come.
pub trait Progress: Sync {
    /// A stage begins, with how many steps (0 when nobody knows): `walk`, `load`, `read`, `words`, `content`, `edition`, `plan`,
    /// `compare`, `pictures`, `render`, `switch`, in this order; a build that stops does not come to the last ones.
    fn stage(&self, name: &'static str, steps: usize);
    /// A step of it is done.
    fn step(&self);
}

/// Nobody watches.
pub struct Silent;

impl Progress for Silent {
    fn stage(&self, _: &'static str, _: usize) {}
    fn step(&self) {}
}

//! What `crate::serve` will be.
#![allow(dead_code, clippy::unnecessary_wraps)]

use crate::{
    base::{Lang, Time},
    diag::Located,
    disk::DiskError,
    edition::Audience,
};
use std::{net::SocketAddr, path::PathBuf};

pub struct Options<'a> {
    pub root: PathBuf,
    pub addr: SocketAddr,
    pub audience: Audience,
    pub now: Option<Time>,
    pub clock: fn() -> (Time, i64),
    pub lang: Lang,
    pub say: &'a (dyn Fn(Event) + Sync),
}

pub enum Event {
    Listening { url: String },
    Changed { count: Option<usize> },
    GateMoved { at: Time },
    Told(Vec<Located>),
    Built { errors: usize, warnings: usize, millis: u64 },
    Rehearsed { errors: usize },
    NotWatching,
}

pub enum Failure {
    AddressInUse(SocketAddr),
    AddressRefused(SocketAddr),
    Config(Vec<Located>),
    Disk(DiskError),
    Machine,
}

pub fn run(_: &Options<'_>) -> Result<(), Failure> {
    Err(Failure::Machine)
}

//! songngu makes a multilingual public section from Markdown files.

// Whatever an editor writes is answered with a message: no input may reach a panic.
#![cfg_attr(
    not(test),
    warn(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::unreachable, clippy::todo)
)]

pub mod base;
pub mod check;
pub mod cli;
pub mod content;
pub mod desk;
pub mod diag;
pub mod disk;
pub mod edition;
pub mod exchange;
pub mod figures;
pub mod guard;
pub mod locale;
pub mod markdown;
pub mod media;
pub mod pages;
pub mod pipeline;
pub mod release;
pub mod search;
pub mod serve;
pub mod source;
pub mod theme;
pub mod translation;
#[cfg(test)]
mod trial;
pub mod webserver;

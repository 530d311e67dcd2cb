//! songngu makes a multilingual public section from Markdown files.

pub mod base;
pub mod check;
pub mod cli;
pub mod content;
pub mod desk;
pub mod diag;
pub mod disk;
pub mod edition;
pub mod guard;
pub mod locale;
pub mod markdown;
pub mod media;
pub mod pages;
pub mod pipeline;
pub mod release;
pub mod serve;
pub mod source;
pub mod theme;
#[cfg(test)]
mod trial;
pub mod webserver;

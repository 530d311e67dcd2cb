//! songngu makes a multilingual public section from Markdown files.

pub mod base;
pub mod diag;
pub mod markdown;

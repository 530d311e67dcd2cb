//! `schema`: what an editor may write, for programs that complete it.

use crate::{
    content::{
        config::KEYS,
        head::{Head, KINDS},
        schema::{Mapping, json},
    },
    diag::Say,
};
use serde_json::Value;

/// The JSON Schema of front matter, described in these words.
pub fn front_matter(words: &dyn Say) -> Value {
    let kinds: Vec<&str> = KINDS.iter().map(|kind| kind.name).collect();
    json::schema(Head::PROPERTIES, &kinds, words)
}

/// The JSON Schema of `songngu.yaml`, described in these words.
pub fn config(words: &dyn Say) -> Value {
    json::schema(KEYS, &[], words)
}

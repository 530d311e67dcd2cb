//! The glossary's forms, found in what texts say. `folding` brings text into the forms in which capitals, marks and unseen signs do
//! not count, `matcher` finds all forms of a language in one pass, `text` does so in the segments of a text.

mod folding;
mod matcher;
mod text;

pub(super) use matcher::{Form, Matcher, Use};
pub(super) use text::{GlossaryText, looked_at, with_term};

//! XML as translators' tools need it: written with exact white space, read whole with places.

mod element;
mod parse;
mod write;

pub(super) use element::{Content, Element};
pub(super) use parse::{fault, place, root};
pub(super) use write::XmlWriter;

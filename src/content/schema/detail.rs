//! What pages show of a field by itself.

use super::Names;
use crate::base::{PersonIx, Span, TermIx, Time};
use jiff::tz::TimeZone;
use std::sync::Arc;

/// A value as pages show it by itself.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Detail {
    /// A text in the language of its file.
    Text(Arc<str>),
    /// A text in several languages.
    Words(Names),
    /// A point in time; of a day its beginning.
    Time(Time),
    /// An agency.
    Agency(TermIx),
    /// A person.
    Person(PersonIx),
    /// Several values.
    List(Vec<Detail>),
}

/// Whoever knows the configuration. An id that it lacks is told at its place.
pub trait Lookup {
    /// The agency of an id.
    fn agency(&mut self, id: &str, span: Span) -> Option<TermIx>;
    /// The person of an id.
    fn person(&mut self, id: &str, span: Span) -> Option<PersonIx>;
    /// The zone in which a day begins.
    fn zone(&self) -> &TimeZone;
}

//! What is wrong with a text by itself.

use crate::{
    content::schema::{Of, Property},
    diag::{Code, Diagnostic},
    source::fields::Fault,
};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

/// Something wrong with a text by itself.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Problem {
    fault: Fault,
    /// What it is about.
    pub about: About,
}

/// What a problem is about: that decides what it blocks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum About {
    /// This text.
    Text,
    /// The item, with all its texts.
    Item,
    /// How far the text has come: who wrote that may have meant a text that readers have already, and taking it away for a
    /// slip of the pen would be a loss.
    Status,
}

impl From<&Property> for About {
    fn from(property: &Property) -> Self {
        match property.of {
            _ if property.name == "status" => Self::Status,
            Of::Item | Of::AnyText => Self::Item,
            Of::Text | Of::Site => Self::Text,
        }
    }
}

impl Problem {
    /// A problem with a field, or with none of those that there are.
    pub fn new(fault: impl Into<Fault>, property: Option<&Property>) -> Self {
        Self { fault: fault.into(), about: property.map_or(About::Text, About::from) }
    }

    /// Where the field stands that is told as empty, if that is what is wrong.
    pub fn empty_field(&self) -> Option<usize> {
        (self.fault.code() == Code::EmptyField).then(|| self.fault.start())?
    }

    /// As it is told, if it is, where the clock shows the time of `zone`.
    pub fn diagnostic(&self, zone: &TimeZone) -> Option<Diagnostic> {
        self.fault.diagnostic(zone)
    }
}

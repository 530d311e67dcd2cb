//! How a language writes dates and numbers and orders names: ICU's part, loaded when it is first needed.

use super::{collation::Collation, dates::Dates, numbers::Numbers};
use crate::base::Lang;

pub(super) struct Formats {
    pub dates: Dates,
    pub numbers: Numbers,
    pub collation: Collation,
}

impl Formats {
    pub fn new(lang: &Lang) -> Self {
        Self { dates: Dates::new(lang), numbers: Numbers::new(lang), collation: Collation::new(lang) }
    }
}

//! What figures look like in each language: one file each, nothing but words and signs. Names of months are CLDR's, with
//! what is written beside them.

mod ar;
mod de;
mod en;
mod fr;
mod ja;
mod km;
mod ko;
mod lo;
mod ru;
mod table;
mod vi;
mod zh;

pub(in crate::figures) use table::Table;

use crate::base::Lang;

/// All of them, the unknown one last.
pub(in crate::figures) static TABLES: [Table; 12] =
    [vi::VI, en::EN, fr::FR, de::DE, ru::RU, zh::ZH, ja::JA, ko::KO, km::KM, lo::LO, ar::AR, table::NONE];

/// The position of a language's table.
pub(in crate::figures) fn position(lang: &Lang) -> usize {
    let code = lang.as_str().split('-').next().unwrap_or_default();
    TABLES.iter().position(|table| table.code == code).unwrap_or(TABLES.len() - 1)
}

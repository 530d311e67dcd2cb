//! Positions in the lists that all else points into. Each list has a type of its own, so none can be asked with the position of
//! another: `edition.sections[section].pages[lang]`.

use serde::{Deserialize, Serialize};
use typed_index_collections::TiVec;

macro_rules! positions {
    ($($(#[$doc:meta])* $name:ident of $list:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        pub struct $name(usize);

        #[doc = concat!("A value for each [`", stringify!($name), "`], in their order.")]
        pub type $list<T> = TiVec<$name, T>;

        impl From<usize> for $name {
            fn from(position: usize) -> Self {
                Self(position)
            }
        }

        impl From<$name> for usize {
            fn from(position: $name) -> Self {
                position.0
            }
        }
    )*};
}

positions! {
    /// A language of the configuration.
    LangIx of ByLang;
    /// A section of the content, and of an edition, which has the same.
    SectionIx of BySection;
    /// An item of the content.
    ItemIx of ByItem;
    /// A text of an edition.
    TextIx of ByText;
    /// A topic, or an agency, of the configuration: which of the two, the list says.
    TermIx of ByTerm;
    /// A person of the configuration.
    PersonIx of ByPerson;
}

impl LangIx {
    /// The main language, which stands first.
    pub const MAIN: Self = Self(0);
}

impl SectionIx {
    /// The root: its pages are the homes.
    pub const ROOT: Self = Self(0);
}

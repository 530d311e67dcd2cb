//! Files of words, as they come in.

use crate::base::Lang;
use std::{borrow::Cow, sync::Arc};

/// Whose words these are. Later ones lie over earlier ones, message by message.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Layer {
    /// The program's.
    Builtin,
    /// Those of the theme that the site's theme extends.
    ParentTheme,
    /// The site's theme's.
    Theme,
    /// The site's own.
    Site,
}

/// One `.ftl` file.
#[derive(Clone, Debug)]
pub struct FtlFile<'a> {
    /// Whose it is.
    pub layer: Layer,
    /// The language of its words.
    pub lang: Lang,
    /// Its path, as diagnostics show it.
    pub file: Arc<str>,
    /// What stands in it.
    pub text: Cow<'a, str>,
    /// A file named `songngu.ftl`: the program's and the readers' words, not checked for unused ones.
    pub program: bool,
}

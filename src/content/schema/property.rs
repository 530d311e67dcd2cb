//! A row of a table: what a field is.

/// A row of a table: one field of a mapping.
#[derive(Clone, Copy, Debug)]
pub struct Property {
    /// As it is written.
    pub name: &'static str,
    /// What its value is.
    pub ty: Type,
    /// What it belongs to.
    pub of: Of,
    /// Whether the mapping is nothing without it.
    pub needed: bool,
    /// Whether writing it without a value is an error; otherwise that counts as nothing.
    pub never_empty: bool,
    /// What counts where it is not written, as it would be written; empty: nothing, or what the documentation says.
    pub default: &'static str,
    /// Whether sections and homes take it.
    pub sections: Sections,
    /// The kinds that take it; empty: all.
    pub kinds: &'static [&'static str],
    /// Whether pages show it by itself: templates have it as `article.fields.<name>`.
    pub shown: bool,
    /// What `new` writes of it.
    pub new: New,
}

/// What a field belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Of {
    /// The whole site.
    Site,
    /// A text, in its own language.
    Text,
    /// An item, or a section in all its languages: written once, translations may repeat it.
    Item,
    /// An item, in whichever of its texts.
    AnyText,
}

/// Whether sections and homes take a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sections {
    /// Articles only.
    No,
    /// Articles and sections.
    Too,
    /// Sections only, and no home.
    Only,
}

/// What `new` writes of a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum New {
    /// A line with a value, where the kind needs it.
    WhereNeeded,
    /// A line with a value.
    Line,
    /// A line that is a comment.
    Comment,
}

/// What a value is.
#[derive(Clone, Copy, Debug)]
pub enum Type {
    /// Plain text.
    Text,
    /// One text, or a mapping of languages to texts.
    Words,
    /// `a-z 0-9 -`: a part of an address.
    Slug,
    /// `a-z 0-9 -`: an id that is given here.
    Id,
    /// Ids joined by `/`.
    ItemId,
    /// An id of this list of the configuration.
    IdOf(&'static str),
    /// A language's code.
    Language,
    /// A day, or a point in time with its offset.
    Date,
    /// A point in time with its offset.
    Time,
    /// A day, or only its month or year.
    PartialDate,
    /// `true` or `false`.
    Flag,
    /// A whole number, from and to.
    Number(i64, i64),
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A complete address of the web.
    Url,
    /// `name@domain`.
    Email,
    /// A file of the bundle.
    File,
    /// An old address below the base.
    Alias,
    /// A list; one value may stand without brackets.
    List(&'static Type),
    /// A list, or this word instead.
    ListOr(&'static Type, &'static str),
    /// Files of the bundle, each once: at least and at most so many.
    Pictures(usize, usize),
    /// A mapping with these rows; a text alone is the row named, if there is one.
    Map(&'static [Property], Option<&'static str>),
    /// A mapping with these rows, or one of these words instead.
    MapOr(&'static [Property], &'static [&'static str]),
    /// A mapping of files of the bundle to mappings.
    Files(&'static Type),
}

impl Property {
    /// A row with nothing particular about it; its declaration gives it name and type.
    pub const fn of(of: Of) -> Self {
        Self {
            name: "",
            ty: Type::Text,
            of,
            needed: false,
            never_empty: false,
            default: "",
            sections: Sections::No,
            kinds: &[],
            shown: false,
            new: New::WhereNeeded,
        }
    }

    /// Without it the mapping is nothing.
    pub const fn needed(self) -> Self {
        Self { needed: true, ..self }
    }

    /// Writing it without a value is an error.
    pub const fn never_empty(self) -> Self {
        Self { never_empty: true, ..self }
    }

    /// What counts where it is not written.
    pub const fn default(self, default: &'static str) -> Self {
        Self { default, ..self }
    }

    /// Sections and homes take it too.
    pub const fn sections(self, sections: Sections) -> Self {
        Self { sections, ..self }
    }

    /// Only these kinds take it.
    pub const fn kinds(self, kinds: &'static [&'static str]) -> Self {
        Self { kinds, ..self }
    }

    /// Pages show it by itself.
    pub const fn shown(self) -> Self {
        Self { shown: true, ..self }
    }

    /// What `new` writes of it.
    pub const fn new(self, new: New) -> Self {
        Self { new, ..self }
    }

    /// The message that says what it is; its attribute `new` is what stands in a new text, if that is something else.
    pub fn words(&self) -> String {
        let table = if self.of == Of::Site { "key" } else { "field" };
        format!("cli-{table}-{}", self.name.replace('_', "-"))
    }

    /// Whether an article takes it, or a section's page.
    pub fn belongs(&self, section: bool) -> bool {
        if section { self.sections != Sections::No } else { self.sections != Sections::Only }
    }
}

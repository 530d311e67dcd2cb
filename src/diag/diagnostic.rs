//! One thing to tell, as a value.

use super::{
    codes::{Code, Severity},
    suggest::{SUGGESTED, meant},
};
use crate::base::Span;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// So many known names are listed in a message.
const LISTED: usize = 24;

/// One thing to tell, independent of the language it will be told in.
#[derive(Clone, PartialEq, Eq, Debug, Hash, Serialize, Deserialize)]
pub struct Diagnostic {
    /// Which message: `diag-<code>` in `songngu.ftl`, its way out in the attribute `.help`.
    pub code: Code,
    /// How grave; the code's own unless the step lowered it.
    pub severity: Severity,
    /// Where.
    pub place: Option<Place>,
    /// The message's variables.
    pub args: Vec<(Arc<str>, String)>,
    /// Other places that belong to it.
    pub related: Vec<Related>,
    /// What it is about, where other places may tell of the same: [`merge`](super::merge) makes one of them.
    pub(super) subject: Option<Arc<str>>,
}

/// A file, relative to the site (`builtin:…` for what the program brings), and where in it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The path with `/`.
    pub file: Arc<str>,
    /// The bytes meant; `None` for the file as a whole.
    pub span: Option<Span>,
}

/// Another place, with the message that says what it has to do with the matter.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Hash, Serialize, Deserialize)]
pub struct Related {
    /// A message id: `related-first`, `related-original` …
    pub role: Arc<str>,
    /// Where.
    pub place: Place,
}

impl Place {
    /// A span of a file.
    pub fn span(file: &Arc<str>, span: Span) -> Self {
        Self { file: Arc::clone(file), span: Some(span) }
    }

    /// A file as a whole.
    pub fn file(file: &Arc<str>) -> Self {
        Self { file: Arc::clone(file), span: None }
    }
}

impl Diagnostic {
    /// A diagnostic without place or arguments, as grave as its code says.
    pub fn new(code: Code) -> Self {
        Self { code, severity: code.severity(), place: None, args: Vec::new(), related: Vec::new(), subject: None }
    }

    /// At a span of a file.
    #[must_use]
    pub fn at(self, file: &Arc<str>, span: Span) -> Self {
        self.place(Place::span(file, span))
    }

    /// About a file as a whole.
    #[must_use]
    pub fn in_file(self, file: &Arc<str>) -> Self {
        self.place(Place::file(file))
    }

    /// At a place.
    #[must_use]
    pub fn place(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// With a variable of its message.
    #[must_use]
    pub fn arg(mut self, name: &str, value: impl ToString) -> Self {
        self.args.push((name.into(), value.to_string()));
        self
    }

    /// With the name that was probably meant (`nearest`, empty when none is near) and those there are (`known`).
    #[must_use]
    pub fn suggest<'a>(self, wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        self.suggest_some(&mut 0, wrong, known)
    }

    /// As [`suggest`](Self::suggest), for one of many that are alike: `asked` counts how often was looked for a name, and
    /// after [`SUGGESTED`] none is, since each is compared with all.
    #[must_use]
    pub fn suggest_some<'a>(self, asked: &mut usize, wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        *asked += 1;
        let most = if *asked > SUGGESTED { LISTED + 1 } else { usize::MAX };
        let known: Vec<&str> = known.into_iter().take(most).collect();
        let near = Some(&known).filter(|_| *asked <= SUGGESTED);
        let near = near.and_then(|known| meant(wrong, known.iter().copied()));
        self.known(near, known)
    }

    /// With the name that was meant, if that is clear, and those there are.
    #[must_use]
    pub fn known<'a>(self, near: Option<&str>, known: impl IntoIterator<Item = &'a str>) -> Self {
        let known: Vec<&str> = known.into_iter().take(LISTED + 1).collect();
        let listed = known.iter().take(LISTED).copied().collect::<Vec<_>>().join(", ");
        let more = if known.len() > LISTED { " …" } else { "" };
        self.arg("nearest", near.unwrap_or_default()).arg("known", format!("{listed}{more}"))
    }

    /// With another place.
    #[must_use]
    pub fn related(mut self, role: &str, place: Place) -> Self {
        self.related.push(Related { role: role.into(), place });
        self
    }

    /// About something that other places may tell of too: they all give it the same name, and it is told once.
    #[must_use]
    pub fn about(mut self, subject: impl Into<Arc<str>>) -> Self {
        self.subject = Some(subject.into());
        self
    }

    /// With another severity: what stands in a draft is never more than a warning.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }
}

//! How the pieces of a block are written now, so that what stays keeps its form.

use super::{
    super::inline::{Inline, InlineKind},
    parts::{WordBlock, same},
};
use std::collections::VecDeque;

/// How pieces of a block are written.
#[derive(Default)]
pub(super) struct Forms<'t> {
    links: Vec<(Inline, &'t str)>,
    tags: Vec<(InlineKind, &'t str)>,
    pictures: VecDeque<PictureForm<'t>>,
}

/// A picture and how it is written.
#[derive(Clone, Default)]
pub(super) struct PictureForm<'t> {
    pub(super) target: String,
    pub(super) alt: String,
    pub(super) title: String,
    /// As written, while its words stay.
    pub(super) written: Option<&'t str>,
    /// The tag, where raw HTML shows it.
    pub(super) tag: Option<&'t str>,
}

impl<'t> Forms<'t> {
    /// How the pieces of a block are written; `pictures` with the words that they are to have.
    pub(super) fn new(text: &'t str, block: &WordBlock, pictures: impl IntoIterator<Item = PictureForm<'t>>) -> Self {
        let mut forms = Self { pictures: pictures.into_iter().collect(), ..Self::default() };
        forms.add(text, &block.inlines);
        forms
    }

    fn add(&mut self, text: &'t str, list: &[Inline]) {
        for inline in list {
            let written = text.get(inline.span.range()).filter(|written| !written.contains(['\n', '\r']));
            let tag = written.is_some_and(|written| written.starts_with('<') && written.ends_with('>'));
            match (&inline.kind, written) {
                (InlineKind::Link { .. }, Some(written))
                    if !holds_picture(&inline.inside) && !is_tag_of_link(written) =>
                {
                    self.links.push((inline.clone(), written));
                }
                (InlineKind::Element { .. }, Some(written)) if tag => self.tags.push((inline.kind.clone(), written)),
                _ => {}
            }
            self.add(text, &inline.inside);
        }
    }

    /// A link as it is written now.
    pub(super) fn link(&self, link: &Inline) -> Option<&'t str> {
        let own = |known: &Inline| known.kind == link.kind && same(&known.inside, &link.inside);
        self.links.iter().find(|(known, _)| own(known)).map(|(_, written)| *written)
    }

    /// The opening tag of an element as it is written now; each is taken once.
    pub(super) fn tag(&mut self, kind: &InlineKind) -> Option<&'t str> {
        let at = self.tags.iter().position(|(known, _)| known == kind)?;
        Some(self.tags.remove(at).1)
    }

    /// The next picture of a file.
    pub(super) fn picture(&mut self, target: &str) -> PictureForm<'t> {
        let at = self.pictures.iter().position(|known| known.target == target);
        let known = at.and_then(|at| self.pictures.remove(at));
        known.unwrap_or_else(|| PictureForm { target: target.to_owned(), ..PictureForm::default() })
    }
}

fn holds_picture(list: &[Inline]) -> bool {
    list.iter().any(|inline| matches!(inline.kind, InlineKind::Picture { .. }) || holds_picture(&inline.inside))
}

/// Whether a link is written with tags.
fn is_tag_of_link(written: &str) -> bool {
    written.len() > 2
        && written[..2].eq_ignore_ascii_case("<a")
        && written[2..].starts_with(|c: char| c.is_whitespace())
}

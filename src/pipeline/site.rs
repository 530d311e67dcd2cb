//! A site made ready: all is known, nothing is rendered yet.

use super::{decoded::Decoded, html::TextHtml, picture_store::PictureStore, words};
use crate::{
    base::{Address, Time},
    check,
    content::{Content, Glossary, head::Status, library::ReadCounts},
    diag::{Diagnostic, Located, locate},
    disk::DiskError,
    edition::{self, Edition, HeldText, Verdicts},
    locale::Locales,
    media::photo,
    pages::{Plan, Renderer},
    source::Sources,
    theme::Theme,
};
use std::sync::Arc;

/// A site made ready.
pub struct Site {
    /// Its files.
    pub sources: Sources,
    /// Everything, ungated: nobody sees it but through the methods below.
    pub(super) content: Content,
    /// What the gate says of it.
    pub(super) verdicts: Verdicts,
    /// What is public.
    pub edition: Arc<Edition>,
    /// Templates, assets, words.
    pub theme: Arc<Theme>,
    /// Every output.
    pub plan: Plan,
    /// Its words.
    pub(super) glossary: Glossary,
    pub(super) html: TextHtml,
    /// What was derived of photographs.
    pub(super) pictures: PictureStore,
    /// What decoding pictures told.
    pub(super) decoded: Arc<Decoded>,
}

/// What the steps gave.
pub struct Prepared {
    /// The site; `None` when configuration or theme say too little to go on.
    pub site: Option<Site>,
    /// The words, for telling.
    pub locales: Arc<Locales>,
    /// All that was told.
    pub diagnostics: Vec<Diagnostic>,
    /// The files, for showing lines of them.
    pub sources: Sources,
    /// What was read anew.
    pub counts: ReadCounts,
}

impl Prepared {
    /// The diagnostics with their places, in order.
    pub fn located(&self, diagnostics: Vec<Diagnostic>) -> Vec<Located> {
        locate(diagnostics, |path| self.sources.text(path).or_else(|| words::built_in(path)))
    }
}

impl Site {
    /// What the editorial rules say.
    pub fn rules(&self, locales: &Locales) -> Vec<Diagnostic> {
        check::rules(&self.content, &self.verdicts, &self.edition, locales, &self.glossary, &self.sources)
    }

    /// The texts that wait, the soonest first: for whoever runs the program.
    pub fn waiting(&self) -> Vec<HeldText> {
        edition::waiting(&self.content, &self.verdicts)
    }

    /// All that is not public.
    pub fn held(&self) -> Vec<HeldText> {
        edition::held(&self.content, &self.verdicts)
    }

    /// The text that has ended and had this address.
    pub fn ended_at(&self, address: &str) -> Option<HeldText> {
        let items = self.content.items.iter_enumerated();
        let mut entries = items.flat_map(|(at, item)| item.texts.iter().flatten().map(move |entry| (at, entry)));
        let (at, entry) = entries.find(|(_, entry)| entry.address.as_str() == address)?;
        self.verdicts.ended(at)?;
        self.held().into_iter().find(|held| held.file == entry.file)
    }

    /// Addresses, old ones too, of texts that were approved and have ended: nothing stands there any more.
    pub fn ended_addresses(&self) -> Vec<Address> {
        let items = self.content.items.iter_enumerated().filter(|(at, _)| self.verdicts.ended(*at).is_some());
        let texts = items.flat_map(|(_, item)| item.texts.iter().flatten());
        let approved = texts.filter(|entry| entry.status == Status::Approved);
        let addresses = approved.flat_map(|entry| std::iter::once(&entry.address).chain(&entry.aliases));
        addresses.filter(|address| self.plan.get(&address.file()).is_none()).cloned().collect()
    }

    /// When something will next become public, change or go.
    pub fn next_change(&self) -> Option<Time> {
        self.verdicts.next_change()
    }

    /// Whether a file is a text of the site that could be read, public or not.
    pub fn has_text(&self, file: &str) -> bool {
        let items = self.content.items.iter().flat_map(|item| &item.texts);
        let sections = self.content.sections.iter().flat_map(|section| &section.texts);
        items.chain(sections).flatten().any(|entry| entry.file.as_ref() == file)
    }

    /// A picture's bytes without what it says unseen.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn cleaned(&self, path: &str) -> Result<Vec<u8>, DiskError> {
        let bytes = self.sources.bytes(path)?;
        Ok(photo::cleaned(&bytes).unwrap_or(bytes))
    }

    /// A renderer for the plan.
    pub fn renderer(&self) -> Renderer<'_> {
        Renderer::new(&self.edition, &self.theme, &self.html)
    }
}

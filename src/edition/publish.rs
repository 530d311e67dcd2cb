//! From the content and what the gate says of it to an edition.

use super::{
    config::PublicConfig,
    file::PublicFile,
    gate::{ItemVerdict, Verdicts},
    order::{self, Order},
    section::{self, PublicSection},
    stale,
    text::{ItemTexts, PublicItem, PublicText},
    visible::Visible,
};
use crate::{
    base::{Address, Audience, ByItem, ByLang, BySection, ByText, Hash, ItemIx, Lang, LangIx, Memo, SectionIx, TextIx},
    content::{Content, Item, Target},
    diag::{Code, Diagnostic},
    media::Facts,
    source::CONFIG_FILE,
};
use rayon::prelude::*;
use std::{collections::BTreeMap, sync::Arc};

/// What an audience may see at a point in time.
pub struct Edition {
    /// What is public of the configuration.
    pub config: PublicConfig,
    /// Who it is for.
    pub audience: Audience,
    /// Languages with a public text, in the configuration's order.
    pub languages: Vec<LangIx>,
    /// Public items.
    pub items: Vec<PublicItem>,
    /// Public texts of items, by item and language.
    pub texts: ByText<Arc<PublicText>>,
    /// The item of each text, by position in `items`.
    item_of: ByText<usize>,
    /// Sections, parents first, those without anything public too: they have no page then.
    pub sections: BySection<PublicSection>,
    /// Lists, neighbours, similar items.
    pub order: Arc<Order>,
    /// Files of bundles that a public text names, by their addresses; two that want the same one have other fingerprints.
    pub files: BTreeMap<(Address, Hash), PublicFile>,
    /// Files of `static/`: address → path in the site, SHA-256.
    pub statics: BTreeMap<Address, (Arc<str>, [u8; 32])>,
    /// The file of `static/` that the publisher's logo is.
    pub logo: Option<Address>,
    /// The fingerprint of all that says which outputs there are and where: addresses, and how long lists are.
    pub outline: Hash,
}

impl Edition {
    /// What `audience` may see of `content`, with `related` similar items for each.
    pub fn new(
        content: &Content,
        verdicts: &Verdicts,
        audience: &Audience,
        related: usize,
        memo: &mut Memo,
    ) -> (Self, Vec<Diagnostic>) {
        let count = content.config.languages.len();
        let visible = Visible::new(content, verdicts, audience);
        let mut diagnostics = Vec::new();
        let logo = logo(content, &mut diagnostics);
        diagnostics.extend(unknown_contact(content));
        let mut files = Vec::new();
        let sections = section::sections(&visible, &mut files, &mut diagnostics);
        let statics: Vec<&Arc<Facts>> = content.statics.iter().map(|file| &file.facts).collect();
        let frame = Hash::stamp(&(content.shape, audience, &visible.sections, statics));
        let of_items = item_texts(&visible, frame, memo);
        let statics = content.statics.iter();
        let mut edition = Self {
            config: PublicConfig::new(&content.config),
            audience: audience.clone(),
            languages: content
                .config
                .languages
                .keys()
                .filter(|lang| visible.sections[SectionIx::ROOT][*lang])
                .collect(),
            items: Vec::new(),
            texts: ByText::new(),
            item_of: ByText::new(),
            sections,
            order: Arc::default(),
            files: files.into_iter().collect(),
            statics: statics.map(|f| (f.address.clone(), (Arc::clone(&f.path), f.facts.sha256))).collect(),
            logo,
            outline: Hash::default(),
        };
        for of_item in &of_items {
            diagnostics.extend(of_item.diagnostics.iter().cloned());
            edition.add(of_item, count);
        }
        diagnostics.extend(section::held(content, verdicts));
        diagnostics.extend(stale::waiting(content, verdicts));
        let parents: BySection<Option<SectionIx>> = content.sections.iter().map(|section| section.parent).collect();
        let stamp = order::stamp(&edition.texts, &parents, count, related);
        edition.order = memo.value(stamp, || order::order(&edition.texts, &parents, count, related));
        edition.outline = edition.outline(stamp);
        (edition, diagnostics)
    }

    fn add(&mut self, of_item: &ItemTexts, languages: usize) {
        self.files.extend(of_item.files.iter().cloned());
        if of_item.texts.is_empty() {
            return;
        }
        let mut texts: ByLang<Option<TextIx>> = vec![None; languages].into();
        for text in &of_item.texts {
            texts[text.lang] = Some(self.texts.push_and_get_key(Arc::clone(text)));
            self.item_of.push(self.items.len());
        }
        self.items.push(PublicItem { id: Arc::clone(&of_item.id), original: of_item.original, texts });
    }

    /// The fingerprint of all that says which outputs there are and where; `order` is that of the lists.
    fn outline(&self, order: Hash) -> Hash {
        let texts: Vec<Hash> = self.texts.iter().map(|text| text.place).collect();
        let pages = self.sections.iter().flat_map(|section| &section.pages);
        let pages: Vec<_> = pages.map(|page| page.as_ref().map(|page| (&page.address, &page.aliases))).collect();
        Hash::stamp(&(order, texts, pages, &self.languages, self.files.keys().collect::<Vec<_>>(), &self.statics))
    }

    /// The item of a text.
    pub fn item(&self, text: TextIx) -> &PublicItem {
        &self.items[self.item_of[text]]
    }

    /// A language's tag.
    pub fn lang(&self, lang: LangIx) -> &Lang {
        &self.config.languages[lang].lang
    }

    /// The sections around a section, itself first, the root last.
    pub fn chain(&self, section: SectionIx) -> impl Iterator<Item = SectionIx> + '_ {
        std::iter::successors(Some(section), |&at| self.sections[at].parent)
    }
}

/// What the audience sees of each item. `frame` is the fingerprint of all that its texts see besides items, which items
/// there are among it; an item they see by its own fingerprint and by what the gate says of it.
fn item_texts(visible: &Visible<'_>, frame: Hash, memo: &mut Memo) -> Vec<Arc<ItemTexts>> {
    let content = visible.content;
    let stamp = |(item, verdict): (&Arc<Item>, &ItemVerdict)| Hash::stamp(&(item.stamp, verdict));
    let both = content.items.raw.par_iter().zip(&visible.verdicts.items.raw).with_min_len(256);
    let stamps: ByItem<Hash> = both.map(stamp).collect::<Vec<_>>().into();
    let key = |at: ItemIx| {
        let named = content.targets(at).all().filter_map(|target| match target {
            Target::Item { item, .. } | Target::File { item, .. } => Some(stamps[*item]),
            _ => None,
        });
        Hash::stamp(&(frame, stamps[at], named.collect::<Vec<_>>()))
    };
    memo.row(stamps.len(), |at| key(at.into()), |at| ItemTexts::new(visible, at.into()))
}

fn logo(content: &Content, diagnostics: &mut Vec<Diagnostic>) -> Option<Address> {
    let logo = content.config.publisher.as_ref()?.logo.as_ref()?;
    let wanted = logo.value.trim_start_matches('/');
    let file = content.statics.iter().find(|file| file.address.as_str() == wanted);
    if file.is_none() {
        let d = Diagnostic::new(Code::BadPath).at(&CONFIG_FILE.into(), logo.span).arg("field", "logo");
        diagnostics.push(d.arg("value", &logo.value));
    }
    file.map(|file| file.address.clone())
}

/// The publisher's page of contact, when there is none of that id.
fn unknown_contact(content: &Content) -> Option<Diagnostic> {
    let contact = content.config.publisher.as_ref()?.contact.as_ref()?;
    let pages = content.items.iter().filter(|item| item.date.is_none()).map(|item| &*item.id);
    let d = Diagnostic::new(Code::UnknownValue).at(&CONFIG_FILE.into(), contact.span).arg("field", "contact");
    let unknown = content.items.iter().all(|item| *item.id != *contact.value);
    unknown.then(|| d.arg("value", &contact.value).suggest(&contact.value, pages))
}

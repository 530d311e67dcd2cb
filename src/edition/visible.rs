//! Which items, indexes and sections an audience sees, and in which languages. Nobody else asks a verdict who passes.

use super::{config::PublicPerson, gate::Verdicts, verdict::Verdict};
use crate::{
    base::{Audience, ByItem, ByLang, ByPerson, BySection, ItemIx, Lang, LangIx, SectionIx},
    content::Content,
};
use std::sync::Arc;

/// What an audience sees of the content.
pub(super) struct Visible<'c> {
    pub content: &'c Content,
    pub verdicts: &'c Verdicts,
    pub audience: &'c Audience,
    /// Texts of items.
    pub items: ByItem<ByLang<bool>>,
    /// Sections' own indexes; a home's own text.
    pub indexes: BySection<ByLang<bool>>,
    /// Pages of sections and homes: there is one where something below it is seen; a home's own text is enough.
    pub sections: BySection<ByLang<bool>>,
    /// Whoever a text that is seen names.
    pub people: ByPerson<Arc<PublicPerson>>,
}

impl<'c> Visible<'c> {
    pub fn new(content: &'c Content, verdicts: &'c Verdicts, audience: &'c Audience) -> Self {
        let passes = |texts: &ByLang<Option<Verdict>>| -> ByLang<bool> {
            texts.iter().map(|verdict| verdict.as_ref().is_some_and(|verdict| verdict.passes(audience))).collect()
        };
        let items: ByItem<ByLang<bool>> = verdicts.items.iter().map(|item| passes(&item.texts)).collect();
        let indexes: BySection<ByLang<bool>> = verdicts.sections.iter().map(passes).collect();
        let nothing: ByLang<bool> = vec![false; content.config.languages.len()].into();
        let mut sections: BySection<ByLang<bool>> = vec![nothing; content.sections.len()].into();
        for (item, seen) in content.items.iter().zip(&items) {
            for lang in seen.keys().filter(|lang| seen[*lang]) {
                for section in content.chain(item.section) {
                    sections[section][lang] = true;
                }
            }
        }
        for (home, own) in sections[SectionIx::ROOT].iter_mut().zip(&indexes[SectionIx::ROOT]) {
            *home |= own;
        }
        let people = content.config.people.iter().map(|person| Arc::new(PublicPerson::new(person))).collect();
        Self { content, verdicts, audience, items, indexes, sections, people }
    }

    /// Whether anything of an item is seen: its files are nobody's business before.
    pub fn item(&self, item: ItemIx) -> bool {
        self.items[item].contains(&true)
    }

    /// The first language in which a section's own index is seen: it lends its title to the others.
    pub fn original(&self, section: SectionIx) -> Option<LangIx> {
        self.indexes[section].position(|seen| *seen)
    }

    /// The language of what was written in an original, as a text in `lang` has to mark it.
    pub fn foreign(&self, original: LangIx, lang: LangIx) -> Option<Lang> {
        (original != lang).then(|| self.content.config.languages[original].lang.clone())
    }
}

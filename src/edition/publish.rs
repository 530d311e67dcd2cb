//! Taking over what passes the gate.

use super::{
    Edition, Figure, Order, PublicItem, PublicSection, PublicText, SectionPage, Wait,
    gate::{self, Verdict},
    hrefs::{Named, Public, figure},
    lists,
};
use crate::{
    base::{Audience, Hash, Span, Stamped, Time},
    content::{BundleFile, Content, Entry, Item, Section, Target, Targets, head::Status},
    diag::{Code, Diagnostic},
    media::Facts,
};
use rayon::prelude::*;
use std::{collections::BTreeMap, sync::Arc};

/// A description or summary made from the text is at most this long, in characters.
const SUMMARY: usize = 300;

/// What passed last, in memory only: what would pass again as it did is taken over.
#[derive(Default)]
pub struct Memory {
    /// Which items and texts there were: the same shape, the same positions and sections.
    shape: Hash,
    /// All that a text sees besides items.
    frame: Hash,
    /// When the gate was asked.
    now: Option<Time>,
    /// By position, as the content has the items.
    items: Vec<Arc<Judged>>,
    order: (Hash, Arc<Order>),
}

/// An item that the gate was asked about.
struct Judged {
    item: Arc<Item>,
    targets: Arc<Targets>,
    verdicts: Vec<Verdict>,
    /// When the gate will next say something else of what is public.
    change: Option<Time>,
    /// When it may say something else at all: of what waits, too.
    until: Option<Time>,
    passed: Passed,
}

/// What passes of an item.
#[derive(Default)]
struct Passed {
    texts: Vec<Arc<PublicText>>,
    /// Files of bundles that the texts name.
    files: Vec<Named>,
    told: Vec<Diagnostic>,
}

pub(super) fn publish(
    content: &Content,
    audience: &Audience,
    now: Time,
    related: usize,
    memory: &mut Memory,
) -> (Edition, Vec<Diagnostic>) {
    let count = content.config.languages.len();
    let mut found = Vec::new();
    let before = std::mem::take(memory);
    let judged = judge(content, now, &before);
    let passes = |judged: &Judged| judged.verdicts.iter().map(|verdict| verdict.passes(audience)).collect();
    let items: Vec<Vec<bool>> = judged.iter().map(|(judged, _)| passes(judged)).collect();
    let sections = section_pages(content, &items, audience);
    let public = Public { content, items: &items, sections: &sections };
    let mut edition = Edition {
        config: Arc::clone(&content.config),
        audience: audience.clone(),
        languages: (0..count).filter(|lang| sections[0][*lang]).collect(),
        items: Vec::new(),
        texts: Vec::new(),
        item_of: Vec::new(),
        sections: Vec::new(),
        order: Arc::default(),
        files: BTreeMap::new(),
        statics: content
            .statics
            .iter()
            .map(|file| (file.address.clone(), (Arc::clone(&file.path), file.facts.sha256)))
            .collect(),
        logo: logo(content, &mut found),
        next_change: judged.iter().filter_map(|(judged, _)| judged.change).min(),
        until: judged.iter().filter_map(|(judged, _)| judged.until).min(),
        outline: Hash::default(),
    };
    let mut files = Vec::new();
    for (at, (section, pages)) in content.sections.iter().zip(&sections).enumerate() {
        let mut page =
            |lang| page(&public, (section, content.section_targets(at)), lang, audience, &mut files, &mut found);
        let pages = (0..count).map(|lang| pages[lang].then(|| page(lang))).collect();
        edition.sections.push(PublicSection {
            folder: Arc::clone(&section.folder),
            parent: section.parent,
            original: lender(section, audience),
            pages,
        });
    }
    let statics: Vec<&Arc<Facts>> = content.statics.iter().map(|file| &file.facts).collect();
    let frame = Hash::stamp(&(content.shape, audience, &sections, statics));
    let judged = pass(&public, judged, audience, now, frame == before.frame);
    edition.files.extend(files);
    for Judged { item, passed, .. } in judged.iter().map(|judged| &**judged) {
        found.extend(passed.told.iter().cloned());
        edition.files.extend(passed.files.iter().cloned());
        if passed.texts.is_empty() {
            continue;
        }
        let mut positions = vec![None; count];
        for text in &passed.texts {
            positions[text.lang] = Some(edition.texts.len());
            edition.item_of.push(edition.items.len());
            edition.texts.push(Arc::clone(text));
        }
        edition.items.push(PublicItem { id: Arc::clone(&item.id), original: item.original, texts: positions });
    }
    held_sections(content, &mut found);
    let parents: Vec<Option<usize>> = content.sections.iter().map(|section| section.parent).collect();
    let stamp = lists::stamp(&edition.texts, &parents, count, related);
    edition.order = match before.order {
        (known, order) if known == stamp => order,
        _ => Arc::new(lists::order(&edition.texts, &parents, count, related)),
    };
    edition.outline = outline(&edition, stamp);
    let order = (stamp, Arc::clone(&edition.order));
    *memory = Memory { shape: content.shape, frame, now: Some(now), items: judged, order };
    (edition, found)
}

/// The fingerprint of all that says which outputs there are and where; `order` is that of the lists.
fn outline(edition: &Edition, order: Hash) -> Hash {
    let texts: Vec<Hash> = edition.texts.iter().map(|text| text.place).collect();
    let pages = edition.sections.iter().flat_map(|section| &section.pages);
    let pages: Vec<_> = pages.map(|page| page.as_ref().map(|page| (&page.address, &page.aliases))).collect();
    Hash::stamp(&(order, texts, pages, &edition.languages, &edition.files, &edition.statics))
}

/// Asks the gate about all items; what passes is not known yet. Of the same item, in the same sections, it says what it
/// said before, until one of the item's times: `true` goes with those.
fn judge(content: &Content, now: Time, before: &Memory) -> Vec<(Arc<Judged>, bool)> {
    let same = before.shape == content.shape && before.now.is_some_and(|then| then <= now);
    let known = if same { before.items.as_slice() } else { &[] };
    let judge = |(at, item): (usize, &Arc<Item>)| {
        let targets = content.targets(at);
        let same = |known: &&Arc<Judged>| {
            let over = known.until.is_some_and(|until| until <= now);
            Arc::ptr_eq(&known.item, item) && Arc::ptr_eq(&known.targets, targets) && !over
        };
        match known.get(at).filter(same) {
            Some(known) => (Arc::clone(known), true),
            None => {
                let judged = Judged {
                    item: Arc::clone(item),
                    targets: Arc::clone(targets),
                    verdicts: gate::item(content, item, now),
                    change: gate::next_change(content, item, now),
                    until: gate::until(item, now),
                    passed: Passed::default(),
                };
                (Arc::new(judged), false)
            }
        }
    };
    content.items.par_iter().enumerate().with_min_len(256).map(judge).collect()
}

/// Takes over what passes. What was taken over before stays, if all that it points to is the same too.
fn pass(
    public: &Public<'_>,
    judged: Vec<(Arc<Judged>, bool)>,
    audience: &Audience,
    now: Time,
    same_frame: bool,
) -> Vec<Arc<Judged>> {
    let same: Vec<bool> = judged.iter().map(|(_, same)| *same).collect();
    let stays = |target: &Target| match target {
        Target::Item { item, .. } | Target::File { item, .. } => same[*item],
        _ => true,
    };
    let pass = |(judged, same): (Arc<Judged>, bool)| {
        if same_frame && same && judged.targets.all().all(stays) {
            return judged;
        }
        let mut passed = Passed::default();
        for lang in (0..judged.verdicts.len()).filter(|lang| judged.verdicts[*lang].passes(audience)) {
            let of = (&*judged.item, &*judged.targets);
            let text = text(public, of, lang, &judged.verdicts[lang], (audience, now), &mut passed);
            passed.texts.extend(text);
        }
        let Judged { item, targets, verdicts, change, until, .. } = &*judged;
        let (item, targets) = (Arc::clone(item), Arc::clone(targets));
        Arc::new(Judged { item, targets, verdicts: verdicts.clone(), change: *change, until: *until, passed })
    };
    judged.into_par_iter().with_min_len(64).map(pass).collect()
}

/// A text that passes.
fn text(
    public: &Public<'_>,
    (item, targets): (&Item, &Targets),
    lang: usize,
    verdict: &Verdict,
    (audience, now): (&Audience, Time),
    passed: &mut Passed,
) -> Option<Arc<PublicText>> {
    let entry = item.texts[lang].as_ref()?;
    let targets = targets.of(lang)?;
    let summary = entry.text.head.summary.as_ref();
    let own_cover = item.cover.map(|cover| &item.files[cover]);
    let credit_lang = public.foreign(item.original, lang);
    let cover = own_cover.map(|cover| Figure { eager: true, credit_lang, ..figure(cover, Some(entry)) });
    passed.told.extend(own_cover.filter(|_| passed.texts.is_empty()).and_then(|cover| unmeasured(item, cover)));
    let body = public.body(entry, targets, lang, &item.files, &mut passed.told);
    public.named(&body, targets, own_cover, &mut passed.files);
    let text = PublicText {
        id: Arc::clone(&item.id),
        lang,
        section: item.section,
        address: entry.address.clone(),
        aliases: entry.aliases.clone(),
        kind: item.kind,
        title: Arc::clone(&entry.title),
        summary: match summary {
            Some(own) => own.value.as_str().into(),
            None => sentence(&entry.text.outline.first_paragraph, SUMMARY).into(),
        },
        own_summary: summary.is_some(),
        published: entry.published,
        date: item.date,
        updated: entry.updated.filter(|updated| *updated <= now || *audience == Audience::Drafts),
        agency: item.agency,
        authors: item.authors.clone(),
        topics: item.topics.clone(),
        cover,
        text: Arc::clone(&entry.text),
        body: Stamped::new(body),
        waits: match verdict {
            Verdict::Waits(waits) => waits.clone(),
            _ => Vec::new(),
        },
        rank: Hash::default(),
        place: Hash::stamp(&(&entry.file, &entry.address, &entry.aliases)),
    };
    Some(Arc::new(PublicText { rank: lists::rank(&text), ..text }))
}

/// A cover that is no picture, or one that says nothing of its size.
fn unmeasured(item: &Item, cover: &BundleFile) -> Option<Diagnostic> {
    let entry = item.texts[item.original].as_ref().filter(|_| cover.facts.size.is_none())?;
    let span = entry.text.head.item.cover.as_ref()?.span;
    Some(Diagnostic::new(Code::PictureUnmeasured).at(&entry.file, span).arg("file", &cover.name))
}

/// In which languages each section has a page: where something public is in it. A home is there wherever a text is.
fn section_pages(content: &Content, items: &[Vec<bool>], audience: &Audience) -> Vec<Vec<bool>> {
    let count = content.config.languages.len();
    let mut pages = vec![vec![false; count]; content.sections.len()];
    for (item, public) in content.items.iter().zip(items) {
        for lang in (0..count).filter(|lang| public[*lang]) {
            for section in content.chain(item.section) {
                pages[section][lang] = true;
            }
        }
    }
    // A home with an index of its own is a public text.
    for (lang, entry) in content.sections[0].texts.iter().enumerate() {
        if entry.as_ref().is_some_and(|entry| open(entry, audience)) {
            pages[0][lang] = true;
        }
    }
    pages
}

/// Whether an audience may see a section's or home's index.
fn open(entry: &Entry, audience: &Audience) -> bool {
    entry.status == Status::Approved || *audience == Audience::Drafts
}

/// The first language in which a section has a public index: it lends its title to the others.
fn lender(section: &Section, audience: &Audience) -> Option<usize> {
    section.texts.iter().position(|entry| entry.as_ref().is_some_and(|entry| open(entry, audience)))
}

fn page(
    public: &Public<'_>,
    (section, targets): (&Section, &Targets),
    lang: usize,
    audience: &Audience,
    files: &mut Vec<Named>,
    found: &mut Vec<Diagnostic>,
) -> SectionPage {
    let own = section.texts[lang].as_ref().filter(|entry| open(entry, audience));
    let address = section.addresses[lang].clone();
    let Some(entry) = own else {
        let lender = lender(section, audience).filter(|_| section.parent.is_some());
        let title = lender.and_then(|lang| section.texts[lang].as_ref()).map(|entry| {
            let code = public.content.config.languages[lang].lang.clone();
            let d = Diagnostic::new(Code::SectionTitleBorrowed).at(&entry.file, place(entry)).arg("language", &code);
            let from = lender.map_or("", |lang| public.content.config.languages[lang].lang.as_str());
            if !section.faulty[lang] {
                found.push(d.arg("section", &section.folder).arg("from", from));
            }
            Arc::clone(&entry.title)
        });
        let title_lang = title.as_ref().and(lender);
        return SectionPage {
            address,
            aliases: Vec::new(),
            title,
            title_lang,
            summary: None,
            body: None,
            waits: Vec::new(),
        };
    };
    let text = !entry.text.outline.blocks.is_empty();
    let body = targets.of(lang).filter(|_| text).map(|targets| {
        let body = public.body(entry, targets, lang, &[], found);
        public.named(&body, targets, None, files);
        Stamped::new(body)
    });
    SectionPage {
        address,
        aliases: entry.aliases.clone(),
        title: Some(Arc::clone(&entry.title)),
        title_lang: None,
        summary: entry.text.head.summary.as_ref().map(|summary| summary.value.as_str().into()),
        body,
        waits: match entry.status {
            Status::Draft => vec![Wait::Draft],
            Status::Review => vec![Wait::Review],
            Status::Approved => Vec::new(),
        },
    }
}

/// Where a title stands.
fn place(entry: &Entry) -> Span {
    entry.text.head.title.as_ref().map_or(Span::new(0, 3), |title| title.span)
}

/// Says which sections hold their texts back.
fn held_sections(content: &Content, found: &mut Vec<Diagnostic>) {
    for section in content.sections.iter().skip(1) {
        for (language, entry) in content.config.languages.iter().zip(&section.texts) {
            if let Some(entry) = entry.as_ref().filter(|entry| entry.status != Status::Approved) {
                let place = entry.text.head.status.as_ref().map_or(Span::new(0, 3), |status| status.span);
                let d = Diagnostic::new(Code::SectionHeld).at(&entry.file, place).arg("section", &section.folder);
                found.push(d.arg("language", &language.lang));
            }
        }
    }
}

fn logo(content: &Content, found: &mut Vec<Diagnostic>) -> Option<crate::base::Address> {
    let logo = content.config.publisher.as_ref()?.logo.as_ref()?;
    let wanted = logo.value.trim_start_matches('/');
    let file = content.statics.iter().find(|file| file.address.as_str() == wanted);
    if file.is_none() {
        let config = crate::content::config::FILE.into();
        let d = Diagnostic::new(Code::BadPath).at(&config, logo.span).arg("field", "logo");
        found.push(d.arg("value", &logo.value));
    }
    file.map(|file| file.address.clone())
}

/// The beginning of a text, cut at the end of a sentence, else of a word, so that it has at most `most` characters.
pub(super) fn sentence(text: &str, most: usize) -> String {
    let text = text.trim();
    let Some((limit, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let head = &text[..limit];
    let ends = ['.', '!', '?', '。', '！', '？', '។', '؟', '…'];
    let end = head
        .char_indices()
        .filter(|(at, c)| {
            let after = head[at + c.len_utf8()..].chars().next();
            ends.contains(c) && (*c != '.' || after.is_none_or(char::is_whitespace))
        })
        .map(|(at, c)| at + c.len_utf8())
        .next_back()
        .filter(|end| head[..*end].chars().count() >= most / 4);
    match end {
        Some(end) => head[..end].to_owned(),
        None => {
            let cut = head.rfind(char::is_whitespace).unwrap_or(limit);
            format!("{}…", head[..cut].trim_end_matches([',', ';', ':', ' ', '–', '-']))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::sentence;

    #[test]
    fn a_summary_ends_with_a_sentence_or_a_word() {
        assert_eq!(sentence("Một câu. Hai câu nữa dài hơn.", 20), "Một câu.");
        assert_eq!(sentence("Không có dấu chấm nào trong này", 12), "Không có…");
        assert_eq!(sentence("Ngắn", 20), "Ngắn");
    }
}

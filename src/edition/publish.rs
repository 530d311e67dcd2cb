//! Taking over what passes the gate.

use super::{
    Audience, Edition, Figure, PublicItem, PublicSection, PublicText, SectionPage, Wait,
    gate::{self, Verdict},
    hrefs::{self, Public, figure},
    lists,
};
use crate::{
    base::{Span, Stamped, Time},
    content::{Content, Entry, Item, Section, head::Status},
    diag::{Code, Diagnostic},
};
use rayon::prelude::*;
use std::{collections::BTreeMap, sync::Arc};

/// A description or summary made from the text is at most this long, in characters.
const SUMMARY: usize = 300;

pub(super) fn publish(content: &Content, audience: Audience, now: Time, related: usize) -> (Edition, Vec<Diagnostic>) {
    let count = content.config.languages.len();
    let mut found = Vec::new();
    let judged = content.items.par_iter().with_min_len(256);
    let (verdicts, changes): (Vec<Vec<Verdict>>, Vec<Option<Time>>) =
        judged.map(|item| (gate::item(content, item, now), gate::next_change(content, item, now))).unzip();
    let items: Vec<Vec<bool>> =
        verdicts.iter().map(|of| of.iter().map(|verdict| verdict.passes(audience)).collect()).collect();
    let sections = section_pages(content, &items, audience);
    let public = Public { content, items: &items, sections: &sections };
    let mut edition = Edition {
        config: Arc::new(content.config.clone()),
        audience,
        languages: (0..count).filter(|lang| sections[0][*lang]).collect(),
        items: Vec::new(),
        texts: Vec::new(),
        sections: Vec::new(),
        lists: Vec::new(),
        files: BTreeMap::new(),
        statics: content
            .statics
            .iter()
            .map(|file| (file.address.clone(), (Arc::clone(&file.path), file.facts.sha256)))
            .collect(),
        logo: logo(content, &mut found),
        next_change: changes.into_iter().flatten().min(),
    };
    for (section, pages) in content.sections.iter().zip(&sections) {
        edition.sections.push(PublicSection {
            folder: Arc::clone(&section.folder),
            parent: section.parent,
            original: lender(section, audience),
            pages: (0..count)
                .map(|lang| pages[lang].then(|| page(&public, section, lang, audience, &mut found)))
                .collect(),
        });
    }
    let texts = |(item, verdicts): (&Item, &Vec<Verdict>)| {
        let mut found = Vec::new();
        let texts: Vec<PublicText> = (0..count)
            .filter(|lang| verdicts[*lang].passes(audience))
            .filter_map(|lang| text(&public, item, lang, &verdicts[lang], (audience, now), &mut found))
            .collect();
        (texts, found)
    };
    let passed: Vec<(Vec<PublicText>, Vec<Diagnostic>)> =
        content.items.par_iter().zip(&verdicts).with_min_len(64).map(texts).collect();
    edition.texts.reserve(passed.iter().map(|(texts, _)| texts.len()).sum());
    for (item, (texts, told)) in content.items.iter().zip(passed) {
        found.extend(told);
        if texts.is_empty() {
            continue;
        }
        let mut positions = vec![None; count];
        for text in texts {
            positions[text.lang] = Some(edition.texts.len());
            edition.texts.push(PublicText { item: edition.items.len(), ..text });
        }
        edition.items.push(PublicItem { id: Arc::clone(&item.id), original: item.original, texts: positions });
    }
    held_sections(content, &mut found);
    lists::fill(&mut edition, related);
    hrefs::files(&mut edition, content);
    (edition, found)
}

/// A text that passes; to which public item it belongs is not known yet.
fn text(
    public: &Public<'_>,
    item: &Item,
    lang: usize,
    verdict: &Verdict,
    (audience, now): (Audience, Time),
    found: &mut Vec<Diagnostic>,
) -> Option<PublicText> {
    let entry = item.texts[lang].as_ref()?;
    let summary = entry.text.head.summary.as_ref();
    let cover = item.cover.map(|cover| Figure { eager: true, ..figure(&item.files[cover], Some(entry)) });
    Some(PublicText {
        item: 0,
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
        updated: entry.updated.filter(|updated| *updated <= now || audience == Audience::Drafts),
        agency: item.agency,
        authors: item.authors.clone(),
        topics: item.topics.clone(),
        cover,
        text: Arc::clone(&entry.text),
        body: Stamped::new(public.body(entry, lang, &item.files, found)),
        waits: match verdict {
            Verdict::Waits(waits) => waits.clone(),
            _ => Vec::new(),
        },
        related: Vec::new(),
        neighbours: (None, None),
    })
}

/// In which languages each section has a page: where something public is in it. A home is there wherever a text is.
fn section_pages(content: &Content, items: &[Vec<bool>], audience: Audience) -> Vec<Vec<bool>> {
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
fn open(entry: &Entry, audience: Audience) -> bool {
    entry.status == Status::Approved || audience == Audience::Drafts
}

/// The first language in which a section has a public index: it lends its title to the others.
fn lender(section: &Section, audience: Audience) -> Option<usize> {
    section.texts.iter().position(|entry| entry.as_ref().is_some_and(|entry| open(entry, audience)))
}

fn page(
    public: &Public<'_>,
    section: &Section,
    lang: usize,
    audience: Audience,
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
            found.push(d.arg("section", &section.folder).arg("from", from));
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
    let outline = &entry.text.outline;
    let text = !outline.blocks.is_empty();
    SectionPage {
        address,
        aliases: entry.aliases.clone(),
        title: Some(Arc::clone(&entry.title)),
        title_lang: None,
        summary: entry.text.head.summary.as_ref().map(|summary| summary.value.as_str().into()),
        body: text.then(|| Stamped::new(public.body(entry, lang, &[], found))),
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

//! Sections: folders with a title, a slug and an introduction in each language.

use super::{
    Entry, Section,
    config::{self, Config, MayApprove},
    head::Status,
    library::{Library, TextFile},
    tree::{TextsByLanguage, Tree, top},
};
use crate::{
    base::{Address, fold},
    diag::{Code, Diagnostic, Severity, nearest},
    source::{Role, fields::Spanned, split_path, text_path},
};
use rustc_hash::FxHashSet;
use std::{collections::BTreeMap, sync::Arc};

/// Puts the sections together, parents before children.
pub(super) fn assemble(config: &Config, library: &Library, tree: &Tree, found: &mut Vec<Diagnostic>) -> Vec<Section> {
    let mut positions: BTreeMap<&str, usize> = BTreeMap::new();
    let mut sections: Vec<Section> = Vec::new();
    let meant: FxHashSet<&str> = tree.meant.iter().map(|(_, path)| path.as_str()).collect();
    for (folder, texts) in &tree.sections {
        let parent = match folder.rsplit_once('/') {
            Some((outer, _)) => positions.get(outer).copied(),
            None if folder.is_empty() => None,
            None => Some(0),
        };
        let mut section = section(config, library, folder, texts, parent.map(|at| (at, &sections[at])), found);
        for (lang, faulty) in section.faulty.iter_mut().enumerate() {
            let path = text_path(Role::Section, folder, config.languages[lang].lang.as_str());
            *faulty = section.texts[lang].is_none() && (texts.has(lang) || meant.contains(path.as_str()));
        }
        positions.insert(folder, sections.len());
        sections.push(section);
    }
    sections
}

/// Tells sections that the configuration names and that are none.
pub(super) fn known(config: &Config, sections: &[Section], found: &mut Vec<Diagnostic>) {
    let folders: Vec<&str> =
        sections.iter().map(|own| own.folder.as_ref()).filter(|folder| !folder.is_empty()).collect();
    let approvers = config.people.iter().filter_map(|person| match &person.may_approve {
        MayApprove::Sections(own) => Some(own),
        MayApprove::All | MayApprove::Nothing => None,
    });
    let approvers = approvers.flatten().map(|name| (name, Some("all")));
    let partners = config.partners.iter().flat_map(|partner| &partner.sections).map(|name| (name, None));
    for (name, also) in approvers.chain(partners) {
        if !folders.contains(&name.value.trim_matches('/')) {
            let d = Diagnostic::new(Code::UnknownSection).at(&config::FILE.into(), name.span).arg("name", &name.value);
            let also = also.filter(|also| nearest(&name.value, [*also]).is_some());
            found.push(d.suggest(&name.value, folders.iter().copied().chain(also)));
        }
    }
}

fn section(
    config: &Config,
    library: &Library,
    folder: &Arc<str>,
    texts: &TextsByLanguage,
    parent: Option<(usize, &Section)>,
    found: &mut Vec<Diagnostic>,
) -> Section {
    let name = split_path(folder).1;
    let default = fold(name);
    let mut release_together: Option<(&TextFile, &Spanned<Vec<Spanned<String>>>)> = None;
    let mut entries: Vec<Option<Entry>> = Vec::new();
    let mut addresses = Vec::new();
    for (lang, language) in config.languages.iter().enumerate() {
        let file = texts.get(lang, library);
        let head = file.map(|file| &file.value.head);
        let address = match parent {
            None => Address::new(format!("{}/", language.lang.lower())),
            Some((_, parent)) => {
                let slug = head.and_then(|head| head.slug.as_ref()).map_or(default.as_str(), |slug| &slug.value);
                let slug = if slug.is_empty() { "section" } else { slug };
                parent.addresses[lang].join(&format!("{slug}/"))
            }
        };
        if let Some(file) = file {
            if parent.is_some() && default.is_empty() && file.value.readable && file.value.head.slug.is_none() {
                let place = file.value.head.title.as_ref().map_or(top(), |title| title.span);
                found.push(
                    Diagnostic::new(Code::UnfoldableName).at(&file.path, place).arg("name", name).arg("field", "slug"),
                );
            }
            if let Some(own) = &file.value.head.item.release_together {
                match release_together {
                    Some((first, other)) if !same(&other.value, &own.value) => found.push(
                        Diagnostic::new(Code::Contradiction)
                            .at(&file.path, own.span)
                            .arg("field", "release_together")
                            .related("related-first", crate::diag::Place::span(&first.path, other.span)),
                    ),
                    Some(_) => {}
                    None => release_together = Some((file, own)),
                }
            }
        }
        entries.push(file.and_then(|file| entry(file, address.clone(), found)));
        addresses.push(address);
    }
    Section {
        folder: Arc::clone(folder),
        parent: parent.map(|(at, _)| at),
        original: entries.iter().position(Option::is_some),
        faulty: vec![false; entries.len()],
        texts: entries,
        addresses,
        release_together: release_together.map(|(file, list)| languages(config, file, &list.value, found)),
    }
}

/// How far a text of a section has come.
pub(super) fn status(file: &TextFile) -> Status {
    let text = &file.value;
    text.head.status.as_ref().map(|status| status.value).or(text.declared).unwrap_or(Status::Approved)
}

fn entry(file: &TextFile, address: Address, found: &mut Vec<Diagnostic>) -> Option<Entry> {
    let text = &file.value;
    let status = status(file);
    problems(file, !status.approved(), found);
    let title = text.head.title.as_ref()?;
    Some(Entry {
        file: Arc::clone(&file.path),
        hash: file.hash,
        text: Arc::clone(text),
        title: title.value.as_str().into(),
        address,
        aliases: aliases(file),
        status,
        published: None,
        updated: None,
    })
}

/// Takes over what is wrong with a text by itself; in a draft nothing is more than a warning.
fn problems(file: &TextFile, draft: bool, found: &mut Vec<Diagnostic>) {
    found.extend(file.value.problems.iter().cloned().map(|problem| soften(problem, draft)));
}

/// An error of a draft is a warning: it blocks nothing.
pub(super) fn soften(diagnostic: Diagnostic, draft: bool) -> Diagnostic {
    match diagnostic.severity {
        Severity::Error if draft => diagnostic.severity(Severity::Warning),
        _ => diagnostic,
    }
}

pub(super) fn aliases(file: &TextFile) -> Vec<Address> {
    file.value.head.aliases.iter().map(|alias| Address::new(alias.value.as_str())).collect()
}

/// Whether two lists say the same, wherever they stand.
pub(super) fn same(a: &[Spanned<String>], b: &[Spanned<String>]) -> bool {
    a.iter().map(|own| &own.value).eq(b.iter().map(|own| &own.value))
}

/// Languages by position; unknown ones are told.
pub(super) fn languages(
    config: &Config,
    file: &TextFile,
    list: &[Spanned<String>],
    found: &mut Vec<Diagnostic>,
) -> Vec<usize> {
    list.iter()
        .filter_map(|code| {
            let position = crate::base::Lang::parse(&code.value).and_then(|lang| config.position(&lang));
            if position.is_none() {
                let codes = config.languages.iter().map(|language| language.lang.as_str());
                let d = Diagnostic::new(Code::UnknownLanguage).at(&file.path, code.span).arg("name", &code.value);
                let d = d.arg("list", if code.value.contains(',') { &code.value } else { "" });
                found.push(d.suggest(&code.value, codes));
            }
            position
        })
        .collect()
}

//! Sections: folders with a title, a slug and an introduction in each language.

use super::{
    Entry, Section,
    aliases::aliases,
    config::{Config, MayApprove},
    head::{Head, Status},
    library::{Library, TextFile},
    schema::Value,
    tracking::translations,
    tree::{ContentTree, TextsByLanguage},
};
use crate::{
    base::{Address, ByLang, BySection, Lang, LangIx, SectionIx, Span, fold, plain},
    diag::{Code, Diagnostic, Place, Severity, meant, nearest},
    source::{
        CONFIG_FILE, Role,
        fields::{Field, Spanned},
        split_path, text_path,
    },
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::{collections::BTreeMap, sync::Arc};

/// Puts the sections together, parents before children, those of one parent by weight, then by folder.
pub(super) fn assemble(
    config: &Config,
    library: &Library,
    tree: &ContentTree,
    diagnostics: &mut Vec<Diagnostic>,
) -> BySection<Section> {
    let mut positions: BTreeMap<&str, SectionIx> = BTreeMap::new();
    let mut sections = BySection::<Section>::new();
    let meant: FxHashSet<&str> = tree.meant.values().map(String::as_str).collect();
    for (folder, texts) in ordered(tree, library, diagnostics) {
        let parent = match folder.rsplit_once('/') {
            Some((outer, _)) => positions.get(outer).copied().or(Some(SectionIx::ROOT)),
            None if folder.is_empty() => None,
            None => Some(SectionIx::ROOT),
        };
        let mut section = section(config, library, folder, texts, parent.map(|at| (at, &sections[at])), diagnostics);
        for (lang, faulty) in section.faulty.iter_mut_enumerated() {
            let path = text_path(Role::Section, folder, config.languages[lang].lang.as_str());
            *faulty = section.texts[lang].is_none() && (texts.has(lang) || meant.contains(path.as_str()));
        }
        positions.insert(folder, sections.push_and_get_key(section));
    }
    sections
}

/// The folders of the sections in their order.
fn ordered<'t>(
    tree: &'t ContentTree,
    library: &Library,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(&'t Arc<str>, &'t TextsByLanguage)> {
    let mut weights: FxHashMap<&str, i64> = FxHashMap::default();
    for (folder, texts) in &tree.sections {
        let Some((file, weight)) = shared(texts, library, "weight", |head| &head.weight, diagnostics) else { continue };
        weights.insert(folder, weight.value.0);
        if folder.is_empty() {
            let d = Diagnostic::new(Code::FieldElsewhere).at(&file.path, weight.span).arg("field", "weight");
            diagnostics.push(d.arg("where", "section").arg("nearest", ""));
        }
    }
    let steps = |folder: &str| -> Vec<(i64, String)> {
        let ends = folder.match_indices('/').map(|(at, _)| at).chain([folder.len()]);
        let outer = ends.map(|end| &folder[..end]);
        outer.map(|outer| (weights.get(outer).copied().unwrap_or(i64::MAX), outer.to_owned())).collect()
    };
    let mut sections: Vec<_> = tree.sections.iter().collect();
    sections.sort_by_cached_key(|(folder, _)| if folder.is_empty() { Vec::new() } else { steps(folder) });
    sections
}

/// Tells sections that the configuration names and that are none.
pub(super) fn known(config: &Config, sections: &BySection<Section>, diagnostics: &mut Vec<Diagnostic>) {
    let folders: Vec<&str> =
        sections.iter().map(|own| own.folder.as_ref()).filter(|folder| !folder.is_empty()).collect();
    let approvers = config.people.iter().filter_map(|person| match &person.may_approve {
        MayApprove::Sections(own) => Some(own),
        MayApprove::All | MayApprove::Nothing => None,
    });
    let approvers = approvers.flatten().map(|name| (name, true));
    let partners = config.partners.iter().flat_map(|partner| &partner.sections).map(|name| (name, false));
    for (name, approver) in approvers.chain(partners) {
        if !folders.contains(&name.value.trim_matches('/')) {
            let d = Diagnostic::new(Code::UnknownSection).at(&CONFIG_FILE.into(), name.span).arg("name", &name.value);
            let all = approver && meant_all(&name.value);
            let near = if all { Some("all") } else { meant_section(sections, &folders, &name.value) };
            diagnostics.push(d.known(near, folders.iter().copied()));
        }
    }
}

/// Whether a name stands for all sections.
fn meant_all(written: &str) -> bool {
    let name = written.trim_matches(['/', '*']);
    name.is_empty() || name == "content" || meant(name, ["all"]).is_some()
}

/// The folder of the section that was meant: by its path from the site, its title, its own name, or nearly.
fn meant_section<'s>(sections: &'s BySection<Section>, folders: &[&'s str], written: &str) -> Option<&'s str> {
    let path = written.trim_matches('/');
    let path = path.strip_prefix("content/").unwrap_or(path);
    let titled = |section: &&Section| section.texts.iter().flatten().any(|text| plain(&text.title) == plain(path));
    let find = |like: &dyn Fn(&str) -> bool| folders.iter().copied().find(|folder| like(folder));
    find(&|folder| folder == path)
        .or_else(|| sections.iter().find(titled).map(|section| &*section.folder).filter(|folder| !folder.is_empty()))
        .or_else(|| find(&|folder| split_path(folder).1 == fold(path)))
        .or_else(|| nearest(path, folders.iter().copied()))
}

fn section(
    config: &Config,
    library: &Library,
    folder: &Arc<str>,
    texts: &TextsByLanguage,
    parent: Option<(SectionIx, &Section)>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Section {
    let name = split_path(folder).1;
    let default = fold(name);
    let mut entries = ByLang::<Option<Entry>>::new();
    let mut addresses = ByLang::new();
    for (lang, language) in config.languages.iter_enumerated() {
        let file = texts.get(lang, library);
        let head = file.map(|file| &file.value.head);
        let address = match parent {
            None => Address::new(format!("{}/", language.lang.lower())),
            Some((_, parent)) => {
                let slug = head.and_then(|head| head.slug.value()).map_or(default.as_str(), |slug| slug);
                let slug = if slug.is_empty() { "section" } else { slug };
                parent.addresses[lang].join(&format!("{slug}/"))
            }
        };
        let nameless = |file: &&TextFile| file.value.readable && file.value.head.slug.given().is_none();
        if let Some(file) = file.filter(nameless).filter(|_| parent.is_some() && default.is_empty()) {
            let place = file.value.head.title.span().unwrap_or(Span::TOP);
            let d = Diagnostic::new(Code::UnfoldableName).at(&file.path, place).arg("name", name);
            diagnostics.push(d.arg("field", "slug"));
        }
        entries.push(file.and_then(|file| entry(config, file, address.clone(), diagnostics)));
        addresses.push(address);
    }
    let release_together = shared(texts, library, "release_together", |head| &head.release_together, diagnostics);
    let stale = shared(texts, library, "stale", |head| &head.stale, diagnostics).map(|(_, stale)| stale.value);
    let original = entries.position(Option::is_some);
    let first = original.or(texts.first()).unwrap_or(LangIx::MAIN);
    Section {
        folder: Arc::clone(folder),
        parent: parent.map(|(at, _)| at),
        original,
        stale: stale.unwrap_or(parent.map_or(config.stale, |(_, parent)| parent.stale)),
        translations: translations(config, library, texts, first),
        faulty: entries.iter().map(|_| false).collect(),
        texts: entries,
        addresses,
        release_together: release_together
            .map(|(file, set)| languages(config, file, &set.value.0.entries, diagnostics)),
    }
}

/// What the first of a section's texts that says something of a field says; another that says otherwise is told.
fn shared<'l, T: Value + 'l>(
    texts: &TextsByLanguage,
    library: &'l Library,
    name: &str,
    field: fn(&Head) -> &Field<T>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<(&'l TextFile, &'l Spanned<T>)> {
    let mut given = texts.iter(library).filter_map(|(_, file)| Some((file, field(&file.value.head).given()?)));
    let (first, own) = given.next()?;
    for (file, other) in given.filter(|(_, other)| !own.value.same(&other.value)) {
        let d = Diagnostic::new(Code::Contradiction).at(&file.path, other.span).arg("field", name);
        diagnostics.push(d.related("related-first", Place::span(&first.path, own.span)));
    }
    Some((first, own))
}

/// How far a text of a section has come.
pub(super) fn status(file: &TextFile) -> Status {
    let text = &file.value;
    text.head.status.value().copied().or(text.declared).unwrap_or(Status::Approved)
}

fn entry(config: &Config, file: &TextFile, address: Address, diagnostics: &mut Vec<Diagnostic>) -> Option<Entry> {
    let text = &file.value;
    let status = status(file);
    problems(config, file, !status.approved(), diagnostics);
    let start = diagnostics.len();
    let aliases = aliases(config, file, diagnostics);
    let own = diagnostics.split_off(start);
    diagnostics.extend(own.into_iter().map(|own| soften(own, !status.approved())));
    let title = text.head.title.value()?;
    Some(Entry {
        file: Arc::clone(&file.path),
        hash: file.hash,
        text: Arc::clone(text),
        title: title.as_str().into(),
        details: Vec::new(),
        address,
        aliases,
        status,
        published: None,
        updated: None,
    })
}

/// Takes over what is wrong with a text by itself; in a draft nothing is more than a warning.
fn problems(config: &Config, file: &TextFile, draft: bool, diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.extend(file.value.diagnostics(&config.zone).map(|diagnostic| soften(diagnostic, draft)));
}

/// An error of a draft is a warning: it blocks nothing.
pub(super) fn soften(diagnostic: Diagnostic, draft: bool) -> Diagnostic {
    match diagnostic.severity {
        Severity::Error if draft => diagnostic.severity(Severity::Warning),
        _ => diagnostic,
    }
}

/// Languages by their codes; unknown ones are told.
pub(super) fn languages(
    config: &Config,
    file: &TextFile,
    list: &[Spanned<String>],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<LangIx> {
    list.iter()
        .filter_map(|code| {
            let position = Lang::parse(&code.value).and_then(|lang| config.position(&lang));
            if position.is_none() {
                let known = config.languages.iter().map(|language| &language.lang);
                let d = Diagnostic::new(Code::UnknownLanguage).at(&file.path, code.span).arg("name", &code.value);
                let d = d.arg("list", if code.value.contains(',') { &code.value } else { "" });
                diagnostics.push(d.suggest_language(&code.value, known));
            }
            position
        })
        .collect()
}

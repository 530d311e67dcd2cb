//! `glossary.yaml`, beside `songngu.yaml`: which words stand for each other in the site's languages, from when until when,
//! and which are not to be used.

use super::{
    config::{Config, Names},
    schema::{Id, Of, Property, Type, Value, mapping::properties},
};
use crate::{
    base::{ByLang, Hash, Lang, LangIx, Span, Time, When},
    diag::{Code, Diagnostic},
    source::{
        GLOSSARY_FILE, Sources, decode,
        fields::{Reader, Spanned},
        recovery,
        yaml::{YamlNode, YamlValue},
    },
};
use jiff::tz::TimeZone;
use std::{collections::BTreeMap, sync::Arc};

const SITE: Property = Property::of(Of::Site);

properties! {
    /// An entry as it is written.
    pub struct EntryKeys {
        id: Id = SITE.needed(),
        terms: Forms = SITE,
        not: Forms = SITE,
        from: When = SITE,
        until: When = SITE,
        replaced_by: Id = SITE,
        forbidden: Forms = SITE,
        reason: Names = SITE,
        case: bool = SITE,
        fold: bool = SITE,
    }
    later &[], short None
}

/// Forms of each language: `{vi: [Sở TT&TT], en: …}`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Forms(Vec<(Spanned<String>, Vec<String>)>);

impl Value for Forms {
    const TYPE: Type = Type::Words;

    fn read(reader: &mut Reader<'_>, node: &YamlNode, name: &str) -> Option<Self> {
        let mut forms = Vec::new();
        for (key, node) in reader.map(node, name)? {
            let nodes = match &node.value {
                YamlValue::List(nodes) => nodes.as_slice(),
                _ => std::slice::from_ref(node),
            };
            let own = nodes.iter().filter_map(|node| reader.text(node, name)).map(|own| own.value.trim().to_owned());
            let own = own.filter(|own| own.contains(char::is_alphanumeric)).collect();
            forms.push((Spanned { value: key.name.clone(), span: key.span }, own));
        }
        Some(Self(forms))
    }
}

/// The words of a site, as far as they could be read.
#[derive(Debug, Default)]
pub struct Glossary {
    /// The fingerprint of the file and of what its entries depend on.
    pub stamp: Hash,
    /// In the order of the file.
    pub entries: Vec<GlossaryEntry>,
}

/// A thing with its words.
#[derive(Debug)]
pub struct GlossaryEntry {
    /// Its id.
    pub id: String,
    /// What it is called in each language, the term first.
    pub terms: ByLang<Vec<String>>,
    /// What it is not called.
    pub not: ByLang<Vec<String>>,
    /// What is not to be said at all.
    pub forbidden: ByLang<Vec<String>>,
    /// Why.
    pub reason: Option<Names>,
    /// The first and the last day of the articles that it is right for.
    from: Option<When>,
    until: Option<When>,
    /// What it is called afterwards, by position.
    pub replaced_by: Option<usize>,
    /// Whether capitals count.
    pub case: bool,
    /// Whether marks do not.
    pub fold: bool,
}

impl GlossaryEntry {
    /// Whether it is right for an article of this time.
    pub fn holds(&self, time: Time, zone: &TimeZone) -> bool {
        let begun = self.from.is_none_or(|from| from.time(zone) <= time);
        // The last day belongs to it.
        let day = |until: When| until.time(zone).zoned(zone).date();
        begun && self.until.is_none_or(|until| time.zoned(zone).date() <= day(until))
    }

    /// Whether it is right for some time only.
    pub fn is_dated(&self) -> bool {
        self.from.is_some() || self.until.is_some()
    }
}

impl Glossary {
    /// Reads the file; a site need not have one. What is wrong is told, the rest counts.
    pub fn read(sources: &Sources, config: &Config, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let bytes = sources.get(GLOSSARY_FILE).and_then(|file| sources.read(file).ok());
        let Some(bytes) = bytes else { return Self::default() };
        let file: Arc<str> = GLOSSARY_FILE.into();
        let text = match decode(&bytes) {
            Ok(text) => text,
            Err(wrong) => {
                diagnostics.push(wrong.diagnostic(&file));
                return Self::default();
            }
        };
        let yaml = text.strip_prefix('\u{feff}').unwrap_or(text);
        let reading = recovery::read(&file, yaml, text.len() - yaml.len());
        diagnostics.extend(reading.misread);
        diagnostics.extend(reading.mistakes.into_iter().map(|mistake| mistake.diagnostic));
        let Some(node) = reading.node else { return Self::default() };
        let mut reader = Reader::new(&file);
        let entries = entries(&mut reader, &node, &config.languages.iter().map(|own| &own.lang).collect::<Vec<_>>());
        diagnostics.extend(reader.diagnostics(&config.zone));
        Self { stamp: Hash::stamp(&(&bytes, config.stamp)), entries }
    }

    /// Whether anything is forbidden: then every build looks at all texts.
    pub fn forbids(&self) -> bool {
        self.entries.iter().any(|entry| entry.forbidden.iter().any(|forms| !forms.is_empty()))
    }
}

/// The entries of the file.
fn entries(reader: &mut Reader<'_>, node: &YamlNode, languages: &[&Lang]) -> Vec<GlossaryEntry> {
    let Some(nodes) = reader.list(node, GLOSSARY_FILE) else { return Vec::new() };
    let keys: Vec<(EntryKeys, Span)> =
        nodes.iter().filter_map(|node| Some((EntryKeys::read(reader, node, GLOSSARY_FILE)?, node.span))).collect();
    let mut ids: BTreeMap<String, usize> = BTreeMap::new();
    for (at, (own, _)) in keys.iter().enumerate() {
        let Some(id) = own.id.given() else { continue };
        if ids.contains_key(&*id.value) {
            reader.tell(Code::DuplicateId, id.span, &[("name", &id.value)]);
        } else {
            ids.insert(id.value.to_string(), at);
        }
    }
    let mut asked = 0;
    let entry = |(own, _): &(EntryKeys, Span)| {
        let mut by_lang = |forms: Option<&Forms>| self::by_lang(reader, forms, languages);
        let (terms, not) = (by_lang(own.terms.value()), by_lang(own.not.value()));
        let forbidden = by_lang(own.forbidden.value());
        let replaced_by = own.replaced_by.given().and_then(|next| {
            let found = ids.get(&*next.value).copied();
            if found.is_none() {
                let d = Diagnostic::new(Code::UnknownValue).at(reader.file, next.span).arg("field", "replaced_by");
                let d = d.arg("value", &*next.value);
                reader.push(d.suggest_some(&mut asked, &next.value, ids.keys().map(String::as_str)));
            }
            found
        });
        GlossaryEntry {
            id: own.id.value().map_or_else(String::new, |id| id.to_string()),
            terms,
            not,
            forbidden,
            reason: own.reason.value().cloned(),
            from: own.from.value().copied(),
            until: own.until.value().copied(),
            replaced_by,
            case: own.case.value() == Some(&true),
            fold: own.fold.value() == Some(&true),
        }
    };
    keys.iter().map(entry).collect()
}

/// Forms by the languages of the site; other languages are told.
fn by_lang(reader: &mut Reader<'_>, forms: Option<&Forms>, languages: &[&Lang]) -> ByLang<Vec<String>> {
    let mut all: ByLang<Vec<String>> = languages.iter().map(|_| Vec::new()).collect();
    for (code, own) in forms.map_or(&[] as &[_], |forms| forms.0.as_slice()) {
        let lang = Lang::parse(&code.value);
        match lang.and_then(|lang| languages.iter().position(|own| **own == lang)) {
            Some(at) => all[LangIx::from(at)].extend(own.iter().cloned()),
            None => {
                let d = Diagnostic::new(Code::UnknownLanguage).at(reader.file, code.span).arg("name", &code.value);
                reader.push(d.suggest_language(&code.value, languages.iter().copied()));
            }
        }
    }
    all
}

//! Reading the configuration: every wrong key and value is told, what is right is kept.

use super::{
    Agency, Config, KEYS, Language, Partner, Person, Publisher,
    base::Base,
    keys::{
        AgencyKeys, Approval, Cards, FeedFormat, LanguageKeys, MayApprove, PartnerKeys, PersonKeys, PicturesKeys,
        PublisherKeys, SiteKeys,
    },
    search::Search,
    zone,
};
use crate::{
    base::{ByLang, ByPerson, ByTerm, Hash, Lang, LangIx, Span, glob},
    content::{
        head::Head,
        schema::{
            Id, List, Mapping, Names, SiteUrl, YEAR,
            mapping::{missing, read_fields},
        },
    },
    diag::{Code, Diagnostic, nearest},
    media::photo::Recipe,
    source::{
        CONFIG_FILE,
        fields::{Field, Reader, Spanned},
        yaml::YamlNode,
    },
};
use jiff::tz::TimeZone;
use std::{collections::BTreeSet, sync::Arc};

/// So many entries are on a page of a list, and in a feed, where nothing else is said.
const SIZE: usize = 20;

/// More widths than these help no browser.
const MOST_WIDTHS: usize = 8;

impl Config {
    /// Reads the configuration. `None` when there is too little to go on (told in the diagnostics); what is wrong but
    /// not needed is left out. `base_url` is one that is given instead of the configuration's.
    pub fn read(
        file: &Arc<str>,
        node: &YamlNode,
        base_url: Option<&str>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let mut reader = Reader::new(file);
        let keys = site(&mut reader, node, base_url);
        let zone = zone::read(&mut reader, &keys.time_zone);
        let unsure = unsure(&keys);
        let config = config(&mut reader, keys, base_url, &zone, &unsure);
        diagnostics.extend(reader.diagnostics(&zone).filter(|d| !unsure.contains(&d.code)));
        config
    }
}

/// The configuration as it is written.
fn site(reader: &mut Reader<'_>, node: &YamlNode, base_url: Option<&str>) -> SiteKeys {
    let mut keys = SiteKeys::default();
    let map = reader.map(node, CONFIG_FILE).unwrap_or_default();
    read_fields(reader, &mut keys, map, |reader, key| {
        let known = || KEYS.iter().map(|property| property.name);
        if Head::PROPERTIES.iter().any(|property| property.name == key.name) {
            reader.elsewhere(key, "article", nearest(&key.name, known()));
            false
        } else {
            reader.unknown(key, known());
            true
        }
    });
    let start = Span { end: node.span.start, ..node.span };
    if let (true, Some(given)) = (keys.base_url.is_absent(), base_url) {
        keys.base_url = Field::Given(Spanned { value: SiteUrl::new(given), span: start });
    }
    missing(reader, &keys, start);
    keys
}

fn config(
    reader: &mut Reader<'_>,
    keys: SiteKeys,
    base_url: Option<&str>,
    zone: &TimeZone,
    unsure: &[Code],
) -> Option<Config> {
    // Without a base there is no release, but all else can be looked at.
    let base = base(reader, &keys.base_url, base_url).or_else(|| Base::parse("https://example.invalid/"))?;
    let languages = languages(reader, &keys.languages);
    let topics: ByTerm<Spanned<String>> = keys.topics.entries().iter().map(id).collect();
    let agencies: ByTerm<Agency> = keys.agencies.entries().iter().filter_map(|own| agency(&own.value)).collect();
    let people: ByPerson<Person> = keys.people.entries().iter().filter_map(|own| person(&own.value)).collect();
    let partners = keys.partners.entries().iter().filter_map(|own| partner(reader, &languages, &own.value));
    let partners: Vec<Partner> = partners.collect();
    unique(reader, topics.iter());
    unique(reader, agencies.iter().map(|agency| &agency.id));
    unique(reader, people.iter().map(|person| &person.id));
    unique(reader, partners.iter().map(|partner| &partner.id));
    let successors = agencies.iter().filter_map(|agency| agency.succeeded_by.as_ref());
    known(reader, Code::UnknownAgency, successors, agencies.iter().map(|agency| &agency.id));
    known(reader, Code::UnknownTopic, partners.iter().flat_map(|partner| &partner.topics), topics.iter());
    let release_together = keys.release_together.value().map(|set| set.0.entries.as_slice()).unwrap_or_default();
    let release_together = positions(reader, &languages, release_together);
    let publisher = keys.publisher.value().and_then(publisher);
    let keep = keys.keep.entries().iter().filter_map(|own| {
        let valid = glob(&own.value).is_some();
        if !valid {
            reader.tell(Code::BadPath, own.span, &[("field", "keep"), ("value", &own.value)]);
        }
        valid.then(|| own.value.clone())
    });
    let keep = keep.collect();
    let same = match keys.search.value() {
        Some(Search::On(keys)) => keys.same.value().cloned().unwrap_or_default().0,
        Some(Search::Off) | None => Vec::new(),
    };
    if languages.is_empty() {
        return None;
    }
    let lists = keys.lists.value().cloned().unwrap_or_default();
    let feeds = keys.feeds.value().cloned().unwrap_or_default();
    let size = |given: Option<i64>| given.and_then(|size| usize::try_from(size).ok()).unwrap_or(SIZE);
    Some(Config {
        stamp: Hash::default(), // whoever reads the file knows it
        authority: keys.authority.value().map_or_else(|| format!("{},{YEAR}", base.host), |own| own.to_string()),
        base,
        languages,
        zone: zone.clone(),
        theme: keys.theme.given().cloned().unwrap_or(Spanned { value: "cao-nguyen".to_owned(), span: Span::default() }),
        approval: keys.approval.value() != Some(&Approval::None),
        release_together,
        stale: keys.stale.value().copied().unwrap_or_default(),
        publisher,
        notice: keys.notice.value().cloned(),
        topics,
        agencies,
        people,
        partners,
        page_size: size(lists.page_size.value().map(|size| size.0)),
        topic_lists: lists.topics.value().copied().unwrap_or(true),
        agency_lists: lists.agencies.value().copied().unwrap_or(true),
        feed_formats: formats(&feeds.formats),
        feed_size: size(feeds.size.value().map(|size| size.0)),
        guard: keys.guard.value().copied().unwrap_or_default(),
        keep,
        precompress: once(&keys.precompress),
        cards: match keys.cards.value() {
            Some(Cards::Made(cards)) => Some(cards.fonts.entries().to_vec()),
            Some(Cards::None) | None => None,
        },
        pictures: Arc::new(pictures(reader, &keys.pictures)),
        search: keys.search.value() != Some(&Search::Off),
        same,
        unsure: unsure.to_vec(),
    })
}

/// What is told only of lists that are whole, of those that are not.
fn unsure(keys: &SiteKeys) -> Vec<Code> {
    let lists: [(bool, &[Code]); 4] = [
        (
            whole(&keys.languages, |own| own.code.given().is_some()),
            &[Code::UnknownLanguage, Code::UnknownLanguageInName],
        ),
        (whole(&keys.topics, |_| true), &[Code::UnknownTopic]),
        (whole(&keys.agencies, |own| own.id.given().is_some()), &[Code::UnknownAgency]),
        (whole(&keys.people, |own| own.id.given().is_some()), &[Code::UnknownPerson]),
    ];
    lists.into_iter().filter(|(whole, _)| !whole).flat_map(|(_, codes)| codes).copied().collect()
}

/// Whether all that a list says could be read: each entry, and of each what it is called.
fn whole<T>(field: &Field<List<T>>, named: impl Fn(&T) -> bool) -> bool {
    let all = |list: &List<T>| list.whole && list.entries.iter().all(|own| named(&own.value));
    !field.is_wrong() && field.value().is_none_or(all)
}

/// What photographs become; of what is wrong the default stays.
fn pictures(reader: &mut Reader<'_>, field: &Field<PicturesKeys>) -> Recipe {
    let keys = field.value().cloned().unwrap_or_default();
    let mut recipe = Recipe::default();
    let number = |number: i64| u32::try_from(number).ok();
    if let Some(own) = keys.widths.given() {
        let widths: BTreeSet<u32> = own.value.entries.iter().filter_map(|width| number(width.value.0)).collect();
        match own.value.entries.len() {
            1..=MOST_WIDTHS => recipe.widths = widths.into_iter().collect(),
            0 if !own.value.whole => {}
            0 => reader.tell(Code::WrongType, own.span, &[("field", "widths"), ("wanted", "list"), ("found", "empty")]),
            _ => reader.tell(Code::WrongType, own.span, &[("field", "widths"), ("wanted", "widths"), ("found", "")]),
        }
    }
    recipe.full = keys.full.value().and_then(|full| number(full.0)).unwrap_or(recipe.full);
    recipe.quality = keys.quality.value().and_then(|own| u8::try_from(own.0).ok()).unwrap_or(recipe.quality);
    recipe
}

fn base(reader: &mut Reader<'_>, own: &Field<SiteUrl>, given: Option<&str>) -> Option<Base> {
    if let Some(given) = given {
        return Base::parse(given);
    }
    let own = own.given()?;
    let base = Base::parse(&own.value);
    if base.is_none() {
        let guess = Base::meant(&own.value).unwrap_or_default();
        reader.tell(Code::BadUrl, own.span, &[("field", "base_url"), ("value", &own.value), ("suggestion", &guess)]);
    }
    base
}

fn languages(reader: &mut Reader<'_>, field: &Field<List<LanguageKeys>>) -> ByLang<Language> {
    if let Some(list) = field.given().filter(|list| list.value.entries.is_empty() && list.value.whole) {
        reader.tell(Code::WrongType, list.span, &[("field", "languages"), ("wanted", "list"), ("found", "empty")]);
    }
    let mut languages = ByLang::<Language>::new();
    for own in field.entries() {
        let Some(code) = own.value.code.given() else { continue };
        let Some(lang) = Lang::parse(&code.value) else { continue };
        // A name says that it is meant.
        let rare = Lang::instead_of_rare(&code.value).filter(|_| own.value.name.given().is_none());
        if let Some(meant) = &rare {
            let args = [("value", &*code.value), ("nearest", meant.as_str()), ("kind", "rare")];
            reader.tell(Code::BadLanguage, code.span, &args);
        }
        let wrong = reader.faults.iter().any(|fault| fault.start() == Some(code.span.start as usize));
        let lang = rare.unwrap_or(lang);
        if languages.iter().any(|other| other.lang == lang) {
            if !wrong {
                reader.tell(Code::DuplicateId, code.span, &[("name", &code.value)]);
            }
        } else {
            let name = own.value.name.value().cloned();
            languages.push(Language { lang, name, span: code.span, guessed: wrong });
        }
    }
    languages
}

/// Languages by their codes; unknown ones are told.
fn positions(reader: &mut Reader<'_>, languages: &ByLang<Language>, codes: &[Spanned<String>]) -> Vec<LangIx> {
    let position = |code: &Spanned<String>| {
        let lang = Lang::parse(&code.value);
        let position = lang.and_then(|lang| languages.position(|language| language.lang == lang));
        // What is wrong with the languages themselves is told.
        if position.is_none() && !languages.is_empty() {
            let d = Diagnostic::new(Code::UnknownLanguage).at(reader.file, code.span).arg("name", &code.value);
            reader.push(d.suggest_language(&code.value, languages.iter().map(|language| &language.lang)));
        }
        position
    };
    codes.iter().filter_map(position).collect()
}

fn id(id: &Spanned<Id>) -> Spanned<String> {
    Spanned { value: id.value.to_string(), span: id.span }
}

fn publisher(keys: &PublisherKeys) -> Option<Publisher> {
    Some(Publisher {
        name: keys.name.value()?.clone(),
        url: keys.url.value().map(|url| url.to_string()),
        email: keys.email.value().map(|email| email.to_string()),
        phone: keys.phone.value().cloned(),
        address: keys.address.value().cloned(),
        logo: keys.logo.given().cloned(),
        contact: keys.contact.given().map(|id| Spanned { value: id.value.to_string(), span: id.span }),
    })
}

fn agency(keys: &AgencyKeys) -> Option<Agency> {
    Some(Agency {
        id: id(keys.id.given()?),
        from: keys.from.value().copied(),
        until: keys.until.value().copied(),
        succeeded_by: keys.succeeded_by.given().map(id),
    })
}

fn person(keys: &PersonKeys) -> Option<Person> {
    let id = id(keys.id.given()?);
    Some(Person {
        name: keys.name.value().cloned().unwrap_or_else(|| Names::one(&id.value)),
        role: keys.role.value().cloned(),
        may_approve: keys.may_approve.value().cloned().unwrap_or(MayApprove::Nothing),
        id,
    })
}

fn partner(reader: &mut Reader<'_>, languages: &ByLang<Language>, keys: &PartnerKeys) -> Option<Partner> {
    let id = id(keys.id.given()?);
    Some(Partner {
        name: keys.name.value().cloned().unwrap_or_else(|| Names::one(&id.value)),
        languages: positions(reader, languages, keys.languages.entries()),
        sections: keys.sections.entries().to_vec(),
        topics: keys.topics.entries().to_vec(),
        id,
    })
}

/// All formats where none is named; in their own order, each once.
fn formats(field: &Field<List<FeedFormat>>) -> Vec<FeedFormat> {
    if field.given().is_none() {
        return vec![FeedFormat::Atom, FeedFormat::Rss, FeedFormat::Json];
    }
    once(field)
}

/// What a list has, sorted.
fn once<T: Ord + Copy>(field: &Field<List<T>>) -> Vec<T> {
    let found: BTreeSet<T> = field.entries().iter().map(|entry| entry.value).collect();
    found.into_iter().collect()
}

/// Tells the same id twice.
fn unique<'s>(reader: &mut Reader<'_>, ids: impl Iterator<Item = &'s Spanned<String>>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id.value.as_str()) {
            reader.tell(Code::DuplicateId, id.span, &[("name", &id.value)]);
        }
    }
}

/// Tells ids that are not among those there are.
fn known<'s>(
    reader: &mut Reader<'_>,
    code: Code,
    ids: impl Iterator<Item = &'s Spanned<String>>,
    there: impl Iterator<Item = &'s Spanned<String>>,
) {
    let there: Vec<&str> = there.map(|id| id.value.as_str()).collect();
    for id in ids.filter(|id| !there.contains(&id.value.as_str())) {
        let d = Diagnostic::new(code).at(reader.file, id.span).arg("name", &id.value);
        reader.push(d.suggest(&id.value, there.iter().copied()));
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::keys::{FeedsKeys, ListsKeys, PicturesKeys},
        *,
    };
    use crate::content::schema::Property;

    fn read(text: &str) -> (Option<Config>, Vec<Code>) {
        let file: Arc<str> = CONFIG_FILE.into();
        let mut diagnostics = Vec::new();
        let node = crate::source::yaml::parse(text, 0).unwrap().unwrap();
        let config = Config::read(&file, &node, None, &mut diagnostics);
        (config, diagnostics.iter().map(|d| d.code).collect())
    }

    const LEAST: &str = "base_url: https://example.gov.vn/thong-tin/\nlanguages: [vi, {code: en, name: English}]\n";

    #[test]
    fn two_keys_are_enough() {
        let (config, codes) = read(LEAST);
        let config = config.unwrap();
        assert!(codes.is_empty());
        assert_eq!(config.base.absolute("vi/"), "https://example.gov.vn/thong-tin/vi/");
        assert_eq!(config.authority, "example.gov.vn,2026");
        assert!(config.approval);
    }

    /// What the table says to count where nothing is written is what counts.
    #[test]
    fn the_defaults_of_the_table_are_the_ones_that_count() {
        let lines = |rows: &[Property]| -> Vec<String> {
            let rows = rows.iter().filter(|row| !row.default.is_empty());
            rows.map(|row| format!("{}: {}", row.name, row.default)).collect()
        };
        let inner = [
            ("lists", ListsKeys::PROPERTIES),
            ("feeds", FeedsKeys::PROPERTIES),
            ("pictures", PicturesKeys::PROPERTIES),
        ];
        let inner = inner.map(|(name, rows)| format!("{name}: {{{}}}", lines(rows).join(", ")));
        let written = lines(KEYS).into_iter().chain(inner).collect::<Vec<_>>();
        assert!(written.len() > 5 && written.iter().all(|line| !line.ends_with("{}")), "{written:?}");
        let shown = |text: &str| {
            let (config, codes) = read(text);
            assert!(codes.is_empty(), "{text} {codes:?}");
            let config = config.unwrap();
            let theme = Spanned { span: Span::default(), ..config.theme.clone() };
            format!("{:?}", Config { theme, ..config })
        };
        assert_eq!(shown(LEAST), shown(&format!("{LEAST}{}\n", written.join("\n"))));
    }

    #[test]
    fn everything_wrong_is_told_at_once() {
        let (config, codes) =
            read("base_url: ftp://x\nlanguages: [vi, vi]\ntopcs: [a]\napproval: yes\nlists: {page_size: 0}\n");
        assert!(config.is_some()); // all else can be looked at
        let mut codes = codes;
        codes.sort_unstable_by_key(|code| format!("{code:?}"));
        assert_eq!(codes, [Code::BadNumber, Code::BadUrl, Code::DuplicateId, Code::UnknownField, Code::UnknownValue]);
    }
}

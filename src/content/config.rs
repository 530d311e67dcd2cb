//! `songngu.yaml`: the site's address, languages, agencies, topics, people and partners.

use crate::{
    base::{Lang, Span, When, is_id},
    diag::{Code, Diagnostic, nearest},
    source::{
        fields::{Fields, Spanned},
        yaml::{Key, Node, Value},
    },
};
use jiff::tz::TimeZone;
use std::sync::Arc;

/// The file's name in the site's folder.
pub const FILE: &str = "songngu.yaml";

/// The site's configuration, checked.
#[derive(Clone, Debug)]
pub struct Config {
    /// The address of the section, with its path, ending in `/`.
    pub base: Base,
    /// The languages, the main one first; never empty.
    pub languages: Vec<Language>,
    /// The zone in which a day begins.
    pub zone: TimeZone,
    /// The theme's folder.
    pub theme: Spanned<String>,
    /// Whether a text needs an approver.
    pub approval: bool,
    /// Languages released together, by position in `languages`.
    pub release_together: Vec<usize>,
    /// `domain,year` for tag URIs (RFC 4151).
    pub authority: String,
    /// Who publishes.
    pub publisher: Option<Publisher>,
    /// Ids of topics, in the configuration's order.
    pub topics: Vec<Spanned<String>>,
    /// Agencies, dated.
    pub agencies: Vec<Agency>,
    /// Authors and approvers.
    pub people: Vec<Person>,
    /// Partner media.
    pub partners: Vec<Partner>,
    /// How many entries a list's page holds.
    pub page_size: usize,
    /// Whether there are lists by topic.
    pub topic_lists: bool,
    /// Whether there are lists by agency.
    pub agency_lists: bool,
    /// The public feeds' formats.
    pub feed_formats: Vec<FeedFormat>,
    /// How many entries a feed holds.
    pub feed_size: usize,
    /// Globs of files in the output that others put there.
    pub keep: Vec<String>,
}

/// The site's address, taken apart.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub struct Base {
    /// `https://example.gov.vn`.
    pub origin: String,
    /// `example.gov.vn`.
    pub host: String,
    /// `/thong-tin-doi-ngoai/`.
    pub path: String,
}

/// A language of the site.
#[derive(Clone, Debug)]
pub struct Language {
    /// Its tag.
    pub lang: Lang,
    /// Its own name, if the configuration gives one.
    pub name: Option<String>,
    /// Where it stands.
    pub span: Span,
}

/// Text in several languages: `{vi: …, en: …}` or one text for all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Names(Vec<(Option<Lang>, String)>);

/// Who publishes the section.
#[derive(Clone, Debug)]
pub struct Publisher {
    /// In the languages given.
    pub name: Names,
    /// Its own page.
    pub url: Option<String>,
    /// Where to write.
    pub email: Option<String>,
    /// A file of `static/`.
    pub logo: Option<Spanned<String>>,
}

/// A body of the administration.
#[derive(Clone, Debug)]
pub struct Agency {
    /// Its id; the name is the message `agency-<id>`.
    pub id: Spanned<String>,
    /// First day.
    pub from: Option<When>,
    /// Last day.
    pub until: Option<When>,
    /// The agency that took over.
    pub succeeded_by: Option<Spanned<String>>,
}

/// A person or function.
#[derive(Clone, Debug)]
pub struct Person {
    /// Its id.
    pub id: Spanned<String>,
    /// In the languages given.
    pub name: Names,
    /// In the languages given.
    pub role: Option<Names>,
    /// What this person may approve.
    pub may_approve: MayApprove,
}

/// The sections a person may approve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MayApprove {
    /// None.
    Nothing,
    /// All.
    All,
    /// These sections and those below them, by folder.
    Sections(Vec<Spanned<String>>),
}

/// Media that take the section over.
#[derive(Clone, Debug)]
pub struct Partner {
    /// Its id.
    pub id: Spanned<String>,
    /// Its name.
    pub name: String,
    /// Languages it gets, by position; empty: all.
    pub languages: Vec<usize>,
    /// Sections it gets, by folder, those below included; empty: all.
    pub sections: Vec<Spanned<String>>,
    /// Topics it gets; empty: all.
    pub topics: Vec<Spanned<String>>,
}

/// A format of the public feeds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum FeedFormat {
    /// RFC 4287.
    Atom,
    /// RSS 2.0.
    Rss,
    /// JSON Feed 1.1.
    Json,
}

/// What the configuration may say.
pub(super) const KEYS: &[&str] = &[
    "base_url",
    "languages",
    "time_zone",
    "theme",
    "approval",
    "release_together",
    "authority",
    "publisher",
    "topics",
    "agencies",
    "people",
    "partners",
    "lists",
    "feeds",
    "keep",
];

impl Names {
    /// The text in a language, along its parents, then English, then the first given; with the language it is in when
    /// that is another.
    pub fn get(&self, lang: &Lang) -> Option<(&str, Option<&Lang>)> {
        let english = Lang::parse("en");
        let parents = lang.parents();
        std::iter::once(lang)
            .chain(&parents)
            .chain(&english)
            .find_map(|wanted| self.0.iter().find(|(lang, _)| lang.as_ref() == Some(wanted)))
            .or_else(|| self.0.first())
            .map(|(own, text)| (text.as_str(), own.as_ref().filter(|own| *own != lang)))
    }

    fn read(fields: &mut Fields<'_>, node: &Node, field: &str) -> Option<Self> {
        let Value::Map(map) = &node.value else {
            return fields.text(node, field).map(|text| Self(vec![(None, text.value)]));
        };
        let mut names = Vec::new();
        for (key, node) in map {
            match Lang::parse(&key.name) {
                Some(lang) => names.extend(fields.text(node, field).map(|text| (Some(lang), text.value))),
                None => fields.tell(Code::BadLanguage, key.span, &[("value", &key.name)]),
            }
        }
        (!names.is_empty()).then_some(Self(names))
    }
}

impl Config {
    /// The position of a language.
    pub fn position(&self, lang: &Lang) -> Option<usize> {
        self.languages.iter().position(|language| &language.lang == lang)
    }

    /// Reads the configuration. `None` when there is too little to go on (told in the diagnostics); what is wrong but
    /// not needed is left out.
    pub fn read(file: &Arc<str>, node: &Node, base_url: Option<&str>, found: &mut Vec<Diagnostic>) -> Option<Self> {
        let mut fields = Fields { file, found };
        let map = fields.map(node, FILE);
        let get = |name: &str| map.iter().find(|(key, _)| key.name == name).map(|(_, node)| node);
        for (key, _) in map {
            let name = key.name.as_str();
            if super::head::FIELDS.iter().any(|(field, _)| *field == name) && !KEYS.contains(&name) {
                fields.elsewhere(key, "article", nearest(name, KEYS.iter().copied()));
            } else if !KEYS.contains(&name) {
                fields.unknown(key, KEYS.iter().copied());
            }
        }
        let start = Span { end: node.span.start, ..node.span };
        let base = match (base_url, get("base_url").and_then(|node| fields.text(node, "base_url"))) {
            (Some(given), _) => Base::parse(given),
            (None, Some(text)) => Base::parse(&text.value).or_else(|| {
                let guess = format!("https://{}", text.value);
                let guess = Base::parse(&guess).map(|base| base.absolute("")).unwrap_or_default();
                fields.tell(
                    Code::BadUrl,
                    text.span,
                    &[("field", "base_url"), ("value", &text.value), ("suggestion", &guess)],
                );
                None
            }),
            (None, None) => {
                fields.tell(Code::MissingField, start, &[("field", "base_url")]);
                None
            }
        };
        let languages = match get("languages") {
            Some(node) => languages(&mut fields, node),
            None => Vec::new(),
        };
        if languages.is_empty() {
            fields.tell(
                Code::MissingField,
                get("languages").map_or(start, |node| node.span),
                &[("field", "languages")],
            );
        }
        let position = |lang: &str| {
            let lang = Lang::parse(lang)?;
            languages.iter().position(|language: &Language| language.lang == lang)
        };
        let known: Vec<String> = languages.iter().map(|language| language.lang.to_string()).collect();
        let mut positions = |fields: &mut Fields<'_>, node: &Node, field: &str| -> Vec<usize> {
            fields
                .texts(node, field)
                .into_iter()
                .filter_map(|text| {
                    position(&text.value).or_else(|| {
                        fields.found.push(
                            Diagnostic::new(Code::UnknownLanguage)
                                .at(fields.file, text.span)
                                .arg("name", &text.value)
                                .suggest(&text.value, known.iter().map(String::as_str)),
                        );
                        None
                    })
                })
                .collect()
        };
        let zone = get("time_zone").and_then(|node| fields.text(node, "time_zone"));
        let zone = match zone {
            None => TimeZone::get("Asia/Ho_Chi_Minh").unwrap_or(TimeZone::UTC),
            Some(text) => TimeZone::get(&text.value).unwrap_or_else(|_| {
                let names: Vec<String> = jiff::tz::db().available().map(|name| name.to_string()).collect();
                let near = nearest(&text.value, names.iter().map(String::as_str)).unwrap_or_default();
                fields.tell(Code::UnknownTimeZone, text.span, &[("value", &text.value), ("nearest", near)]);
                TimeZone::UTC
            }),
        };
        let theme = get("theme")
            .and_then(|node| fields.text(node, "theme"))
            .unwrap_or(Spanned { value: "cao-nguyen".to_owned(), span: start });
        let approval = get("approval")
            .and_then(|node| fields.word(node, "approval", &[("required", true), ("none", false)]))
            .is_none_or(|word| word.value);
        let release_together = match get("release_together") {
            Some(node) if !is_none(node) => positions(&mut fields, node, "release_together"),
            _ => Vec::new(),
        };
        let authority = get("authority").and_then(|node| fields.text(node, "authority")).map(|text| text.value);
        let publisher = get("publisher").and_then(|node| publisher(&mut fields, node));
        let topics = match get("topics") {
            Some(node) => {
                let list = fields.list(node, "topics");
                list.iter().filter_map(|node| fields.id(node, "topics")).collect()
            }
            None => Vec::new(),
        };
        let agencies = each(&mut fields, get("agencies"), "agencies", agency);
        let people = each(&mut fields, get("people"), "people", person);
        let partners =
            each(&mut fields, get("partners"), "partners", |fields, node| partner(fields, node, &mut positions));
        unique(&mut fields, topics.iter());
        unique(&mut fields, agencies.iter().map(|agency| &agency.id));
        unique(&mut fields, people.iter().map(|person| &person.id));
        unique(&mut fields, partners.iter().map(|partner| &partner.id));
        for agency in &agencies {
            if let Some(next) = &agency.succeeded_by
                && !agencies.iter().any(|other| other.id.value == next.value)
            {
                let ids = agencies.iter().map(|other| other.id.value.as_str());
                let d = Diagnostic::new(Code::UnknownAgency).at(file, next.span).arg("name", &next.value);
                fields.found.push(d.suggest(&next.value, ids));
            }
        }
        for topic in partners.iter().flat_map(|partner| &partner.topics) {
            if !topics.iter().any(|known| known.value == topic.value) {
                let d = Diagnostic::new(Code::UnknownTopic).at(file, topic.span).arg("name", &topic.value);
                fields.found.push(d.suggest(&topic.value, topics.iter().map(|topic| topic.value.as_str())));
            }
        }
        let (page_size, topic_lists, agency_lists) = lists(&mut fields, get("lists"));
        let (feed_formats, feed_size) = feeds(&mut fields, get("feeds"));
        let keep = get("keep").map(|node| fields.texts(node, "keep")).unwrap_or_default();
        let keep = keep
            .into_iter()
            .filter_map(|glob| match globset::Glob::new(&glob.value) {
                Ok(_) if !glob.value.starts_with('/') => Some(glob.value),
                _ => {
                    fields.tell(Code::BadPath, glob.span, &[("field", "keep"), ("value", &glob.value)]);
                    None
                }
            })
            .collect();
        let base = base?;
        if languages.is_empty() {
            return None;
        }
        let authority = authority.unwrap_or_else(|| format!("{},2026", base.host));
        Some(Self {
            authority,
            base,
            languages,
            zone,
            theme,
            approval,
            release_together,
            publisher,
            topics,
            agencies,
            people,
            partners,
            page_size,
            topic_lists,
            agency_lists,
            feed_formats,
            feed_size,
            keep,
        })
    }
}

impl Base {
    /// Takes `https://host[:port]/path/` apart; `None` when it is no such address.
    pub fn parse(url: &str) -> Option<Self> {
        let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let name = host.split(':').next()?;
        let host_ok = !name.is_empty()
            && host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':' | b'[' | b']'));
        let path = path.trim_matches('/');
        let path_ok =
            path.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'~' | b'/' | b'%'))
                && !path.split('/').any(|part| part == ".." || part == ".");
        (host_ok && path_ok && !path.contains("//")).then(|| Self {
            origin: url[..url.len() - rest.len() + host.len()].to_owned(),
            host: name.to_ascii_lowercase(),
            path: if path.is_empty() { "/".to_owned() } else { format!("/{path}/") },
        })
    }

    /// The absolute address of a path below the base.
    pub fn absolute(&self, below: &str) -> String {
        format!("{}{}{below}", self.origin, self.path)
    }
}

fn is_none(node: &Node) -> bool {
    matches!(&node.value, Value::Scalar(text) if text == "none") || node.value == Value::Empty
}

fn languages(fields: &mut Fields<'_>, node: &Node) -> Vec<Language> {
    let mut languages: Vec<Language> = Vec::new();
    for node in fields.list(node, "languages") {
        let (code, name) = match &node.value {
            Value::Map(map) => {
                unknown_keys(fields, map, &["code", "name"]);
                let get = |name: &str| map.iter().find(|(key, _)| key.name == name).map(|(_, node)| node);
                let Some(code) = get("code").and_then(|node| fields.text(node, "code")) else {
                    fields.tell(Code::MissingField, node.span, &[("field", "code")]);
                    continue;
                };
                (code, get("name").and_then(|node| fields.text(node, "name")).map(|text| text.value))
            }
            _ => match fields.text(node, "languages") {
                Some(code) => (code, None),
                None => continue,
            },
        };
        match Lang::parse(&code.value) {
            None => fields.tell(Code::BadLanguage, code.span, &[("value", &code.value)]),
            Some(lang) if languages.iter().any(|other| other.lang == lang) => {
                fields.tell(Code::DuplicateId, code.span, &[("name", &code.value)]);
            }
            Some(lang) => languages.push(Language { lang, name, span: code.span }),
        }
    }
    languages
}

fn unknown_keys(fields: &mut Fields<'_>, map: &[(Key, Node)], known: &[&str]) {
    for (key, _) in map {
        if !known.contains(&key.name.as_str()) {
            fields.unknown(key, known.iter().copied());
        }
    }
}

/// Reads each mapping of a list.
fn each<T>(
    fields: &mut Fields<'_>,
    node: Option<&Node>,
    field: &str,
    mut read: impl FnMut(&mut Fields<'_>, &Node) -> Option<T>,
) -> Vec<T> {
    let Some(node) = node else { return Vec::new() };
    fields.list(node, field).iter().filter_map(|node| read(fields, node)).collect()
}

fn unique<'s>(fields: &mut Fields<'_>, ids: impl Iterator<Item = &'s Spanned<String>>) {
    let mut seen = std::collections::BTreeSet::new();
    for id in ids {
        if !seen.insert(id.value.as_str()) {
            fields.tell(Code::DuplicateId, id.span, &[("name", &id.value)]);
        }
    }
}

fn get<'n>(map: &'n [(Key, Node)], name: &str) -> Option<&'n Node> {
    map.iter().find(|(key, _)| key.name == name).map(|(_, node)| node)
}

fn required_id(fields: &mut Fields<'_>, map: &[(Key, Node)], node: &Node) -> Option<Spanned<String>> {
    match get(map, "id") {
        Some(id) => fields.id(id, "id"),
        None => {
            fields.tell(Code::MissingField, node.span, &[("field", "id")]);
            None
        }
    }
}

fn publisher(fields: &mut Fields<'_>, node: &Node) -> Option<Publisher> {
    let map = fields.map(node, "publisher");
    unknown_keys(fields, map, &["name", "url", "email", "logo"]);
    let Some(name) = get(map, "name").and_then(|node| Names::read(fields, node, "name")) else {
        fields.tell(Code::MissingField, node.span, &[("field", "name")]);
        return None;
    };
    let url = get(map, "url").and_then(|node| fields.text(node, "url")).and_then(|text| {
        if text.value.starts_with("https://") || text.value.starts_with("http://") {
            return Some(text.value);
        }
        fields.tell(Code::BadUrl, text.span, &[("field", "url"), ("value", &text.value)]);
        None
    });
    let email = get(map, "email").and_then(|node| fields.text(node, "email")).map(|text| text.value);
    let logo = get(map, "logo").and_then(|node| fields.text(node, "logo"));
    Some(Publisher { name, url, email, logo })
}

fn agency(fields: &mut Fields<'_>, node: &Node) -> Option<Agency> {
    if let Value::Scalar(_) = node.value {
        return fields.id(node, "agencies").map(|id| Agency { id, from: None, until: None, succeeded_by: None });
    }
    let map = fields.map(node, "agencies");
    unknown_keys(fields, map, &["id", "from", "until", "succeeded_by"]);
    let id = required_id(fields, map, node)?;
    let from = get(map, "from").and_then(|node| fields.when(node, "from")).map(|when| when.value);
    let until = get(map, "until").and_then(|node| fields.when(node, "until")).map(|when| when.value);
    let succeeded_by = get(map, "succeeded_by").and_then(|node| fields.id(node, "succeeded_by"));
    Some(Agency { id, from, until, succeeded_by })
}

fn person(fields: &mut Fields<'_>, node: &Node) -> Option<Person> {
    let map = fields.map(node, "people");
    unknown_keys(fields, map, &["id", "name", "role", "may_approve"]);
    let id = required_id(fields, map, node)?;
    let Some(name) = get(map, "name").and_then(|node| Names::read(fields, node, "name")) else {
        fields.tell(Code::MissingField, node.span, &[("field", "name")]);
        return None;
    };
    let role = get(map, "role").and_then(|node| Names::read(fields, node, "role"));
    let may_approve = match get(map, "may_approve") {
        None => MayApprove::Nothing,
        Some(node) => {
            let sections = fields.texts(node, "may_approve");
            match sections.as_slice() {
                [one] if one.value == "all" => MayApprove::All,
                [] => MayApprove::Nothing,
                _ => MayApprove::Sections(sections),
            }
        }
    };
    Some(Person { id, name, role, may_approve })
}

fn partner(
    fields: &mut Fields<'_>,
    node: &Node,
    positions: &mut impl FnMut(&mut Fields<'_>, &Node, &str) -> Vec<usize>,
) -> Option<Partner> {
    let map = fields.map(node, "partners");
    unknown_keys(fields, map, &["id", "name", "languages", "sections", "topics"]);
    let id = required_id(fields, map, node)?;
    let name = get(map, "name").and_then(|node| fields.text(node, "name")).map(|text| text.value);
    let languages = get(map, "languages").map(|node| positions(fields, node, "languages")).unwrap_or_default();
    let sections = get(map, "sections").map(|node| fields.texts(node, "sections")).unwrap_or_default();
    let topics = get(map, "topics").map(|node| fields.texts(node, "topics")).unwrap_or_default();
    Some(Partner { name: name.unwrap_or_else(|| id.value.clone()), id, languages, sections, topics })
}

fn lists(fields: &mut Fields<'_>, node: Option<&Node>) -> (usize, bool, bool) {
    let Some(node) = node else { return (20, true, true) };
    let map = fields.map(node, "lists");
    unknown_keys(fields, map, &["page_size", "topics", "agencies"]);
    let size = get(map, "page_size").and_then(|node| fields.number(node, "page_size", 1..=500)).unwrap_or(20);
    let topics = get(map, "topics").and_then(|node| fields.flag(node, "topics")).unwrap_or(true);
    let agencies = get(map, "agencies").and_then(|node| fields.flag(node, "agencies")).unwrap_or(true);
    (size, topics, agencies)
}

fn feeds(fields: &mut Fields<'_>, node: Option<&Node>) -> (Vec<FeedFormat>, usize) {
    const ALL: [(&str, FeedFormat); 3] =
        [("atom", FeedFormat::Atom), ("rss", FeedFormat::Rss), ("json", FeedFormat::Json)];
    let all = ALL.map(|(_, format)| format).to_vec();
    let Some(node) = node else { return (all, 20) };
    let map = fields.map(node, "feeds");
    unknown_keys(fields, map, &["formats", "size"]);
    let formats = match get(map, "formats") {
        None => all,
        Some(node) => {
            let list = fields.list(node, "formats");
            let mut formats: Vec<FeedFormat> =
                list.iter().filter_map(|node| fields.word(node, "formats", &ALL)).map(|word| word.value).collect();
            formats.sort_unstable();
            formats.dedup();
            formats
        }
    };
    let size = get(map, "size").and_then(|node| fields.number(node, "size", 1..=500)).unwrap_or(20);
    (formats, size)
}

/// Whether a person's sections cover a folder path of sections.
impl MayApprove {
    /// Whether a text in this section (folders joined by `/`, empty for the home) is covered.
    pub fn covers(&self, section: &str) -> bool {
        match self {
            Self::Nothing => false,
            Self::All => true,
            Self::Sections(sections) => sections.iter().any(|own| within(section, &own.value)),
        }
    }
}

/// Whether `section` is `outer` or lies below it.
pub fn within(section: &str, outer: &str) -> bool {
    let outer = outer.trim_matches('/');
    section == outer || section.strip_prefix(outer).is_some_and(|rest| rest.starts_with('/'))
}

/// An item's id: `a-z 0-9 -` in parts joined by `/`.
pub fn is_item_id(id: &str) -> bool {
    id.split('/').all(is_id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<Config>, Vec<Code>) {
        let file: Arc<str> = FILE.into();
        let mut found = Vec::new();
        let node = crate::source::yaml::parse(&file, text, 0).unwrap().unwrap();
        let config = Config::read(&file, &node, None, &mut found);
        (config, found.iter().map(|d| d.code).collect())
    }

    #[test]
    fn two_keys_are_enough() {
        let (config, found) =
            read("base_url: https://example.gov.vn/thong-tin/\nlanguages: [vi, {code: en, name: English}]\n");
        let config = config.unwrap();
        assert!(found.is_empty());
        assert_eq!(config.base.absolute("vi/"), "https://example.gov.vn/thong-tin/vi/");
        assert_eq!(config.authority, "example.gov.vn,2026");
        assert!(config.approval);
    }

    #[test]
    fn everything_wrong_is_told_at_once() {
        let (config, found) =
            read("base_url: ftp://x\nlanguages: [vi, vi]\ntopcs: [a]\napproval: yes\nlists: {page_size: 0}\n");
        assert!(config.is_none());
        assert_eq!(found, [Code::UnknownField, Code::BadUrl, Code::DuplicateId, Code::UnknownValue, Code::BadNumber]);
    }
}

//! Reading the configuration: every wrong key and value is told, what is right is kept.

use super::{Agency, Base, Config, FILE, FeedFormat, KEYS, Language, MayApprove, Names, Partner, Person, Publisher};
use crate::{
    base::{Hash, Lang, Span},
    diag::{Code, Diagnostic, nearest},
    source::{
        fields::{Fields, Spanned},
        yaml::{Key, Node, Value},
    },
};
use jiff::tz::TimeZone;
use std::sync::Arc;

impl Config {
    /// Reads the configuration. `None` when there is too little to go on (told in the diagnostics); what is wrong but
    /// not needed is left out.
    pub fn read(file: &Arc<str>, node: &Node, base_url: Option<&str>, found: &mut Vec<Diagnostic>) -> Option<Self> {
        let mut fields = Fields { file, found };
        let map = fields.map(node, FILE);
        let get = |name: &str| map.iter().find(|(key, _)| key.name == name).map(|(_, node)| node);
        for (key, _) in map {
            let name = key.name.as_str();
            if crate::content::head::FIELDS.iter().any(|(field, _)| *field == name) && !KEYS.contains(&name) {
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
        match get("languages") {
            None => fields.tell(Code::MissingField, start, &[("field", "languages")]),
            Some(node) if fields.list(node, "languages").is_empty() && !matches!(node.value, Value::Map(_)) => {
                fields.tell(
                    Code::WrongType,
                    node.span,
                    &[("field", "languages"), ("wanted", "list"), ("found", "empty")],
                );
            }
            Some(_) => {}
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
                        // What is wrong with the languages themselves is told.
                        if known.is_empty() {
                            return None;
                        }
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
        let authority = get("authority").and_then(|node| checked(&mut fields, node, "authority", is_authority));
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
            .filter_map(|glob| match crate::base::glob(&glob.value) {
                Some(_) => Some(glob.value),
                None => {
                    fields.tell(Code::BadPath, glob.span, &[("field", "keep"), ("value", &glob.value)]);
                    None
                }
            })
            .collect();
        // Without a base there is no release, but all else can be looked at.
        let base = base.or_else(|| Base::parse("https://example.invalid/"))?;
        if languages.is_empty() {
            return None;
        }
        let authority = authority.unwrap_or_else(|| format!("{},2026", base.host));
        Some(Self {
            stamp: Hash::default(), // whoever reads the file knows it
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

impl Names {
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
    let email = get(map, "email").and_then(|node| checked(fields, node, "email", is_email));
    let logo = get(map, "logo").and_then(|node| fields.text(node, "logo"));
    Some(Publisher { name, url, email, logo })
}

/// A text of a certain form.
fn checked(fields: &mut Fields<'_>, node: &Node, field: &str, right: fn(&str) -> bool) -> Option<String> {
    let text = fields.text(node, field)?;
    if right(&text.value) {
        return Some(text.value);
    }
    fields.tell(Code::BadUrl, text.span, &[("field", field), ("value", &text.value)]);
    None
}

/// `domain,2026`, or an e-mail address for the domain, or a day of the year (RFC 4151).
fn is_authority(text: &str) -> bool {
    let Some((name, date)) = text.split_once(',') else { return false };
    let lengths = date.split('-').map(str::len).collect::<Vec<_>>();
    let dated = matches!(lengths.as_slice(), [4] | [4, 2] | [4, 2, 2]);
    (is_domain(name) || is_email(name)) && dated && date.bytes().all(|b| b.is_ascii_digit() || b == b'-')
}

/// `name@domain`.
fn is_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, domain)| {
        let sign = |b: u8| b.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&b);
        !name.is_empty() && name.bytes().all(sign) && is_domain(domain)
    })
}

fn is_domain(text: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty() && !label.starts_with('-') && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    text.contains('.') && text.split('.').all(label)
}

fn agency(fields: &mut Fields<'_>, node: &Node) -> Option<Agency> {
    if let Value::Scalar(_) = node.value {
        return fields.id(node, "agencies").map(|id| Agency { id, from: None, until: None, succeeded_by: None });
    }
    let map = fields.entry(node, "agencies")?;
    unknown_keys(fields, map, &["id", "from", "until", "succeeded_by"]);
    let id = required_id(fields, map, node)?;
    let from = get(map, "from").and_then(|node| fields.when(node, "from")).map(|when| when.value);
    let until = get(map, "until").and_then(|node| fields.when(node, "until")).map(|when| when.value);
    let succeeded_by = get(map, "succeeded_by").and_then(|node| fields.id(node, "succeeded_by"));
    Some(Agency { id, from, until, succeeded_by })
}

fn person(fields: &mut Fields<'_>, node: &Node) -> Option<Person> {
    let map = fields.entry(node, "people")?;
    unknown_keys(fields, map, &["id", "name", "role", "may_approve"]);
    let id = required_id(fields, map, node)?;
    let name = get(map, "name").and_then(|node| Names::read(fields, node, "name")).unwrap_or_else(|| {
        fields.tell(Code::MissingField, node.span, &[("field", "name")]);
        Names(vec![(None, id.value.clone())])
    });
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
    let map = fields.entry(node, "partners")?;
    unknown_keys(fields, map, &["id", "name", "languages", "sections", "topics"]);
    let id = required_id(fields, map, node)?;
    let name = get(map, "name").and_then(|node| Names::read(fields, node, "name"));
    let languages = get(map, "languages").map(|node| positions(fields, node, "languages")).unwrap_or_default();
    let sections = get(map, "sections").map(|node| fields.texts(node, "sections")).unwrap_or_default();
    let topics = get(map, "topics").map(|node| fields.texts(node, "topics")).unwrap_or_default();
    let name = name.unwrap_or_else(|| Names(vec![(None, id.value.clone())]));
    Some(Partner { id, name, languages, sections, topics })
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
        assert!(config.is_some()); // all else can be looked at
        assert_eq!(found, [Code::UnknownField, Code::BadUrl, Code::DuplicateId, Code::UnknownValue, Code::BadNumber]);
    }
}

//! Front matter: the fields of a text, typed and located. What a field means beside others (an agency that
//! exists, a contradiction) is decided where all texts are known.

use crate::{
    base::{Lang, Span, Time, When, compose, fold, is_slug},
    diag::{Code, nearest},
    source::{
        fields::{Fields, Spanned},
        yaml::{Key, Node, Value},
    },
};
use serde::{Deserialize, Serialize};

/// What a field belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Of {
    /// One language's text; also of sections and homes.
    Any,
    /// One language's text, of items only.
    Language,
    /// The item, written once in the original's file.
    Item,
    /// The item; sections may say it too.
    ItemOrSection,
}

/// The one table of front matter fields; suggestions, checks and the manual come from it.
pub const FIELDS: &[(&str, Of)] = &[
    ("title", Of::Any),
    ("summary", Of::Any),
    ("slug", Of::Any),
    ("status", Of::Any),
    ("aliases", Of::Any),
    ("approved_by", Of::Language),
    ("approved_on", Of::Language),
    ("published", Of::Language),
    ("updated", Of::Language),
    ("tags", Of::Language),
    ("captions", Of::Language),
    ("release_together", Of::ItemOrSection),
    ("date", Of::Item),
    ("original", Of::Item),
    ("kind", Of::Item),
    ("agency", Of::Item),
    ("authors", Of::Item),
    ("topics", Of::Item),
    ("embargo", Of::Item),
    ("expires", Of::Item),
    ("withdrawn", Of::Item),
    ("cover", Of::Item),
    ("files", Of::Item),
    ("id", Of::Item),
];

/// Fields whose features come later: an error that says so, never silently ignored.
const LATER: &[&str] = &[
    "claim",
    "clip",
    "correction",
    "corrections",
    "dataset",
    "documents",
    "event",
    "event_id",
    "gallery",
    "review_by",
    "reviewed_by",
    "secrecy",
    "translated_from",
    "translator",
];

/// Kinds that come later.
const KINDS_LATER: &[&str] =
    &["press-release", "press-conference", "document", "event", "rebuttal", "gallery", "clip", "dataset", "policy"];

/// Fields that must not be written without a value: an empty one would publish too early or too long.
const NEVER_EMPTY: &[&str] = &["status", "date", "published", "embargo", "expires", "withdrawn"];

/// How far a text has come.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Status {
    /// Being written.
    Draft,
    /// Waiting for approval.
    Review,
    /// May be published.
    Approved,
}

const STATUSES: [(&str, Status); 3] =
    [("draft", Status::Draft), ("review", Status::Review), ("approved", Status::Approved)];

/// What an item is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
pub enum Kind {
    /// News.
    #[default]
    News,
    /// A long read.
    Feature,
    /// An evergreen page: without date, in no dated list or feed.
    Page,
}

impl Kind {
    /// As it is written; its name is the message `kind-<this>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::News => "news",
            Self::Feature => "feature",
            Self::Page => "page",
        }
    }

    /// All kinds as they are written.
    pub const ALL: [(&'static str, Kind); 3] = [("news", Kind::News), ("feature", Kind::Feature), ("page", Kind::Page)];
}

/// What others may do with a file.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub enum Rights {
    /// Anybody may pass it on.
    Free,
    /// Media may, in reporting.
    Editorial,
    /// Only this site: left out of every feed.
    #[default]
    SiteOnly,
}

/// Words for a file of the bundle in one language.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Caption {
    /// The file's name as written.
    pub file: Spanned<String>,
    /// Alternative text.
    pub alt: Option<String>,
    /// The line below.
    pub caption: Option<String>,
}

/// What is known of a file of the bundle.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct FileNote {
    /// The file's name as written.
    pub file: Spanned<String>,
    /// Who made it.
    pub credit: Option<String>,
    /// Where it comes from.
    pub source: Option<String>,
    /// Under which licence.
    pub license: Option<String>,
    /// What others may do with it.
    pub rights: Rights,
}

/// The fields of one text.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Head {
    /// Required.
    pub title: Option<Spanned<String>>,
    /// Plain text.
    pub summary: Option<Spanned<String>>,
    /// Last part of the address.
    pub slug: Option<Spanned<String>>,
    /// How far it has come.
    pub status: Option<Spanned<Status>>,
    /// A person of the configuration.
    pub approved_by: Option<Spanned<String>>,
    /// When.
    pub approved_on: Option<Spanned<When>>,
    /// Not public before.
    pub published: Option<Spanned<When>>,
    /// When the meaning changed.
    pub updated: Option<Spanned<When>>,
    /// Free words.
    pub tags: Vec<String>,
    /// Words for files.
    pub captions: Vec<Caption>,
    /// Old addresses, normalised.
    pub aliases: Vec<Spanned<String>>,
    /// Fields of the item.
    pub item: ItemHead,
}

/// The fields that an item's texts share.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct ItemHead {
    /// Required but for pages.
    pub date: Option<Spanned<When>>,
    /// A language of the site.
    pub original: Option<Spanned<String>>,
    /// What it is.
    pub kind: Option<Spanned<Kind>>,
    /// An agency of the configuration.
    pub agency: Option<Spanned<String>>,
    /// People of the configuration.
    pub authors: Option<Spanned<Vec<Spanned<String>>>>,
    /// Topics of the configuration.
    pub topics: Option<Spanned<Vec<Spanned<String>>>>,
    /// Held before.
    pub embargo: Option<Spanned<Time>>,
    /// Gone from.
    pub expires: Option<Spanned<Time>>,
    /// Gone from.
    pub withdrawn: Option<Spanned<Time>>,
    /// Languages released together; `none` lifts what stands further out.
    pub release_together: Option<Spanned<Vec<Spanned<String>>>>,
    /// A picture of the bundle.
    pub cover: Option<Spanned<String>>,
    /// What is known of the bundle's files.
    pub files: Option<Spanned<Vec<FileNote>>>,
    /// Keeps the identity after a move.
    pub id: Option<Spanned<String>>,
}

/// Reads the fields of a text, or of a section's or home's index.
pub fn read(fields: &mut Fields<'_>, node: &Node, index: bool) -> Head {
    let mut head = Head::default();
    if !matches!(node.value, Value::Map(_)) {
        fields.tell(Code::YamlNotMapping, node.span, &[]);
        return head;
    }
    for (key, node) in fields.map(node, "") {
        if known(fields, key, index) && !empty(fields, key, node) && !curly(fields, key, node) {
            field(fields, &mut head, key, node);
        }
    }
    head
}

fn known(fields: &mut Fields<'_>, key: &Key, index: bool) -> bool {
    let name = key.name.as_str();
    match FIELDS.iter().find(|(field, _)| *field == name) {
        Some((_, Of::Any | Of::ItemOrSection)) => true,
        Some(_) if !index => true,
        Some(_) => {
            fields.tell(Code::SectionField, key.span, &[("field", name)]);
            false
        }
        None if LATER.contains(&name) => {
            fields.tell(Code::FieldLater, key.span, &[("field", name)]);
            false
        }
        None => {
            let known = FIELDS.iter().filter(|(_, of)| !index || matches!(of, Of::Any | Of::ItemOrSection));
            let known = known.map(|(field, _)| *field);
            match super::config::KEYS.contains(&name) {
                true => fields.elsewhere(key, "config", twin(name).or_else(|| nearest(name, known))),
                false => fields.unknown(key, known),
            }
            false
        }
    }
}

/// What an article says instead of a list of the configuration.
fn twin(name: &str) -> Option<&'static str> {
    match name {
        "agencies" => Some("agency"),
        "people" => Some("authors"),
        _ => None,
    }
}

fn empty(fields: &mut Fields<'_>, key: &Key, node: &Node) -> bool {
    let empty = match &node.value {
        Value::Empty => true,
        Value::Scalar(text) => text.trim().is_empty(),
        _ => false,
    };
    if empty && NEVER_EMPTY.contains(&key.name.as_str()) {
        fields.tell(Code::EmptyField, key.span, &[("field", &key.name)]);
    }
    empty
}

/// `date: “2026-03-01”`: curly quotes are no quotation marks for a computer. Around a title they may be meant.
fn curly(fields: &mut Fields<'_>, key: &Key, node: &Node) -> bool {
    const QUOTES: [char; 8] = ['“', '”', '„', '«', '»', '‘', '’', '‟'];
    let Value::Scalar(text) = &node.value else { return false };
    if !(text.starts_with(QUOTES) && text.ends_with(QUOTES)) {
        return false;
    }
    let words = matches!(key.name.as_str(), "title" | "summary" | "tags");
    if words {
        return false;
    }
    let inner = text.trim_matches(QUOTES).to_owned();
    fields.tell(Code::YamlCurlyQuote, node.span, &[("field", &key.name), ("value", &inner)]);
    true
}

fn field(fields: &mut Fields<'_>, head: &mut Head, key: &Key, node: &Node) {
    let name = key.name.as_str();
    let item = &mut head.item;
    match name {
        "title" => head.title = fields.text(node, name),
        "summary" => head.summary = fields.text(node, name),
        "slug" => head.slug = slug(fields, node),
        "status" => {
            head.status = fields.word(node, name, &STATUSES);
        }
        "approved_by" => head.approved_by = fields.text(node, name),
        "approved_on" => head.approved_on = fields.when(node, name),
        "published" => head.published = fields.when(node, name),
        "updated" => head.updated = fields.when(node, name),
        "tags" => head.tags = fields.texts(node, name).into_iter().map(|tag| tag.value).collect(),
        "captions" => head.captions = captions(fields, node),
        "aliases" => head.aliases = fields.texts(node, name).into_iter().filter_map(|a| alias(fields, a)).collect(),
        "date" => item.date = fields.when(node, name),
        "original" => item.original = language(fields, node, name),
        "kind" => item.kind = kind(fields, node),
        "agency" => item.agency = fields.text(node, name),
        "authors" => item.authors = some(node, fields.texts(node, name)),
        "topics" => item.topics = some(node, fields.texts(node, name)),
        "embargo" => item.embargo = fields.point(node, name),
        "expires" => item.expires = fields.point(node, name),
        "withdrawn" => item.withdrawn = fields.point(node, name),
        "release_together" => {
            let mut list = fields.texts(node, name);
            if matches!(list.as_slice(), [one] if one.value == "none") {
                list.clear();
            }
            item.release_together = some(node, list);
        }
        "cover" => {
            item.cover =
                fields.text(node, name).map(|own| Spanned { value: compose(&own.value).into_owned(), span: own.span });
        }
        "files" => item.files = some(node, files(fields, node)),
        "id" => {
            item.id = fields.text(node, name).and_then(|id| {
                if super::config::is_item_id(&id.value) {
                    return Some(id);
                }
                let nearest = crate::base::fold_path(&id.value);
                fields.tell(Code::BadId, id.span, &[("field", name), ("value", &id.value), ("suggestion", &nearest)]);
                None
            });
        }
        _ => {}
    }
}

fn some<T>(node: &Node, value: T) -> Option<Spanned<T>> {
    Some(Spanned { value, span: node.span })
}

fn slug(fields: &mut Fields<'_>, node: &Node) -> Option<Spanned<String>> {
    let slug = fields.text(node, "slug")?;
    if is_slug(&slug.value) {
        return Some(slug);
    }
    fields.tell(Code::BadSlug, slug.span, &[("value", &slug.value), ("suggestion", &fold(&slug.value))]);
    None
}

fn language(fields: &mut Fields<'_>, node: &Node, field: &str) -> Option<Spanned<String>> {
    let text = fields.text(node, field)?;
    match Lang::parse(&text.value) {
        Some(lang) => Some(Spanned { value: lang.to_string(), span: text.span }),
        None => {
            fields.tell(Code::BadLanguage, text.span, &[("value", &text.value)]);
            None
        }
    }
}

fn kind(fields: &mut Fields<'_>, node: &Node) -> Option<Spanned<Kind>> {
    let text = fields.text(node, "kind")?;
    if KINDS_LATER.contains(&text.value.as_str()) {
        fields.tell(Code::KindLater, text.span, &[("value", &text.value)]);
        return None;
    }
    fields.word(node, "kind", &Kind::ALL)
}

fn captions(fields: &mut Fields<'_>, node: &Node) -> Vec<Caption> {
    let mut captions = Vec::new();
    for (key, node) in fields.map(node, "captions") {
        let file = Spanned { value: compose(&key.name).into_owned(), span: key.span };
        let map = match &node.value {
            // One text alone is the alternative text.
            Value::Scalar(_) => {
                captions.push(Caption { file, alt: fields.text(node, "alt").map(|t| t.value), caption: None });
                continue;
            }
            _ => fields.map(node, &key.name),
        };
        let mut caption = Caption { file, alt: None, caption: None };
        for (key, node) in map {
            match key.name.as_str() {
                "alt" => caption.alt = fields.text(node, "alt").map(|text| text.value),
                "caption" => caption.caption = fields.text(node, "caption").map(|text| text.value),
                _ => fields.unknown(key, ["alt", "caption"]),
            }
        }
        captions.push(caption);
    }
    captions
}

fn files(fields: &mut Fields<'_>, node: &Node) -> Vec<FileNote> {
    let mut files = Vec::new();
    for (key, node) in fields.map(node, "files") {
        let file = Spanned { value: compose(&key.name).into_owned(), span: key.span };
        let mut note = FileNote { file, credit: None, source: None, license: None, rights: Rights::default() };
        for (key, node) in fields.map(node, &key.name) {
            match key.name.as_str() {
                "credit" => note.credit = fields.text(node, "credit").map(|text| text.value),
                "source" => note.source = fields.text(node, "source").map(|text| text.value),
                "license" => note.license = fields.text(node, "license").map(|text| text.value),
                "rights" => {
                    let words =
                        [("free", Rights::Free), ("editorial", Rights::Editorial), ("site-only", Rights::SiteOnly)];
                    note.rights = fields.word(node, "rights", &words).map(|word| word.value).unwrap_or_default();
                }
                _ => fields.unknown(key, ["credit", "source", "license", "rights"]),
            }
        }
        files.push(note);
    }
    files
}

/// An old address: a page's folder or an `.html` file below the base.
fn alias(fields: &mut Fields<'_>, alias: Spanned<String>) -> Option<Spanned<String>> {
    let text = &alias.value;
    let parts: Vec<&str> = text.trim_end_matches('/').split('/').collect();
    let last = parts.last().copied().unwrap_or_default();
    let plain = |part: &&str| {
        !part.is_empty()
            && !part.starts_with('.')
            && !part.chars().any(|c| c.is_control() || c.is_whitespace() || "\\?#%:*\"<>|".contains(c))
    };
    let file = last.ends_with(".html") || last.ends_with(".htm");
    if !parts.iter().all(plain) || (text.ends_with('/') && file) || (last.contains('.') && !file) {
        fields.tell(Code::BadPath, alias.span, &[("field", "aliases"), ("value", text)]);
        return None;
    }
    let value = if file { text.clone() } else { format!("{}/", text.trim_end_matches('/')) };
    Some(Spanned { value, span: alias.span })
}

/// A front matter and where the text after it begins.
pub struct Cut<'t> {
    /// The YAML, without its fences.
    pub yaml: &'t str,
    /// Where the YAML begins, in bytes of the file.
    pub at: usize,
    /// Where the text begins, in bytes of the file.
    pub body: usize,
}

/// Cuts the front matter off.
///
/// # Errors
/// No fence at the beginning, or none that closes.
pub fn cut(text: &str) -> Result<Cut<'_>, (Code, Span)> {
    let begin = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut lines = text[begin..].split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    if first.trim_end() != "---" {
        return Err((Code::FrontMatterMissing, Span::new(begin, begin + first.trim_end().len())));
    }
    let at = begin + first.len();
    let mut end = at;
    for line in lines {
        if line.trim_end() == "---" {
            return Ok(Cut { yaml: &text[at..end], at, body: end + line.len() });
        }
        end += line.len();
    }
    // Point where the fields seem to end: the first empty line, or the first that looks like prose.
    let mut place = at;
    for line in text[at..].split_inclusive('\n') {
        let field = line.starts_with([' ', '-', '#'])
            || line.split(':').next().is_some_and(|key| {
                key.len() < line.trim_end().len()
                    && !key.is_empty()
                    && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
            });
        if !field {
            break;
        }
        place += line.len();
    }
    let line_end = text[place..].find('\n').map_or(text.len(), |i| place + i);
    Err((Code::FrontMatterOpen, Span::new(place, line_end)))
}

/// A `status` line at the left edge, for heads that cannot be read otherwise.
pub fn declared(text: &str) -> Option<Status> {
    text.lines().take(60).find_map(|line| {
        let word = line.strip_prefix("status:")?.split('#').next()?;
        STATUSES.iter().find(|(name, _)| *name == word.trim().trim_matches(['"', '\''])).map(|(_, status)| *status)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    fn codes(yaml: &str) -> (Head, Vec<Code>) {
        let file: Arc<str> = "a.vi.md".into();
        let node = crate::source::yaml::parse(&file, yaml, 0).unwrap().unwrap();
        let mut found = Vec::new();
        let head = read(&mut Fields { file: &file, found: &mut found }, &node, false);
        (head, found.iter().map(|d| d.code).collect())
    }

    #[test]
    fn every_wrong_field_is_told_and_the_others_stay() {
        let (head, found) = codes(
            "title: A\nslug: Đắk Lắk\ndate: 05/08/2024\nembargo: 2026-01-01\nagancy: x\nkind: event\nclaim: y\nstatus:\n\
             expires: “2026-01-01T00:00:00+07:00”\naliases: [/x, tin/cu.html, vi/bai]\n",
        );
        assert_eq!(
            found,
            [
                Code::BadSlug,
                Code::DateDayFirst,
                Code::DateWithoutZone,
                Code::UnknownField,
                Code::KindLater,
                Code::FieldLater,
                Code::EmptyField,
                Code::YamlCurlyQuote,
                Code::BadPath,
            ]
        );
        assert_eq!(head.title.unwrap().value, "A");
        assert_eq!(head.aliases.iter().map(|a| a.value.as_str()).collect::<Vec<_>>(), ["tin/cu.html", "vi/bai/"]);
    }

    #[test]
    fn fences_are_found() {
        assert_eq!(cut("---\ntitle: a\n---\nBody").unwrap().yaml, "title: a\n");
        assert_eq!(cut("title: a\n").err().unwrap().0, Code::FrontMatterMissing);
        let open = "---\ntitle: a\n\nBody\n";
        let (code, span) = cut(open).err().unwrap();
        assert_eq!((code, span.start), (Code::FrontMatterOpen, 13));
    }
}

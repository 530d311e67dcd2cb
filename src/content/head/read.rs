//! Reading the fields of a front matter: every wrong one is told, the others stay.

use super::{Caption, FIELDS, FileNote, Head, Kind, Of, Rights, STATUSES};
use crate::{
    base::{Lang, compose, fold, fold_path, is_slug},
    content::config,
    diag::{Code, nearest},
    source::{
        fields::{Fields, Spanned, invisible},
        yaml::{Key, Node, Value},
    },
};

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

/// Fields that must not be written without a value: there is no page without a title, and an empty one of the others would
/// publish too early or too long.
const NEVER_EMPTY: &[&str] = &["title", "status", "date", "published", "embargo", "expires", "withdrawn"];

/// Reads the fields of a text, or of a section's or home's index.
pub fn read(fields: &mut Fields<'_>, node: &Node, index: bool) -> Head {
    let mut head = Head::default();
    if !matches!(node.value, Value::Map(_)) {
        fields.tell(Code::YamlNotMapping, node.span, &[]);
        return head;
    }
    let map = fields.map(node, "");
    for (key, node) in map {
        let known = known(fields, key, index);
        let meant = if known { None } else { meant(map, key, index) };
        let key = meant.as_ref().unwrap_or(key);
        if (known || meant.is_some()) && !empty(fields, key, node) && !curly(fields, key, node) {
            field(fields, &mut head, key, node);
        }
    }
    head
}

/// A misspelt field without which there is no item, read as what it was meant for: it is told and stops publishing, but
/// is not missing.
fn meant(map: &[(Key, Node)], key: &Key, index: bool) -> Option<Key> {
    let name = nearest(&key.name.replace(invisible, ""), FIELDS.iter().map(|(field, _)| *field))?;
    let needed = name == "title" || (!index && ["date", "kind"].contains(&name));
    let lacking = needed && map.iter().all(|(other, _)| other.name != name);
    lacking.then(|| Key { span: key.span, name: name.to_owned() })
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
            match config::KEYS.contains(&name) {
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
                if config::is_item_id(&id.value) {
                    return Some(id);
                }
                let nearest = fold_path(&id.value);
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
}

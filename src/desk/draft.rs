//! What stands in a new text: the fields that its kind needs and the commonest others, each below words that say what it is;
//! `content::head` has the table.

use super::place::NewPlace;
use crate::{
    base::{LangIx, Time, When, fold},
    content::{
        config::Config,
        head::{Caption, Head, Kind},
        schema::{FileName, Mapping, New, Of, Property, Type},
    },
    diag::Say,
    locale::{Arg, ProgramWords},
    source::fields::Spanned,
};
use std::{fmt::Write, sync::Arc};

/// At most this many ids are shown as examples.
const SHOWN: usize = 12;

/// What is wanted.
pub struct Wanted<'a> {
    /// `<section>/<item>`.
    pub item: &'a str,
    /// The language of the text.
    pub lang: &'a str,
    /// The article's kind.
    pub kind: Option<Kind>,
    /// Today.
    pub now: Time,
    /// The comments' words.
    pub words: &'a ProgramWords<'a>,
    /// The words in the text's own language.
    pub own_words: &'a ProgramWords<'a>,
}

/// A text as it was read to start from.
pub(super) struct Original {
    /// Its file.
    pub file: Arc<str>,
    /// Its fields.
    pub head: Head,
    /// Its Markdown.
    pub body: String,
    /// Its language.
    pub lang: LangIx,
    /// Whether a text of the item names the original's language.
    pub named: bool,
}

/// A new article in a language.
pub(super) fn article(config: &Config, wanted: &Wanted<'_>, place: &NewPlace, lang: LangIx) -> String {
    let mut draft =
        Draft { config, wanted, place, lang, kind: wanted.kind.unwrap_or_default(), text: "---\n".to_owned() };
    for property in Head::PROPERTIES {
        draft.field(property);
    }
    draft.close(&wanted.own_words.word("cli-new-text"))
}

/// A translation, with what stands in the original to start from.
pub(super) fn translation(
    config: &Config,
    wanted: &Wanted<'_>,
    place: &NewPlace,
    original: &Original,
    lang: LangIx,
) -> String {
    let head = &original.head;
    let kind = head.kind.value().copied().unwrap_or_default();
    let mut draft = Draft { config, wanted, place, lang, kind, text: "---\n".to_owned() };
    let name = original.file.rsplit('/').next().unwrap_or_default();
    draft.comment(&wanted.words.tell("cli-new-about-translate", &[("original", Arg::Text(name.to_owned()))]));
    for property in Head::PROPERTIES {
        match property.name {
            "title" => {
                let title = head.title.value().cloned().unwrap_or_else(|| wanted.own_words.word("cli-new-title"));
                draft.line(&format!("title: {}", quoted(&title)));
            }
            "summary" => {
                if let Some(summary) = head.summary.value() {
                    draft.line(&format!("summary: {}", quoted(summary)));
                }
            }
            "tags" if !head.tags.entries().is_empty() => {
                let tags: Vec<String> = head.tags.entries().iter().map(|tag| quoted(&tag.value)).collect();
                draft.line(&format!("tags: [{}]", tags.join(", ")));
            }
            "captions" => draft.captions(head.captions.entries()),
            // Otherwise this text would become the original, since its language comes first.
            "original" if lang < original.lang && !original.named => {
                draft.lang = original.lang;
                draft.field(property);
            }
            _ if property.of == Of::Text => draft.field(property),
            _ => {}
        }
    }
    draft.close(&original.body)
}

/// A text that is being written.
struct Draft<'a> {
    config: &'a Config,
    wanted: &'a Wanted<'a>,
    place: &'a NewPlace,
    /// The original's language.
    lang: LangIx,
    kind: Kind,
    text: String,
}

impl<'a> Draft<'a> {
    /// Writes a field with what it is, if a new text of this kind has it.
    fn field(&mut self, property: &Property) {
        let of_kind = property.kinds.is_empty() || property.kinds.contains(&self.kind.name);
        let needed = property.needed || self.kind.needs.contains(&property.name);
        let wanted = property.belongs(false) && of_kind && (needed || property.new != New::WhereNeeded);
        let Some((value, known)) = self.example(property).filter(|_| wanted) else { return };
        self.about(property, &known);
        let sign = if needed || property.new == New::Line { "" } else { "# " };
        self.line(&format!("{sign}{}: {value}", property.name));
    }

    /// A value to start with, and the ids that the field may hold; `None` when there is none to name.
    fn example(&self, property: &Property) -> Option<(String, Vec<&'a str>)> {
        let value = match property.name {
            "title" => quoted(&self.wanted.own_words.word("cli-new-title")),
            "status" => "draft".to_owned(),
            "kind" => self.kind.name.to_owned(),
            // Without it, a text in an earlier language of the site would become the original.
            "original" if self.lang == LangIx::MAIN => return None,
            "approved_by" => {
                let people = self.config.people.iter().filter(|_| self.config.approval);
                let approvers = people.filter(|person| person.may_approve.covers(&self.place.section));
                let approvers: Vec<&str> = approvers.map(|person| person.id.value.as_str()).collect();
                return Some(((*approvers.first()?).to_owned(), approvers));
            }
            _ => return self.example_of(property.ty),
        };
        Some((value, Vec::new()))
    }

    fn example_of(&self, ty: Type) -> Option<(String, Vec<&'a str>)> {
        let config = self.config;
        let value = match ty {
            Type::Date => self.today(),
            Type::Time => self.wanted.now.rfc3339(&config.zone),
            Type::Pictures(..) => "[a.jpg, b.jpg]".to_owned(),
            Type::Slug | Type::ItemId => fold(self.place.path.rsplit('/').next().unwrap_or_default()),
            Type::Language => config.languages[self.lang].lang.to_string(),
            Type::Choice(words) => (*words.first()?).to_owned(),
            Type::Flag => "true".to_owned(),
            Type::Number(least, _) => least.to_string(),
            Type::IdOf(list) => {
                let ids = self.ids(list);
                return Some(((*ids.first()?).to_owned(), ids));
            }
            Type::List(of) | Type::ListOr(of, _) => {
                let (value, known) = self.example_of(*of)?;
                return Some((format!("[{value}]"), known));
            }
            _ => "\"…\"".to_owned(),
        };
        Some((value, Vec::new()))
    }

    /// The ids of a list of the configuration; of agencies those that still work.
    fn ids(&self, list: &str) -> Vec<&'a str> {
        let config = self.config;
        let today = When::parse(&self.today()).map_or(Time::EPOCH, |when| when.time(&config.zone));
        match list {
            "topics" => config.topics.iter().map(|topic| topic.value.as_str()).collect(),
            "people" => config.people.iter().map(|person| person.id.value.as_str()).collect(),
            _ => {
                let works = |until: Option<When>| until.is_none_or(|until| until.time(&config.zone) >= today);
                let agencies = config.agencies.iter().filter(|agency| works(agency.until));
                agencies.map(|agency| agency.id.value.as_str()).collect()
            }
        }
    }

    fn today(&self) -> String {
        self.wanted.now.zoned(&self.config.zone).date().to_string()
    }

    /// What a field is, in the language of whoever writes, with ids that it may hold.
    fn about(&mut self, property: &Property, known: &[&str]) {
        let more = if known.len() > SHOWN { " …" } else { "" };
        let known = format!("{}{more}", known.iter().copied().take(SHOWN).collect::<Vec<_>>().join(", "));
        let id = property.words();
        let args = [("known".into(), known)];
        let words = self.wanted.words;
        let said = words.say(&format!("{id}.new"), &args).or_else(|| words.say(&id, &args));
        self.comment(&said.unwrap_or_default());
    }

    fn comment(&mut self, words: &str) {
        for line in words.lines() {
            let _ = writeln!(self.text, "# {line}");
        }
    }

    fn captions(&mut self, captions: &[(Spanned<FileName>, Caption)]) {
        if captions.is_empty() {
            return;
        }
        self.line("captions:");
        for (file, caption) in captions {
            self.line(&format!("  {}:", quoted(&file.value)));
            for (name, text) in [("alt", &caption.alt), ("caption", &caption.caption), ("place", &caption.place)] {
                if let Some(text) = text.value() {
                    self.line(&format!("    {name}: {}", quoted(text)));
                }
            }
        }
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn close(mut self, body: &str) -> String {
        self.line("---");
        self.text.push('\n');
        self.text.push_str(body.trim_matches('\n'));
        self.text.push('\n');
        self.text
    }
}

/// A text as YAML writes it between straight quotation marks.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", c as u32);
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn quoted_text_reads_back_as_it_was() {
        for text in ["Đắk Lắk: “mới”", r#"a "b" \c"#, "x\ny\t\u{7}", "# no", "- a", ""] {
            let node = crate::source::yaml::parse(&format!("t: {}\n", quoted(text)), 0).unwrap().unwrap();
            let crate::source::yaml::YamlValue::Map(map) = node.value else { panic!() };
            assert_eq!(map[0].1.value, crate::source::yaml::YamlValue::Scalar(text.to_owned()));
        }
    }
}

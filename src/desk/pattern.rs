//! What stands in a new text: the fields that are needed, the others as comments that say what they are.

use super::{
    new::{Original, Wanted},
    place::Place,
};
use crate::{
    base::{Time, fold},
    content::{
        config::Config,
        head::{Caption, Kind},
    },
    diag::Say,
    locale::Arg,
};
use std::fmt::Write;

/// At most this many ids are shown as examples.
const SHOWN: usize = 12;

/// A front matter that is being written.
struct Front<'a> {
    wanted: &'a Wanted<'a>,
    text: String,
}

impl Front<'_> {
    fn new<'a>(wanted: &'a Wanted<'a>) -> Front<'a> {
        Front { wanted, text: "---\n".to_owned() }
    }

    /// What a field is, in the language of whoever writes.
    fn about(&mut self, what: &str, args: &[(&str, Arg)]) {
        let words = self.wanted.words.tell(&format!("cli-new-about-{what}"), args);
        for line in words.lines() {
            let _ = writeln!(self.text, "# {line}");
        }
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// Who may approve here, where approval is needed.
    fn approver(&mut self, config: &Config, section: &str) {
        if !config.approval {
            return;
        }
        let people: Vec<&str> = config
            .people
            .iter()
            .filter(|person| person.may_approve.covers(section))
            .map(|person| person.id.value.as_str())
            .take(SHOWN)
            .collect();
        if let Some(first) = people.first() {
            self.about("approved-by", &[("known", Arg::Text(people.join(", ")))]);
            self.line(&format!("# approved_by: {first}"));
        }
    }

    /// A field as a comment, with the ids that it may hold.
    fn ids(&mut self, what: &str, ids: &[&str], example: &str) {
        if !ids.is_empty() {
            let shown: Vec<&str> = ids.iter().copied().take(SHOWN).collect();
            let more = if ids.len() > SHOWN { " …" } else { "" };
            self.about(what, &[("known", Arg::Text(format!("{}{more}", shown.join(", "))))]);
            self.line(&format!("# {example}"));
        }
    }

    fn close(mut self, body: &str) -> String {
        self.line("---");
        self.text.push('\n');
        self.text.push_str(body.trim_matches('\n'));
        self.text.push('\n');
        self.text
    }
}

/// A new article.
pub(super) fn article(config: &Config, wanted: &Wanted<'_>, place: &Place, lang: usize) -> String {
    let kind = wanted.kind.unwrap_or_default();
    let mut front = Front::new(wanted);
    front.about("title", &[]);
    front.line(&format!("title: {}", quoted(&wanted.own_words.word("cli-new-title"))));
    front.about("summary", &[]);
    front.line("# summary: \"…\"");
    slug(&mut front, place);
    front.about("status", &[]);
    front.line("status: draft");
    front.approver(config, &place.section);
    if kind != Kind::Page {
        front.about("date", &[]);
        front.line(&format!("date: {}", day(wanted.now, config)));
    }
    front.about("kind", &[]);
    front.line(&format!("kind: {}", kind.id()));
    if lang > 0 {
        // Otherwise a text in an earlier language of the site would become the original.
        front.about("original", &[]);
        front.line(&format!("original: {}", config.languages[lang].lang));
    }
    let today = day(wanted.now, config);
    let agencies: Vec<&str> = config
        .agencies
        .iter()
        .filter(|agency| agency.until.is_none_or(|until| until.time(&config.zone) >= start(&today, config)))
        .map(|agency| agency.id.value.as_str())
        .collect();
    front.ids("agency", &agencies, &format!("agency: {}", agencies.first().copied().unwrap_or_default()));
    let topics: Vec<&str> = config.topics.iter().map(|topic| topic.value.as_str()).collect();
    front.ids("topics", &topics, &format!("topics: [{}]", topics.first().copied().unwrap_or_default()));
    front.close(&wanted.own_words.word("cli-new-text"))
}

/// A translation, with what stands in the original to start from.
pub(super) fn translation(
    config: &Config,
    wanted: &Wanted<'_>,
    place: &Place,
    original: &Original,
    lang: usize,
) -> String {
    let mut front = Front::new(wanted);
    front.about(
        "translate",
        &[("original", Arg::Text(original.file.rsplit('/').next().unwrap_or_default().to_owned()))],
    );
    let head = &original.head;
    let title = head.title.as_ref().map_or_else(|| wanted.own_words.word("cli-new-title"), |title| title.value.clone());
    front.line(&format!("title: {}", quoted(&title)));
    if let Some(summary) = &head.summary {
        front.line(&format!("summary: {}", quoted(&summary.value)));
    }
    slug(&mut front, place);
    front.about("status", &[]);
    front.line("status: draft");
    front.approver(config, &place.section);
    if lang < original.lang && !original.named {
        // Otherwise this text would become the original, since its language comes first.
        front.about("original", &[]);
        front.line(&format!("original: {}", config.languages[original.lang].lang));
    }
    if !head.tags.is_empty() {
        let tags: Vec<String> = head.tags.iter().map(|tag| quoted(tag)).collect();
        front.line(&format!("tags: [{}]", tags.join(", ")));
    }
    captions(&mut front, &head.captions);
    front.close(&original.body)
}

fn slug(front: &mut Front<'_>, place: &Place) {
    front.about("slug", &[]);
    front.line(&format!("# slug: {}", fold(place.path.rsplit('/').next().unwrap_or_default())));
}

fn captions(front: &mut Front<'_>, captions: &[Caption]) {
    if captions.is_empty() {
        return;
    }
    front.line("captions:");
    for caption in captions {
        front.line(&format!("  {}:", quoted(&caption.file.value)));
        for (name, text) in [("alt", &caption.alt), ("caption", &caption.caption)] {
            if let Some(text) = text {
                front.line(&format!("    {name}: {}", quoted(text)));
            }
        }
    }
}

fn day(now: Time, config: &Config) -> String {
    now.zoned(&config.zone).date().to_string()
}

fn start(day: &str, config: &Config) -> Time {
    crate::base::When::parse(day).map_or(Time::EPOCH, |when| when.time(&config.zone))
}

/// A text as YAML writes it between straight quotation marks.
fn quoted(text: &str) -> String {
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
            let node = crate::source::yaml::parse(&"a".into(), &format!("t: {}\n", quoted(text)), 0).unwrap().unwrap();
            let crate::source::yaml::Value::Map(map) = node.value else { panic!() };
            assert_eq!(map[0].1.value, crate::source::yaml::Value::Scalar(text.to_owned()));
        }
    }
}

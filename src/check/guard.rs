//! What becomes of what must not go out: the site's levels, a text's waivers, the clock. A finding is told with its rule, its place
//! and how many letters it has; what it says stands in no message.

use crate::{
    base::ItemIx,
    content::{
        Content, Entry, Item, Target,
        config::Level,
        head::{Status, Waiver},
    },
    diag::{Code, Diagnostic, Place, Severity},
    edition::Verdicts,
    guard::{self, Finding, Rule, Unless},
    source::fields::Spanned,
};
use rustc_hash::FxHashSet;
use std::sync::Arc;

/// What the rules find in all texts, drafts too, and in the files that they name. `config` is what `songngu.yaml` says: numbers
/// that the site gives itself are no secret. `year`: of the clock.
pub fn guard(content: &Content, verdicts: &Verdicts, config: &str, year: i16) -> Vec<Diagnostic> {
    let mut guard = Guard { content, year, phones: None, config, diagnostics: Vec::new() };
    for (at, item) in content.items.iter_enumerated() {
        guard.item(at, item, verdicts.ended(at).is_some());
    }
    for entry in content.sections.iter().flat_map(|section| &section.texts).flatten() {
        guard.text(entry, false, &[]);
    }
    guard.statics();
    guard.diagnostics
}

struct Guard<'c> {
    content: &'c Content,
    year: i16,
    config: &'c str,
    /// The site's own numbers, once somebody asks.
    phones: Option<Vec<u32>>,
    diagnostics: Vec<Diagnostic>,
}

/// Something found beside the text that answers for it.
type Beside = (Rule, Place, u32);

impl Guard<'_> {
    /// All texts of an item. For its name its original answers, for a file the first text that names it.
    fn item(&mut self, at: ItemIx, item: &Item, ended: bool) {
        let mut named = FxHashSet::default();
        let languages = std::iter::once(item.original).chain(item.texts.keys().filter(|lang| *lang != item.original));
        for lang in languages {
            let Some(entry) = &item.texts[lang] else { continue };
            let mut beside = Vec::new();
            if lang == item.original {
                let folder = entry.file.rsplit_once('/').map_or("", |(folder, _)| folder);
                let bundle = folder.ends_with(&*item.path);
                let folder = if bundle { folder.rsplit_once('/').map_or("", |(outer, _)| outer) } else { folder };
                let name = item.path.rsplit('/').next().unwrap_or_default();
                beside.extend(self.in_name(name, folder));
            }
            let links = self.content.targets(at).of(lang);
            let targets = links.into_iter().flat_map(|links| links.links.iter().chain(&links.pictures));
            let own = targets.filter_map(|target| match target {
                Target::File { item, file } if *item == at => Some(*file),
                _ => None,
            });
            for file in own.chain(item.cover) {
                if named.insert(file) {
                    let file = &item.files[file];
                    beside
                        .extend(self.in_name(&file.name, file.path.rsplit_once('/').map_or("", |(folder, _)| folder)));
                    beside.extend(file.facts.author.then(|| (Rule::AuthorData, Place::file(&file.path), 0)));
                }
            }
            self.text(entry, ended, &beside);
        }
    }

    /// A text with what it answers for.
    fn text(&mut self, entry: &Entry, ended: bool, beside: &[Beside]) {
        let waivers = entry.text.head.waivers.entries();
        let findings = &entry.text.findings;
        if findings.is_empty() && beside.is_empty() && waivers.is_empty() {
            return;
        }
        let own = findings.iter().filter(|finding| self.holds(finding)).collect::<Vec<_>>().into_iter();
        let own = own.map(|finding| (finding.rule, Place::span(&entry.file, finding.span), finding.letters));
        let findings: Vec<Beside> = own.chain(beside.iter().cloned()).collect();
        let harmless = ended || entry.status != Status::Approved;
        for rule in Rule::ALL {
            let of_rule = || findings.iter().filter(move |(own, ..)| *own == rule);
            let waived: Vec<&Spanned<Waiver>> = waivers.iter().filter(|own| is_whole(&own.value, rule)).collect();
            let count = |own: &&Spanned<Waiver>| own.value.count.value().map_or(1, |count| count.0 as usize);
            let (wanted, there) = (waived.iter().map(count).sum::<usize>(), of_rule().count());
            if let Some(first) = waived.first() {
                if wanted == there {
                    continue;
                }
                let d = Diagnostic::new(Code::WaiverCount).at(&entry.file, first.span);
                let d = d.arg("rule", rule.id()).arg("count", wanted).arg("found", there);
                self.diagnostics.push(if harmless { d.severity(Severity::Warning) } else { d });
            }
            for (_, place, letters) in of_rule() {
                self.tell(rule, place.clone(), *letters, harmless);
            }
        }
    }

    /// Files that are published as they are: no text answers for them.
    fn statics(&mut self) {
        let content = self.content;
        for file in &content.statics {
            let (folder, name) = file.path.rsplit_once('/').unwrap_or(("", &file.path));
            for (rule, place, letters) in self.in_name(name, folder) {
                self.tell(rule, place, letters, false);
            }
            if file.facts.author {
                self.tell(Rule::AuthorData, Place::file(&file.path), 0, false);
            }
        }
    }

    fn tell(&mut self, rule: Rule, place: Place, letters: u32, harmless: bool) {
        let severity = match self.content.config.guard.of(rule) {
            Level::Off => return,
            Level::Error if !harmless => Severity::Error,
            _ => Severity::Warning,
        };
        let whole = if place.span.is_none() { "file" } else { "text" };
        let d = Diagnostic::new(code(rule)).place(place).severity(severity);
        self.diagnostics.push(d.arg("letters", letters).arg("where", whole).arg("rule", rule.id()));
    }

    /// What is found in a name. Its place is the folder: the name would repeat what was found.
    fn in_name(&mut self, name: &str, folder: &str) -> Vec<Beside> {
        let findings = guard::find_in_name(name);
        let held: Vec<Finding> = findings.into_iter().filter(|finding| self.holds(finding)).collect();
        let folder: Arc<str> = folder.into();
        held.iter().map(|finding| (finding.rule, Place::file(&folder), finding.letters)).collect()
    }

    /// Whether a finding is one: a person who is born, a number that the site does not give itself.
    fn holds(&mut self, finding: &Finding) -> bool {
        match finding.unless {
            Unless::Never => true,
            Unless::Before(year) => year <= self.year,
            Unless::Public(number) => {
                let phones = self.phones.get_or_insert_with(|| guard::phones(self.config));
                phones.binary_search(&number).is_err()
            }
        }
    }
}

/// Whether a waiver is of a rule, and says why.
fn is_whole(waiver: &Waiver, rule: Rule) -> bool {
    waiver.rule.value() == Some(&rule) && waiver.reason.value().is_some()
}

fn code(rule: Rule) -> Code {
    match rule {
        Rule::SecrecyMark => Code::SecrecyMark,
        Rule::IdentityNumber => Code::IdentityNumber,
        Rule::PersonalPhone => Code::PersonalPhone,
        Rule::HtmlComment => Code::HtmlComment,
        Rule::HiddenText => Code::HiddenText,
        Rule::AuthorData => Code::AuthorData,
    }
}

//! What becomes of what must not go out: the site's levels, a text's waivers, the clock. A finding is told with its rule, its place
//! and how many letters it has; what it says stands in no message.

use crate::{
    base::ItemIx,
    content::{
        ClipFiles, Content, Entry, Item, Target,
        config::Level,
        head::{Status, Waiver, WaiverRule},
    },
    diag::{Code, Diagnostic, Place, SECRET, Severity},
    edition::Verdicts,
    guard::{self, FileFindings, Finding, Rule, Unless},
    media::Form,
    source::fields::Spanned,
};
use rustc_hash::FxHashSet;
use std::sync::Arc;

/// What the rules find in all texts, drafts too, and in the files that they name. `config` is what `songngu.yaml` says: numbers
/// that the site gives itself are no secret. `year`: of the clock. Added to what was told so far.
pub fn guard(content: &Content, verdicts: &Verdicts, config: &str, year: i16, diagnostics: &mut Vec<Diagnostic>) {
    let mut guard = Guard { content, year, phones: None, config, diagnostics: Vec::new() };
    for (at, item) in content.items.iter_enumerated() {
        guard.item(at, item, verdicts.ended(at).is_some());
    }
    for section in &content.sections {
        let mut folder = guard.in_folder(section.texts.iter().flatten().next());
        for entry in section.texts.iter().flatten() {
            guard.text(entry, false, &std::mem::take(&mut folder));
        }
    }
    guard.statics();
    let hidden = guard.diagnostics.iter().filter(|told| told.code == Code::HiddenText).map(|told| &told.place);
    let hidden: FxHashSet<&Option<Place>> = hidden.collect();
    // What hides a text is told as that, not as an attribute that is left out besides.
    diagnostics.retain(|told| told.code != Code::StrippedAttribute || !hidden.contains(&told.place));
    diagnostics.extend(guard.diagnostics);
}

struct Guard<'c> {
    content: &'c Content,
    year: i16,
    config: &'c str,
    /// The site's own numbers, once somebody asks.
    phones: Option<Vec<u32>>,
    diagnostics: Vec<Diagnostic>,
}

/// Something found in a text, or beside it where it answers for it.
#[derive(Clone)]
struct LocatedFinding {
    rule: Rule,
    place: Place,
    /// Letters and digits.
    letters: u32,
    /// In what: a `text`, a file's `name`, the `file` itself, a `drawing`; of a picture the kinds of what it says.
    inside: String,
    /// What was found in a name, which no message repeats.
    secret: Option<String>,
}

impl LocatedFinding {
    fn new(rule: Rule, place: Place, letters: u32, inside: &str) -> Self {
        Self { rule, place, letters, inside: inside.to_owned(), secret: None }
    }
}

impl Guard<'_> {
    /// All texts of an item. For its name its original answers, for a file the first text that names it.
    fn item(&mut self, at: ItemIx, item: &Item, ended: bool) {
        let content = self.content;
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
            let links = content.targets(at).of(lang);
            let targets = links.into_iter().flat_map(|links| links.links.iter().chain(&links.pictures));
            let own = targets.filter_map(|target| match target {
                Target::File { item, file } if *item == at => Some(*file),
                _ => None,
            });
            let own: Vec<usize> =
                own.chain(item.cover).chain(item.gallery.iter().map(|picture| picture.file)).collect();
            let clips = own.iter().filter(|file| item.files[**file].facts.clip.is_some());
            let captions = clips.filter_map(|clip| ClipFiles::beside(&content.config, &item.files, *clip).tracks[lang]);
            for file in own.iter().copied().chain(captions) {
                if named.insert(file) {
                    let file = &item.files[file];
                    beside
                        .extend(self.in_name(&file.name, file.path.rsplit_once('/').map_or("", |(folder, _)| folder)));
                    beside.extend(self.in_file(&file.path, &file.findings, file.facts.form == Form::Picture));
                }
            }
            self.text(entry, ended, &beside);
        }
    }

    /// What is found in the name of a section's folder, for which its first text answers.
    fn in_folder(&mut self, first: Option<&Entry>) -> Vec<LocatedFinding> {
        let path = first.and_then(|entry| entry.file.rsplit_once('/')).map_or("", |(folder, _)| folder);
        path.rsplit_once('/').map_or(Vec::new(), |(above, name)| self.in_name(name, above))
    }

    /// A text with what it answers for.
    fn text(&mut self, entry: &Entry, ended: bool, beside: &[LocatedFinding]) {
        let waivers = entry.text.head.waivers.entries();
        let findings = &entry.text.findings;
        if findings.is_empty() && beside.is_empty() && waivers.is_empty() {
            return;
        }
        let own = findings.iter().filter(|finding| self.holds(finding)).collect::<Vec<_>>().into_iter();
        let own = own.map(|own| LocatedFinding::new(own.rule, Place::span(&entry.file, own.span), own.letters, "text"));
        let findings: Vec<LocatedFinding> = own.chain(beside.iter().cloned()).collect();
        let harmless = ended || entry.status != Status::Approved;
        self.reasons(entry, harmless);
        for rule in Rule::ALL {
            let of_rule = || findings.iter().filter(move |own| own.rule == rule);
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
            for finding in of_rule() {
                self.tell(finding, "text", harmless);
            }
        }
    }

    /// Tells waivers that do not say why, and those of a value that do not say which, or where.
    fn reasons(&mut self, entry: &Entry, harmless: bool) {
        for own in entry.text.head.waivers.entries() {
            let Waiver { rule, segment, value, reason, .. } = &own.value;
            let told = |code| {
                let d = Diagnostic::new(code).at(&entry.file, own.span);
                if harmless { d.severity(Severity::Warning) } else { d }
            };
            if reason.value().is_none_or(|reason| reason.trim().is_empty()) && !reason.is_wrong() {
                self.diagnostics.push(told(Code::WaiverWithoutReason));
            }
            if let Some(WaiverRule::Translation(_)) = rule.value() {
                let missing =
                    [("segment", segment), ("value", value)].into_iter().filter(|(_, field)| field.is_absent());
                self.diagnostics.extend(missing.map(|(name, _)| told(Code::MissingField).arg("field", name)));
            }
        }
    }

    /// Files that are published as they are: no text answers for them.
    fn statics(&mut self) {
        let content = self.content;
        for file in &content.statics {
            // Folders have names, too.
            let (folder, name) = file.path.split_once('/').unwrap_or(("", &file.path));
            for finding in self.in_name(name, folder).into_iter().chain(self.in_file(&file.path, &file.findings, false))
            {
                self.tell(&finding, "none", false);
            }
        }
    }

    /// `owner`: the `text` that answers for it, or `none`.
    fn tell(&mut self, finding: &LocatedFinding, owner: &str, harmless: bool) {
        let LocatedFinding { rule, place, letters, inside, secret } = finding;
        let severity = match self.content.config.guard.of(*rule) {
            Level::Off => return,
            Level::Error if !harmless => Severity::Error,
            _ => Severity::Warning,
        };
        let d = Diagnostic::new(code(*rule)).place(place.clone()).severity(severity);
        let d = d.arg("letters", letters).arg("where", inside).arg("rule", rule.id());
        let d = d.arg("owner", owner);
        self.diagnostics.push(match secret {
            Some(secret) => d.arg(SECRET, secret),
            None => d,
        });
    }

    /// What is found in a name. Its place is the folder: the name would repeat what was found.
    fn in_name(&mut self, name: &str, folder: &str) -> Vec<LocatedFinding> {
        let findings = guard::find_in_name(name);
        let held: Vec<Finding> = findings.into_iter().filter(|finding| self.holds(finding)).collect();
        let folder: Arc<str> = folder.into();
        let located = |own: &Finding| LocatedFinding {
            secret: name.get(own.span.range()).map(str::to_owned),
            ..LocatedFinding::new(own.rule, Place::file(&folder), own.letters, "name")
        };
        held.iter().map(located).collect()
    }

    /// What is found in a file that is no text. A bundle's picture is published `without` what it says unseen, or not at all.
    fn in_file(&mut self, file: &Arc<str>, file_findings: &FileFindings, without: bool) -> Vec<LocatedFinding> {
        let mut findings = Vec::new();
        if file_findings.author {
            findings.push(LocatedFinding::new(Rule::AuthorData, Place::file(file), 0, "file"));
        }
        let kinds = file_findings.picture.kinds();
        if !without && !kinds.is_empty() {
            findings.push(LocatedFinding::new(Rule::PicturePrivate, Place::file(file), 0, &kinds));
        }
        let held = file_findings.words.iter().filter(|own| self.holds(own));
        findings
            .extend(held.map(|own| LocatedFinding::new(own.rule, Place::span(file, own.span), own.letters, "drawing")));
        findings
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
    waiver.rule.value() == Some(&WaiverRule::Guard(rule)) && waiver.reason.value().is_some()
}

fn code(rule: Rule) -> Code {
    match rule {
        Rule::SecrecyMark => Code::SecrecyMark,
        Rule::IdentityNumber => Code::IdentityNumber,
        Rule::PersonalPhone => Code::PersonalPhone,
        Rule::HtmlComment => Code::HtmlComment,
        Rule::HiddenText => Code::HiddenText,
        Rule::AuthorData => Code::AuthorData,
        Rule::PicturePrivate => Code::PicturePrivate,
    }
}

//! Reading the fields of a front matter: every wrong one is told, the others stay.

use super::{fields::Head, kinds::KINDS, problem::Problem};
use crate::{
    content::{
        config,
        schema::{Mapping, Property, mapping::Slot},
    },
    diag::{Code, meant, nearest},
    source::{
        fields::{Reader, is_empty},
        invisible,
        yaml::{YamlKey, YamlNode, YamlValue},
    },
};
use std::sync::Arc;

/// Reads the fields of a text, or of a section's or home's page.
pub fn read(file: &Arc<str>, node: &YamlNode, section: bool) -> (Head, Vec<Problem>) {
    let mut reading = Reading { reader: Reader::new(file), head: Head::default(), section };
    let mut problems = Vec::new();
    let YamlValue::Map(map) = &node.value else {
        reading.reader.tell(Code::YamlNotMapping, node.span, &[]);
        // That no field is there is told with it.
        for property in Head::PROPERTIES {
            reading.head.spoil(property.name, node.span);
        }
        return (reading.head, reading.reader.faults.into_iter().map(|fault| Problem::new(fault, None)).collect());
    };
    for (key, node) in map {
        let property = reading.field(map, key, node);
        problems.extend(reading.reader.faults.drain(..).map(|fault| Problem::new(fault, property)));
    }
    (reading.head, problems)
}

/// A front matter that is being read.
struct Reading<'a> {
    reader: Reader<'a>,
    head: Head,
    section: bool,
}

impl Reading<'_> {
    /// Reads one field; gives the row that it has, or that was probably meant.
    fn field(&mut self, map: &[(YamlKey, YamlNode)], key: &YamlKey, node: &YamlNode) -> Option<&'static Property> {
        let name = key.name.as_str();
        let Some((property, _)) = self.head.slot(name) else {
            let meant = self.unknown(key)?;
            let others = || map.iter().all(|(other, _)| other.name != meant.name);
            if others() {
                // What is wrong with the value is told in the same run; one without which there is no item stays.
                self.value(meant, key, node);
            }
            if !self.is_vital(meant)
                && let Some((_, slot)) = self.head.slot(meant.name).filter(|_| others())
            {
                slot.spoil(key.span);
            }
            self.head.spoil(meant.name, key.span);
            return Some(meant);
        };
        if property.belongs(self.section) {
            self.value(property, key, node);
        } else if self.section {
            let known = known(true).map(|property| property.name).collect::<Vec<_>>().join(", ");
            self.reader.tell(Code::SectionField, key.span, &[("field", name), ("known", &known)]);
        } else {
            self.reader.elsewhere(key, "section", None);
        }
        Some(property)
    }

    /// Tells a field that is none, or none yet; gives the one that was probably meant.
    fn unknown(&mut self, key: &YamlKey) -> Option<&'static Property> {
        let name = key.name.as_str();
        if Head::LATER.contains(&name) {
            self.reader.tell(Code::FieldLater, key.span, &[("field", name)]);
            return None;
        }
        let names = || known(self.section).map(|property| property.name);
        if config::KEYS.iter().any(|property| property.name == name) {
            self.reader.elsewhere(key, "config", twin(name).or_else(|| nearest(name, names())));
            return None;
        }
        self.reader.unknown(key, names());
        let meant = meant(&name.replace(invisible, ""), names())?;
        Head::PROPERTIES.iter().find(|property| property.name == meant)
    }

    /// Whether there is no item without a field.
    fn is_vital(&self, property: &Property) -> bool {
        let by_kind = property.name == "kind" || KINDS.iter().any(|kind| kind.needs.contains(&property.name));
        property.needed || (by_kind && !self.section)
    }

    /// Reads the value of a field.
    fn value(&mut self, property: &Property, key: &YamlKey, node: &YamlNode) {
        let Some((_, slot)) = self.head.slot(property.name) else { return };
        if is_empty(node) {
            if property.never_empty {
                self.reader.tell(Code::EmptyField, key.span, &[("field", property.name)]);
                slot.spoil(key.span);
            }
        } else if let Some(inner) = curly(slot, node) {
            let args = [("field", property.name), ("value", inner)];
            self.reader.tell(Code::YamlCurlyQuote, node.span, &args);
            slot.spoil(node.span);
        } else {
            slot.read(&mut self.reader, node, property.name);
        }
    }
}

/// The rows of an article, or of a section's page.
fn known(section: bool) -> impl Iterator<Item = &'static Property> {
    Head::PROPERTIES.iter().filter(move |property| property.belongs(section))
}

/// What an article says instead of a list of the configuration.
fn twin(name: &str) -> Option<&'static str> {
    match name {
        "agencies" => Some("agency"),
        "people" => Some("authors"),
        _ => None,
    }
}

/// What stands in `date: “2026-03-01”`: curly quotes are no quotation marks for a computer. Around prose they may be meant.
fn curly<'n>(slot: &dyn Slot, node: &'n YamlNode) -> Option<&'n str> {
    const QUOTES: [char; 8] = ['“', '”', '„', '«', '»', '‘', '’', '‟'];
    let YamlValue::Scalar(text) = &node.value else { return None };
    let quoted = text.starts_with(QUOTES) && text.ends_with(QUOTES) && !slot.is_prose();
    quoted.then(|| text.trim_matches(QUOTES))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::tz::TimeZone;

    fn codes(yaml: &str) -> (Head, Vec<Code>) {
        let file: Arc<str> = "a.vi.md".into();
        let node = crate::source::yaml::parse(yaml, 0).unwrap().unwrap();
        let (head, problems) = read(&file, &node, false);
        (
            head,
            problems
                .iter()
                .filter_map(|problem| problem.diagnostic(&TimeZone::UTC))
                .map(|diagnostic| diagnostic.code)
                .collect(),
        )
    }

    #[test]
    fn every_wrong_field_is_told_and_the_others_stay() {
        let (head, codes) = codes(
            "title: A\nslug: Đắk Lắk\ndate: 05/08/2024\nembargo: 2026-01-01\nagancy: x\nkind: event\nclaim: y\nstatus:\n\
             expires: “2026-01-01T00:00:00+07:00”\naliases: [tin/../x, tin/cu.html, vi/bai]\n",
        );
        assert_eq!(
            codes,
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
        assert_eq!(head.title.value().unwrap(), "A");
        assert_eq!(head.aliases.entries().iter().map(|a| &*a.value).collect::<Vec<_>>(), ["tin/cu.html", "vi/bai/"]);
        let wrong = [head.slug.is_wrong(), head.date.is_wrong(), head.kind.is_wrong(), head.status.is_wrong()];
        assert!(wrong.iter().all(|wrong| *wrong) && head.agency.is_wrong() && head.summary.is_absent());
    }
}

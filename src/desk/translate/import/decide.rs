//! What becomes of each segment that comes back: taken, only looked at, left alone or refused.

use super::{job::Import, returned::Incoming};
use crate::{
    desk::translate::{sending::Sending, version::Version},
    diag::{Code, Diagnostic, Place},
    exchange::{CodeFault, Format, ReturnedFile, ReturnedUnit, State, Unit},
    markdown::{self, Inline, InlineKind, SegmentKind, wording_of},
};
use rustc_hash::FxHashMap;

/// What becomes of a segment of the source.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Verdict {
    /// Its translation says this.
    Taken(Vec<Inline>),
    /// Its translation was looked at and stays.
    Checked,
    /// Nothing was done, and nothing is to be done.
    Unchanged,
    /// Nothing was done; it is still to be translated.
    Left,
    /// What came back cannot be taken.
    Refused,
    /// Nobody translates code.
    Code,
}

/// What becomes of all that came back.
pub(super) struct Decision {
    /// For each segment of the source.
    pub(super) verdicts: Vec<Verdict>,
    /// What was refused, and why; `None` stands for units that no segment has.
    pub(super) refused: usize,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Decision {
    /// Of a text that came back; `version` is the translation that there is.
    pub(super) fn new(
        incoming: &Incoming,
        file: &ReturnedFile,
        sending: &Sending,
        version: Option<&Version>,
        call: &Import<'_>,
    ) -> Self {
        let units: FxHashMap<&str, &ReturnedUnit> = file.units.iter().map(|unit| (&*unit.id, unit)).collect();
        let po = incoming.returned.as_ref().is_ok_and(|returned| returned.format == Format::Po);
        let mut decision = Self { verdicts: Vec::new(), refused: 0, diagnostics: Vec::new() };
        for (unit, own) in sending.document.units.iter().zip(&sending.own) {
            let present = version.and_then(|version| Some((version, &version.segments[(*own)?])));
            let present_id = present.map(|(_, segment)| markdown::id(&segment.wording));
            let verdict = match units.get(&*unit.id) {
                _ if unit.kind == SegmentKind::Code => Verdict::Code,
                Some(returned) => match judge(unit, present_id.as_deref(), returned, po, call) {
                    Ok(verdict) => verdict,
                    Err(fault) => {
                        decision.refused += 1;
                        let place = present.map(|(version, segment)| Place::span(&version.file, segment.span));
                        decision.diagnostics.push(fault.diagnostic(incoming, returned, place));
                        Verdict::Refused
                    }
                },
                None if unit.state == State::Initial => Verdict::Left,
                None => Verdict::Unchanged,
            };
            decision.verdicts.push(verdict);
        }
        let known: FxHashMap<&str, ()> = sending.document.units.iter().map(|unit| (&*unit.id, ())).collect();
        for returned in file.units.iter().filter(|unit| !known.contains_key(&*unit.id) && is_touched(unit)) {
            decision.refused += 1;
            let code = if is_id(&returned.id) { Code::ImportSourceMoved } else { Code::ImportSegment };
            let told = Diagnostic::new(code).place(incoming.place(returned.place)).arg("id", &returned.id);
            decision.diagnostics.push(told.arg("item", &sending.document.item));
        }
        decision
    }
}

/// Why what came back for a segment cannot be taken.
enum UnitFault {
    Codes(CodeFault),
    Conflict,
}

impl UnitFault {
    fn diagnostic(self, incoming: &Incoming, returned: &ReturnedUnit, present: Option<Place>) -> Diagnostic {
        let told = |code| Diagnostic::new(code).place(incoming.place(returned.place)).arg("id", &returned.id);
        match self {
            Self::Codes(fault) => {
                let (kind, code) = match fault {
                    CodeFault::Missing(code) => ("missing", code),
                    CodeFault::Doubled(code) => ("doubled", code),
                    CodeFault::Unknown(code) => ("unknown", code),
                    CodeFault::Crossed(code) => ("crossed", code),
                };
                told(Code::ImportCodes).arg("kind", kind).arg("code", code)
            }
            Self::Conflict => {
                let told = told(Code::ImportConflict);
                present.into_iter().fold(told, |told, place| told.related("related-translation", place))
            }
        }
    }
}

/// What becomes of one segment. With the contract's names: E was sent, R came back, P is there now.
fn judge(
    unit: &Unit,
    present: Option<&str>,
    returned: &ReturnedUnit,
    po: bool,
    call: &Import<'_>,
) -> Result<Verdict, UnitFault> {
    // Of a translation the marks say what was sent; without them it is what would be sent now.
    let marked = returned.sent.is_some();
    let sent = if marked { returned.sent_target.as_deref() } else { unit.target.as_ref().map(|target| &*target.id) };
    let was_open = returned.sent.unwrap_or(unit.state) == State::Initial;
    let untouched = if unit.state == State::Initial { Verdict::Left } else { Verdict::Unchanged };
    let Some(words) = &returned.target else { return Ok(untouched) };
    // PO has no other sign for what is not done yet.
    let fuzzy = po && returned.state == State::Initial;
    if fuzzy || call.state.is_some_and(|least| returned.state < least) {
        return Ok(untouched);
    }
    let raised = was_open && (returned.state > State::Initial || call.complete);
    let is_present = sent.is_some() && sent == unit.target.as_ref().map(|target| &*target.id);
    let as_sent = is_present && unit.is_sent(words);
    if as_sent && !raised {
        return Ok(untouched);
    }
    let says = unit.read(words).map_err(UnitFault::Codes)?;
    let id = markdown::id(&wording(unit.kind, &says));
    let same = as_sent || sent == Some(&*id);
    if says.is_empty() || same && !raised {
        return Ok(untouched);
    }
    let conflict = present.is_some_and(|present| Some(present) != sent && present != id);
    // What stands in the source's words was not translated, unless somebody says that it is meant so.
    let copied = sent.is_none() && wording(unit.kind, &source(unit)) == wording(unit.kind, &says);
    if copied && !raised && shown(&says).contains(char::is_alphabetic) {
        return Ok(untouched);
    }
    if conflict && !call.force {
        return Err(UnitFault::Conflict);
    }
    Ok(match present {
        Some(present) if present == id && unit.state != State::Initial => Verdict::Unchanged,
        Some(_) if same => Verdict::Checked,
        _ => Verdict::Taken(says),
    })
}

/// Whether something was done with a unit.
fn is_touched(unit: &ReturnedUnit) -> bool {
    // What it was is not known any more: as it was sent or not is told by the mark alone.
    let Some(words) = &unit.target else { return false };
    let same = unit.sent_target.as_deref().is_some_and(|sent| words_id(words) == sent);
    !same || unit.sent == Some(State::Initial) && unit.state > State::Initial
}

/// The id of words whose codes nobody knows; of words without codes it is the right one.
fn words_id(words: &crate::exchange::Words) -> String {
    use crate::exchange::{Piece, Words};
    let text = match words {
        Words::Markdown(text) => return markdown::id(text),
        Words::Coded(pieces) => pieces.iter().filter_map(|piece| match piece {
            Piece::Text(text) => Some(text.as_str()),
            _ => None,
        }),
    };
    markdown::id(&wording(SegmentKind::Paragraph, &[Inline::text(&text.collect::<String>())]))
}

/// Whether an id is one of ours.
fn is_id(id: &str) -> bool {
    let (own, number) = id.split_once('-').map_or((id, None), |(own, number)| (own, Some(number)));
    let hex = |c: char| matches!(c, '0'..='9' | 'a'..='f');
    own.strip_prefix('s').is_some_and(|digits| digits.len() == 8 && digits.chars().all(hex))
        && number.is_none_or(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The wording of what came back.
pub(super) fn wording(kind: SegmentKind, says: &[Inline]) -> String {
    match kind.is_plain() {
        true => shown(&markdown::normalized(says.to_vec())),
        false => wording_of(kind, &markdown::normalized(says.to_vec())),
    }
}

/// What the source says.
fn source(unit: &Unit) -> Vec<Inline> {
    crate::exchange::inlines(&unit.source, &unit.codes).unwrap_or_default()
}

/// Words as plain text.
pub(super) fn shown(list: &[Inline]) -> String {
    list.iter()
        .map(|inline| match &inline.kind {
            InlineKind::Text(text) | InlineKind::Code(text) => text.clone(),
            InlineKind::Break => " ".to_owned(),
            _ => shown(&inline.inside),
        })
        .collect()
}

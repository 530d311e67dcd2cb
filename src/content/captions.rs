//! Captions of clips, as files say them: read once and remembered with the file.

use crate::{
    base::{Conflict, Lang},
    diag::{Code, Diagnostic},
    media::{
        Facts,
        captions::{CaptionFault, CaptionProblem, Captions},
    },
    source::decode,
};
use std::sync::Arc;

/// So many characters a second can be read.
const PACE: u64 = 25;

/// The ending of their names.
const ENDING: &str = ".vtt";

/// What a file says, or why it is no text.
pub(super) type ReadCaptions = Result<Arc<Captions>, Diagnostic>;

/// Whether a file is one of captions by its name.
pub(super) fn is_captions(name: &str) -> bool {
    name.len() > ENDING.len()
        && name.is_char_boundary(name.len() - ENDING.len())
        && name[name.len() - ENDING.len()..].eq_ignore_ascii_case(ENDING)
}

/// Reads a file.
pub(super) fn read(file: &Arc<str>, bytes: &[u8]) -> ReadCaptions {
    let text = decode(bytes).map_err(|wrong| wrong.diagnostic(file))?;
    match Conflict::find(text) {
        Some(conflict) => Err(Diagnostic::new(Code::ConflictMarks).at(file, conflict.mark)),
        None => Ok(Arc::new(Captions::read(text))),
    }
}

/// What is wrong with captions in a language of a clip of this name.
pub(super) fn diagnostics(
    captions: &Captions,
    file: &Arc<str>,
    lang: &Lang,
    (name, clip): (&str, &Facts),
) -> Vec<Diagnostic> {
    let milliseconds = clip.clip.as_ref().and_then(|clip| clip.as_ref().ok()?.milliseconds);
    let faults = captions.faults.iter().cloned().chain(captions.judge(lang, milliseconds));
    faults.map(|fault| diagnostic(fault, file, lang, (name, milliseconds))).collect()
}

/// `clip`: its name, and its length where it is known.
fn diagnostic(fault: CaptionFault, file: &Arc<str>, lang: &Lang, clip: (&str, Option<u64>)) -> Diagnostic {
    let time = |kind: &str| Diagnostic::new(Code::CaptionsTime).arg("kind", kind);
    let d = match fault.problem {
        CaptionProblem::Header => Diagnostic::new(Code::CaptionsHeader).arg("kind", "header"),
        CaptionProblem::SubRip => Diagnostic::new(Code::CaptionsHeader).arg("kind", "srt"),
        CaptionProblem::Empty => Diagnostic::new(Code::CaptionsEmpty).arg("file", clip.0),
        CaptionProblem::Unreadable(meant) => time("unreadable").arg("suggestion", meant.unwrap_or_default()),
        CaptionProblem::Untimed => time("none"),
        CaptionProblem::Backwards => time("end"),
        CaptionProblem::Disordered => time("order"),
        CaptionProblem::Late => time("late").arg("length", clock(clip.1.unwrap_or_default())),
        CaptionProblem::Foreign => {
            let name = file.rsplit('/').next().unwrap_or_default();
            let stem = name.strip_suffix(&format!(".{lang}{ENDING}")).unwrap_or_default();
            let other = if lang.as_str() == "en" { "vi" } else { "en" };
            Diagnostic::new(Code::CaptionsLanguage)
                .arg("language", lang)
                .arg("suggestion", format!("{stem}.{other}{ENDING}"))
        }
        CaptionProblem::Fast(pace) => Diagnostic::new(Code::CaptionsFast).arg("count", pace).arg("limit", PACE),
    };
    d.at(file, fault.span)
}

/// A length as captions write it: `00:02:05.400`.
fn clock(milliseconds: u64) -> String {
    let seconds = milliseconds / 1000;
    format!("{:02}:{:02}:{:02}.{:03}", seconds / 3600, seconds / 60 % 60, seconds % 60, milliseconds % 1000)
}

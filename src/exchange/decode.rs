//! The way back: pieces that a tool returns as pieces of a line. Damage is named, never guessed at.

use super::code::{Code, Form, Piece};
use crate::{
    base::Span,
    markdown::{Inline, InlineKind, normalized},
};

/// What is wrong with the codes of a line, and the code as it is written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CodeFault {
    /// One that must be there is not.
    Missing(String),
    /// One that may stand there once does so twice.
    Doubled(String),
    /// The unit has no such code; its id, or how it is written.
    Unknown(String),
    /// It ends where it did not begin.
    Crossed(String),
}

/// Pieces as a line in one form, with the codes as the present translation has them, else the source.
///
/// # Errors
/// A code that may not be dropped is missing, one is doubled, unknown, or crosses another.
pub fn inlines(pieces: &[Piece], codes: &[Code]) -> Result<Vec<Inline>, CodeFault> {
    let mut decoder = Decoder { codes, counts: vec![0; codes.len()], open: Vec::new(), line: Vec::new() };
    for (at, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Text(text) => {
                let behind_code = at == 0 || !matches!(pieces[at - 1], Piece::Text(_));
                let before_code = !matches!(pieces.get(at + 1), Some(Piece::Text(_)));
                decoder.text(trim_breaks(text, behind_code, before_code));
            }
            Piece::Open(id) => decoder.open(id)?,
            Piece::Close(id) => decoder.close(id)?,
            Piece::Alone(id) => decoder.alone(id)?,
        }
    }
    if let Some((at, _)) = decoder.open.last() {
        return Err(CodeFault::Crossed(codes[*at].written()));
    }
    for (code, count) in codes.iter().zip(&decoder.counts) {
        if code.required && *count == 0 {
            return Err(CodeFault::Missing(code.written()));
        }
        if *count > 1 && !code.is_free() {
            return Err(CodeFault::Doubled(code.written()));
        }
    }
    Ok(normalized(decoder.line))
}

/// Words without the line ends that tools put beside codes and at ends, and the white space behind these.
fn trim_breaks(text: &str, start: bool, end: bool) -> &str {
    let mut text = text;
    if start && text.starts_with(['\n', '\r']) {
        text = text.trim_start_matches([' ', '\t', '\r', '\n']);
    }
    let kept = text.trim_end_matches([' ', '\t', '\r', '\n']);
    match text[kept.len()..].find(['\n', '\r']) {
        Some(line_end) if end => &text[..kept.len() + line_end],
        _ => text,
    }
}

struct Decoder<'c> {
    codes: &'c [Code],
    counts: Vec<usize>,
    /// The codes that are open, each with the pieces before it.
    open: Vec<(usize, Vec<Inline>)>,
    line: Vec<Inline>,
}

impl Decoder<'_> {
    fn text(&mut self, text: &str) {
        match self.line.last_mut() {
            Some(Inline { kind: InlineKind::Text(before), .. }) => before.push_str(text),
            _ => self.push(InlineKind::Text(text.to_owned()), Vec::new()),
        }
    }

    fn push(&mut self, kind: InlineKind, inside: Vec<Inline>) {
        self.line.push(Inline { kind, span: Span::default(), inside });
    }

    fn find(&self, id: &str) -> Result<usize, CodeFault> {
        self.codes.iter().position(|code| *code.id == *id).ok_or_else(|| CodeFault::Unknown(id.to_owned()))
    }

    fn open(&mut self, id: &str) -> Result<(), CodeFault> {
        let at = self.find(id)?;
        // A tool may write what holds nothing with an end of its own.
        if self.codes[at].form != Form::Pair {
            return self.alone(id);
        }
        self.begin(at);
        Ok(())
    }

    fn begin(&mut self, at: usize) {
        self.counts[at] += 1;
        let before = std::mem::take(&mut self.line);
        self.open.push((at, before));
    }

    fn close(&mut self, id: &str) -> Result<(), CodeFault> {
        let at = self.find(id)?;
        if self.codes[at].form != Form::Pair {
            return Ok(());
        }
        self.end(at, at)
    }

    /// The code `at` ends the one that is open; `named` is what people are told.
    fn end(&mut self, at: usize, named: usize) -> Result<(), CodeFault> {
        match self.open.pop() {
            Some((open, before)) if open == at => {
                let inside = std::mem::replace(&mut self.line, before);
                let code = &self.codes[at];
                self.push(code.own.as_ref().unwrap_or(&code.kind).clone(), inside);
                Ok(())
            }
            _ => Err(CodeFault::Crossed(self.codes[named].written())),
        }
    }

    fn alone(&mut self, id: &str) -> Result<(), CodeFault> {
        let at = self.find(id)?;
        let code = &self.codes[at];
        match &code.form {
            Form::Alone(inside) => {
                self.counts[at] += 1;
                self.push(code.own.as_ref().unwrap_or(&code.kind).clone(), inside.clone());
            }
            Form::Start => self.begin(at),
            Form::End(start) => {
                self.counts[at] += 1;
                let start = self.find(start)?;
                self.end(start, at)?;
            }
            // A pair that holds nothing.
            Form::Pair => {
                self.begin(at);
                self.end(at, at)?;
            }
        }
        Ok(())
    }
}

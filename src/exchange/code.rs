//! Codes: what of a line is no words, as translators' tools show it: a sign in the text that may be moved and not be typed.

use super::target::TargetKey;
use crate::{
    base::{Lang, Span},
    markdown::{Inline, InlineKind, line_html},
};

/// What a file calls a code.
pub type CodeId = Box<str>;

/// A line as words with codes between.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    /// Words.
    Text(String),
    /// A code that holds what comes until it is closed.
    Open(CodeId),
    /// Its end.
    Close(CodeId),
    /// A code that holds nothing.
    Alone(CodeId),
}

/// A code of a unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Code {
    /// Its id, one in the unit.
    pub id: CodeId,
    /// What it stands for.
    pub kind: InlineKind,
    /// What the present translation has for it: another path, another name of a note.
    pub own: Option<InlineKind>,
    /// How it holds what is in it.
    pub form: Form,
    /// Whether a translation must have it. So it is with whatever is more than emphasis, where the present translation has it too.
    pub required: bool,
}

/// How a code holds what is in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Form {
    /// From its opening to its end.
    Pair,
    /// It holds nothing that is translated, but may show something: a bare address.
    Alone(Vec<Inline>),
    /// The opening tag of an element, a code of its own.
    Start,
    /// The closing tag of the element that the code of this id opens.
    End(CodeId),
}

impl Code {
    /// As it is written in Markdown, before and behind what it holds: in the translation, which may have it otherwise.
    pub fn native(&self) -> [String; 2] {
        self.native_of(self.own.as_ref().unwrap_or(&self.kind))
    }

    /// As it is written in the source.
    pub fn native_in_source(&self) -> [String; 2] {
        self.native_of(&self.kind)
    }

    fn native_of(&self, kind: &InlineKind) -> [String; 2] {
        let pair = |open: &str, close: String| [open.to_owned(), close];
        match kind {
            InlineKind::Strong => pair("**", "**".to_owned()),
            InlineKind::Emphasis => pair("*", "*".to_owned()),
            InlineKind::Strikethrough => pair("~~", "~~".to_owned()),
            InlineKind::Foreign(lang) => pair("[", format!("]{{lang={lang}}}")),
            InlineKind::Link { target, .. } if self.form != Form::Pair => {
                [format!("<{}>", target.strip_prefix("mailto:").unwrap_or(target)), String::new()]
            }
            InlineKind::Link { target, title } if title.is_empty() => pair("[", format!("]({target})")),
            InlineKind::Link { target, title } => pair("[", format!("]({target} \"{title}\")")),
            InlineKind::Picture { target } => [format!("![]({target})"), String::new()],
            InlineKind::Note(name) => [format!("[^{name}]"), String::new()],
            InlineKind::Code(code) => [format!("`{code}`"), String::new()],
            InlineKind::Break => ["<br>".to_owned(), String::new()],
            InlineKind::Text(text) => [text.clone(), String::new()],
            InlineKind::Element { .. } => {
                let tags = line_html(&[Inline { kind: kind.clone(), span: Span::default(), inside: Vec::new() }]);
                let end = tags.rfind("</").unwrap_or(tags.len());
                let (open, close) = tags.split_at(end);
                match self.form {
                    Form::End(_) => [close.to_owned(), String::new()],
                    Form::Pair => [open.to_owned(), close.to_owned()],
                    _ => [open.to_owned(), String::new()],
                }
            }
        }
    }

    /// As it is named to people: `**…**`.
    pub fn written(&self) -> String {
        let [open, close] = self.native();
        if self.form == Form::Pair { format!("{open}…{close}") } else { open }
    }

    /// Whether it may stand there any number of times: emphasis, and what a language is.
    pub fn is_free(&self) -> bool {
        self.form == Form::Pair && !matches!(self.kind, InlineKind::Link { .. })
    }

    /// What it says as plain text.
    pub fn plain(&self) -> &str {
        match (&self.form, &self.kind) {
            (Form::Alone(inside), _) if !inside.is_empty() => match &inside[0].kind {
                InlineKind::Text(text) => text,
                _ => "",
            },
            (_, InlineKind::Code(code)) => code,
            (_, InlineKind::Break) => " ",
            _ => "",
        }
    }
}

/// Makes codes of a unit: of its source first, then of its target, whose codes are the source's by kind and by what they
/// name, in order.
pub struct Coder {
    codes: Vec<Code>,
    /// Which of the codes the target has had.
    used: Vec<bool>,
    languages: [String; 2],
    in_target: bool,
}

impl Coder {
    /// For a unit in these languages.
    pub fn new(from: &Lang, to: &Lang) -> Self {
        Self { codes: Vec::new(), used: Vec::new(), languages: [from.lower(), to.lower()], in_target: false }
    }

    /// With codes that are there already, for another line of the target.
    pub fn again(codes: &[Code], from: &Lang, to: &Lang) -> Self {
        Self { used: vec![false; codes.len()], codes: codes.to_vec(), in_target: true, ..Self::new(from, to) }
    }

    /// The source's line.
    pub fn source(&mut self, line: &[Inline]) -> Vec<Piece> {
        self.pieces(line)
    }

    /// The target's line, and what it lacks may be dropped henceforth.
    pub fn target(&mut self, line: &[Inline]) -> Vec<Piece> {
        self.in_target = true;
        self.used = vec![false; self.codes.len()];
        let of_source = self.codes.len();
        let pieces = self.pieces(line);
        for (code, used) in self.codes.iter_mut().zip(&self.used) {
            code.required &= used;
        }
        for added in &mut self.codes[of_source..] {
            added.required = false;
        }
        pieces
    }

    /// The codes of both.
    pub fn finish(self) -> Vec<Code> {
        self.codes
    }

    fn pieces(&mut self, line: &[Inline]) -> Vec<Piece> {
        let mut pieces = Vec::new();
        self.add(line, &mut pieces);
        pieces
    }

    fn add(&mut self, line: &[Inline], pieces: &mut Vec<Piece>) {
        for inline in line {
            if let InlineKind::Text(text) = &inline.kind {
                pieces.push(Piece::Text(text.clone()));
                continue;
            }
            let form = form(inline);
            let id = self.code(&inline.kind, form.clone());
            match form {
                Form::Alone(_) | Form::End(_) => pieces.push(Piece::Alone(id)),
                Form::Pair => {
                    pieces.push(Piece::Open(id.clone()));
                    self.add(&inline.inside, pieces);
                    pieces.push(Piece::Close(id));
                }
                Form::Start => {
                    pieces.push(Piece::Alone(id.clone()));
                    let end = self.code(&inline.kind, Form::End(id));
                    self.add(&inline.inside, pieces);
                    pieces.push(Piece::Alone(end));
                }
            }
        }
    }

    /// The code of a piece: one that the source has, or a new one.
    fn code(&mut self, kind: &InlineKind, form: Form) -> CodeId {
        let [from, to] = &self.languages;
        let wanted = TargetKey::of(kind, [from, to]);
        let same = |code: &Code| match (&code.form, &form) {
            (Form::End(one), Form::End(other)) => one == other,
            (one, other) => {
                std::mem::discriminant(one) == std::mem::discriminant(other)
                    && TargetKey::of(&code.kind, [from, to]) == wanted
            }
        };
        let known = |at: &usize| self.in_target && !self.used[*at] && same(&self.codes[*at]);
        if let Some(at) = (0..self.used.len().min(self.codes.len())).find(known) {
            self.used[at] = true;
            if self.codes[at].kind != *kind {
                self.codes[at].own = Some(kind.clone());
            }
            return self.codes[at].id.clone();
        }
        let id: CodeId = (self.codes.len() + 1).to_string().into();
        let mut code = Code { id: id.clone(), kind: kind.clone(), own: None, form, required: false };
        code.required = !code.is_free();
        self.codes.push(code);
        self.used.push(true);
        id
    }
}

/// How a piece of a line becomes a code.
fn form(inline: &Inline) -> Form {
    match (&inline.kind, &inline.inside[..]) {
        (InlineKind::Link { target, title }, [Inline { kind: InlineKind::Text(text), .. }])
            if title.is_empty() && (text == target || target.strip_prefix("mailto:") == Some(text)) =>
        {
            Form::Alone(inline.inside.clone())
        }
        (InlineKind::Element { name, attributes }, inside) => {
            const SIGNS: &str = " b i u s sub sup small mark ins q cite kbd samp var dfn ";
            match () {
                () if attributes.is_empty() && SIGNS.contains(&format!(" {name} ")) => Form::Pair,
                () if inside.is_empty() && is_void(name) => Form::Alone(Vec::new()),
                () => Form::Start,
            }
        }
        (InlineKind::Code(_) | InlineKind::Picture { .. } | InlineKind::Note(_) | InlineKind::Break, _) => {
            Form::Alone(Vec::new())
        }
        _ => Form::Pair,
    }
}

fn is_void(name: &str) -> bool {
    matches!(name, "br" | "hr" | "img" | "wbr")
}

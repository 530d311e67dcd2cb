//! Lines of code parsed once: the same line in the same state always has the same scopes, and code repeats itself
//! (braces, imports, whole examples). Parsing a line costs hundreds of microseconds, finding it again one.

use rustc_hash::FxHashMap;
use std::sync::Arc;
use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};

/// So many lines are remembered by each thread; then it forgets all. With their pieces some 10 MB.
const LINES: usize = 20_000;

/// So many states are told apart by comparing; deep nesting makes ever new ones.
const STATES: usize = 500;

/// A class and where its piece of the line ends, in bytes.
pub(super) type Piece = (Option<char>, u32);

/// A line's pieces and the state after it.
type Parsed = (Arc<[Piece]>, usize);

/// What a thread knows of lines.
#[derive(Default)]
pub(super) struct Lines {
    states: Vec<(ParseState, ScopeStack)>,
    /// Where each syntax begins, by its name.
    starts: FxHashMap<String, usize>,
    known: FxHashMap<(usize, Box<str>), Parsed>,
}

impl Lines {
    /// The state in which a block of a syntax begins.
    pub(super) fn start(&mut self, syntax: &SyntaxReference) -> usize {
        if self.known.len() > LINES || self.states.len() > STATES {
            *self = Self::default();
        }
        if let Some(state) = self.starts.get(&syntax.name) {
            return *state;
        }
        let state = self.intern(ParseState::new(syntax), ScopeStack::new());
        self.starts.insert(syntax.name.clone(), state);
        state
    }

    /// The pieces of a line, and the state after it; `None` when syntect gives up.
    pub(super) fn parse(
        &mut self,
        state: usize,
        line: &str,
        set: &SyntaxSet,
        classes: &[(Scope, char)],
    ) -> Option<Parsed> {
        let key = (state, Box::from(line));
        if let Some((pieces, next)) = self.known.get(&key) {
            return Some((Arc::clone(pieces), *next));
        }
        let (mut parser, mut stack) = self.states[state].clone();
        let mut pieces: Vec<Piece> = Vec::new();
        let mut from = 0;
        for (at, op) in parser.parse_line(line, set).ok()? {
            if at > from {
                line.get(from..at)?; // a border inside a letter
                pieces.push((class(&stack, classes), at as u32));
                from = at;
            }
            stack.apply(&op).ok()?;
        }
        pieces.push((class(&stack, classes), line.len() as u32));
        let next = self.intern(parser, stack);
        let pieces: Arc<[Piece]> = pieces.into();
        self.known.insert(key, (Arc::clone(&pieces), next));
        Some((pieces, next))
    }

    fn intern(&mut self, parser: ParseState, stack: ScopeStack) -> usize {
        let known = self.states.iter().position(|(own, scopes)| *own == parser && *scopes == stack);
        known.unwrap_or_else(|| {
            self.states.push((parser, stack));
            self.states.len() - 1
        })
    }
}

/// The class of the innermost scope that has one.
fn class(stack: &ScopeStack, classes: &[(Scope, char)]) -> Option<char> {
    stack
        .scopes
        .iter()
        .rev()
        .find_map(|&scope| classes.iter().find(|(prefix, _)| prefix.is_prefix_of(scope)).map(|(_, class)| *class))
}

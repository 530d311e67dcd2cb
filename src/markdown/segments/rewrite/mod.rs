//! Writing back: a text in which some segments say something else. Every byte outside of them stays; what is written is read
//! again and compared before it is answered.
//!
//! `parts` takes a text apart, `forms` knows how its pieces are written now, `line` writes the pieces of a line (`signs`, `tags`), `block` those
//! of a block and of a whole, `merge` decides which blocks a text gains, loses or gets laid out anew after its source.

mod block;
mod fault;
mod forms;
mod line;
mod merge;
mod parts;
mod signs;
mod tags;

#[cfg(test)]
mod tests;

pub use fault::RewriteFault;
pub use merge::{Merge, Merged, Wanted};

use super::inline::Inline;
use block::{Draft, Piece};
use parts::TextParts;

/// A text with some segments saying something else: of each its position and what it says. `smart` is that of
/// [`super::super::Settings`]. Every byte outside of these segments stays.
///
/// # Errors
/// The segments that no spelling can say where they stand: what they say holds a reference to a note that is not there, or
/// raw HTML that may not stand there.
pub fn rewrite(text: &str, smart: bool, replaced: &[(usize, Vec<Inline>)]) -> Result<String, RewriteFault> {
    rewrite_as(text, smart, smart, replaced)
}

/// The same for a text in another language: `read_smart` is how it is read, `smart` how what is written will be.
///
/// # Errors
/// As for [`rewrite`].
pub fn rewrite_as(
    text: &str,
    read_smart: bool,
    smart: bool,
    replaced: &[(usize, Vec<Inline>)],
) -> Result<String, RewriteFault> {
    if replaced.is_empty() {
        return Ok(text.to_owned());
    }
    let parts = TextParts::new(text, read_smart);
    let mut draft = Draft::new(smart);
    let own = draft.add_text(text, &parts);
    for (segment, says) in replaced {
        let Some(place) = parts.places.get(*segment) else {
            return Err(RewriteFault { segments: vec![*segment] });
        };
        draft.say(own, *place, *segment, says);
    }
    let pieces: Vec<Piece> = (0..parts.tops.len()).map(|top| Piece { text: own, top }).collect();
    let whole = draft.write(&pieces, |written| {
        let mut out = String::new();
        let mut from = 0;
        for (top, words) in parts.tops.iter().zip(written) {
            out.push_str(&text[from..top.span.start]);
            out.push_str(words);
            from = top.span.end;
        }
        out.push_str(&text[from..]);
        out
    })?;
    Ok(whole)
}

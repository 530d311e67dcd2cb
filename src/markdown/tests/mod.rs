//! The outline, and hostile input: any text gives valid HTML without script, in time that grows with its length.

#![allow(clippy::disallowed_methods, clippy::disallowed_types, clippy::print_stdout, reason = "tests measure and tell")]

#[cfg(unix)]
mod growth;
mod outline;
mod speed;
mod tables;
mod validity;

use super::*;
use std::borrow::Cow;

/// Every link leads on, every picture is there.
struct All<'a>(&'a Outline);

impl Fill for All<'_> {
    fn link(&mut self, index: usize) -> Option<LinkTo> {
        Some(LinkTo { href: self.0.links[index].target.clone(), ..LinkTo::default() })
    }
    fn picture(&mut self, index: usize) -> Option<PictureTo> {
        Some(PictureTo { src: self.0.pictures[index].target.clone(), ..PictureTo::default() })
    }
    fn word(&mut self, word: Word) -> Cow<'_, str> {
        format!("{word:?}").into()
    }
}

fn document(text: &str) -> Document {
    let file: Arc<str> = "a.md".into();
    read(text, &Settings { file: &file, offset: 0, smart: true, highlight: &|_, _| None, segments: false })
}

fn html(text: &str) -> String {
    let document = document(text);
    let mut html = String::new();
    document.html.fill(&mut html, &mut All(&document.outline));
    html
}

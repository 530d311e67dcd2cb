//! Words that `songngu init` and `songngu new` wrote to be replaced. On a site that still has the starter's address nobody
//! has begun, and all of them are there.

use crate::{
    check::words::{Group, Words, count},
    content::config::Config,
    diag::{Code, Diagnostic, Place, Say},
    locale::{Locales, ProgramWords},
    markdown::{Segment, SegmentKind, segments},
    source::CONFIG_FILE,
};
use std::{collections::BTreeSet, sync::LazyLock};

/// What the starter is published under.
const HOST: &str = "example.org";

/// The publisher that the starter names.
const PUBLISHERS: [&str; 2] = ["Tên cơ quan", "Name of the office"];

/// The starter's texts.
const STARTER: [&str; 8] = [
    include_str!("../../desk/starter/content/_index.vi.md"),
    include_str!("../../desk/starter/content/_index.en.md"),
    include_str!("../../desk/starter/content/about.vi.md"),
    include_str!("../../desk/starter/content/about.en.md"),
    include_str!("../../desk/starter/content/news/_index.vi.md"),
    include_str!("../../desk/starter/content/news/_index.en.md"),
    include_str!("../../desk/starter/content/news/first-article/index.vi.md"),
    include_str!("../../desk/starter/content/news/first-article/index.en.md"),
];

/// A title or summary of fewer words is anybody's: “Tin tức”, “What is new.”
const FIELD: usize = 4;
/// So is a line of fewer.
const BLOCK: usize = 8;

static WORDINGS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let mut wordings = BTreeSet::new();
    for text in STARTER {
        let (head, body) = text.split_once("\n---\n").unwrap_or_default();
        let fields = head.lines().filter_map(|line| {
            let (name, value) = line.split_once(": ")?;
            matches!(name, "title" | "summary").then(|| value.trim_matches('"').to_owned())
        });
        wordings.extend(fields.filter(|value| count(value).0 >= FIELD));
        let blocks = segments(body, true, 0).into_iter().map(|segment| segment.wording);
        wordings.extend(blocks.filter(|wording| count(wording).0 >= BLOCK));
    }
    wordings
});

/// What of the texts is still to be written.
pub(in crate::check) fn rule(config: &Config, locales: &Locales, groups: &[Group<'_>]) -> Vec<Diagnostic> {
    if config.base.host == HOST {
        return Vec::new();
    }
    let mut diagnostics: Vec<_> = publisher(config).into_iter().collect();
    for text in groups.iter().flat_map(Group::approved) {
        let words = ProgramWords::new(locales, text.lang.clone());
        let new = [words.word("cli-new-title"), words.word("cli-new-text")];
        diagnostics.extend(text.segments.iter().find(|own| is_left(own, &new)).map(|own| diagnostic(text, own)));
    }
    diagnostics
}

fn is_left(segment: &Segment, new: &[String; 2]) -> bool {
    let wording = &segment.wording;
    match segment.kind {
        SegmentKind::Title => *wording == new[0] || WORDINGS.contains(wording),
        SegmentKind::Code | SegmentKind::Html => false,
        _ => *wording == new[1] || WORDINGS.contains(wording),
    }
}

fn diagnostic(text: &Words<'_>, segment: &Segment) -> Diagnostic {
    Diagnostic::new(Code::Placeholder).place(text.place(segment)).arg("words", &segment.wording)
}

fn publisher(config: &Config) -> Option<Diagnostic> {
    let name = config.publisher.as_ref()?.name.texts().find(|name| PUBLISHERS.contains(name))?;
    let place = Place::file(&CONFIG_FILE.into());
    Some(Diagnostic::new(Code::Placeholder).place(place).arg("words", name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_starter_is_known_by_its_own_words() {
        let config = include_str!("../../desk/starter/songngu.yaml");
        assert!(config.contains(HOST) && PUBLISHERS.iter().all(|name| config.contains(name)));
        for words in ["Trang chủ của một chuyên trang song ngữ, sẵn sàng để bạn viết tiếp.", "Bài viết đầu tiên"]
        {
            assert!(WORDINGS.contains(words), "{words}");
        }
        assert!(!WORDINGS.contains("Tin tức") && !WORDINGS.contains("About"));
    }
}

//! A text beside its translation, as a page.

use super::own_page::{direction, escape, page};
use crate::{
    base::{Lang, LangIx},
    diag::Say,
    locale::{Arg, ProgramWords},
    pipeline::{Change, Piece, SideBySide, SideRow, Site},
};
use std::fmt::Write as _;

/// The page of `<item>/<L1>/<L2>/`; `None` where there is nothing of that kind.
pub(super) fn side(words: &ProgramWords<'_>, base: &str, site: &Site, path: &str) -> Option<String> {
    let (rest, second) = path.trim_end_matches('/').rsplit_once('/')?;
    let (item, first) = rest.rsplit_once('/')?;
    let languages = &site.edition.config.languages;
    let position = |code: &str| languages.position(|own| own.lang.as_str() == code || own.lang.lower() == code);
    let (first, second): (LangIx, LangIx) = (position(first)?, position(second)?);
    let beside = site.side_by_side(item, first, second)?;
    let (first, second) = (&languages[first].lang, &languages[second].lang);
    let mut main = format!(
        "<p><a href=\"{base}{}board/\">{}</a></p>\n<div class=\"pair files\">\n<p><bdi>{}</bdi></p>\n<p><bdi>{}</bdi></p>\n</div>\n",
        super::live::FOLDER,
        escape(&words.word("cli-serve-board")),
        escape(if beside.turned { &beside.translation } else { &beside.source }),
        escape(if beside.turned { &beside.source } else { &beside.translation }),
    );
    for own in &beside.rows {
        row(&mut main, words, (first, second), &beside, own);
    }
    let item = Arg::Text(item.to_owned());
    Some(page(words, base, &words.tell("cli-serve-side", &[("item", item)]), &main))
}

fn row(
    main: &mut String,
    words: &ProgramWords<'_>,
    (first, second): (&Lang, &Lang),
    beside: &SideBySide,
    own: &SideRow,
) {
    let state = match own.change {
        Some(Change::Current) => "current",
        Some(Change::Changed) => "changed",
        Some(Change::Added) => "added",
        Some(Change::Removed) => "removed",
        None => "untracked",
    };
    let kind = own.kind.as_str();
    let _ = writeln!(main, "<div class=\"pair {kind}\" data-segment=\"{}\" data-state=\"{state}\">", own.id);
    if !matches!(own.change, Some(Change::Current) | None) {
        let said = words.tell("cli-translate-state", &[("state", Arg::Text(state.to_owned()))]);
        let _ = writeln!(main, "<p class=\"state\">{} <code>{}</code></p>", escape(&said), own.id);
    }
    let piece = |(piece, text): &(Piece, String)| match piece {
        Piece::Same => escape(text),
        Piece::Gone => format!("<del>{}</del>", escape(text)),
        Piece::New => format!("<ins>{}</ins>", escape(text)),
    };
    let source: String = own.source.iter().map(piece).collect();
    let translation = escape(&own.translation);
    let cells = if beside.turned { [translation, source] } else { [source, translation] };
    for (lang, cell) in [first, second].into_iter().zip(cells) {
        let _ = writeln!(main, "<div lang=\"{lang}\" dir=\"{}\">{cell}</div>", direction(lang));
    }
    main.push_str("</div>\n");
}

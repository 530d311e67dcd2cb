//! The script that keeps the browser up to date, the stream of events it listens to, and where it goes in a page.

use super::{current::Current, errors::count, snapshot::Snapshot};
use crate::{base::Lang, locale::ProgramWords};
use axum::response::sse::{Event, KeepAlive, Sse};
use std::{convert::Infallible, sync::Arc, time::Duration};
use tokio_stream::{Stream, StreamExt as _, wrappers::WatchStream};

/// Below the base; no source can want such an address, since names that begin with a dot are passed over.
pub(super) const FOLDER: &str = ".songngu/";

/// The script.
pub(super) const SCRIPT: &str = include_str!("reload.js");

/// The stylesheet of the pages that show what is wrong: the policy allows none inside a page.
pub(super) const STYLE: &str = include_str!("messages.css");

/// The stylesheet of the pages about translations.
pub(super) const BOARD_STYLE: &str = include_str!("board.css");

/// The icon of these pages; without one a browser asks for `/favicon.ico`, which is not there.
pub(super) const ICON: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 2\"><path d=\"M0 0h.9v2H0zM1.1 0H2v2h-.9z\"/></svg>";

/// A stream says something at least so often, so that a browser that went away is noticed.
const ALIVE: Duration = Duration::from_secs(15);

/// So soon the browser tries again when the preview was stopped.
const RETRY: Duration = Duration::from_millis(500);

/// The element that loads the script.
pub(super) fn element(base: &str) -> String {
    format!("<script src=\"{base}{FOLDER}reload.js\" defer></script>")
}

/// A page with the script, at the end of its head.
pub(super) fn with_script(page: &[u8], base: &str) -> Vec<u8> {
    let at = [b"</head>".as_slice(), b"</body>"].iter().find_map(|end| memchr::memmem::find(page, end));
    let (before, after) = page.split_at(at.unwrap_or(page.len()));
    [before, element(base).as_bytes(), after].concat()
}

/// Says which snapshot is shown and how many errors it has: at once, and whenever there is another.
pub(super) fn events(current: Current, lang: Lang) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let event = move |current: Arc<Snapshot>| Ok(event(&current, &lang));
    let snapshots = WatchStream::new(current).filter_map(move |current| current.map(&event));
    Sse::new(snapshots).keep_alive(KeepAlive::new().interval(ALIVE))
}

/// The snapshot's name; where it has errors, how many in a second line, for pages that show none of them.
fn event(snapshot: &Snapshot, lang: &Lang) -> Event {
    let errors = snapshot.errors.diagnostics().len();
    let words = ProgramWords::new(&snapshot.locales, lang.clone());
    let data = match errors {
        0 => snapshot.id.clone(),
        errors => format!("{}\n{}", snapshot.id, count(&words, errors)),
    };
    Event::default().data(data).retry(RETRY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_at_the_end_of_the_head() {
        let page = with_script(b"<html><head></head><body></body></html>", "/x/");
        let expected = "<html><head><script src=\"/x/.songngu/reload.js\" defer></script></head><body></body></html>";
        assert_eq!(String::from_utf8(page).unwrap(), expected);
        assert!(String::from_utf8(with_script(b"<p>x</body>", "/")).unwrap().ends_with("</script></body>"));
    }
}

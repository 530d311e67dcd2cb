//! What a text of the last release was called.

use crate::{disk, markdown, release::ManifestItem};
use std::path::Path;

/// The title stands in the head; this many bytes of a page are looked at.
const HEAD: u64 = 64 << 10;

/// The title of a text by its page in the release's folder; its item's identity where that cannot be had.
pub(super) fn of(folder: &Path, item: &ManifestItem) -> String {
    let head = disk::read_part(&folder.join(item.address.file()), 0, HEAD).unwrap_or_default();
    find(&String::from_utf8_lossy(&head)).unwrap_or_else(|| item.id.clone())
}

/// The title that a page's card gives: there it stands without the site's name.
fn find(page: &str) -> Option<String> {
    let (_, rest) = page.split_once("property=\"og:title\" content=\"")?;
    let (title, _) = rest.split_once('"')?;
    Some(markdown::resolve_references(title).into_owned()).filter(|title| !title.is_empty())
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn a_title_is_read_from_a_page() {
        let page = "<title>A – B</title><meta property=\"og:title\" content=\"Cà phê &amp; &quot;voi&quot;\">";
        assert_eq!(find(page).unwrap(), "Cà phê & \"voi\"");
        assert_eq!(find("<title>A</title>"), None);
    }
}

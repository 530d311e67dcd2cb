//! The second lock. What reaches it has been rebuilt tag by tag from a list of what is allowed; ammonia
//! parses the result as a browser does and lets pass only its own list. Then tables are mended, for which one must
//! know them whole.

#![expect(clippy::disallowed_types, reason = "ammonia takes the standard library's maps; their order shows nowhere")]

use super::super::elements;
use ammonia::Builder;
use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

/// Attributes that the room itself writes on any element.
const GENERIC: &[&str] =
    &["lang", "dir", "id", "class", "title", "role", "tabindex", "aria-label", "aria-labelledby", "hreflang"];

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .tags(elements::NAMES.iter().copied().collect())
        .clean_content_tags(HashSet::from(["script", "style"]))
        .generic_attributes(GENERIC.iter().copied().collect())
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .tag_attributes(
            super::attributes::OF_ELEMENTS
                .iter()
                .map(|(element, names)| (*element, names.iter().copied().collect()))
                .collect(),
        )
        .tag_attribute_values(HashMap::new())
        .link_rel(None);
    builder
});

/// Cleans HTML; the signs of holes pass as text and inside `href`.
pub(in crate::markdown) fn clean(html: &str) -> String {
    super::tables::mend(CLEANER.clean(html).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_on_the_list_does_not_pass() {
        let html = "<p onclick=x>a<script>b</script><img src=x onerror=y><a href=\"javascript:x\">c</a></p>";
        assert_eq!(clean(html), "<p>a<img><a>c</a></p>");
        let hole = "<a href=\"\u{fdd0}L3\u{fdd1}\">x</a>\u{fdd0}P0\u{fdd1}";
        assert_eq!(clean(hole), hole);
    }
}

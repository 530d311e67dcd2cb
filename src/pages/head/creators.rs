//! Who stands behind a page: its publisher, its creators.

use crate::pages::view::{Article, View};

/// The publisher's name, else the site's.
pub(super) fn publisher(view: &View) -> &str {
    view.common.publisher.as_ref().map_or(&view.common.site_name, |(name, _)| name)
}

/// Authors, else the agency, else the publisher, else the site's name.
pub(super) fn creators(view: &View, article: &Article) -> Vec<String> {
    if !article.authors.is_empty() {
        return article.authors.iter().map(|author| author.name.to_string()).collect();
    }
    vec![article.agency.as_ref().map_or(publisher(view), |agency| &agency.name).to_owned()]
}

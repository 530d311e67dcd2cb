//! Dublin Core, as `<meta name content>` (<https://www.dublincore.org/specifications/dublin-core/dcmi-terms/>).

use super::creators::{creators, publisher};
use crate::pages::view::View;
use jiff::tz::TimeZone;
use serde::Serialize;

/// `<meta name content>`.
#[derive(Serialize)]
pub(super) struct Meta<'v> {
    name: &'v str,
    content: String,
}

pub(super) fn dublin_core<'v>(view: &'v View, zone: &TimeZone) -> Vec<Meta<'v>> {
    let mut meta = vec![
        Meta { name: "DC.title", content: view.title.to_string() },
        Meta { name: "DC.language", content: view.common.language.code.to_string() },
    ];
    let mut add = |name, content: Option<String>| meta.extend(content.map(|content| Meta { name, content }));
    add("DC.identifier", view.canonical());
    add("DC.publisher", Some(publisher(view).to_string()));
    if let Some(article) = view.article() {
        for name in creators(view, article) {
            add("DC.creator", Some(name));
        }
        add("DC.date", article.published.map(|time| time.rfc3339(zone)));
        add("DCTERMS.modified", article.updated.map(|time| time.rfc3339(zone)));
        for topic in &article.topics {
            add("DC.subject", Some(topic.name.to_string()));
        }
    }
    add("twitter:card", Some("summary_large_image".to_owned()));
    meta
}

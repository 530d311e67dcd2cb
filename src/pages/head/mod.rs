//! The head of a page for machines. Made from the view alone.

mod clips;
mod creators;
mod dublin_core;
mod gallery;
mod open_graph;
mod schema_org;

use super::view::View;
use jiff::tz::TimeZone;
use serde::Serialize;
use std::sync::Arc;
use tera::Value;

#[derive(Serialize)]
struct AnnouncedFeed {
    title: Arc<str>,
    href: String,
    r#type: &'static str,
}

/// The value `head` of a template; parts that it does not want are not made.
pub(super) fn value(view: &View, zone: &TimeZone, wants: &dyn Fn(&str) -> bool) -> Value {
    let mut head = tera::Map::new();
    if wants("meta") {
        head.insert("meta".into(), Value::from_serializable(&dublin_core::dublin_core(view, zone)));
    }
    if wants("og") {
        head.insert("og".into(), Value::from_serializable(&open_graph::open_graph(view, zone)));
    }
    if wants("json_ld") {
        let json = schema_org::json_ld(view, zone).map(|json| Value::safe_string(&json));
        head.insert("json_ld".into(), json.unwrap_or_else(Value::none));
    }
    let feeds = view.feeds.iter();
    let feeds = feeds.map(|feed| AnnouncedFeed {
        title: Arc::clone(&feed.title),
        href: view.on_host(&feed.path),
        r#type: feed.r#type,
    });
    head.insert("feeds".into(), Value::from_serializable(&feeds.collect::<Vec<_>>()));
    Value::from(head)
}

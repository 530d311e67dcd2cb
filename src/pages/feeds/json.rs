//! JSON Feed 1.1 (<https://www.jsonfeed.org/version/1.1/>). What it has no field for stands under `_songngu`.

use super::{
    entry::FeedPicture,
    feed::{Feed, Format},
};
use crate::{
    edition::{Edition, FeedFormat},
    media,
};
use serde_json::{Map, Value, json};

/// The format's row.
pub(super) const FORMAT: Format =
    Format { id: FeedFormat::Json, extension: "json", media_type: media::JSON_FEED, write };

fn write(feed: &Feed, edition: &Edition, content: &[String]) -> Vec<u8> {
    let (base, zone) = (&edition.config.base, &edition.config.zone);
    let author = match &feed.common.publisher {
        Some((name, Some(url))) => json!({ "name": &**name, "url": &**url }),
        Some((name, None)) => json!({ "name": &**name }),
        None => json!({ "name": &*feed.common.site_name }),
    };
    let items: Vec<Value> = feed
        .entries
        .iter()
        .zip(content)
        .map(|(entry, content)| {
            let mut item = Map::new();
            item.insert("id".into(), json!(entry.id));
            item.insert("url".into(), json!(base.absolute(entry.address.as_str())));
            item.insert("title".into(), json!(&*entry.title));
            item.insert("summary".into(), json!(&*entry.summary));
            item.insert("content_html".into(), json!(content));
            if let Some(cover) = &entry.cover {
                item.insert("image".into(), json!(base.absolute(cover.address.as_str())));
            }
            item.insert("date_published".into(), json!(entry.published.rfc3339(zone)));
            item.insert("date_modified".into(), json!(entry.updated.rfc3339(zone)));
            let authors: Vec<Value> = entry.authors.iter().map(|name| json!({ "name": &**name })).collect();
            item.insert("authors".into(), json!(authors));
            let tags: Vec<&str> = entry.topics.iter().map(|(_, name)| &**name).collect();
            item.insert("tags".into(), json!(tags));
            item.insert("language".into(), json!(&*feed.common.language.code));
            let others: Vec<Value> = entry
                .others
                .iter()
                .map(|(lang, address)| json!({ "language": &**lang, "url": base.absolute(address.as_str()) }))
                .collect();
            let pictures: Vec<Value> = entry.pictures.iter().map(|picture| self::picture(edition, picture)).collect();
            item.insert("_songngu".into(), json!({ "languages": others, "pictures": pictures }));
            Value::Object(item)
        })
        .collect();
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": &*feed.title,
        "home_page_url": base.absolute(feed.page.as_str()),
        "feed_url": base.absolute(feed.address.as_str()),
        "language": &*feed.common.language.code,
        "authors": [author],
        "items": items,
    });
    let mut out = serde_json::to_vec_pretty(&feed).unwrap_or_default(); // strings and numbers always have a JSON form
    out.push(b'\n');
    out
}

fn picture(edition: &Edition, picture: &FeedPicture) -> Value {
    let figure = &picture.figure;
    json!({
        "url": edition.config.base.absolute(figure.address.as_str()),
        "mime_type": media::media_type(figure.address.as_str()),
        "size_in_bytes": figure.facts.bytes,
        "alt": &*picture.alt,
        "caption": &*picture.caption,
        "credit": figure.credit.as_deref(),
        "license": figure.license.as_deref(),
        "rights": figure.rights.id(),
    })
}

//! JSON Feed 1.1 (<https://www.jsonfeed.org/version/1.1/>). What it has no field for stands under `_songngu`.

use super::{
    entry::{FeedPicture, Named},
    feed::{Feed, Format},
};
use crate::{
    edition::{Edition, FeedFormat, PublicClip},
    media,
};
use serde_json::{Map, Value, json};

/// The format's row.
pub(super) const FORMAT: Format =
    Format { id: FeedFormat::Json, extension: "json", media_type: media::JSON_FEED, write };

/// What `_songngu` is, for whoever meets it.
const ABOUT: &str = "What JSON Feed has no field for. Of an entry: languages, its other languages; pictures, each with \
    alternative text, caption, credit, licence and rights (free: anybody may pass it on; editorial: media may, in reporting); \
    agency, kind, section and topics, by their ids, which stay, and their names.";

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
                item.insert("image".into(), json!(base.absolute(cover.full.address.as_str())));
            }
            let attachments: Vec<Value> = entry.clips().map(|clip| attachment(edition, clip)).collect();
            if !attachments.is_empty() {
                item.insert("attachments".into(), json!(attachments));
            }
            item.insert("date_published".into(), json!(entry.published.rfc3339(zone)));
            item.insert("date_modified".into(), json!(entry.updated.rfc3339(zone)));
            let authors: Vec<Value> = entry.authors.iter().map(|name| json!({ "name": &**name })).collect();
            item.insert("authors".into(), json!(authors));
            let topics = entry.topics.iter().map(|topic| &*topic.name);
            let tags: Vec<&str> = topics.chain(entry.tags.iter().map(|tag| &**tag)).collect();
            item.insert("tags".into(), json!(tags));
            item.insert("language".into(), json!(&*feed.common.language.code));
            let others: Vec<Value> = entry
                .others
                .iter()
                .map(|(lang, address)| json!({ "language": &**lang, "url": base.absolute(address.as_str()) }))
                .collect();
            let pictures: Vec<Value> = entry.pictures.iter().map(|picture| self::picture(edition, picture)).collect();
            let topics: Vec<Value> = entry.topics.iter().map(named).collect();
            let own = json!({
                "languages": others,
                "pictures": pictures,
                "agency": entry.agency.as_ref().map(named),
                "kind": named(&entry.kind),
                "section": entry.section.as_ref().map(named),
                "topics": topics,
            });
            item.insert("_songngu".into(), own);
            Value::Object(item)
        })
        .collect();
    let mut whole = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": &*feed.title,
        "description": &*feed.description,
        "home_page_url": base.absolute(feed.page.as_str()),
        "feed_url": base.absolute(feed.address.as_str()),
        "language": &*feed.common.language.code,
        "authors": [author],
        "_songngu": { "about": ABOUT, "rights": feed.rights, "email": feed.email },
        "items": items,
    });
    if let Some(logo) = feed.logo() {
        whole["icon"] = json!(logo);
    }
    let mut out = serde_json::to_vec_pretty(&whole).unwrap_or_default(); // strings and numbers always have a JSON form
    out.push(b'\n');
    out
}

fn attachment(edition: &Edition, clip: &PublicClip) -> Value {
    let mut value = json!({
        "url": edition.config.base.absolute(clip.address.as_str()),
        "mime_type": clip.clip.media_type(),
        "size_in_bytes": clip.bytes,
    });
    if let Some(seconds) = clip.clip.seconds() {
        value["duration_in_seconds"] = json!(seconds);
    }
    if let Some(title) = [&clip.caption, &clip.alt].into_iter().find(|words| !words.is_empty()) {
        value["title"] = json!(&**title);
    }
    value
}

fn named(of: &Named) -> Value {
    json!({ "id": &*of.id, "name": &*of.name })
}

fn picture(edition: &Edition, picture: &FeedPicture) -> Value {
    let figure = &picture.figure;
    let mut value = json!({
        "url": edition.config.base.absolute(figure.full.address.as_str()),
        "mime_type": media::media_type(figure.full.address.as_str()),
    });
    if let Some(bytes) = figure.full.bytes {
        value["size_in_bytes"] = json!(bytes);
    }
    value["alt"] = json!(&*picture.alt);
    value["caption"] = json!(&*picture.caption);
    value["credit"] = json!(figure.credit.as_deref());
    value["license"] = json!(figure.license.as_deref());
    value["rights"] = json!(figure.rights.id());
    value
}

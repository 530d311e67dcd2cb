//! Clips in structured data: <https://schema.org/VideoObject>, <https://schema.org/AudioObject>.

use crate::{
    edition::PublicClip,
    pages::view::{Article, View},
};
use jiff::tz::TimeZone;
use serde_json::{Value, json};

/// The clips that an article shows.
pub(super) fn clips(view: &View, article: &Article, zone: &TimeZone) -> Vec<Value> {
    article.body.clips.iter().map(|(_, own)| clip(view, article, own, zone)).collect()
}

fn clip(view: &View, article: &Article, own: &PublicClip, zone: &TimeZone) -> Value {
    let words: Vec<&str> = [&*own.caption, &*own.alt].into_iter().filter(|words| !words.is_empty()).collect();
    let path = |address| view.absolute(address);
    let mut object = json!({
        "@type": if own.is_video() { "VideoObject" } else { "AudioObject" },
        "name": words.first().copied().unwrap_or(&view.title),
        "description": words.get(1).copied().unwrap_or(&view.description),
        "contentUrl": path(&own.address),
        "encodingFormat": own.clip.media_type(),
        "inLanguage": &*view.common.language.code,
    });
    if let Some(poster) = &own.poster {
        object["thumbnailUrl"] = json!([path(&poster.full.address)]);
    }
    if let Some(published) = article.published {
        object["uploadDate"] = json!(published.rfc3339(zone));
    }
    if let Some(seconds) = own.clip.seconds() {
        object["duration"] = json!(format!("PT{seconds}S"));
    }
    if let Some((width, height)) = own.clip.size {
        object["width"] = json!(width);
        object["height"] = json!(height);
    }
    if !own.transcript.is_empty() {
        let lines = own.transcript.iter().map(|paragraph| match &paragraph.speaker {
            Some(speaker) => format!("{speaker}: {}", paragraph.words),
            None => paragraph.words.to_string(),
        });
        object["transcript"] = json!(lines.collect::<Vec<_>>().join("\n"));
    }
    object
}

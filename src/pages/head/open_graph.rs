//! Open Graph, as `<meta property content>` (<https://ogp.me/>): what a link to the page looks like elsewhere.

use crate::{
    media,
    pages::view::{Main, View},
};
use jiff::tz::TimeZone;
use serde::Serialize;

/// `<meta property content>`.
#[derive(Serialize)]
pub(super) struct Property<'v> {
    property: &'v str,
    content: String,
}

pub(super) fn open_graph<'v>(view: &'v View, zone: &TimeZone) -> Vec<Property<'v>> {
    let common = &view.common;
    let mut og = Vec::with_capacity(16);
    let mut add = |property, content: String| og.push(Property { property, content });
    add("og:type", if view.article().is_some_and(|a| a.published.is_some()) { "article" } else { "website" }.into());
    let gallery = view.picture().map(|own| &own.gallery.title);
    add("og:title", gallery.map_or(view.title.to_string(), |gallery| format!("{} – {gallery}", view.title)));
    add("og:description", view.description.to_string());
    add("og:url", view.absolute(&view.address));
    add("og:site_name", common.site_name.to_string());
    add("og:locale", common.og_locales[view.lang].to_string());
    // The chooser is no version of the homes that it leads to; a page of a list from the second on has no others.
    let elsewhere = view.x_default.is_some() && !matches!(view.main, Main::Chooser(_));
    for (lang, _) in view.versions.iter().filter(|(lang, _)| elsewhere && *lang != view.lang) {
        add("og:locale:alternate", common.og_locales[*lang].to_string());
    }
    let own = view.social_card.as_ref().map(|card| (&card.path, card.size, &card.alt));
    let of_theme =
        || common.card.as_ref().map(|(path, width, height)| (path, Some((*width, *height)), &common.site_name));
    if let Some((path, size, alt)) = own.or_else(of_theme) {
        add("og:image", view.on_host(path));
        add("og:image:type", media::media_type(path).to_owned());
        if let Some((width, height)) = size {
            add("og:image:width", width.to_string());
            add("og:image:height", height.to_string());
        }
        add("og:image:alt", alt.to_string());
    }
    if let Some(article) = view.article() {
        let times = [("article:published_time", article.published), ("article:modified_time", article.updated)];
        for (property, time) in times {
            if let Some(time) = time {
                add(property, time.rfc3339(zone));
            }
        }
    }
    og
}

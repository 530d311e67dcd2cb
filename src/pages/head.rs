//! The head of a page for machines: Open Graph, Dublin Core, JSON-LD. Made from the view alone.

use super::view::{Article, Main, View};
use crate::{
    base::{Lang, Time},
    theme::view::Text,
};
use icu_locale::LocaleExpander;
use jiff::tz::TimeZone;
use serde::Serialize;
use serde_json::json;
use tera::Value;

#[derive(Serialize)]
struct Named<'v> {
    name: &'v str,
    content: String,
}

#[derive(Serialize)]
struct Property<'v> {
    property: &'v str,
    content: String,
}

#[derive(Serialize)]
struct FeedLink {
    title: Text,
    href: String,
    r#type: &'static str,
}

/// A language as Open Graph wants it: `vi_VN` (<https://ogp.me/#optional>).
pub(super) fn og_locale(lang: &Lang) -> Text {
    let mut id = lang.id();
    LocaleExpander::new_common().maximize(&mut id);
    let region = match (id.language.as_str(), id.region) {
        ("en", _) if lang.id().region.is_none() => "GB".to_owned(),
        (_, Some(region)) => region.to_string(),
        (_, None) => return id.language.as_str().into(),
    };
    format!("{}_{region}", id.language).into()
}

/// The value `head` of a template; parts that it does not want are not made.
pub(super) fn value(view: &View, zone: &TimeZone, wants: &dyn Fn(&str) -> bool) -> Value {
    let mut head = tera::Map::new();
    if wants("meta") {
        head.insert("meta".into(), Value::from_serializable(&dublin_core(view, zone)));
    }
    if wants("og") {
        head.insert("og".into(), Value::from_serializable(&open_graph(view, zone)));
    }
    if wants("json_ld") {
        let json = json_ld(view, zone).map(|json| Value::safe_string(&script(&json)));
        head.insert("json_ld".into(), json.unwrap_or_else(Value::none));
    }
    let link = |feed: &'_ crate::theme::view::Feed| FeedLink {
        title: Text::clone(&feed.title),
        href: origin(view, &feed.path),
        r#type: feed.r#type,
    };
    let feeds: Vec<FeedLink> = view.feeds.iter().map(link).collect();
    head.insert("feeds".into(), Value::from_serializable(&feeds));
    Value::from(head)
}

/// The absolute address of a path that begins with `/`.
fn origin(view: &View, path: &str) -> String {
    format!("{}{path}", view.common.origin)
}

fn article(view: &View) -> Option<&Article> {
    match &view.main {
        Main::Article(article) => Some(article),
        _ => None,
    }
}

/// <https://www.dublincore.org/specifications/dublin-core/dcmi-terms/>
fn dublin_core<'v>(view: &'v View, zone: &TimeZone) -> Vec<Named<'v>> {
    let mut meta = vec![
        Named { name: "DC.title", content: view.title.to_string() },
        Named { name: "DC.language", content: view.common.tongue.code.to_string() },
    ];
    let mut add = |name, content: Option<String>| meta.extend(content.map(|content| Named { name, content }));
    add("DC.identifier", view.canonical());
    add("DC.publisher", Some(publisher(view).to_string()));
    if let Some(article) = article(view) {
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

fn publisher(view: &View) -> &str {
    view.common.publisher.as_ref().map_or(&view.common.site_name, |(name, _)| name)
}

/// Authors, else the agency, else the publisher, else the site's name.
fn creators(view: &View, article: &Article) -> Vec<String> {
    if !article.authors.is_empty() {
        return article.authors.iter().map(|author| author.name.to_string()).collect();
    }
    vec![article.agency.as_ref().map_or(publisher(view), |agency| &agency.name).to_owned()]
}

/// <https://ogp.me/>
fn open_graph<'v>(view: &'v View, zone: &TimeZone) -> Vec<Property<'v>> {
    let common = &view.common;
    let mut og = Vec::with_capacity(16);
    let mut add = |property, content: String| og.push(Property { property, content });
    add("og:type", if article(view).is_some_and(|a| a.published.is_some()) { "article" } else { "website" }.into());
    add("og:title", view.title.to_string());
    add("og:description", view.description.to_string());
    add("og:url", view.absolute(view.address.as_str()));
    add("og:site_name", common.site_name.to_string());
    add("og:locale", common.locale.to_string());
    // The chooser is for all languages; a page of a list from the second on is in its own only.
    let elsewhere = view.alternates.is_some() || matches!(view.main, Main::Chooser(_));
    for (lang, _) in view.versions.iter().filter(|(lang, _)| elsewhere && *lang != view.lang) {
        if let Some(lang) = Lang::parse(&common.tongues[*lang].code) {
            add("og:locale:alternate", og_locale(&lang).to_string());
        }
    }
    let cover = article(view).filter(|article| article.cover_is_card).and_then(|article| article.cover.as_ref());
    let image = match (cover, &common.card) {
        (Some(cover), _) => Some((cover.src.clone(), cover.width.zip(cover.height), cover.alt.clone())),
        (None, Some((path, width, height))) => Some((path.clone(), Some((*width, *height)), common.site_name.clone())),
        (None, None) => None,
    };
    if let Some((path, size, alt)) = image {
        add("og:image", origin(view, &path));
        add("og:image:type", crate::media::media_type(&path).to_owned());
        if let Some((width, height)) = size {
            add("og:image:width", width.to_string());
            add("og:image:height", height.to_string());
        }
        add("og:image:alt", if alt.is_empty() { view.title.to_string() } else { alt.to_string() });
    }
    if let Some(article) = article(view) {
        let times = [("article:published_time", article.published), ("article:modified_time", article.updated)];
        for (property, time) in times {
            if let Some(time) = time {
                add(property, time.rfc3339(zone));
            }
        }
    }
    og
}

/// <https://schema.org/NewsArticle>, <https://schema.org/BreadcrumbList>, <https://schema.org/GovernmentOrganization>
fn json_ld(view: &View, zone: &TimeZone) -> Option<serde_json::Value> {
    let canonical = view.canonical()?;
    let common = &view.common;
    let mut graph = Vec::new();
    let organisation = common.publisher.as_ref().map(|(name, url)| {
        let mut organisation = json!({ "@type": "GovernmentOrganization", "name": &**name });
        if let Some(url) = url {
            organisation["url"] = json!(&**url);
        }
        if let Some(logo) = &common.logo {
            organisation["logo"] = json!({ "@type": "ImageObject", "url": origin(view, logo) });
        }
        organisation
    });
    match &view.main {
        Main::Article(article) => {
            let publisher =
                organisation.unwrap_or_else(|| json!({ "@type": "Organization", "name": &*common.site_name }));
            graph.push(news(view, article, &canonical, publisher, zone));
        }
        Main::Home(_) | Main::Chooser(_) => {
            let mut site = json!({
                "@type": "WebSite",
                "name": &*common.site_name,
                "url": canonical,
                "inLanguage": &*common.tongue.code,
            });
            if let Some(organisation) = organisation {
                site["publisher"] = organisation.clone();
                graph.push(organisation);
            }
            graph.push(site);
        }
        _ => graph.push(json!({
            "@type": "CollectionPage",
            "name": &*view.title,
            "url": canonical,
            "inLanguage": &*common.tongue.code,
        })),
    }
    if !view.crumbs.is_empty() {
        let mut items: Vec<serde_json::Value> = view
            .crumbs
            .iter()
            .enumerate()
            .map(|(at, crumb)| {
                json!({
                    "@type": "ListItem", "position": at + 1, "name": &*crumb.title, "item": origin(view, &crumb.path),
                })
            })
            .collect();
        items.push(json!({
            "@type": "ListItem", "position": items.len() + 1, "name": &*view.title, "item": canonical,
        }));
        graph.push(json!({ "@type": "BreadcrumbList", "itemListElement": items }));
    }
    Some(json!({ "@context": "https://schema.org", "@graph": graph }))
}

fn news(
    view: &View,
    article: &Article,
    canonical: &str,
    publisher: serde_json::Value,
    zone: &TimeZone,
) -> serde_json::Value {
    let dated = article.published.is_some();
    let authors: Vec<serde_json::Value> = if article.authors.is_empty() {
        let kind = if article.agency.is_some() || view.common.publisher.is_some() {
            "GovernmentOrganization"
        } else {
            "Organization"
        };
        creators(view, article).into_iter().map(|name| json!({ "@type": kind, "name": name })).collect()
    } else {
        article.authors.iter().map(|author| json!({ "@type": "Person", "name": &*author.name })).collect()
    };
    let mut news = json!({
        "@type": if dated { "NewsArticle" } else { "WebPage" },
        "@id": canonical,
        "url": canonical,
        if dated { "headline" } else { "name" }: &*view.title,
        "description": &*view.description,
        "inLanguage": &*view.common.tongue.code,
        "author": authors,
    });
    let time = |time: Time| json!(time.rfc3339(zone));
    if let Some(published) = article.published {
        news["datePublished"] = time(published);
        news["dateModified"] = time(article.updated.unwrap_or(published));
        news["mainEntityOfPage"] = json!(canonical);
    }
    let card = view.common.card.as_ref().map(|(path, ..)| path);
    if let Some(path) = article.cover.as_ref().map(|cover| &cover.src).or(card) {
        news["image"] = json!([origin(view, path)]);
    }
    news["publisher"] = publisher;
    if let Some(original) = &article.original {
        let kind = if dated { "NewsArticle" } else { "WebPage" };
        news["translationOfWork"] =
            json!({ "@type": kind, "@id": origin(view, &original.path), "inLanguage": &*original.lang });
    }
    news
}

/// JSON inside a `<script>`: what could end the element or the line is written as an escape
/// (<https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements>).
fn script(json: &serde_json::Value) -> String {
    json.to_string()
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

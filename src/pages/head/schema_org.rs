//! Structured data, as JSON-LD: <https://schema.org/NewsArticle>, <https://schema.org/BreadcrumbList>,
//! <https://schema.org/GovernmentOrganization>; pictures in `gallery`.

use super::{clips::clips, creators::creators, gallery};
use crate::{
    base::Time,
    pages::view::{Article, Main, View},
};
use jiff::tz::TimeZone;
use serde_json::{Value, json};

/// What a page is, as the text of a `<script type="application/ld+json">`; `None` for one without a place of its own.
pub(super) fn json_ld(view: &View, zone: &TimeZone) -> Option<String> {
    let canonical = view.canonical()?;
    let common = &view.common;
    let mut graph = Vec::new();
    match &view.main {
        Main::Article(of) => {
            graph.push(article(view, of, &canonical, zone));
            graph.extend(clips(view, of, zone));
            graph.extend(gallery::gallery(view, of, &canonical));
        }
        Main::Picture(of) => graph.push(gallery::page(view, of, &canonical)),
        Main::Home(_) | Main::Chooser(_) => {
            let mut site = json!({
                "@type": "WebSite",
                "name": &*common.site_name,
                "url": canonical,
                "inLanguage": &*common.language.code,
            });
            if let Some(organisation) = organisation(view) {
                site["publisher"] = organisation.clone();
                graph.push(organisation);
            }
            graph.push(site);
        }
        main => graph.push(json!({
            "@type": if matches!(main, Main::Search(_)) { "SearchResultsPage" } else { "CollectionPage" },
            "name": &*view.title,
            "url": canonical,
            "inLanguage": &*common.language.code,
        })),
    }
    if !view.crumbs.is_empty() {
        let above = view.crumbs.iter().map(|crumb| (&*crumb.plain, view.on_host(&crumb.path)));
        let way = above.chain([(&*view.title, canonical)]).enumerate();
        let items = way
            .map(|(at, (name, item))| json!({ "@type": "ListItem", "position": at + 1, "name": name, "item": item }));
        graph.push(json!({ "@type": "BreadcrumbList", "itemListElement": items.collect::<Vec<_>>() }));
    }
    Some(script(&json!({ "@context": "https://schema.org", "@graph": graph })))
}

/// Who publishes, if the configuration says it.
fn organisation(view: &View) -> Option<Value> {
    let (name, url) = view.common.publisher.as_ref()?;
    let mut organisation = json!({ "@type": "GovernmentOrganization", "name": &**name });
    if let Some(url) = url {
        organisation["url"] = json!(&**url);
    }
    let details = view.site.publisher.as_ref();
    if let Some(phone) = details.and_then(|of| of.phone.as_ref()) {
        organisation["telephone"] = json!(&**phone);
    }
    if let Some(email) = details.and_then(|of| of.email.as_ref()) {
        organisation["email"] = json!(&**email);
    }
    if let Some(address) = details.and_then(|of| of.address.as_ref()) {
        organisation["address"] = json!(&*address.text);
    }
    if let Some(logo) = &view.common.logo {
        organisation["logo"] = json!({ "@type": "ImageObject", "url": view.on_host(logo) });
    }
    Some(organisation)
}

fn article(view: &View, article: &Article, canonical: &str, zone: &TimeZone) -> Value {
    let dated = article.published.is_some();
    let kind = article.kind.schema_org;
    let authors: Vec<Value> = if article.authors.is_empty() {
        let official = article.agency.is_some() || view.common.publisher.is_some();
        let body = if official { "GovernmentOrganization" } else { "Organization" };
        creators(view, article).into_iter().map(|name| json!({ "@type": body, "name": name })).collect()
    } else {
        article.authors.iter().map(|author| json!({ "@type": "Person", "name": &*author.name })).collect()
    };
    let mut object = json!({
        "@type": kind,
        "@id": canonical,
        "url": canonical,
        if dated { "headline" } else { "name" }: &*view.title,
        "description": &*view.description,
        "inLanguage": &*view.common.language.code,
        "author": authors,
    });
    let time = |time: Time| json!(time.rfc3339(zone));
    if let Some(published) = article.published {
        object["datePublished"] = time(published);
        object["dateModified"] = time(article.updated.unwrap_or(published));
        object["mainEntityOfPage"] = json!(canonical);
    }
    let card = view.social_card.as_ref().map(|card| &card.path);
    let card = card.or(view.common.card.as_ref().map(|(path, ..)| path));
    if let Some(path) = article.cover.as_ref().map(|cover| &cover.full).or(card) {
        object["image"] = json!([view.on_host(path)]);
    }
    let site = || json!({ "@type": "Organization", "name": &*view.common.site_name });
    object["publisher"] = organisation(view).unwrap_or_else(site);
    if let Some(original) = &article.original {
        object["translationOfWork"] =
            json!({ "@type": kind, "@id": view.on_host(&original.path), "inLanguage": &*original.lang });
    }
    object
}

/// JSON inside a `<script>`: what could end the element or the line is written as an escape
/// (<https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements>).
fn script(json: &Value) -> String {
    json.to_string()
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

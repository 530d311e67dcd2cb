//! A view becomes the values that a template sees (`docs/themes.md` is their manual).

use super::{
    citation, head, hreflang, language_switch,
    view::{Article, Main, View},
};
use crate::{
    base::Time,
    edition::Edition,
    locale::Locales,
    theme::{
        POLICY,
        view::{SharedValue, list},
    },
};
use jiff::tz::TimeZone;
use serde::Serialize;
use std::{collections::BTreeMap, sync::Arc};
use tera::{Context, Value};

#[derive(Serialize)]
struct PageValue<'v> {
    template: &'v str,
    path: String,
    url: String,
    canonical: Option<String>,
    title: &'v str,
    head_title: String,
    description: &'v str,
    lang: Option<&'v str>,
    robots: Option<&'v str>,
    banner: Option<&'v [Arc<str>]>,
    stale: Option<StaleValue<'v>>,
}

/// Of a translation whose source has changed since.
#[derive(Serialize)]
struct StaleValue<'v> {
    /// The day on which it was last brought up to date.
    since: Option<String>,
    /// The original's language; like its path, if it is public.
    lang: Option<&'v str>,
    path: Option<String>,
}

/// The values of a page; `body` is the HTML of its text, where it has one. The head's parts, the links between
/// languages and what is made of words are dear and made only when the template `wants` them.
pub(super) fn context(
    view: &View,
    body: Option<&str>,
    edition: &Edition,
    locales: &Locales,
    wants: &dyn Fn(&str) -> bool,
) -> Context {
    let mut context = Context::new();
    let zone = &edition.config.zone;
    let common = &*view.common;
    context.insert_value("policy", Value::safe_string(POLICY));
    context.insert_value("site", view.site.value());
    context.insert("lang", &common.language.code);
    context.insert("dir", &common.language.dir);
    context.insert("words_lang", &common.words_lang);
    let page = PageValue {
        template: view.template,
        path: format!("{}{}", common.base_path, view.address),
        url: view.absolute(&view.address),
        canonical: view.canonical(),
        title: &view.heading,
        head_title: head_title(view),
        description: &view.description,
        lang: view.title_lang.as_deref(),
        robots: view.noindex.then_some("noindex"),
        banner: (!view.banner.is_empty()).then_some(&view.banner),
        stale: view.stale.as_ref().map(|stale| StaleValue {
            since: stale.since.map(|day| day.to_string()),
            lang: stale.original.as_ref().map(|(lang, _)| &*common.languages[*lang].code),
            path: stale.original.as_ref().map(|(_, address)| format!("{}{address}", common.base_path)),
        }),
    };
    context.insert("page", &page);
    if wants("alternates") {
        context.insert("alternates", &hreflang::alternates(view));
    }
    if wants("switch") {
        context.insert("switch", &language_switch::switch(view));
    }
    context.insert_value("crumbs", view.crumbs.value());
    context.insert_value("head", head::value(view, zone, wants));
    let body = body.map_or_else(Value::none, Value::safe_string);
    match &view.main {
        Main::Article(of) => {
            let lang = edition.lang(view.lang);
            let cite = wants("cite").then(|| citation::cite(view, of, lang, locales, zone));
            let report = wants("report").then(|| citation::report(view, lang, locales)).flatten();
            let mut article = article(of, zone, body);
            article.insert("cite", text(cite.as_deref()));
            article.insert("report", text(report.as_deref()));
            context.insert_value("article", Value::from(article));
            context.insert_value("related", list(&of.related));
            context.insert_value("newer", optional(of.newer.as_ref()));
            context.insert_value("older", optional(of.older.as_ref()));
        }
        other => main(&mut context, other, body),
    }
    context
}

/// What a page that is no article shows in its middle.
fn main(context: &mut Context, main: &Main, body: Value) {
    match main {
        Main::Picture(of) => {
            context.insert("picture", &of.picture);
            context.insert("gallery", &of.gallery);
            context.insert("prev", &of.prev);
            context.insert("next", &of.next);
        }
        Main::List(of) => {
            context.insert_value("entries", list(&of.entries));
            context.insert("pager", &of.pager);
            context.insert("feeds", &of.feeds);
            context.insert("summary", &of.summary);
            context.insert_value("intro", body);
            context.insert("sections", &of.sections);
            context.insert("pages", &of.pages);
            context.insert("figures", &of.figures);
            context.insert("agency", &of.agency);
        }
        Main::Home(home) => {
            context.insert("summary", &home.summary);
            context.insert_value("intro", body);
            context.insert("figures", &home.figures);
            context.insert_value("entries", list(&home.entries));
            context.insert("sections", &home.sections);
            context.insert("others", &home.others);
        }
        Main::Terms(terms) => context.insert("terms", terms),
        Main::Search(of) => {
            context.insert("search", &of.search);
            context.insert("lists", &of.lists);
            context.insert_value("entries", list(&of.entries));
        }
        Main::Chooser(homes) => context.insert("homes", homes),
        Main::Alias(target) => context.insert("target", target),
        Main::Article(_) | Main::NotFound => {}
    }
}

/// The article. Put together by hand: serializing it and then adding the body takes twice as long.
fn article(article: &Article, zone: &TimeZone, body: Value) -> BTreeMap<&'static str, Value> {
    let time = |time: Option<Time>| time.map_or_else(Value::none, |time| Value::from(time.rfc3339(zone)));
    let date = time(article.date);
    let published = if article.published == article.date { date.clone() } else { time(article.published) };
    let fields: BTreeMap<&'static str, Value> =
        article.fields.iter().map(|(name, field)| (*name, Value::from_serializable(field))).collect();
    [
        ("body", body),
        ("summary", text(article.summary.as_deref())),
        ("toc", Value::from_serializable(&article.toc)),
        ("kind", Value::from(article.kind.name)),
        ("kind_name", text(article.kind_name.as_deref())),
        ("date", date),
        ("published", published),
        ("updated", time(article.updated)),
        ("agency", optional(article.agency.as_ref())),
        ("authors", Value::from_serializable(&article.authors)),
        ("topics", list(&article.topics)),
        ("fields", Value::from(fields)),
        ("tags", Value::from_serializable(&article.tags)),
        ("cover", Value::from_serializable(&article.cover)),
        ("gallery", Value::from_serializable(&article.gallery)),
        ("clips", Value::from(!article.body.clips.is_empty())),
        ("original", Value::from_serializable(&article.original)),
        ("minutes", Value::from(article.minutes)),
    ]
    .into()
}

fn text(text: Option<&str>) -> Value {
    text.map_or_else(Value::none, Value::from)
}

fn optional<T: Serialize>(value: Option<&SharedValue<T>>) -> Value {
    value.map_or_else(Value::none, SharedValue::value)
}

/// For `<title>`: the heading, the index above it (a topic may be called as a section is), the page's number, the
/// site's name, the place that it speaks for.
fn head_title(view: &View) -> String {
    let mut title = view.title.to_string();
    let site_name = Some(&view.common.site_name).filter(|name| **name != view.title);
    for part in [view.index.as_ref(), view.number.as_ref(), site_name].into_iter().flatten() {
        title.push_str(" – ");
        title.push_str(part);
    }
    if let Some(place) = &view.site.place {
        title.push_str(" – ");
        title.push_str(&place.text);
        if let Some(country) = &view.site.country {
            title.push_str(", ");
            title.push_str(&country.text);
        }
    }
    title
}

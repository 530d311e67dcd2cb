//! Pages, made by templates.

use super::kind::OutputKind;
use crate::{
    base::{Address, Hash},
    diag::Diagnostic,
    edition::{Body, Edition, PublicConfig},
    pages::{
        body,
        context::context,
        job::{Job, Make, Output, Rendered, Renderer},
        page::{Page, search_address},
        shared::Shared,
        show::show,
        taxonomy::Taxonomy,
        view::View,
    },
    theme::Theme,
};
use std::sync::Arc;

pub(super) const KIND: OutputKind = OutputKind { reserved, list };

/// The chooser, what is shown where nothing is, where readers search, and the lists of all topics and agencies of the configuration, though
/// there is one only when something public is in it.
fn reserved(config: &PublicConfig) -> Vec<Address> {
    let mut reserved = vec![Address::new(""), Address::new("404.html")];
    for language in &config.languages {
        reserved.push(Address::new(format!("{}/404.html", language.lang.lower())));
        reserved.extend(config.search.then(|| search_address(&language.lang)));
        for of in Taxonomy::ALL.into_iter().filter(|of| of.is_listed(config)) {
            let ids = of.ids(config);
            reserved.extend((!ids.is_empty()).then(|| of.address(&language.lang, None)));
            reserved.extend(ids.iter().map(|(id, _)| of.address(&language.lang, Some(id))));
        }
    }
    reserved
}

fn list(edition: &Edition, _: &Theme) -> Vec<Output> {
    Page::all(edition).into_iter().map(|page| Output::new(&page.address(edition), page)).collect()
}

impl Job for Page {
    fn prepare<'j>(&'j self, shared: &'j Shared) -> (Hash, Make<'j>) {
        let view = show(shared, self);
        let template = shared.theme.stamp(view.template, view.lang);
        let words = view.body().map(|body| shared.keys.words(view.lang, body.kinds));
        let sizes = view.body().filter(|body| shows_widths(body)).map(|_| &shared.theme.sizes);
        (shared.keys.of(&(template, words, sizes, &view)), Box::new(move |renderer| render(&view, renderer)))
    }

    fn source(&self, edition: &Edition) -> Option<Arc<str>> {
        Page::source(self, edition)
    }

    fn page(&self) -> Option<&Page> {
        Some(self)
    }
}

/// Whether a text shows a picture in several widths.
fn shows_widths(body: &Body) -> bool {
    body.pictures.iter().flatten().any(|picture| !picture.srcset().is_empty())
}

fn render(view: &View, renderer: &Renderer<'_>) -> Result<Rendered, Vec<Diagnostic>> {
    let Renderer { edition, theme, bodies, .. } = renderer;
    let html = match view.body() {
        Some(body) => {
            let html = bodies.for_page(body).ok_or_else(|| body::changed(&body.file))?;
            Some(body::for_page(edition, theme, body, &html))
        }
        None => None,
    };
    let wants = |word: &str| theme.wants(view.template, word);
    let context = context(view, html.as_deref(), edition, theme.locales(), &wants);
    Ok(Rendered::Bytes(theme.render(view.template, view.lang, &context)?.into()))
}

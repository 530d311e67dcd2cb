//! What all pages of one language share: names of the site, of topics, agencies and kinds.

use super::{parts::path, view::Common};
use crate::{
    base::Address,
    content::{
        config::{FILE, Language},
        head::Kind,
    },
    diag::{Code, Diagnostic},
    edition::{Edition, PublicText},
    locale::{Locales, language_name},
    theme::{
        Theme,
        view::{Named, Shown, Text, Tongue},
    },
};
use std::sync::Arc;

/// What all pages of one language share.
pub(super) struct Lingual {
    pub common: Shown<Common>,
    pub site_name: Text,
    pub site_name_lang: Option<Text>,
    /// Per topic of the configuration.
    pub topics: Vec<Option<Shown<Named>>>,
    /// Per agency of the configuration.
    pub agencies: Vec<Option<Shown<Named>>>,
    /// Names of the kinds, in the order of `Kind::ALL`.
    kinds: [Text; 3],
}

impl Lingual {
    /// A kind in words.
    pub fn kind(&self, kind: Kind) -> Text {
        let at = Kind::ALL.iter().position(|(_, own)| *own == kind).unwrap_or_default();
        Arc::clone(&self.kinds[at])
    }
}

pub(super) fn lingual(edition: &Edition, theme: &Theme, lang: usize, found: &mut Vec<Diagnostic>) -> Lingual {
    let own = edition.lang(lang);
    let locales = theme.locales();
    let lists = &edition.order.lists[lang];
    let config = &edition.config;
    let file: Arc<str> = FILE.into();
    let mut named = |id: &str, span, list: Option<&Vec<usize>>, lists: bool, folder: &str, prefix: &str| {
        list?;
        let said = locales.names(own, &format!("{prefix}-{id}"));
        let other = said.as_ref().and_then(|said| said.lang.clone());
        if said.is_none() || other.is_some() {
            let d = Diagnostic::new(Code::NameMissing).at(&file, span).arg("name", id).arg("language", own);
            let from = other.as_ref().map_or("", |lang| lang.as_str());
            found.push(d.arg("message", format!("{prefix}-{id}")).arg("from", from));
        }
        let address = Address::new(format!("{}/{folder}/{id}/", own.lower()));
        Some(Shown::new(Named {
            name: said.map_or_else(|| id.into(), |said| said.text.into()),
            lang: other.map(|lang| lang.as_str().into()),
            path: lists.then(|| path(edition, &address)),
        }))
    };
    // Dated texts make lists; evergreen pages name topics and agencies, too.
    let pages: Vec<&Arc<PublicText>> = lists.pages.values().flatten().map(|at| &edition.texts[*at]).collect();
    let none = Vec::new();
    let topics = config.topics.iter().enumerate();
    let topics = topics
        .map(|(at, topic)| {
            let list = lists.topics.get(&at);
            let used = list.or(pages.iter().any(|text| text.topics.contains(&at)).then_some(&none));
            named(&topic.value, topic.span, used, config.topic_lists && list.is_some(), "topics", "topic")
        })
        .collect();
    let agencies = config.agencies.iter().enumerate();
    let agencies = agencies
        .map(|(at, agency)| {
            let list = lists.agencies.get(&at);
            let used = list.or(pages.iter().any(|text| text.agency == Some(at)).then_some(&none));
            named(&agency.id.value, agency.id.span, used, config.agency_lists && list.is_some(), "agencies", "agency")
        })
        .collect();
    let (site_name, site_name_lang) = site_name(edition, locales, lang);
    let tongues: Vec<Tongue> = config.languages.iter().map(tongue).collect();
    let card =
        theme.card.as_ref().map(|(name, width, height)| (path(edition, &theme.assets[name].address), *width, *height));
    let common = Common {
        tongue: tongues[lang].clone(),
        words_lang: locales.words_lang(own).map(|lang| lang.as_str().into()),
        site_name: Arc::clone(&site_name),
        base_path: config.base.path.as_str().into(),
        origin: config.base.origin.as_str().into(),
        zone: config.zone.iana_name().unwrap_or_default().into(),
        locale: super::head::og_locale(own),
        card,
        publisher: config
            .publisher
            .as_ref()
            .and_then(|publisher| Some((publisher.name.get(own)?.0.into(), publisher.url.as_deref().map(Into::into)))),
        logo: edition.logo.as_ref().map(|logo| path(edition, logo)),
        tongues,
    };
    let kinds = Kind::ALL.map(|(id, _)| locales.say(own, &format!("kind-{id}"), &[]).text.into());
    Lingual { common: Shown::new(common), site_name, site_name_lang, topics, agencies, kinds }
}

fn tongue(language: &Language) -> Tongue {
    let own = &language.lang;
    Tongue {
        code: own.as_str().into(),
        name: language.name.as_deref().map_or_else(|| language_name(own).into(), Into::into),
        dir: own.direction(),
    }
}

/// `site-name` in that very language, else the home's title, else `site-name` along the chain, else the host.
fn site_name(edition: &Edition, locales: &Locales, lang: usize) -> (Text, Option<Text>) {
    let own = edition.lang(lang);
    if let Some(name) = locales.own(own, "site-name") {
        return (name.into(), None);
    }
    let home = edition.sections[0].pages[lang].as_ref().and_then(|page| page.title.clone());
    if let Some(title) = home {
        return (title, None);
    }
    match locales.names(own, "site-name") {
        Some(said) => (said.text.into(), said.lang.map(|lang| lang.as_str().into())),
        None => (edition.config.base.host.as_str().into(), None),
    }
}

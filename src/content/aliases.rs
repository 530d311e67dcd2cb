//! Old addresses of texts, as they lie below the site's own.

use super::{Entry, config::Config, library::TextFile, schema::Alias};
use crate::{
    base::{Address, Span},
    diag::{Code, Diagnostic},
    source::fields::Spanned,
};

/// A text's old addresses, in the order in which it gives them. One that cannot be below the site's address is told.
pub(super) fn aliases(config: &Config, file: &TextFile, diagnostics: &mut Vec<Diagnostic>) -> Vec<Address> {
    let address = |alias: &Spanned<Alias>| {
        let (path, wrong) = below(config, &alias.value);
        if let Some(kind) = wrong {
            let d = Diagnostic::new(Code::BadPath).at(&file.path, alias.span).arg("field", "aliases");
            let d = d.arg("value", &*alias.value).arg("kind", kind).arg("base", config.base.absolute(""));
            diagnostics.push(d.arg("suggestion", path));
            return None;
        }
        Some(Address::new(path))
    };
    file.value.head.aliases.entries().iter().filter_map(address).collect()
}

/// The old addresses of an entry, each with the place where it is written. What stands there ends in it.
pub(super) fn placed(entry: &Entry) -> impl Iterator<Item = (&Address, Span)> {
    let mut written = entry.text.head.aliases.entries().iter();
    entry.aliases.iter().map(move |alias| {
        let own = written.find(|own| own.value.ends_with(alias.as_str()));
        (alias, own.map_or(Span::TOP, |own| own.span))
    })
}

/// What follows the site's address in an old one that may be written with it, or with its path, and what is wrong with that: it is
/// on another `host`, `outside` of the site, or its `home`.
fn below<'a>(config: &Config, alias: &'a str) -> (&'a str, Option<&'static str>) {
    let base = &config.base;
    let own = base.origin.split_once("://").map_or("", |(_, own)| own);
    let (host, path) = match alias.split_once("://") {
        Some((_, rest)) => {
            let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
            (Some(host), path)
        }
        // Without `https://`, as browsers show it.
        None => match alias.find('/').map(|at| alias.split_at(at)) {
            Some((host, path)) if is_host(host, own) => (Some(host), path),
            _ => (None, alias),
        },
    };
    let inside = path.strip_prefix(&*base.path);
    let (path, wrong) = match host {
        Some(host) if !is_host(host, own) => (path.trim_start_matches('/'), Some("host")),
        Some(_) => (inside.unwrap_or(path.trim_start_matches('/')), inside.is_none().then_some("outside")),
        None if path.starts_with('/') => (inside.unwrap_or(&path[1..]), None),
        // With the site's path, but for the first `/`.
        None => {
            let inside = path.strip_prefix(base.path.trim_start_matches('/'));
            let of_language = |path: &&str| {
                let first = path.split('/').next().unwrap_or_default();
                config.languages.iter().any(|language| language.lang.lower() == first)
            };
            (inside.filter(of_language).unwrap_or(path), None)
        }
    };
    (path, wrong.or(path.is_empty().then_some("home")))
}

/// Whether a host is the site's own, with or without `www.`.
fn is_host(host: &str, own: &str) -> bool {
    let bare = |host: &str| {
        let host = host.to_ascii_lowercase();
        host.strip_prefix("www.").map(str::to_owned).unwrap_or(host)
    };
    bare(host) == bare(own)
}

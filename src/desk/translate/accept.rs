//! `accept`: segments of a translation, or all of it, say what the source says now.

use super::{
    article::Article,
    outcome::{Outcome, Pair, command_args},
    place,
    version::Version,
};
use crate::{
    base::LangIx,
    content::config::Config,
    desk::Refusal,
    diag::{Code, Diagnostic, Place},
    markdown::{Segment, SegmentKind},
    source::Sources,
    translation::{self, Act, ActError, By, Which},
};
use rayon::prelude::*;

/// What is accepted.
pub struct Accept<'a> {
    /// The translation's language.
    pub lang: LangIx,
    /// The language that it was made from, if it is to be another than before.
    pub from: Option<LangIx>,
    /// The segments' ids; empty: all.
    pub segments: &'a [String],
    /// Whether it was translated or only looked at.
    pub act: Act,
    /// By whom and when.
    pub by: By<'a>,
}

/// Accepts translations of articles.
///
/// # Errors
/// The call does not fit one of them: then nothing is written. Or the machine failed.
pub fn accept(sources: &Sources, config: &Config, articles: &[Article], call: &Accept<'_>) -> Result<Outcome, Refusal> {
    let pair = |article| pair(config, article, call);
    let pairs: Vec<Pair<'_>> = articles.iter().map(pair).collect::<Result<_, _>>()?;
    let mut outcome = Outcome::default();
    for pair in pairs {
        outcome.extend(one(sources, config, &pair, call)?);
    }
    Ok(outcome)
}

/// Takes every translation without a record, or whose record names a text that is not there, as made from its original;
/// `lang`: in one language.
///
/// # Errors
/// The machine failed.
pub fn accept_untracked(
    sources: &Sources,
    config: &Config,
    lang: Option<LangIx>,
    by: &By<'_>,
) -> Result<Outcome, Refusal> {
    let places = place::all(sources, config);
    let of_article = |place: &place::Place| {
        let article = Article::read(sources, config, place)?;
        let mut outcome = Outcome::default();
        let wanted =
            |version: &&Version| version.lang != article.original && lang.is_none_or(|own| own == version.lang);
        for version in article.versions.iter().filter(wanted) {
            // One that cannot be read is told by `check`.
            let untracked = version.record.as_ref().is_none_or(Result::is_ok) && !article.is_tracked(config, version);
            let source = article.version(article.original).filter(|_| untracked);
            let Some(source) = source else { continue };
            let call =
                Accept { lang: version.lang, from: Some(source.lang), segments: &[], act: Act::Translated, by: *by };
            outcome.extend(one(sources, config, &Pair { article: &article, version, source }, &call)?);
        }
        Ok(outcome)
    };
    let outcomes: Vec<Outcome> = places.par_iter().map(of_article).collect::<Result<_, Refusal>>()?;
    let mut all = Outcome::default();
    outcomes.into_iter().for_each(|one| all.extend(one));
    Ok(all)
}

/// The translation that is meant and the text it was made from.
fn pair<'a>(config: &Config, article: &'a Article, call: &Accept<'_>) -> Result<Pair<'a>, Refusal> {
    let version = article.translation(config, call.lang)?;
    let refused =
        |lang: LangIx| Refusal::NoText { item: article.item.clone(), lang: config.languages[lang].lang.clone() };
    let source = match call.from {
        Some(from) => article.version(from).ok_or_else(|| refused(from))?,
        None => article.source_of(config, version).ok_or_else(|| refused(article.original))?,
    };
    if article.leads_back(config, call.lang, source.lang) {
        let lang = |lang: LangIx| config.languages[lang].lang.clone();
        return Err(Refusal::Circle { item: article.item.clone(), lang: lang(call.lang), from: lang(source.lang) });
    }
    Ok(Pair { article, version, source })
}

fn one(sources: &Sources, config: &Config, pair: &Pair<'_>, call: &Accept<'_>) -> Result<Outcome, Refusal> {
    let mut outcome = Outcome::default();
    if !outcome.readable(config, pair) {
        return Ok(outcome);
    }
    let Pair { article, version, source } = *pair;
    let from = &config.languages[source.lang].lang;
    let (record, act, by) = (version.record(), call.act, &call.by);
    let accept = |which| translation::accept(record, from, &source.wordings, &version.wordings, which, act, by);
    let mut done = accept(if call.segments.is_empty() { Which::All } else { Which::Segments(call.segments) });
    if let Err(ActError::Unknown(unknown)) = &done {
        let known: Vec<String> = call.segments.iter().filter(|id| !unknown.contains(id)).cloned().collect();
        if !known.is_empty() {
            outcome.segments(config, pair, "unknown", unknown);
            done = accept(Which::Segments(&known));
        }
    }
    if !article.is_tracked(config, version) && done.is_ok() {
        outcome.diagnostics.extend(unpaired(config, pair));
    }
    outcome.take((sources, config), pair, done)?;
    Ok(outcome)
}

/// Says that an untracked translation has another structure than its source, at the first segment that differs: segments
/// were paired in order, and some pairs may be no translations of each other.
fn unpaired(config: &Config, pair: &Pair<'_>) -> Option<Diagnostic> {
    let Pair { version, source, .. } = *pair;
    let body = |version: &Version| version.segments.iter().filter(|own| of_body(own)).cloned().collect::<Vec<_>>();
    let (own, other) = (body(version), body(source));
    let same = own.iter().zip(&other).take_while(|(own, other)| own.kind == other.kind).count();
    if same == own.len() && same == other.len() {
        return None;
    }
    let place = |list: &[Segment], version: &Version| {
        let at = list.get(same).or(list.last());
        at.map_or_else(|| Place::file(&version.file), |own| Place::span(&version.file, own.span))
    };
    let told = Diagnostic::new(Code::FactsUnpaired).place(place(&own, version));
    let mut told = command_args(told, config, pair);
    for related in &mut told.related {
        related.place = place(&other, source);
    }
    Some(told)
}

fn of_body(segment: &Segment) -> bool {
    !matches!(segment.kind, SegmentKind::Title | SegmentKind::Summary | SegmentKind::Alt | SegmentKind::Caption)
}

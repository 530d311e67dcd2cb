//! The texts of a language, turned round: of each term the texts that it stands in.

use super::{
    files::{self, IndexFiles},
    postings::{Kind, Postings},
    vocabulary::{Place, Term, Vocabulary},
    words::{OFTEN, TextWords},
};
use std::collections::BTreeMap;

/// What a text is found by, besides what stands in its Markdown, and what is shown of it.
pub struct IndexedText<'a> {
    /// Its title.
    pub title: &'a str,
    /// Its summary.
    pub summary: &'a str,
    /// Its headings and tags.
    pub headings: Vec<&'a str>,
    /// All else that stands outside of its Markdown: captions, what is said in clips, names.
    pub more: Vec<&'a str>,
    /// Its Markdown.
    pub body: &'a TextWords,
    /// The folder of its section; empty where it stands in none.
    pub section: &'a str,
    /// The ids of its topics.
    pub topics: Vec<&'a str>,
    /// What is shown of it where it is found: a JSON array.
    pub shown: String,
}

/// The texts of a language, the oldest first.
pub struct Index<'v> {
    vocabulary: &'v Vocabulary,
    /// By the numbers of the terms.
    postings: Vec<Postings>,
    /// Texts by section (with those below) and topic, under the keys by which they are looked up.
    filters: BTreeMap<String, Postings>,
    shown: Vec<String>,
}

/// What the places of a text say of a term.
struct Standing {
    kind: Kind,
    count: u32,
}

/// The place of what stands neither in the title nor in the summary.
const NOWHERE: u32 = u32::MAX;

impl<'v> Index<'v> {
    /// An index without texts.
    pub fn new(vocabulary: &'v Vocabulary) -> Self {
        Self { vocabulary, postings: Vec::new(), filters: BTreeMap::new(), shown: Vec::new() }
    }

    /// Adds a text, younger than those before.
    pub fn add(&mut self, text: IndexedText<'_>) {
        let number = self.shown.len() as u32;
        let mut places = self.places(&text);
        places.sort_unstable();
        let mut terms = places.chunk_by(|(one, _), (other, _)| one.term == other.term).peekable();
        let mut own_places = Vec::new();
        let mut body = text.body.counts().peekable();
        loop {
            let own = terms.peek().map(|places| places[0].0.term);
            let (term, count) = match (own, body.peek()) {
                (Some(own), Some((term, count))) if own == *term => (own, *count),
                (Some(own), other) if other.is_none_or(|(term, _)| own < *term) => (own, 0),
                (_, Some((term, count))) => (*term, *count),
                _ => break,
            };
            body.next_if(|(other, _)| *other == term);
            own_places.clear();
            let mut standing = Standing { kind: Kind::Body, count };
            for (place, kind) in terms.next_if(|_| own == Some(term)).unwrap_or_default() {
                standing.kind = standing.kind.max(*kind);
                standing.count += 1;
                own_places.extend((place.at != NOWHERE).then_some(place.at));
            }
            let kind = match standing.kind {
                Kind::Body if standing.count >= OFTEN => Kind::Often,
                kind => kind,
            };
            self.postings_of(term).push(number, kind, &own_places);
        }
        let mut keys: Vec<String> = text.topics.iter().map(|topic| format!("#{topic}")).collect();
        let parts = text.section.match_indices('/').map(|(at, _)| at).chain([text.section.len()]);
        keys.extend(parts.filter(|end| *end > 0).map(|end| format!("/{}", &text.section[..end])));
        keys.sort_unstable();
        keys.dedup();
        for key in keys {
            self.filters.entry(key).or_default().push(number, Kind::Body, &[]);
        }
        self.shown.push(text.shown);
    }

    /// All terms that stand outside of the Markdown, each time with what it stands in. Places are counted from the title's
    /// first word on, one is left free before the summary.
    fn places(&self, text: &IndexedText<'_>) -> Vec<(Place, Kind)> {
        let mut all = Vec::new();
        let mut add = |words: &str, kind, start: u32| {
            let (places, count) = self.vocabulary.places(words);
            let at = |place: Place| if start == NOWHERE { NOWHERE } else { place.at + start };
            all.extend(places.into_iter().map(|place| (Place { at: at(place), ..place }, kind)));
            count
        };
        let count = add(text.title, Kind::Title, 0);
        add(text.summary, Kind::Summary, count + 1);
        for heading in &text.headings {
            add(heading, Kind::Heading, NOWHERE);
        }
        for words in &text.more {
            add(words, Kind::Body, NOWHERE);
        }
        all
    }

    fn postings_of(&mut self, term: u32) -> &mut Postings {
        let at = term as usize;
        if self.postings.len() <= at {
            self.postings.resize_with(at + 1, Postings::default);
        }
        &mut self.postings[at]
    }

    /// The files of the index; `same` are the groups of spellings that count as one.
    pub fn files(self, same: &[Vec<String>]) -> IndexFiles {
        let named = self.vocabulary.terms().into_iter().zip(self.postings);
        let terms = named.filter(|(_, postings)| !postings.signs.is_empty());
        let filters = self.filters.into_iter().map(|(key, list)| (Term { key: key.into(), form: "".into() }, list));
        files::files(terms.chain(filters).collect(), &self.shown, same)
    }
}

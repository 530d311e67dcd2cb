//! Texts turned round: of each term the texts that it stands in.

use super::{
    indexed_text::IndexedText,
    lists::{Lists, ListsWriter},
    order::utf16,
    postings::{Kind, PostingsWriter},
    vocabulary::{Place, Vocabulary},
    words::{OFTEN, TextWords},
};

/// Texts of a language, being turned round.
pub(super) struct Inversion<'v> {
    vocabulary: &'v Vocabulary,
    /// Of each text its number, and where its terms end among all.
    texts: Vec<(u32, usize)>,
    /// Text by text the terms, each times [`KINDS`] and its kind.
    terms: Vec<u32>,
    places: Vec<PlaceIn>,
    /// What the text that is being added says of a term, by number; nothing from text to text.
    standing: Vec<Standing>,
}

/// Room for a kind beside a number.
const KINDS: u32 = 8;

/// Where in the title and summary of a text a term stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct PlaceIn {
    term: u32,
    text: u32,
    at: u32,
}

/// What a text says of a term outside of its Markdown.
#[derive(Clone, Copy, Default)]
struct Standing {
    /// None, or the kind and one more.
    kind: u8,
    count: u8,
}

/// The place of what stands neither in the title nor in the summary.
const NOWHERE: u32 = u32::MAX;

impl<'v> Inversion<'v> {
    pub fn new(vocabulary: &'v Vocabulary) -> Self {
        Self { vocabulary, texts: Vec::new(), terms: Vec::new(), places: Vec::new(), standing: Vec::new() }
    }

    /// Adds a text; its number is larger than those of the texts before.
    pub fn add(&mut self, number: u32, text: &IndexedText<'_>, body: &TextWords) {
        let mut outside: Vec<u32> = Vec::new();
        for (place, kind) in places(self.vocabulary, text) {
            let own = self.standing(place.term);
            if own.kind == 0 {
                outside.push(place.term);
            }
            own.kind = own.kind.max(kind as u8 + 1);
            own.count = own.count.saturating_add(1);
            if place.at != NOWHERE {
                self.places.push(PlaceIn { term: place.term, text: number, at: place.at });
            }
        }
        let kind = |count: u8| if count >= OFTEN { Kind::Often } else { Kind::Body };
        for (term, count) in body.counts() {
            let own = self.standing(term);
            if own.kind == 0 {
                self.terms.push(term * KINDS + kind(count) as u32);
            } else {
                own.count = own.count.saturating_add(count);
            }
        }
        for term in outside {
            let Standing { kind: highest, count } = std::mem::take(self.standing(term));
            let kind = Kind::of(highest - 1).max(kind(count));
            self.terms.push(term * KINDS + kind as u32);
        }
        self.texts.push((number, self.terms.len()));
    }

    fn standing(&mut self, term: u32) -> &mut Standing {
        let at = term as usize;
        if self.standing.len() <= at {
            self.standing.resize((at + 1).next_power_of_two(), Standing::default());
        }
        &mut self.standing[at]
    }

    /// The lists of all terms.
    pub fn lists(self) -> Lists {
        let Self { vocabulary, texts, terms, mut places, standing } = self;
        places.sort_unstable();
        // Where the texts of each term end among all.
        let mut ends = vec![0_usize; standing.len()];
        terms.iter().for_each(|term| ends[(term / KINDS) as usize] += 1);
        let mut sum = 0;
        for end in &mut ends {
            sum += std::mem::replace(end, sum);
        }
        let mut of_terms = vec![0_u32; terms.len()];
        let mut start = 0;
        for (text, end) in texts {
            for term in &terms[start..end] {
                let place = &mut ends[(term / KINDS) as usize];
                of_terms[*place] = text * KINDS + term % KINDS;
                *place += 1;
            }
            start = end;
        }
        drop(terms);
        let start = |term: usize| term.checked_sub(1).map_or(0, |before| ends[before]);
        let known = vocabulary.read();
        let mut used: Vec<usize> = (0..ends.len()).filter(|term| start(*term) < ends[*term]).collect();
        used.sort_unstable_by(|one, other| {
            let (one, other) = (&known.list[*one], &known.list[*other]);
            utf16(&one.key, &other.key).then_with(|| utf16(&one.form, &other.form))
        });
        let mut out = ListsWriter::with_capacity(of_terms.len() * 2);
        let mut own = Vec::new();
        for term in used {
            let at = places.partition_point(|place| (place.term as usize) < term);
            let mut places = places[at..].iter().take_while(|place| place.term as usize == term).peekable();
            out.add(&known.list[term].key, &known.list[term].form, |signs| {
                let mut list = PostingsWriter::new(signs);
                for text in &of_terms[start(term)..ends[term]] {
                    let number = text / KINDS;
                    own.clear();
                    own.extend(
                        std::iter::from_fn(|| places.next_if(|place| place.text == number)).map(|place| place.at),
                    );
                    list.push(number, Kind::of((text % KINDS) as u8), &own);
                }
            });
        }
        out.finish()
    }
}

/// All terms that stand outside of the Markdown, each time with what it stands in. Places are counted from the title's
/// first word on, one is left free before the summary.
fn places(vocabulary: &Vocabulary, text: &IndexedText<'_>) -> Vec<(Place, Kind)> {
    let mut all = Vec::new();
    let mut add = |words: &str, kind, start: u32| {
        let (places, count) = vocabulary.places(words);
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

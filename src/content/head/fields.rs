//! The one table of fields of front matter.

use super::{kinds::Kind, waived::WaiverRule};
use crate::{
    base::{PartialDate, Time, When},
    content::{
        Stale,
        schema::{
            AgencyId, Alias, FileName, Files, ItemId, LanguageCode, List, Names, New, Of, PersonId, Pictures, Property,
            ReleaseTogether, Sections, Slug, TopicId, Url, Whole, mapping::properties, value::choice,
        },
    },
};
use serde::{Deserialize, Serialize};

/// A field of one text.
const TEXT: Property = Property::of(Of::Text);
/// A field that the texts of an item share.
const ITEM: Property = Property::of(Of::Item);

properties! {
    /// The fields of one text, or of a section's or home's page.
    #[derive(Serialize, Deserialize)]
    pub struct Head {
        title: String = TEXT.needed().never_empty().sections(Sections::Too).new(New::Line),
        summary: String = TEXT.sections(Sections::Too).new(New::Comment),
        slug: Slug = TEXT.sections(Sections::Too).new(New::Comment),
        status: Status = TEXT.never_empty().sections(Sections::Too).new(New::Line),
        approved_by: PersonId = TEXT.new(New::Comment),
        approved_on: When = TEXT,
        published: When = TEXT.never_empty(),
        updated: When = TEXT,
        tags: List<String> = TEXT,
        captions: Files<Caption> = TEXT,
        aliases: List<Alias> = TEXT.sections(Sections::Too),
        date: When = ITEM.never_empty(),
        kind: Kind = ITEM.default("news").new(New::Line),
        original: LanguageCode = Property::of(Of::AnyText).new(New::Line),
        agency: AgencyId = ITEM.new(New::Comment),
        authors: List<PersonId> = ITEM,
        topics: List<TopicId> = ITEM.new(New::Comment),
        embargo: Time = ITEM.never_empty(),
        expires: Time = ITEM.never_empty(),
        withdrawn: Time = ITEM.never_empty(),
        release_together: ReleaseTogether = ITEM.sections(Sections::Too),
        stale: Stale = ITEM.sections(Sections::Too),
        release_anyway: String = ITEM.never_empty(),
        weight: Whole<-1_000_000, 1_000_000> = ITEM.sections(Sections::Only),
        figures: List<Figure> = TEXT.sections(Sections::Only),
        cover: FileName = ITEM,
        gallery: Pictures<2, 200> = ITEM,
        files: Files<FileNote> = ITEM,
        id: ItemId = ITEM,
        waivers: List<Waiver> = TEXT.sections(Sections::Too),
        // One of each type that pages show by themselves, for `crate::trial` alone.
        #[cfg(test)]
        trial_text: String = TEXT.kinds(&["feature"]).shown(),
        #[cfg(test)]
        trial_place: String = ITEM.shown(),
        #[cfg(test)]
        trial_words: Names = ITEM.shown(),
        #[cfg(test)]
        trial_day: When = ITEM.shown(),
        #[cfg(test)]
        trial_time: Time = ITEM.shown(),
        #[cfg(test)]
        trial_agency: AgencyId = ITEM.shown(),
        #[cfg(test)]
        trial_people: List<PersonId> = ITEM.shown(),
    }
    later &[
        "announced", "approved_text", "claim", "contact", "corrections", "document", "event", "notes", "pack",
        "parallel", "rebuttal", "review_by", "sources", "spokesperson", "taken_from", "text_withdrawn", "updates",
        "urgency",
    ], short None
}

properties! {
    /// Words for a file of the bundle in one language.
    #[derive(Serialize, Deserialize)]
    pub struct Caption {
        alt: String = TEXT,
        caption: String = TEXT,
        place: String = TEXT,
    }
    later &[], short Some("alt")
}

properties! {
    /// What is known of a file of the bundle.
    #[derive(Serialize, Deserialize)]
    pub struct FileNote {
        credit: Names = ITEM,
        source: String = ITEM,
        license: String = ITEM,
        rights: Rights = ITEM.default("site-only"),
        speech: Speech = ITEM,
        taken: PartialDate = ITEM,
    }
    later &[], short None
}

properties! {
    /// What a rule finds in a text, and why it may stay all the same.
    #[derive(Serialize, Deserialize)]
    pub struct Waiver {
        rule: WaiverRule = TEXT.needed(),
        count: Whole<1, 1000> = TEXT.default("1"),
        segment: String = TEXT,
        value: String = TEXT,
        reason: String = TEXT,
    }
    later &[], short None
}

properties! {
    /// A figure to remember, with where it comes from.
    #[derive(Serialize, Deserialize)]
    pub struct Figure {
        value: String = TEXT.needed().never_empty(),
        label: String = TEXT.needed().never_empty(),
        source: String = TEXT.needed().never_empty(),
        url: Url = TEXT,
    }
    later &[], short None
}

/// How far a text has come.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Status {
    /// Being written.
    Draft,
    /// Waiting for approval.
    Review,
    /// May be published.
    Approved,
}

choice!(Status: "draft" => Draft, "review" => Review, "approved" => Approved);

impl Status {
    /// Whether it may be published.
    pub fn approved(self) -> bool {
        self == Self::Approved
    }
}

/// What others may do with a file.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub enum Rights {
    /// Anybody may pass it on.
    Free,
    /// Media may, in reporting.
    Editorial,
    /// Only this site: left out of every feed.
    #[default]
    SiteOnly,
}

choice!(Rights: "free" => Free, "editorial" => Editorial, "site-only" => SiteOnly);

/// What is said in a clip.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Speech {
    /// Nothing: it needs no captions.
    None,
}

choice!(Speech: "none" => None);

impl FileNote {
    /// What others may do with the file.
    pub fn rights(&self) -> Rights {
        self.rights.value().copied().unwrap_or_default()
    }
}

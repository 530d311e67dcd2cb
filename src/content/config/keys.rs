//! The one table of the configuration's keys.

use super::{guard_levels::Levels, search::Search};
use crate::{
    base::When,
    content::{
        Stale,
        schema::{
            Authority, Email, Id, ItemId, LanguageCode, List, Mapping, Names, Of, Property, ReleaseTogether, SiteUrl,
            Type, Url, Value, Whole, mapping::properties, value::choice,
        },
    },
    media::Compression,
    source::{
        HOME_ZONE,
        fields::{Reader, Spanned},
        yaml::{YamlNode, YamlValue},
    },
};

/// A key of the configuration.
const SITE: Property = Property::of(Of::Site);

properties! {
    /// `songngu.yaml` as it is written.
    pub struct SiteKeys {
        base_url: SiteUrl = SITE.needed(),
        languages: List<LanguageKeys> = SITE.needed(),
        time_zone: String = SITE.default(HOME_ZONE),
        theme: String = SITE.default("cao-nguyen"),
        approval: Approval = SITE.default("required"),
        release_together: ReleaseTogether = SITE.default("none"),
        stale: Stale = SITE.default("notice"),
        authority: Authority = SITE,
        publisher: PublisherKeys = SITE,
        notice: Names = SITE,
        topics: List<Id> = SITE,
        agencies: List<AgencyKeys> = SITE,
        people: List<PersonKeys> = SITE,
        partners: List<PartnerKeys> = SITE,
        lists: ListsKeys = SITE,
        feeds: FeedsKeys = SITE,
        guard: Levels = SITE,
        keep: List<String> = SITE,
        precompress: List<Compression> = SITE,
        cards: Cards = SITE.default("none"),
        pictures: PicturesKeys = SITE,
        search: Search = SITE.default("true"),
    }
    later &["copies", "fragments", "hubs", "packs", "portal", "sources_required", "usage_terms"], short None
}

properties! {
    /// A language of the site.
    pub struct LanguageKeys {
        code: LanguageCode = SITE.needed(),
        name: String = SITE,
    }
    later &[], short Some("code")
}

properties! {
    /// Who publishes the section.
    pub struct PublisherKeys {
        name: Names = SITE.needed(),
        url: Url = SITE,
        email: Email = SITE,
        phone: String = SITE,
        address: Names = SITE,
        logo: String = SITE,
        contact: ItemId = SITE,
    }
    later &[], short None
}

properties! {
    /// A body of the administration.
    pub struct AgencyKeys {
        id: Id = SITE.needed(),
        from: When = SITE,
        until: When = SITE,
        succeeded_by: Id = SITE,
    }
    later &[], short Some("id")
}

properties! {
    /// A person or function.
    pub struct PersonKeys {
        id: Id = SITE.needed(),
        name: Names = SITE.needed(),
        role: Names = SITE,
        may_approve: MayApprove = SITE,
    }
    later &["agency", "email", "phone", "spokesperson"], short None
}

properties! {
    /// Media that take the section over.
    pub struct PartnerKeys {
        id: Id = SITE.needed(),
        name: Names = SITE,
        languages: List<String> = SITE,
        sections: List<String> = SITE,
        topics: List<String> = SITE,
    }
    later &[
        "base_url", "embargo", "endpoint", "formats", "from", "kinds", "notice_days", "rights", "size", "until",
        "usage_terms",
    ], short None
}

properties! {
    /// How lists are cut into pages, and which there are.
    pub struct ListsKeys {
        page_size: Whole<1, 500> = SITE.default("20"),
        topics: bool = SITE.default("true"),
        agencies: bool = SITE.default("true"),
    }
    later &[], short None
}

properties! {
    /// Which feeds there are, and how long they are.
    pub struct FeedsKeys {
        formats: List<FeedFormat> = SITE,
        size: Whole<1, 500> = SITE.default("20"),
    }
    later &[], short None
}

properties! {
    /// What cards are made with.
    pub struct CardsKeys {
        fonts: List<String> = SITE,
    }
    later &[], short None
}

properties! {
    /// What photographs become.
    pub struct PicturesKeys {
        widths: List<Whole<160, 4096>> = SITE.default("[480, 960, 1600]"),
        full: Whole<640, 8192> = SITE.default("2560"),
        quality: Whole<40, 95> = SITE.default("75"),
    }
    later &[], short None
}

/// Whether cards are made of the titles of texts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Cards {
    /// None are.
    None,
    /// They are, with these.
    Made(CardsKeys),
}

impl Value for Cards {
    const TYPE: Type = Type::MapOr(CardsKeys::PROPERTIES, &["none", "made"]);

    fn read(reader: &mut Reader<'_>, node: &YamlNode, name: &str) -> Option<Self> {
        if matches!(node.value, YamlValue::Map(_)) {
            return CardsKeys::read(reader, node, name).map(Self::Made);
        }
        let made = reader.word(node, name, &[("none", false), ("made", true)])?;
        Some(if made { Self::Made(CardsKeys::default()) } else { Self::None })
    }
}

/// Whether a text needs an approver.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Approval {
    /// It does.
    Required,
    /// It does not.
    None,
}

choice!(Approval: "required" => Required, "none" => None);

/// A format of the public feeds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum FeedFormat {
    /// RFC 4287.
    Atom,
    /// RSS 2.0.
    Rss,
    /// JSON Feed 1.1.
    Json,
}

choice!(FeedFormat: "atom" => Atom, "rss" => Rss, "json" => Json);

choice!(Compression: "gz" => Gzip, "br" => Brotli);

/// The sections a person may approve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MayApprove {
    /// None.
    Nothing,
    /// All.
    All,
    /// These sections and those below them, by folder.
    Sections(Vec<Spanned<String>>),
}

impl Value for MayApprove {
    const TYPE: Type = Type::ListOr(&Type::Text, "all");

    fn read(reader: &mut Reader<'_>, node: &YamlNode, name: &str) -> Option<Self> {
        let sections = List::<String>::read(reader, node, name)?.entries;
        Some(match sections.as_slice() {
            [] => Self::Nothing,
            some if some.iter().any(|own| own.value == "all") => Self::All,
            _ => Self::Sections(sections),
        })
    }
}

impl MayApprove {
    /// Whether a text in this section (folders joined by `/`, empty for the home) is covered.
    pub fn covers(&self, section: &str) -> bool {
        match self {
            Self::Nothing => false,
            Self::All => true,
            Self::Sections(sections) => sections.iter().any(|own| within(section, &own.value)),
        }
    }
}

/// Whether `section` is `outer` or lies below it.
pub fn within(section: &str, outer: &str) -> bool {
    let outer = outer.trim_matches('/');
    section == outer || section.strip_prefix(outer).is_some_and(|rest| rest.starts_with('/'))
}

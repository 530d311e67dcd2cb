//! The shapes a template may see, and nothing more (`docs/themes.md` is their manual). One whose plain name is the
//! thing's own (a site, a language, a partner) ends in `View`.

mod lists;
mod shared_value;
mod site;
mod text;

pub use lists::{AgencyFacts, ChooserLanguage, CountedTerm, OtherLanguage, PageLink, Pager, PagerPage, SectionLink};
pub use shared_value::{SharedValue, list};
pub use site::{
    Crumb, FeedLink, FooterLink, LanguageView, NavLink, PartnerFeedLink, PartnerView, PublisherView, SiteView,
};
pub use text::{Author, Card, Cover, OriginalLink, Term, TocEntry};

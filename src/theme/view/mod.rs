//! The shapes a template may see, and nothing more (`docs/themes.md` is their manual). One whose plain name is the
//! thing's own (a site, a language, a partner) ends in `View`.
//!
//! Everywhere: `path` (and `src`) leads from the host on (`/doi-ngoai/vi/tin/`); `lang` beside a title or a name is the
//! BCP 47 code of its language where that is another than the page's; times are RFC 3339 in the site's zone; texts are
//! plain; `current` says that a link leads to the page that it stands on.

mod gallery;
mod lists;
mod shared_value;
mod site;
mod text;

pub use gallery::{GalleryEntry, GalleryLink, PictureView};
pub use lists::{
    AgencyFacts, ChooserLanguage, CountedTerm, FigureView, ListLink, OtherLanguage, PageLink, Pager, PagerPage,
    SearchView, SectionLink,
};
pub use shared_value::{SharedValue, list};
pub use site::{
    ContactLink, Crumb, FeedLink, FooterLink, LanguageView, NavLink, PartnerFeedLink, PartnerView, PublisherView,
    SiteView, Words,
};
pub use text::{Author, Card, Cover, FieldView, OriginalLink, Term, TocEntry};

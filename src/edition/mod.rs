//! Floor 3: the only way from [`Content`](crate::content::Content) to what is public. An [`Edition`] is what an
//! audience may see at a point in time; the unpublished is not in its types any more, so no later room can leak it.
//!
//! `gate` gives a `verdict` on every text, which says what waits, for what, and what has ended; `visible` asks which
//! verdicts pass for an audience. Of what passes, `publish` makes an edition: `text` (with `detail` and `gallery`), `section` and `config` take
//! over what pages may show (`stale`: that a translation is behind), `picture` what a picture is published as, `file` how the bytes of files are made, `summary` where none was written, `links` leads to public pages, `order` makes the lists. `waiting`
//! tells whoever runs the program, and nobody else, what is still to come, `translations` how far the translations are.

mod body;
mod clip;
mod config;
mod detail;
mod file;
mod gallery;
mod gate;
mod links;
mod order;
mod picture;
mod publish;
mod section;
mod stale;
mod summary;
mod text;
mod translations;
mod verdict;
mod visible;
mod waiting;

pub use body::{Body, Href};
pub use clip::{PublicClip, PublicTrack};
pub use config::{PublicConfig, PublicPerson};
pub use detail::PublicDetail;
pub use file::{DerivedPicture, PublicFile};
pub use gallery::PublicGalleryPicture;
pub use gate::Verdicts;
pub use order::{List, Lists, Order};
pub use picture::{PictureFile, PublicPicture};
pub use publish::Edition;
pub use section::{PublicFigure, PublicSection, SectionPage};
pub use stale::PublicStale;
pub use text::{PublicItem, PublicText};
pub use translations::{ComparedFiles, TranslationState, TranslationStatus, translations};
pub use verdict::{End, Verdict, Wait};
pub use waiting::{HeldText, held, waiting};

/// What is public of the content as it is written there.
pub use crate::content::{
    FEED_TOPICS,
    config::{Agency, Base, FeedFormat, Language, Names, Partner, Publisher, within},
    head::{KINDS, Kind, Rights},
};

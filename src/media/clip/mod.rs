//! What a clip is by its bytes: its container, the codecs of its tracks, its size, its length, and whether it says where it
//! was taken. A clip may have gigabytes: of each container only the heads are read. `container` tells the containers
//! apart, `mp4`, `webm`, `ogg` and `mp3` read those that browsers show, `codec` names what is in them, `input` reads within
//! bounds, `place` knows how a place is written, `judge` says which of it all readers can play, `model` is what comes out.

mod codec;
mod container;
mod input;
mod judge;
mod model;
mod mp3;
mod mp4;
mod ogg;
mod place;
mod webm;

pub use container::Container;
pub use model::{Clip, ClipFault, ClipKind, Remedy};

use input::{Input, Stop};
use model::Contents;
use std::io::{self, Read, Seek};

/// Reads what a clip is.
///
/// # Errors
/// Only when the reader fails. A file that is no clip for every browser is a value.
pub fn read(mut reader: impl Read + Seek) -> io::Result<Result<Clip, ClipFault>> {
    let mut input = Input::new(&mut reader)?;
    let container = Container::of(input.head()?);
    let (container, contents) = match container {
        Some(Container::Mp4 | Container::QuickTime) => (container, mp4::read(&mut input)),
        Some(Container::WebM | Container::Matroska) => (container, webm::read(&mut input)),
        Some(Container::Ogg) => (container, ogg::read(&mut input)),
        Some(Container::Mp3) => mp3::read(&mut input),
        _ => (container, Ok(Contents::default())),
    };
    match contents {
        Ok(contents) => Ok(judge::judge(container, contents)),
        Err(Stop::Broken) => Ok(Err(ClipFault { container, codec: None, remedy: Remedy::Again })),
        Err(Stop::Failed(error)) => Err(error),
    }
}

//! What a clip is by its bytes: its container, the codecs of its tracks, its size, its length, and whether it says where it
//! was taken. A clip may have gigabytes: of each container only the heads are read. `container` tells the containers
//! apart, `mp4`, `webm`, `ogg` and `mp3` read those that browsers show, `codec` names what is in them, `input` reads within
//! bounds, `place` knows how a place is written, `judge` says which of it all readers can play.

mod codec;
mod container;
mod input;
mod judge;
mod mp3;
mod mp4;
mod ogg;
mod place;
mod webm;

pub use container::Container;

use codec::Codec;
use input::{Input, Stop};
use serde::{Deserialize, Serialize};
use std::{
    io::{self, Read, Seek},
    sync::Arc,
};

/// A clip that every browser plays.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Clip {
    /// Whether it is seen or only heard.
    pub kind: ClipKind,
    /// MP4, WebM, MP3 or Ogg.
    pub container: Container,
    /// Width and height in CSS pixels, upright; of a video whose head says so.
    pub size: Option<(u32, u32)>,
    /// Length, where the head says so: what a browser recorded by itself may not.
    pub milliseconds: Option<u64>,
    /// Whether what a player needs first (`moov`) stands behind the pictures and the sound (`mdat`).
    pub slow_start: bool,
    /// Whether it says where it was taken.
    pub has_place: bool,
}

/// Which element shows a clip.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum ClipKind {
    /// Pictures, with or without sound: `<video>`.
    Video,
    /// Sound alone: `<audio>`.
    Audio,
}

/// Why a file is no clip that every browser plays.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct ClipFault {
    /// What its first bytes say that it is; `None` when they are no clip's.
    pub container: Option<Container>,
    /// The name of the codec that is not played everywhere, if it is one.
    pub codec: Option<Arc<str>>,
    /// What helps.
    pub remedy: Remedy,
}

/// What makes a clip of a file that is none.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Remedy {
    /// It is cut off, damaged or empty: to be taken or exported once more.
    Again,
    /// Its tracks can go into an MP4 (sound alone: M4A) as they are.
    IntoMp4,
    /// Its tracks can go into a WebM as they are.
    IntoWebm,
    /// To be exported as MP4 with H.264 and AAC.
    ExportVideo,
    /// To be exported as MP3 or M4A.
    ExportAudio,
}

/// What a container holds, before anybody asks whether it can be played.
#[derive(Default, Debug)]
struct Contents {
    tracks: Vec<Codec>,
    size: Option<(u32, u32)>,
    milliseconds: Option<u64>,
    slow_start: bool,
    has_place: bool,
}

impl Clip {
    /// The media type of its bytes, whatever its name says.
    pub fn media_type(&self) -> &'static str {
        match (self.container, self.kind) {
            (Container::WebM, ClipKind::Video) => "video/webm",
            (Container::WebM, ClipKind::Audio) => "audio/webm",
            (Container::Mp3, _) => "audio/mpeg",
            (Container::Ogg, _) => "audio/ogg",
            (_, ClipKind::Video) => "video/mp4",
            (_, ClipKind::Audio) => "audio/mp4",
        }
    }

    /// Its length in whole seconds; what is shorter than one counts as one.
    pub fn seconds(&self) -> Option<u64> {
        self.milliseconds.map(|length| ((length + 500) / 1000).max(1))
    }
}

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

//! A clip as a value: what a container holds, and what all browsers make of it.

use super::{codec::Codec, container::Container};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

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
pub(super) struct Contents {
    pub tracks: Vec<Codec>,
    pub size: Option<(u32, u32)>,
    pub milliseconds: Option<u64>,
    pub slow_start: bool,
    pub has_place: bool,
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
        self.milliseconds.map(|length| (length.saturating_add(500) / 1000).max(1))
    }
}

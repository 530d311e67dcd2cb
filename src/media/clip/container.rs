//! Containers, told apart by their first bytes.

use serde::{Deserialize, Serialize};

/// What sound and moving pictures lie in.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Container {
    /// ISO base media file format, video or M4A.
    Mp4,
    /// Apple's, of which MP4 was made; `.mov`.
    QuickTime,
    /// The part of Matroska that browsers know.
    WebM,
    /// `.mkv`, `.mka`.
    Matroska,
    /// MPEG audio, layer III.
    Mp3,
    /// Xiph's.
    Ogg,
    /// MPEG audio, layer I or II.
    Mp2,
    /// AAC frames without a container (ADTS).
    Aac,
    /// Microsoft's first.
    Avi,
    /// Windows Media: `.wmv`, `.wma`.
    Asf,
    /// Flash video.
    Flv,
    /// MPEG transport stream: `.ts`, `.mts`, as cameras and televisions record.
    MpegTs,
    /// MPEG program stream: `.mpg`, DVD.
    MpegPs,
    /// Sound as it was sampled.
    Wav,
    /// As Apple samples it.
    Aiff,
    /// Sound, packed without loss.
    Flac,
    /// As telephones recorded speech.
    Amr,
    /// Apple's Core Audio.
    Caf,
    /// RealMedia.
    Real,
    /// Notes for instruments.
    Midi,
}

/// Brands of pictures, which have the same container as MP4 (<https://mp4ra.org/registered-types/brands>).
const PICTURES: [&[u8; 4]; 12] =
    [b"avif", b"avis", b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"crx ", b"jpeg"];

impl Container {
    /// What the first bytes of a file say, a few hundred; `None` when they are no clip's.
    pub fn of(head: &[u8]) -> Option<Self> {
        let at = |from: usize, mark: &[u8]| head.get(from..).is_some_and(|rest| rest.starts_with(mark));
        let four = |from: usize| head.get(from..from + 4);
        Some(match head {
            [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => match brand.first_chunk() {
                Some(b"qt  ") => Self::QuickTime,
                Some(brand) if PICTURES.contains(&brand) => return None,
                _ => Self::Mp4,
            },
            // Before 2001 there was no `ftyp`. No text begins with a byte so small.
            [..0x20, ..]
                if [&b"moov"[..], b"mdat", b"wide", b"free", b"skip", b"pnot"].iter().any(|kind| at(4, kind)) =>
            {
                Self::QuickTime
            }
            [0x1a, 0x45, 0xdf, 0xa3, ..] => {
                let webm = memchr::memmem::find(&head[..head.len().min(64)], b"webm").is_some();
                if webm { Self::WebM } else { Self::Matroska }
            }
            [b'O', b'g', b'g', b'S', ..] => Self::Ogg,
            [b'I', b'D', b'3', ..0x10, ..] => Self::Mp3,
            [0xff, second, third, ..] if second & 0xe0 == 0xe0 => return Self::of_frame(*second, *third),
            [b'R', b'I', b'F', b'F', ..] if four(8) == Some(b"AVI ") => Self::Avi,
            [b'R', b'I', b'F', b'F' | b'X', ..] if four(8) == Some(b"WAVE") => Self::Wav,
            [b'F', b'O', b'R', b'M', ..] if at(8, b"AIF") => Self::Aiff,
            [0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11, ..] => Self::Asf,
            [b'F', b'L', b'V', 1, ..] => Self::Flv,
            [0, 0, 1, 0xba | 0xb3, ..] => Self::MpegPs,
            [0x47, ..] if at(188, &[0x47]) && at(376, &[0x47]) => Self::MpegTs,
            [_, _, _, _, 0x47, ..] if at(196, &[0x47]) && at(388, &[0x47]) => Self::MpegTs,
            [b'f', b'L', b'a', b'C', ..] => Self::Flac,
            [b'#', b'!', b'A', b'M', b'R', ..] => Self::Amr,
            [b'c', b'a', b'f', b'f', 0, ..] => Self::Caf,
            [b'.', b'R', b'M', b'F', ..] => Self::Real,
            [b'M', b'T', b'h', b'd', ..] => Self::Midi,
            _ => return None,
        })
    }

    /// Of the second and third byte of a frame of sound (ISO 11172-3, 2.4.1.3; ISO 13818-7, 6.2): the first is 0xff, the
    /// layer stands in bits 1 and 2. Nobody uses layer I; UTF-16 begins like it.
    pub(super) fn of_frame(second: u8, third: u8) -> Option<Self> {
        let rated = third & 0xf0 != 0xf0 && third & 0x0c != 0x0c && second & 0x18 != 0x08;
        match (second >> 1) & 3 {
            0 if second & 0xf0 == 0xf0 => Some(Self::Aac),
            1 if rated => Some(Self::Mp3),
            2 if rated => Some(Self::Mp2),
            _ => None,
        }
    }

    /// Its name, as people know it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Mp4 => "MP4",
            Self::QuickTime => "QuickTime",
            Self::WebM => "WebM",
            Self::Matroska => "Matroska",
            Self::Mp3 => "MP3",
            Self::Ogg => "Ogg",
            Self::Mp2 => "MP2",
            Self::Aac => "AAC",
            Self::Avi => "AVI",
            Self::Asf => "Windows Media",
            Self::Flv => "Flash Video",
            Self::MpegTs => "MPEG-TS",
            Self::MpegPs => "MPEG",
            Self::Wav => "WAV",
            Self::Aiff => "AIFF",
            Self::Flac => "FLAC",
            Self::Amr => "AMR",
            Self::Caf => "Core Audio",
            Self::Real => "RealMedia",
            Self::Midi => "MIDI",
        }
    }

    /// Whether only sound lies in it.
    pub(super) fn is_audio(self) -> bool {
        matches!(
            self,
            Self::Mp3
                | Self::Mp2
                | Self::Aac
                | Self::Wav
                | Self::Aiff
                | Self::Flac
                | Self::Amr
                | Self::Caf
                | Self::Midi
        )
    }
}

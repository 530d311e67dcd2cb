//! The names of codecs, as containers write them and as people know them.

use std::borrow::Cow;

/// How a track is packed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Codec {
    H264,
    Vp8,
    Vp9,
    Av1,
    Aac,
    Opus,
    Vorbis,
    Mp3,
    /// Another one for pictures, by name.
    OtherVideo(Cow<'static, str>),
    /// Another one for sound, by name.
    OtherAudio(Cow<'static, str>),
}

/// What MP4 and QuickTime call a codec (<https://mp4ra.org/registered-types/sampleentries>), and its name. In a row of several
/// one name each has four bytes.
const FOURS: &[(&[u8], &str)] = &[
    (b"avc1avc2avc3avc4", "H.264"),
    (b"hvc1hev1hvc2hev2", "HEVC (H.265)"),
    (b"dvh1dvhedva1dvav", "Dolby Vision"),
    (b"vvc1vvi1", "VVC (H.266)"),
    (b"vp08", "VP8"),
    (b"vp09", "VP9"),
    (b"av01", "AV1"),
    (b"s263h263", "H.263"),
    (b"mjpajpegmjpbMJPGmjpg", "Motion JPEG"),
    (b"apchapcnapcsapcoap4hap4x", "Apple ProRes"),
    (b"dvc dvcpdvppdv5ndv5pdvh5dvh6dvhq", "DV"),
    (b"CFHD", "CineForm"),
    (b"AVdn", "DNxHD"),
    (b"SVQ1SVQ3", "Sorenson"),
    (b"rle png raw 2vuyv210", "QuickTime"),
    (b"mp2vm2v1hdv1hdv2hdv3xdv2", "MPEG-2"),
    (b"encvencadrmsdrmidrmap608", "DRM"),
    (b"Opus", "Opus"),
    (b"alac", "ALAC"),
    (b"fLaC", "FLAC"),
    (b".mp3", "MP3"),
    (b"ac-3", "Dolby Digital (AC-3)"),
    (b"ec-3", "Dolby Digital Plus (E-AC-3)"),
    (b"ac-4", "Dolby AC-4"),
    (b"dtscdtshdtsldtse", "DTS"),
    (b"sowttwoslpcmipcmfpcmraw NONEin24in32fl32fl64ulawalaw", "PCM"),
    (b"samrsawb", "AMR"),
    (b"mhm1mha1", "MPEG-H"),
    (b"QDM2QDMC", "QDesign"),
];

/// What MPEG-4 calls a codec by number (<https://mp4ra.org/registered-types/object-types>), and its name.
const NUMBERS: &[(u8, &str)] = &[
    (0x20, "MPEG-4 Visual"),
    (0x21, "H.264"),
    (0x23, "HEVC (H.265)"),
    (0x40, "AAC"),
    (0x60, "MPEG-2"),
    (0x61, "MPEG-2"),
    (0x62, "MPEG-2"),
    (0x66, "AAC"),
    (0x67, "AAC"),
    (0x68, "AAC"),
    (0x69, "MP3"),
    (0x6a, "MPEG-1"),
    (0x6b, "MP3"),
    (0x6c, "JPEG"),
    (0xa5, "Dolby Digital (AC-3)"),
    (0xa6, "Dolby Digital Plus (E-AC-3)"),
    (0xa9, "DTS"),
    (0xad, "Opus"),
    (0xdd, "Vorbis"),
];

/// What Matroska calls a codec (<https://www.matroska.org/technical/codec_specs.html>), as it begins, and its name.
const MATROSKA: &[(&str, &str)] = &[
    ("V_VP8", "VP8"),
    ("V_VP9", "VP9"),
    ("V_AV1", "AV1"),
    ("V_MPEG4/ISO/AVC", "H.264"),
    ("V_MPEGH/ISO/HEVC", "HEVC (H.265)"),
    ("V_MPEG4", "MPEG-4 Visual"),
    ("V_MPEG2", "MPEG-2"),
    ("V_MPEG1", "MPEG-1"),
    ("V_THEORA", "Theora"),
    ("V_PRORES", "Apple ProRes"),
    ("V_MJPEG", "Motion JPEG"),
    ("A_OPUS", "Opus"),
    ("A_VORBIS", "Vorbis"),
    ("A_AAC", "AAC"),
    ("A_MPEG/L3", "MP3"),
    ("A_MPEG/L2", "MP2"),
    ("A_AC3", "Dolby Digital (AC-3)"),
    ("A_EAC3", "Dolby Digital Plus (E-AC-3)"),
    ("A_DTS", "DTS"),
    ("A_FLAC", "FLAC"),
    ("A_PCM", "PCM"),
    ("A_ALAC", "ALAC"),
];

/// What a stream of Ogg begins with (<https://wiki.xiph.org/MIMETypesCodecs>), its name, and whether it is sound.
const OGG: &[(&[u8], &str, bool)] = &[
    (b"OpusHead", "Opus", true),
    (b"\x01vorbis", "Vorbis", true),
    (b"\x7fFLAC", "FLAC", true),
    (b"fLaC", "FLAC", true),
    (b"Speex   ", "Speex", true),
    (b"\x80theora", "Theora", false),
    (b"BBCD\0", "Dirac", false),
    (b"OVP80", "VP8", false),
    (b"\x01video", "OGM", false),
];

/// What Ogg holds beside pictures and sound: Skeleton, captions.
const OGG_TEXT: [&[u8]; 4] = [b"fishead\0", b"\x80kate", b"CMML\0", b"\x01text"];

impl Codec {
    fn named(name: Cow<'static, str>, audio: bool) -> Self {
        match &*name {
            "H.264" => Self::H264,
            "VP8" => Self::Vp8,
            "VP9" => Self::Vp9,
            "AV1" => Self::Av1,
            "AAC" => Self::Aac,
            "Opus" => Self::Opus,
            "Vorbis" => Self::Vorbis,
            "MP3" => Self::Mp3,
            _ if audio => Self::OtherAudio(name),
            _ => Self::OtherVideo(name),
        }
    }

    /// By the four bytes of MP4 and QuickTime, and the number of MPEG-4 where there is one.
    pub fn of_mp4(four: [u8; 4], number: Option<u8>, audio: bool) -> Self {
        let name = match (&four, number) {
            (b"mp4a", None) => Some("AAC"),
            (b"mp4v", None) => Some("MPEG-4 Visual"),
            (b"mp4a" | b"mp4v", Some(number)) => {
                NUMBERS.iter().find(|(known, _)| *known == number).map(|(_, name)| *name)
            }
            _ => FOURS.iter().find(|(known, _)| known.as_chunks().0.contains(&four)).map(|(_, name)| *name),
        };
        Self::named(name.map_or_else(|| readable(&four), Into::into), audio)
    }

    /// By the name of Matroska.
    pub fn of_matroska(id: &[u8], audio: bool) -> Self {
        let known = MATROSKA.iter().find(|(known, _)| id.starts_with(known.as_bytes()));
        Self::named(known.map_or_else(|| readable(id), |(_, name)| (*name).into()), audio)
    }

    /// By the first packet of a stream of Ogg; `None` for what is neither seen nor heard.
    pub fn of_ogg(packet: &[u8]) -> Option<Self> {
        if OGG_TEXT.iter().any(|text| packet.starts_with(text)) {
            return None;
        }
        let known = OGG.iter().find(|(mark, ..)| packet.starts_with(mark));
        Some(known.map_or_else(
            || Self::OtherAudio(readable(&packet[..packet.len().min(8)])),
            |(_, name, audio)| Self::named((*name).into(), *audio),
        ))
    }

    /// Whether it packs sound.
    pub fn is_audio(&self) -> bool {
        matches!(self, Self::Aac | Self::Opus | Self::Vorbis | Self::Mp3 | Self::OtherAudio(_))
    }

    /// Its name, as people know it.
    pub fn name(&self) -> &str {
        match self {
            Self::H264 => "H.264",
            Self::Vp8 => "VP8",
            Self::Vp9 => "VP9",
            Self::Av1 => "AV1",
            Self::Aac => "AAC",
            Self::Opus => "Opus",
            Self::Vorbis => "Vorbis",
            Self::Mp3 => "MP3",
            Self::OtherVideo(name) | Self::OtherAudio(name) => name,
        }
    }
}

/// A name as it is written, where nobody knows another: letters and digits of it.
fn readable(id: &[u8]) -> Cow<'static, str> {
    let id = &id[..id.len().min(40)];
    let text: String = id.iter().map(|&b| if b.is_ascii_graphic() { char::from(b) } else { '?' }).collect();
    text.into()
}

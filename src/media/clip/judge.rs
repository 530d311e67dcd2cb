//! Which containers and codecs all browsers play: the one table. What plays only in some of them is a blank for the readers of
//! the others (<https://developer.mozilla.org/en-US/docs/Web/Media/Guides/Formats/Containers>).

use super::{Clip, ClipFault, ClipKind, Container, Contents, Remedy, codec::Codec};

/// Which codecs may lie in a container.
fn plays(container: Container) -> &'static [Codec] {
    match container {
        Container::Mp4 => &[Codec::H264, Codec::Aac],
        Container::WebM => &[Codec::Vp8, Codec::Vp9, Codec::Av1, Codec::Opus, Codec::Vorbis],
        Container::Ogg => &[Codec::Opus, Codec::Vorbis],
        Container::Mp3 => &[Codec::Mp3],
        _ => &[],
    }
}

/// Whether tracks can be played out of a container.
fn all_play(tracks: &[Codec], container: Container) -> bool {
    !tracks.is_empty() && tracks.iter().all(|track| plays(container).contains(track))
}

/// Says what a container with its contents is.
pub(super) fn judge(container: Option<Container>, contents: Contents) -> Result<Clip, ClipFault> {
    let Contents { tracks, size, milliseconds, slow_start, has_place } = contents;
    let seen = tracks.iter().any(|track| !track.is_audio());
    let again = ClipFault { container, codec: None, remedy: Remedy::Again };
    let Some(container) = container else { return Err(again) };
    if all_play(&tracks, container) {
        let kind = if seen { ClipKind::Video } else { ClipKind::Audio };
        return Ok(Clip { kind, container, size: size.filter(|_| seen), milliseconds, slow_start, has_place });
    }
    let readable =
        [Container::Mp4, Container::QuickTime, Container::WebM, Container::Matroska, Container::Ogg, Container::Mp3];
    if tracks.is_empty() && readable.contains(&container) {
        return Err(again);
    }
    let remedy = if all_play(&tracks, Container::Mp4) || container == Container::Aac {
        Remedy::IntoMp4
    } else if all_play(&tracks, Container::WebM) {
        Remedy::IntoWebm
    } else if seen || (tracks.is_empty() && !container.is_audio()) {
        Remedy::ExportVideo
    } else {
        Remedy::ExportAudio
    };
    let strange = |track: &&Codec| match remedy {
        Remedy::IntoMp4 | Remedy::IntoWebm => !plays(container).contains(track) && !plays(container).is_empty(),
        // In a container that is shown nowhere, what no other could show either.
        _ if plays(container).is_empty() => !plays(Container::Mp4).contains(track),
        _ => !plays(container).contains(track),
    };
    let codec = tracks.iter().find(strange).map(|track| track.name().into());
    Err(ClipFault { container: Some(container), codec, remedy })
}

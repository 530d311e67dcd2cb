//! What clips are by their bytes: those that `tests/clips/make` made, beside what ffprobe says of them.

use songngu::media::clip::{self, Clip, ClipFault};
use std::{fs, io::Cursor};

fn read(bytes: &[u8]) -> Result<Clip, ClipFault> {
    clip::read(Cursor::new(bytes)).unwrap()
}

fn file(name: &str) -> Vec<u8> {
    fs::read(format!("tests/clips/{name}")).unwrap()
}

/// In words: what it is and what of it is to be told; or what it is not and what helps.
fn said(clip: Result<Clip, ClipFault>) -> String {
    match clip {
        Ok(clip) => {
            let told = [(clip.slow_start, " slow"), (clip.has_place, " place")];
            told.iter().filter(|(is, _)| *is).fold(clip.media_type().to_owned(), |words, (_, word)| words + word)
        }
        Err(ClipFault { container, codec, remedy }) => {
            let container = container.map_or("none", |container| container.name());
            format!("{container}, {}: {remedy:?}", codec.as_deref().unwrap_or("-"))
        }
    }
}

#[test]
fn a_clip_is_what_its_bytes_say() {
    for (name, expected) in [
        ("h264_aac.mp4", "video/mp4"),
        ("h264.mp4", "video/mp4"),
        ("aac.m4a", "audio/mp4"),
        ("vp8_vorbis.webm", "video/webm"),
        ("vp9_opus.webm", "video/webm"),
        ("av1.webm", "video/webm"),
        ("opus.webm", "audio/webm"),
        ("opus.ogg", "audio/ogg"),
        ("vorbis.ogg", "audio/ogg"),
        ("xing.mp3", "audio/mpeg"),
        ("frames.mp3", "audio/mpeg"),
        ("variable.mp3", "audio/mpeg"),
        ("slow.mp4", "video/mp4 slow"),
        ("fragments.mp4", "video/mp4"),
        ("live.webm", "video/webm"),
        ("turned.mp4", "video/mp4"),
        ("stretched.mp4", "video/mp4"),
        ("stretched.webm", "video/webm"),
        ("place.mp4", "video/mp4 slow place"),
        ("place.3gp", "video/mp4 slow place"),
        ("place_keys.mp4", "video/mp4 slow place"),
        ("place.webm", "video/webm place"),
        ("place.ogg", "audio/ogg place"),
        ("town.ogg", "audio/ogg"),
        ("hevc.mp4", "MP4, HEVC (H.265): ExportVideo"),
        ("ac3.mp4", "MP4, Dolby Digital (AC-3): ExportVideo"),
        ("mp3.mp4", "MP4, MP3: ExportAudio"),
        ("mpeg4.mp4", "MP4, MPEG-4 Visual: ExportVideo"),
        ("av1.mp4", "MP4, AV1: IntoWebm"),
        ("alac.m4a", "MP4, ALAC: ExportAudio"),
        ("h264_aac.mov", "QuickTime, -: IntoMp4"),
        ("hevc.mov", "QuickTime, HEVC (H.265): ExportVideo"),
        ("prores.mov", "QuickTime, Apple ProRes: ExportVideo"),
        ("h264_aac.mkv", "Matroska, -: IntoMp4"),
        ("vp9_opus.mkv", "Matroska, -: IntoWebm"),
        ("theora.ogg", "Ogg, Theora: ExportVideo"),
        ("flac.ogg", "Ogg, FLAC: ExportAudio"),
        ("short.aac", "AAC, -: IntoMp4"),
        ("short.mp2", "MP2, -: ExportAudio"),
        ("short.flac", "FLAC, -: ExportAudio"),
        ("short.wav", "WAV, -: ExportAudio"),
        ("short.aiff", "AIFF, -: ExportAudio"),
        ("short.wma", "Windows Media, -: ExportVideo"),
        ("short.wmv", "Windows Media, -: ExportVideo"),
        ("short.avi", "AVI, -: ExportVideo"),
        ("short.flv", "Flash Video, -: ExportVideo"),
        ("short.ts", "MPEG-TS, -: ExportVideo"),
        ("short.mpg", "MPEG, -: ExportVideo"),
        ("cut_h264_aac.mp4", "MP4, -: Again"),
        ("cut_slow.mp4", "MP4, -: Again"),
        ("cut_vp9_opus.webm", "WebM, -: Again"),
        ("cut_vorbis.ogg", "Ogg, -: Again"),
        ("cut_xing.mp3", "MP3, -: Again"),
        ("make", "none, -: Again"),
    ] {
        assert_eq!(said(read(&file(name))), expected, "{name}");
    }
    assert_eq!(said(read(b"")), "none, -: Again");
}

#[test]
fn size_and_length_are_those_that_ffprobe_says() {
    let mut compared = 0;
    for line in String::from_utf8(file("ffprobe")).unwrap().lines() {
        let [name, size, length, _] = line.split('|').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let Ok(clip) = read(&file(name)) else { continue };
        let (width, height) = clip.size.unwrap_or_default();
        assert_eq!(format!("{width}x{height}"), size, "{name}");
        let milliseconds = length.parse::<f64>().ok().map(|seconds| seconds * 1000.0);
        // A frame of sound more or less: whether silence before and after it counts.
        let near = |ours: u64| milliseconds.is_some_and(|theirs| (ours as f64 - theirs).abs() < 75.0);
        assert!(clip.milliseconds.map_or(milliseconds.is_none(), near), "{name}: {:?}, {length}", clip.milliseconds);
        assert!(clip.seconds().is_none_or(|seconds| seconds == 2), "{name}");
        compared += 1;
    }
    assert_eq!(compared, 24);
}

/// Reads no more than it needs, wherever in a large file it stands.
#[test]
fn of_a_large_clip_little_is_read() {
    struct Counted<'b> {
        bytes: Cursor<&'b [u8]>,
        read: usize,
    }
    impl std::io::Read for Counted<'_> {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            let read = self.bytes.read(into)?;
            self.read += read;
            Ok(read)
        }
    }
    impl std::io::Seek for Counted<'_> {
        fn seek(&mut self, to: std::io::SeekFrom) -> std::io::Result<u64> {
            self.bytes.seek(to)
        }
    }
    let mut bytes = file("slow.mp4");
    // Fifty megabytes more between the head and what stands behind them.
    let mut free = (50_000_008u32).to_be_bytes().to_vec();
    free.extend(b"free");
    free.resize(50_000_008, 0);
    let head = u32::from_be_bytes(*bytes.first_chunk().unwrap()) as usize;
    bytes.splice(head..head, free);
    let mut counted = Counted { bytes: Cursor::new(&bytes), read: 0 };
    assert_eq!(said(clip::read(&mut counted).unwrap()), "video/mp4 slow");
    assert!(counted.read < 100_000, "{}", counted.read);
}

/// Whatever its last bytes are, a file that is cut off is never taken for a whole one, and none is read for ever.
#[test]
fn cut_anywhere_it_is_told() {
    for name in ["h264_aac.mp4", "slow.mp4", "vp9_opus.webm", "vorbis.ogg"] {
        let bytes = file(name);
        for end in (0..bytes.len()).step_by(37) {
            assert!(read(&bytes[..end]).is_err(), "{name}: {end} of {}", bytes.len());
        }
    }
}

/// A hundred thousand boxes, each within another, and as many side by side.
#[test]
fn boxes_without_end_are_no_clip() {
    const MANY: u32 = 100_000;
    for kind in [b"minf", b"stbl"] {
        let boxes = |size: &dyn Fn(u32) -> u32| -> Vec<u8> {
            (0..MANY).flat_map(|n| [size(n).to_be_bytes(), *kind].concat()).collect()
        };
        for inside in [boxes(&|depth| 8 * (MANY - depth)), boxes(&|_| 8)] {
            let moov = atom(b"moov", &atom(b"trak", &atom(b"mdia", &inside)));
            assert!(read(&[atom(b"ftyp", b"isom"), moov, atom(b"mdat", b"")].concat()).is_err());
        }
    }
}

/// A box of MP4.
fn atom(kind: &[u8], inside: &[u8]) -> Vec<u8> {
    [&(8 + inside.len() as u32).to_be_bytes(), kind, inside].concat()
}

/// What telephones and cameras write that ffmpeg does not.
#[test]
fn a_place_is_found_wherever_it_stands() {
    let whole = file("h264.mp4");
    let behind = |atom: &[u8]| said(read(&[&whole, atom].concat()));
    let xmp =
        b"\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac<exif:GPSLatitude>12,40N</exif:GPSLatitude>";
    assert_eq!(behind(&atom(b"uuid", xmp)), "video/mp4 place");
    assert_eq!(behind(&atom(b"uuid", &xmp[..17])), "video/mp4");
    // QuickTime's form of `meta`, as an iPhone writes it into a film.
    let hdlr = atom(b"hdlr", &[0; 24]);
    let keys = |name: &[u8]| {
        let key = atom(b"mdta", name);
        atom(b"keys", &[&[0, 0, 0, 0, 0, 0, 0, 1], &key[..]].concat())
    };
    let value = |value: &[u8]| {
        let data = atom(b"data", &[&[0, 0, 0, 1, 0, 0, 0, 0], value].concat());
        atom(b"ilst", &atom(&[0, 0, 0, 1], &data))
    };
    let meta = |name: &[u8], words: &[u8]| atom(b"meta", &[&hdlr[..], &keys(name), &value(words)].concat());
    let apple = b"com.apple.quicktime.location.ISO6709";
    assert_eq!(behind(&meta(apple, b"+12.6667+108.0500+480/")), "video/mp4 place");
    assert_eq!(behind(&meta(apple, b"+00.0000+000.0000/")), "video/mp4");
    assert_eq!(behind(&meta(b"com.apple.quicktime.make", b"Apple")), "video/mp4");
}

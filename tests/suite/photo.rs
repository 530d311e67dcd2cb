//! What is made of photographs, from bytes to bytes. The pictures are made here.

use image_webp::{ColorType as WebpColour, WebPEncoder};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use songngu::{
    guard,
    media::photo::{Credits, PictureError, Recipe, Rendition, Sizes, cleaned, derive, head, number, verify},
};
use std::io::Cursor;
use zune_core::bytestream::ZCursor;
use zune_jpeg::JpegDecoder;

/// Four fields: red, green; blue, white. No two orientations look alike.
fn fields(width: u16, height: u16) -> Vec<u8> {
    let colour = |x, y| match (x < width / 2, y < height / 2) {
        (true, true) => [200, 30, 30],
        (false, true) => [30, 160, 30],
        (true, false) => [30, 30, 200],
        (false, false) => [240, 240, 240],
    };
    (0..height).flat_map(|y| (0..width).flat_map(move |x| colour(x, y))).collect()
}

fn jpeg(width: u16, height: u16, with: impl FnOnce(&mut Encoder<&mut Vec<u8>>)) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 95);
    with(&mut encoder);
    encoder.encode(&fields(width, height), width, height, ColorType::Rgb).unwrap();
    bytes
}

/// The same without colours.
fn grey_jpeg(width: u16, height: u16, with: impl FnOnce(&mut Encoder<&mut Vec<u8>>)) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 95);
    with(&mut encoder);
    let light: Vec<u8> = fields(width, height).into_iter().step_by(3).collect();
    encoder.encode(&light, width, height, ColorType::Luma).unwrap();
    bytes
}

/// EXIF that says how the camera was held, and where it was.
fn exif(orientation: u8) -> Vec<u8> {
    let mut tiff = b"Exif\0\0MM\0*\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    tiff.extend([orientation, 0, 0]);
    tiff.extend(b"\x88\x25\0\x04\0\0\0\x01\0\0\0\x26\0\0\0\0\0\x01\0\x01\0\x02\0\0\0\x02N\0\0\0\0\0\0\0");
    tiff
}

fn with_exif(orientation: u8, width: u16, height: u16) -> Vec<u8> {
    jpeg(width, height, |encoder| encoder.add_app_segment(1, exif(orientation)).unwrap())
}

fn png(width: u32, height: u32, colour: png::ColorType, depth: png::BitDepth, rows: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(colour);
    encoder.set_depth(depth);
    if colour == png::ColorType::Indexed {
        encoder.set_palette(vec![0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255]);
    }
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(rows).unwrap();
    writer.finish().unwrap();
    bytes
}

fn webp(width: u16, height: u16, colour: WebpColour, with: impl FnOnce(&mut WebPEncoder<&mut Vec<u8>>)) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = WebPEncoder::new(&mut bytes);
    with(&mut encoder);
    let pixels: Vec<u8> = match colour {
        WebpColour::Rgba8 => fields(width, height).chunks(3).flat_map(|p| [p[0], p[1], p[2], 128]).collect(),
        _ => fields(width, height),
    };
    encoder.encode(&pixels, width.into(), height.into(), colour).unwrap();
    bytes
}

fn one(bytes: &[u8], rendition: Rendition) -> Vec<u8> {
    derive(bytes, &Recipe::default(), &Credits::default(), &[rendition]).unwrap().remove(0)
}

/// Size and pixels, three bytes each.
fn pixels(jpeg: &[u8]) -> ((usize, usize), Vec<u8>) {
    let mut decoder = JpegDecoder::new(ZCursor::new(jpeg));
    let pixels = decoder.decode().unwrap();
    (decoder.dimensions().unwrap(), pixels)
}

/// The colour in the middle of each quarter: above left, above right, below left, below right.
fn quarters(jpeg: &[u8]) -> Vec<[u8; 3]> {
    let ((width, height), pixels) = pixels(jpeg);
    let at = |x: usize, y: usize| pixels[(y * width + x) * 3..][..3].try_into().unwrap();
    [(1, 1), (3, 1), (1, 3), (3, 3)].map(|(x, y)| at(x * width / 4, y * height / 4)).to_vec()
}

fn near(one: &[[u8; 3]], other: &[[u8; 3]], by: u8) -> bool {
    one.len() == other.len()
        && one.iter().flatten().zip(other.iter().flatten()).all(|(one, other)| one.abs_diff(*other) <= by)
}

const RED: [u8; 3] = [200, 30, 30];
const GREEN: [u8; 3] = [30, 160, 30];
const BLUE: [u8; 3] = [30, 30, 200];
const WHITE: [u8; 3] = [240, 240, 240];

#[test]
fn each_orientation_becomes_upright_lying_and_standing() {
    let upright = [
        [RED, GREEN, BLUE, WHITE],
        [GREEN, RED, WHITE, BLUE],
        [WHITE, BLUE, GREEN, RED],
        [BLUE, WHITE, RED, GREEN],
        [RED, BLUE, GREEN, WHITE],
        [BLUE, RED, WHITE, GREEN],
        [WHITE, GREEN, BLUE, RED],
        [GREEN, WHITE, RED, BLUE],
    ];
    for (width, height) in [(800, 400), (400, 800)] {
        for (orientation, expected) in (1..).zip(upright) {
            let turned = orientation > 4;
            let size = if turned { (height, width) } else { (width, height) };
            let of_webp = webp(width, height, WebpColour::Rgb8, |encoder| {
                encoder.set_exif_metadata(exif(orientation)[6..].to_vec())
            });
            for bytes in [with_exif(orientation, width, height), of_webp] {
                assert_eq!(head(&bytes, 1).unwrap().unwrap().size, (size.0.into(), size.1.into()), "{orientation}");
                for rendition in [Rendition::Full, Rendition::Card] {
                    let made = one(&bytes, rendition);
                    assert!(near(&quarters(&made), &expected, 6), "{orientation} {rendition:?}: {:?}", quarters(&made));
                }
                let (full, _) = pixels(&one(&bytes, Rendition::Full));
                assert_eq!(full, (size.0.into(), size.1.into()));
            }
        }
    }
}

#[test]
fn every_rendition_has_the_size_that_was_foretold() {
    for (width, height) in [(3000, 200), (1201, 631), (301, 299), (1, 1), (8192, 1), (1, 3000)] {
        for orientation in [1, 6] {
            let bytes = with_exif(orientation, width, height);
            let sizes = Sizes::new(head(&bytes, 1).unwrap().unwrap().size, &Recipe::default());
            let mut wanted: Vec<Rendition> = sizes.widths.iter().map(|(rendition, _)| *rendition).collect();
            wanted.extend([Rendition::Card, Rendition::Full]);
            let together = derive(&bytes, &Recipe::default(), &Credits::default(), &wanted).unwrap();
            for (rendition, made) in wanted.iter().zip(&together) {
                let (width, height) = sizes.of(*rendition).unwrap();
                assert_eq!(pixels(made).0, (width as usize, height as usize), "{rendition:?}");
                assert_eq!(verify(made), Ok(()));
                // The same whatever else is wanted.
                assert!(one(&bytes, *rendition) == *made, "{rendition:?}");
            }
        }
    }
    let none = derive(&with_exif(1, 40, 30), &Recipe::default(), &Credits::default(), &[Rendition::Width(480)]);
    assert_eq!(none, Err(PictureError::Broken));
}

#[test]
fn derived_files_hold_the_credits_and_nothing_else() {
    let bytes = jpeg(900, 600, |encoder| {
        encoder.add_app_segment(1, exif(1)).unwrap();
        encoder
            .add_app_segment(13, b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x09\x1c\x02\x50\0\x04Y By".to_vec())
            .unwrap();
        encoder.add_icc_profile(&[7; 200]).unwrap();
    });
    assert_ne!(guard::picture(&bytes).kinds(), "");
    let bare = one(&bytes, Rendition::Full);
    assert_eq!(segments(&bare), [0xe0]);
    assert_eq!(guard::picture(&bare).kinds(), "");
    let credits = Credits {
        credit: Some("Y Ban <Niê> & con".into()),
        source: Some("Báo Đắk Lắk".into()),
        license: Some("CC BY 4.0".into()),
        rights: Some("editorial"),
    };
    let made = derive(&bytes, &Recipe::default(), &credits, &[Rendition::Width(480), Rendition::Card]).unwrap();
    for made in made {
        assert_eq!(segments(&made), [0xe0, 0xe1]);
        let packet = packet(&made);
        for property in [
            "<dc:creator><rdf:Seq><rdf:li>Y Ban &lt;Niê&gt; &amp; con</rdf:li></rdf:Seq></dc:creator>",
            "<photoshop:Credit>Y Ban &lt;Niê&gt; &amp; con</photoshop:Credit>",
            "<photoshop:Source>Báo Đắk Lắk</photoshop:Source>",
            "<dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">CC BY 4.0</rdf:li></rdf:Alt></dc:rights>",
            "<rdf:li xml:lang=\"x-default\">editorial</rdf:li></rdf:Alt></xmpRights:UsageTerms>",
        ] {
            assert!(packet.contains(property), "{property} in {packet}");
        }
    }
    // Long ones are cut so that the packet is no longer than 2 KiB.
    let long = Some("Ặ&".repeat(150).into());
    let credits = Credits { credit: long.clone(), source: long.clone(), license: long, rights: None };
    let made = derive(&bytes, &Recipe::default(), &credits, &[Rendition::Full]).unwrap().remove(0);
    let packet = packet(&made);
    assert!((1950..=2048).contains(&packet.len()) && packet.contains("…<"), "{}", packet.len());
}

/// The markers of a JPEG's segments for programs and comments.
fn segments(jpeg: &[u8]) -> Vec<u8> {
    let (mut at, mut markers) = (2, Vec::new());
    while jpeg[at + 1] != 0xda {
        if matches!(jpeg[at + 1], 0xe0..=0xef | 0xfe) {
            markers.push(jpeg[at + 1]);
        }
        at += 2 + usize::from(u16::from_be_bytes([jpeg[at + 2], jpeg[at + 3]]));
    }
    markers
}

fn packet(jpeg: &[u8]) -> String {
    let mut decoder = JpegDecoder::new(ZCursor::new(jpeg));
    decoder.decode_headers().unwrap();
    String::from_utf8(decoder.xmp().unwrap().clone()).unwrap()
}

#[test]
fn the_number_is_another_when_the_bytes_would_be() {
    let sha256 = [1; 32];
    let (recipe, credits) = (Recipe::default(), Credits::default());
    let first = number(&sha256, &recipe, &credits);
    let widths = Recipe { widths: vec![700], ..recipe.clone() };
    assert_eq!(number(&sha256, &widths, &credits), first, "a width is in the file's name");
    let text = |text: &str| Some(text.into());
    let others = [
        number(&[2; 32], &recipe, &credits),
        number(&sha256, &Recipe { full: 2000, ..recipe.clone() }, &credits),
        number(&sha256, &Recipe { quality: 70, ..recipe.clone() }, &credits),
        number(&sha256, &recipe, &Credits { credit: text("a"), ..credits.clone() }),
        number(&sha256, &recipe, &Credits { source: text("a"), ..credits.clone() }),
        number(&sha256, &recipe, &Credits { license: text("a"), ..credits.clone() }),
        number(&sha256, &recipe, &Credits { license: text(""), ..credits.clone() }),
        number(&sha256, &recipe, &Credits { rights: Some("free"), ..credits }),
    ];
    let mut all = others.to_vec();
    all.push(first);
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), 9);
}

#[test]
fn colours_become_those_of_srgb() {
    let p3 = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let adobe = moxcms::ColorProfile::new_adobe_rgb().encode().unwrap();
    let srgb = moxcms::ColorProfile::new_srgb().encode().unwrap();
    // By the definitions of these colour spaces (CSS Color 4, 10.3 to 10.5).
    let of_p3 = [[218, 0, 6], [0, 163, 0], [30, 30, 208], WHITE];
    let of_adobe = [[233, 24, 24], [0, 161, 0], [24, 24, 205], WHITE];
    for (profile, expected) in [(p3, of_p3), (adobe, of_adobe), (srgb, [RED, GREEN, BLUE, WHITE])] {
        let of_jpeg = jpeg(800, 400, |encoder| encoder.add_icc_profile(&profile).unwrap());
        let of_webp = webp(800, 400, WebpColour::Rgb8, |encoder| encoder.set_icc_profile(profile.clone()));
        for bytes in [of_jpeg, of_webp] {
            for rendition in [Rendition::Full, Rendition::Width(480), Rendition::Card] {
                let made = quarters(&one(&bytes, rendition));
                assert!(near(&made, &expected, 6), "{rendition:?}: {made:?}");
            }
        }
    }
    // What is no profile, or one for other colours, is passed over.
    let grey = moxcms::ColorProfile::new_gray_with_gamma(1.8).encode().unwrap();
    for profile in [vec![0; 300], grey] {
        let made = one(&jpeg(800, 400, |encoder| encoder.add_icc_profile(&profile).unwrap()), Rendition::Full);
        assert!(near(&quarters(&made), &[RED, GREEN, BLUE, WHITE], 6));
    }
}

#[test]
fn a_grey_picture_stays_one() {
    let grey = |profile: Option<Vec<u8>>| {
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes, 95);
        if let Some(profile) = profile {
            encoder.add_icc_profile(&profile).unwrap();
        }
        encoder.encode(&[128; 700 * 500], 700, 500, ColorType::Luma).unwrap();
        one(&bytes, Rendition::Full)
    };
    let middle = |jpeg: &[u8]| {
        let mut decoder = JpegDecoder::new(ZCursor::new(jpeg));
        decoder.decode_headers().unwrap();
        assert_eq!(decoder.input_colorspace(), Some(zune_core::colorspace::ColorSpace::Luma));
        pixels(jpeg).1[3 * 700 * 250]
    };
    assert!(middle(&grey(None)).abs_diff(128) <= 1);
    // 128 at a gamma of 1.8 is as light as 147 in sRGB.
    let profile = moxcms::ColorProfile::new_gray_with_gamma(1.8).encode().unwrap();
    assert!(middle(&grey(Some(profile.clone()))).abs_diff(147) <= 2, "{}", middle(&grey(Some(profile))));
}

#[test]
fn a_picture_that_is_cut_off_or_damaged_is_broken() {
    let of_jpeg = jpeg(600, 400, |_| {});
    let progressive = jpeg(600, 400, |encoder| encoder.set_progressive(true));
    let restarts = jpeg(600, 400, |encoder| encoder.set_restart_interval(4));
    let channels = jpeg(600, 400, |encoder| encoder.set_optimized_huffman_tables(true));
    let of_png = png(600, 400, png::ColorType::Rgb, png::BitDepth::Eight, &fields(600, 400));
    let of_webp = webp(600, 400, WebpColour::Rgb8, |_| {});
    let transparent = webp(600, 400, WebpColour::Rgba8, |_| {});
    for (name, bytes) in [
        ("jpeg", of_jpeg),
        ("progressive", progressive),
        ("restarts", restarts),
        ("channel by channel", channels),
        ("png", of_png),
        ("webp", of_webp),
        ("transparent", transparent),
    ] {
        assert_eq!(verify(&bytes), Ok(()), "{name}");
        for part in [1, 10, 50, 90, 97] {
            let cut = &bytes[..bytes.len() * part / 100];
            assert_eq!(verify(cut), Err(PictureError::Broken), "{name}, {part} %");
            let wanted = [Rendition::Full];
            let made = derive(cut, &Recipe::default(), &Credits::default(), &wanted);
            assert_eq!(made, Err(PictureError::Broken), "{name}, {part} %");
        }
    }
    assert_eq!(verify(b""), Err(PictureError::Broken));
    assert_eq!(verify(b"no picture"), Err(PictureError::Broken));
}

/// In what order the blocks of a JPEG are written.
type Order = fn(&mut Encoder<&mut Vec<u8>>);

/// Decoders fill up with grey what is missing before an end mark.
#[test]
fn an_end_mark_makes_no_cut_picture_whole() {
    let orders: [(&str, Order); 6] = [
        ("usual", |_| {}),
        ("progressive", |encoder| encoder.set_progressive(true)),
        ("restarts", |encoder| encoder.set_restart_interval(4)),
        ("channel by channel", |encoder| encoder.set_optimized_huffman_tables(true)),
        ("small colours", |encoder| encoder.set_sampling_factor(SamplingFactor::F_2_2)),
        ("a thumbnail's end mark before", |encoder| encoder.add_app_segment(1, b"\xff\xd8\xff\xd9".to_vec()).unwrap()),
    ];
    for (name, order) in orders {
        for (width, height) in [(600, 400), (601, 399), (16, 400), (8, 8), (1, 1), (17, 3)] {
            let whole = jpeg(width, height, order);
            assert_eq!(verify(&whole), Ok(()), "{name}, {width} × {height}");
            assert_eq!(verify(&[&whole, &whole].map(|jpeg| &jpeg[..]).concat()), Ok(()), "another behind: {name}");
            if width < 600 {
                continue;
            }
            let frame = whole.windows(2).position(|two| matches!(two, [0xff, 0xc0 | 0xc2])).unwrap();
            let mut higher = whole.clone();
            higher[frame + 5] += 1;
            assert_eq!(verify(&higher), Err(PictureError::Broken), "{name}: more rows than there are");
            let first = whole.windows(2).rposition(|two| two == [0xff, 0xda]).unwrap() + 20;
            for part in [1, 40, 90, 99] {
                let mut at = first + (whole.len() - first) * part / 100;
                at -= usize::from(whole[at - 1] == 0xff);
                let cut = [&whole[..at], b"\xff\xd9"].concat();
                assert_eq!(verify(&cut), Err(PictureError::Broken), "{name}: {part} %");
            }
        }
    }
}

/// Decoders take the scans that are there for the whole picture, which is less sharp or grey.
#[test]
fn a_picture_that_ends_between_two_scans_is_broken() {
    let orders: [Order; 3] = [
        |encoder| encoder.set_progressive(true),
        |encoder| encoder.set_progressive_scans(10),
        |encoder| encoder.set_optimized_huffman_tables(true),
    ];
    for order in orders {
        for whole in [jpeg(600, 400, order), grey_jpeg(600, 400, order)] {
            assert_eq!(verify(&whole), Ok(()));
            let scans: Vec<usize> = (2..whole.len()).filter(|at| whole[*at..].starts_with(b"\xff\xda")).collect();
            for at in scans.into_iter().skip(1) {
                for end in [&b""[..], b"\xff\xd9"] {
                    assert_eq!(verify(&[&whole[..at], end].concat()), Err(PictureError::Broken), "{at}");
                }
            }
        }
    }
}

#[test]
fn blocks_may_lie_in_any_order() {
    let orders: [Order; 4] = [
        |_| {},
        |encoder| encoder.set_progressive(true),
        |encoder| encoder.set_optimized_huffman_tables(true),
        |encoder| encoder.set_sampling_factor(SamplingFactor::F_2_2),
    ];
    for (number, order) in orders.into_iter().enumerate() {
        let made = one(&jpeg(800, 400, order), Rendition::Full);
        assert!(near(&quarters(&made), &[RED, GREEN, BLUE, WHITE], 6), "{number}: {:?}", quarters(&made));
        // As a source again.
        let again = one(&made, Rendition::Width(480));
        assert!(near(&quarters(&again), &[RED, GREEN, BLUE, WHITE], 6), "{number}: {:?}", quarters(&again));
    }
}

#[test]
fn what_follows_a_picture_does_not_matter() {
    // As Apple's and Google's telephones append gain maps and second lenses.
    let first = with_exif(1, 640, 480);
    let both = [&first[..], &jpeg(64, 48, |_| {})].concat();
    assert_eq!(verify(&both), Ok(()));
    assert!(one(&both, Rendition::Full) == one(&first, Rendition::Full));
}

#[test]
fn colours_of_a_printing_press_are_told_by_the_head() {
    for (name, colour) in [("CMYK", ColorType::Cmyk), ("YCCK", ColorType::CmykAsYcck)] {
        let mut bytes = Vec::new();
        Encoder::new(&mut bytes, 90).encode(&[90; 64 * 48 * 4], 64, 48, colour).unwrap();
        assert_eq!(head(&bytes[..bytes.len() / 2], 1).unwrap_err(), PictureError::Colours, "{name}");
        assert_eq!(verify(&bytes), Err(PictureError::Colours), "{name}");
    }
}

#[test]
fn a_picture_that_is_too_large_is_told_by_its_head() {
    let mut large = png(8, 6, png::ColorType::Rgb, png::BitDepth::Eight, &fields(8, 6));
    large[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
    assert_eq!(verify(&large), Err(PictureError::TooLarge));
    let mut large = jpeg(8, 6, |_| {});
    let frame = large.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    large[frame + 5..frame + 9].fill(0xff);
    assert_eq!(verify(&large), Err(PictureError::TooLarge));
    let small = jpeg(8, 6, |_| {});
    assert!(head(&small, 64 << 20).is_ok());
    assert_eq!(head(&small, (64 << 20) + 1).unwrap_err(), PictureError::TooLarge);
}

#[test]
fn what_is_a_photograph_its_head_says() {
    let photograph = |bytes: &[u8]| head(bytes, bytes.len() as u64).unwrap().unwrap().photograph;
    assert!(photograph(&jpeg(8, 6, |_| {})));
    assert!(photograph(&jpeg(8, 6, |encoder| encoder.set_progressive(true))));
    assert!(photograph(&webp(8, 6, WebpColour::Rgb8, |_| {})));
    assert!(!photograph(&webp(8, 6, WebpColour::Rgba8, |_| {})));
    assert!(!photograph(&png(8, 6, png::ColorType::Rgb, png::BitDepth::Eight, &fields(8, 6))));
    assert!(!photograph(b"GIF89a\x08\0\x06\0\0\0\0"));
    assert!(head(b"<svg/>", 6).unwrap().is_none());
}

#[test]
fn pngs_of_each_kind_are_whole() {
    use png::{BitDepth, ColorType};
    for (name, colour, depth, bytes) in [
        ("16 bits", ColorType::Rgba, BitDepth::Sixteen, 8),
        ("grey", ColorType::Grayscale, BitDepth::Eight, 1),
        ("grey, 16 bits", ColorType::Grayscale, BitDepth::Sixteen, 2),
        ("palette", ColorType::Indexed, BitDepth::Eight, 1),
    ] {
        assert_eq!(verify(&png(60, 40, colour, depth, &vec![3; 60 * 40 * bytes])), Ok(()), "{name}");
    }
    assert_eq!(verify(&png(1, 1, ColorType::Rgb, BitDepth::Eight, &[1, 2, 3])), Ok(()));
    assert_eq!(verify(&png(60, 40, ColorType::Indexed, BitDepth::Two, &[27; 15 * 40])), Ok(()), "two bits");
}

#[test]
fn png_and_webp_lose_what_is_not_to_be_seen_and_nothing_else() {
    let mut of_png = Vec::new();
    let mut info = png::Info::with_size(60, 40);
    info.color_type = png::ColorType::Rgb;
    info.bit_depth = png::BitDepth::Eight;
    info.icc_profile = Some(moxcms::ColorProfile::new_display_p3().encode().unwrap().into());
    info.exif_metadata = Some(exif(1)[6..].to_vec().into());
    info.compressed_latin1_text.push(png::text_metadata::ZTXtChunk::new("Author", "Y Ban"));
    info.utf8_text.push(png::text_metadata::ITXtChunk::new("XML:com.adobe.xmp", "<dc:creator>Y Ban</dc:creator>"));
    let mut encoder = png::Encoder::with_info(&mut of_png, info).unwrap();
    encoder.add_text_chunk("Author".into(), "Y Ban".into()).unwrap();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&fields(60, 40)).unwrap();
    writer.finish().unwrap();
    of_png.extend(b"what follows the end");
    let clean = cleaned(&of_png).unwrap();
    assert_eq!(chunks(&clean), ["IHDR", "iCCP", "IDAT", "IEND"]);
    assert_eq!(verify(&clean), Ok(()));
    assert_eq!(cleaned(&clean), None);

    let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let of_webp = webp(61, 41, WebpColour::Rgba8, |encoder| {
        encoder.set_icc_profile(profile.clone());
        encoder.set_exif_metadata(exif(1)[6..].to_vec());
        encoder.set_xmp_metadata(b"<dc:creator>Y Ban</dc:creator>".to_vec());
    });
    let clean = cleaned(&of_webp).unwrap();
    let read = |bytes: &[u8]| {
        let mut decoder = image_webp::WebPDecoder::new(Cursor::new(bytes.to_vec())).unwrap();
        let mut pixels = vec![0; decoder.output_buffer_size().unwrap()];
        decoder.read_image(&mut pixels).unwrap();
        let beside = [decoder.icc_profile(), decoder.exif_metadata(), decoder.xmp_metadata()];
        (pixels, beside.map(|chunk| chunk.unwrap().is_some()))
    };
    assert_eq!(read(&of_webp).1, [true, true, true]);
    assert_eq!(read(&clean).1, [true, false, false]);
    assert!(read(&clean).0 == read(&of_webp).0);
    assert_eq!(cleaned(&clean), None);
    assert_eq!(cleaned(&webp(61, 41, WebpColour::Rgb8, |_| {})), None);
    assert_eq!(cleaned(&with_exif(1, 8, 6)), None, "of a photograph JPEGs are made");
}

fn chunks(png: &[u8]) -> Vec<String> {
    let (mut at, mut names) = (8, Vec::new());
    while at < png.len() {
        let length = u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        names.push(String::from_utf8(png[at + 4..at + 8].to_vec()).unwrap());
        at += length as usize + 12;
    }
    names
}

/// What `tests/pictures/make` made: nothing of it is in what is published.
#[test]
fn what_cameras_and_programs_write_is_gone() {
    let mut looked = 0;
    for (name, bytes) in crate::pictures::made() {
        let published = match head(&bytes, bytes.len() as u64) {
            Ok(Some(head)) if head.photograph => one(&bytes, Rendition::Full),
            _ => cleaned(&bytes).unwrap_or(bytes),
        };
        if [".jpg", ".webp", ".png"].iter().any(|end| name.ends_with(end)) {
            assert_eq!(guard::picture(&published).kinds(), "", "{name}");
            looked += 1;
        }
    }
    assert!(looked > 25, "{looked}");
}

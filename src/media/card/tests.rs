//! Cards as they come out.

use super::{
    CARD_SIZE, CardColours, CardFont, CardMaker, CardText, block::Room, fonts::Fonts, lines::Pieces, text::Text,
};
use crate::{base::Hash, media::card::block::Block};

const COLOURS: CardColours =
    CardColours { ground: [0x7a, 0x25, 0x17], ink: [0xfd, 0xf3, 0xe3], line: [0xe2, 0xb2, 0x5c] };

fn card(title: &str, lang: &str) -> CardText {
    CardText { title: title.into(), site_name: "Đắk Lắk".into(), lang: lang.into(), rtl: lang == "ar" }
}

const TITLES: [(&str, &str); 8] = [
    ("vi", "Cà phê Đắk Lắk vào thị trường Bắc Âu"),
    ("vi", "Klei hriăm klei Êđê: ƀuôn sang, čư̆ êa, mnuih ƀô̆"),
    ("ru", "Кофе из провинции Даклак"),
    ("el", "Ο καφές του Ντακ Λακ"),
    ("km", "ខេត្តដាក់ឡាក់ពង្រឹងកិច្ចសហប្រតិបត្តិការ"),
    ("lo", "ແຂວງດັກລັກເພີ່ມທະວີການຮ່ວມມື"),
    ("th", "จังหวัดดั๊กลักขยายความร่วมมือ"),
    ("ar", "قهوة داك لاك تدخل أسواق 2026"),
];

fn pixels(png: &[u8]) -> Vec<u8> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    assert_eq!((info.width, info.height), (CARD_SIZE.0.into(), CARD_SIZE.1.into()));
    pixels
}

/// Whoever changes what a card looks like, raises the recipe's number: an address never has other bytes. It is told here, and
/// on a machine that draws otherwise.
#[test]
fn cards_are_the_same_bytes_everywhere() {
    let maker = CardMaker::new(Vec::new(), COLOURS);
    let all: Vec<u8> = TITLES.iter().flat_map(|(lang, title)| maker.png(&card(title, lang))).collect();
    assert_eq!((super::RECIPE, Hash::of(&all).hex().as_str()), (1, "004e5ecc267641367ebbb3ab1748772d"));
}

#[test]
fn every_script_is_written_and_stays_small() {
    let maker = CardMaker::new(Vec::new(), COLOURS);
    let bare = pixels(&maker.png(&CardText { site_name: "".into(), ..card("", "vi") }));
    for (lang, title) in TITLES {
        assert!(maker.missing(&card(title, lang)).is_empty(), "{title}");
        let long: String = title.chars().cycle().take(140).collect();
        for title in [title, &long] {
            let png = maker.png(&card(title, lang));
            assert!(png.len() < 80_000, "{lang}: {}", png.len());
            let drawn = pixels(&png);
            let other = |at: &usize| drawn[at * 3..at * 3 + 3] != bare[at * 3..at * 3 + 3];
            let width = usize::from(CARD_SIZE.0);
            let written: Vec<(usize, usize)> =
                (0..drawn.len() / 3).filter(other).map(|at| (at % width, at / width)).collect();
            let left = written.iter().map(|(x, _)| *x).min().unwrap();
            let right = written.iter().map(|(x, _)| *x).max().unwrap();
            let bottom = written.iter().map(|(_, y)| *y).max().unwrap();
            assert!(left >= 70 && right <= width - 70 && bottom < 590, "{lang}: {left} {right} {bottom}");
            // Lines begin where the language begins them.
            assert!(if lang == "ar" { right > width - 100 } else { left < 100 }, "{lang}: {left} {right}");
        }
    }
    assert_eq!(maker.missing(&card("Bia 多乐, 多", "vi")), ['多', '乐']);
}

#[test]
fn lines_break_where_the_language_does_and_are_even() {
    let fonts = Fonts::new(Vec::new());
    let lines = |title: &'static str, lang: &str, width: f32| -> Vec<&str> {
        let text = Text::new(title, &fonts, lang, false);
        Pieces::new(&text).lines(width).into_iter().map(|line| &title[line]).collect()
    };
    for width in 5..12_u8 {
        let broken = lines("Cà phê Đắk\u{a0}Lắk sang Bắc Âu", "vi", width.into());
        assert!(broken.join(" ") == "Cà phê Đắk\u{a0}Lắk sang Bắc Âu" && broken.len() > 1, "{broken:?}");
        assert!(broken.iter().all(|line| !line.ends_with("Đắk")), "{broken:?}");
    }
    assert_eq!(lines("Một hai ba bốn năm sáu", "vi", 11.0), ["Một hai ba", "bốn năm sáu"]);
    let khmer = lines("កាហ្វេដាក់ឡាក់ពង្រឹងកិច្ចសហប្រតិបត្តិការ", "km", 9.0);
    assert!(
        khmer.len() > 1 && khmer.iter().all(|line| !line.starts_with(|c: char| ('\u{17b4}'..='\u{17d3}').contains(&c))),
        "{khmer:?}"
    );
    // A word that is wider than any line is broken at last, and nothing of it is lost.
    let word = "Donaudampfschifffahrtsgesellschaft".repeat(4);
    let text = Text::new(&word, &fonts, "de", false);
    let room = Room { width: 1000.0, height: 500.0, lines: 6 };
    let block = Block::fit(text, &[90.0, 40.0], &room);
    assert!(block.height() > 80.0 && block.height() < 500.0, "{}", block.height());
}

#[test]
fn a_font_is_a_single_one_with_outlines() {
    let lao = include_bytes!("fonts/NotoSansLao.ttf");
    assert!(CardFont::read(lao.to_vec()).is_some());
    for bytes in [&b""[..], b"wOF2\0\x01\0\0", b"ttcf\0\x01\0\0", b"OTTO", &lao[..200], b"%PDF-1.7"] {
        assert!(CardFont::read(bytes.to_vec()).is_none(), "{bytes:?}");
    }
    // Of a damaged font cards are drawn all the same, with what can be read of it.
    for at in (12..lao.len()).step_by(911) {
        let mut bytes = lao.to_vec();
        bytes[at] ^= 0x5a;
        if let Some(font) = CardFont::read(bytes) {
            CardMaker::new(vec![font], COLOURS).png(&card("ແຂວງດັກລັກ", "lo"));
        }
    }
}

//! `cards`: pictures made of titles, for links to texts.

use crate::site::{Built, CONFIG, Site};

const TEXT: &str = "content/tin/bai-1.vi.md";

fn seed(cards: &str) -> Site {
    Site::small(&[
        ("songngu.yaml", &format!("{CONFIG}cards: {cards}\n")),
        (TEXT, "---\ntitle: Cà phê sang Bắc Âu\ndate: 2026-01-01\n---\nThân bài.\n"),
        ("content/tin/bai-2.vi.md", "---\ntitle: Bản nháp\ndate: 2026-01-02\nstatus: draft\n---\nThân bài.\n"),
    ])
}

fn cards(built: &Built) -> Vec<&str> {
    built.files.keys().map(String::as_str).filter(|path| path.starts_with("cards/")).collect()
}

/// What a page says of its picture for links.
fn announced(built: &Built, page: &str) -> Vec<String> {
    let html = built.text(page);
    let about = html.split("<meta ").filter(|meta| meta.starts_with("property=\"og:image"));
    about.filter_map(|meta| Some(meta.split_once("content=\"")?.1.split_once('"')?.0.to_owned())).collect()
}

#[test]
fn a_text_has_a_card_of_its_title_and_what_waits_has_none() {
    let built = seed("made").build().sound();
    let cards = cards(&built);
    assert_eq!(cards.len(), 1, "{cards:?}");
    let (folder, name) = cards[0].rsplit_once('/').unwrap();
    assert!(folder == "cards/vi" && name.len() == 20 && name.ends_with(".png"), "{cards:?}");
    let png = &built.files[cards[0]];
    assert_eq!(png[16..24], [1200_u32.to_be_bytes(), 630_u32.to_be_bytes()].concat());
    assert!(png.len() < 80_000, "{}", png.len());
    let said = announced(&built, "vi/tin/bai-1/index.html");
    assert!(said[0].ends_with(&format!("/{}", cards[0])), "{said:?}");
    assert_eq!(said[1..], ["image/png", "1200", "630", "Cà phê sang Bắc Âu"]);
    assert!(built.text("release.json").contains(cards[0]));
    // Pages of lists keep the theme's card, and without the key so do all.
    assert!(announced(&built, "vi/tin/index.html")[0].contains("/assets/card-"));
    let without = seed("none").build().sound();
    assert!(announced(&without, "vi/tin/bai-1/index.html")[0].contains("/assets/card-"));
    assert!(!without.files.keys().any(|path| path.starts_with("cards/")));
}

#[test]
fn a_card_is_made_again_only_when_its_title_is_another() {
    let mut site = seed("made");
    let first = site.build().sound();
    let card = cards(&first)[0].to_owned();
    site.edit(TEXT, "Thân bài", "Thân bài mới");
    let built = site.build().sound();
    assert_eq!(cards(&built), [card.as_str()]);
    assert!(built.report.explained.iter().all(|(path, _)| !path.starts_with("cards/")), "{:?}", built.report.explained);
    site.edit(TEXT, "Bắc Âu", "Nam Âu");
    let built = site.build().sound();
    assert!(!built.has(&card) && cards(&built).len() == 1);
    let clean = site.clean_build(crate::site::NOW);
    assert!(cards(&clean) == cards(&built) && clean.files[cards(&clean)[0]] == built.files[cards(&built)[0]]);
}

#[test]
fn a_cover_that_is_large_enough_is_the_card() {
    let png = |width: u16, height: u16| {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, width.into(), height.into());
        encoder.set_color(png::ColorType::Grayscale);
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(&vec![200; usize::from(width) * usize::from(height)]).unwrap();
        writer.finish().unwrap();
        bytes
    };
    let mut site = seed("made");
    site.remove(TEXT);
    let text = "---\ntitle: Cà phê\ndate: 2026-01-01\ncover: a.png\ncaptions: {a.png: {alt: Hạt}}\n---\nThân bài.\n";
    site.write("content/tin/bai-1/index.vi.md", text);
    site.write("content/tin/bai-1/a.png", png(600, 315));
    let built = site.build().sound();
    assert!(announced(&built, "vi/tin/bai-1/index.html")[0].contains("/media/"));
    assert_eq!(cards(&built), [""; 0]);
    site.write("content/tin/bai-1/a.png", png(599, 315));
    let built = site.build().sound();
    assert!(announced(&built, "vi/tin/bai-1/index.html")[0].contains("/cards/vi/"));
}

#[test]
fn nobody_else_gets_an_address_of_cards() {
    let mut site = seed("made");
    site.write("static/cards/a.txt", "A");
    site.edit(TEXT, "date:", "aliases: [cards/vi/cu.html]\ndate:");
    let built = site.build();
    let told = built.told();
    for place in ["static/cards/a.txt", TEXT] {
        assert!(told.iter().any(|line| line.contains("ReservedAddress") && line.contains(place)), "{told:?}");
    }
    site.write("songngu.yaml", CONFIG);
    site.build().sound();
}

#[test]
fn letters_of_a_script_that_the_program_lacks_come_from_a_font_of_the_site() {
    let mut site = seed("made");
    // Buginese is in no built-in font.
    site.edit(TEXT, "Cà phê", "Cà phê ᨔᨗ");
    let built = site.build();
    assert_eq!(built.codes(), [songngu::diag::Code::CardLetters]);
    assert!(announced(&built, "vi/tin/bai-1/index.html")[0].contains("/assets/card-"));
    let font = std::fs::read("src/media/card/fonts/NotoSansLao.ttf").unwrap();
    site.write("fonts/lao.ttf", &font);
    site.write("songngu.yaml", format!("{CONFIG}cards: {{fonts: [fonts/lao.ttf]}}\n"));
    site.edit(TEXT, "ᨔᨗ", "ກາເຟ");
    let with_own = site.build().sound();
    site.write("songngu.yaml", format!("{CONFIG}cards: made\n"));
    let with_built_in = site.build().sound();
    assert_ne!(cards(&with_own), cards(&with_built_in), "an address has one card for ever");
    assert_eq!(cards(&with_own).len(), 1);
    // A font that is replaced makes other cards.
    site.write("songngu.yaml", format!("{CONFIG}cards: {{fonts: [fonts/lao.ttf]}}\n"));
    site.write("fonts/lao.ttf", std::fs::read("src/media/card/fonts/NotoSansThai.ttf").unwrap());
    assert_ne!(cards(&site.build().sound()), cards(&with_own));
}

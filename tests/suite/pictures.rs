//! Pictures as pages show them, and what they say unseen.

use crate::site::Site;
use songngu::guard;
use std::fs;

#[test]
fn a_picture_without_a_size_is_shown_without_one() {
    let mut site = Site::small(&[]);
    let head = "---\ntitle: A\ndate: 2026-01-01\ncover: a.svg\nfiles: {a.svg: {rights: free}}\n---\n";
    site.write("content/tin/a/index.vi.md", format!("{head}![a\n\"b\"](a.svg)\n"));
    for svg in ["<svg/>", "<svg width='100%' height='0'/>", "<svg viewBox='0 0 -1 5'/>", "<svg"] {
        site.write("content/tin/a/a.svg", svg);
        let built = site.build().sound();
        for page in ["vi/tin/a/index.html", "vi/index.html"] {
            let html = built.text(page);
            let pictures: Vec<&str> = html.split("<img src=\"/doi-ngoai/media/").skip(1).collect();
            assert!(!pictures.is_empty(), "{page}");
            for picture in pictures {
                let tag = &picture[..picture.find('>').unwrap()];
                assert!(tag.contains(" alt=\"") && !tag.contains("width") && !tag.contains("height"), "{svg}: {tag}");
            }
        }
        assert!(built.text("vi/tin/a/index.html").contains("alt=\"a “b”\""));
    }
}

/// What `tests/pictures/make` made.
pub fn made() -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir("tests/pictures").unwrap().map(|entry| entry.unwrap().path());
    let named =
        entries.map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap()));
    named.filter(|(name, _)| name != "make" && !name.ends_with(".py")).collect()
}

#[test]
fn what_pictures_say_unseen_is_found_in_each_format() {
    let pictures = made();
    for (name, bytes) in &pictures {
        let kinds = name.split(['_', '.']).next().unwrap_or_default();
        assert_eq!(guard::picture(bytes).kinds(), if kinds == "none" { "" } else { kinds }, "{name}");
    }
    assert!(pictures.len() > 40, "{}", pictures.len());
}

#[test]
fn a_spoilt_picture_breaks_nothing() {
    for (_, whole) in made() {
        let mut turn = 0x9e37_79b9_u32;
        for _ in 0..200 {
            let mut bytes = whole.clone();
            for _ in 0..3 {
                turn = turn.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let at = (turn >> 4) as usize % bytes.len();
                bytes[at] = (turn >> 16) as u8;
            }
            guard::picture(&bytes);
            guard::picture(&bytes[..turn as usize % bytes.len()]);
        }
    }
}

//! Pictures as pages show them.

use crate::site::Site;

#[test]
fn a_picture_without_a_size_is_shown_without_one() {
    let mut site = Site::small(&[]);
    let head = "---\ntitle: A\ndate: 2026-01-01\ncover: a.svg\nfiles: {a.svg: {rights: free}}\n---\n";
    site.write("content/tin/a/index.vi.md", format!("{head}![a\n\"b\"](a.svg)\n"));
    for svg in ["<svg/>", "<svg width='100%' height='0'/>", "<svg viewBox='0 0 -1 5'/>", "<svg", ""] {
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

//! Sections: their order.

use crate::site::Site;
use songngu::diag::Code;

/// The titles of the top sections in the order of a page's menu.
fn menu(html: &str, titles: &[&str]) -> Vec<String> {
    let nav = html.split("<nav").find(|part| titles.iter().all(|title| part.contains(title))).unwrap();
    let mut found: Vec<(usize, String)> =
        titles.iter().map(|title| (nav.find(title).unwrap(), (*title).to_owned())).collect();
    found.sort_unstable();
    found.into_iter().map(|(_, title)| title).collect()
}

/// A site with the sections a to d, each with a section below and a text in that.
fn site() -> Site {
    let site = Site::new(&[("songngu.yaml", crate::site::CONFIG)]);
    for name in ["a", "b", "c", "d"] {
        let upper = name.to_uppercase();
        site.write(&format!("content/{name}/_index.vi.md"), format!("---\ntitle: Mục {upper}\n---\n"));
        site.write(&format!("content/{name}/x/_index.vi.md"), format!("---\ntitle: Dưới {upper}\n---\n"));
        site.write(
            &format!("content/{name}/x/bai.vi.md"),
            format!("---\ntitle: Bài {name}\ndate: 2026-01-01\n---\nX.\n"),
        );
    }
    site
}

#[test]
fn the_lighter_section_comes_first_and_those_without_weight_last() {
    let mut site = site();
    let titles = ["Mục A", "Mục B", "Mục C", "Mục D"];
    let order = |site: &mut Site| menu(site.build().sound().text("vi/index.html"), &titles);
    assert_eq!(order(&mut site), titles);
    site.edit("content/d/_index.vi.md", "title", "weight: 1\ntitle");
    site.edit("content/b/_index.vi.md", "title", "weight: -1\ntitle");
    assert_eq!(order(&mut site), ["Mục B", "Mục D", "Mục A", "Mục C"]);
    // A section below has the place of the one around it, whatever it weighs itself.
    site.edit("content/c/x/_index.vi.md", "title", "weight: -9\ntitle");
    assert_eq!(order(&mut site), ["Mục B", "Mục D", "Mục A", "Mục C"]);
    // It is written once, in whichever language.
    site.write("content/a/_index.en.md", "---\ntitle: Section A\nweight: 0\n---\n");
    assert_eq!(order(&mut site), ["Mục B", "Mục A", "Mục D", "Mục C"]);
    site.edit("content/a/_index.vi.md", "title", "weight: 5\ntitle");
    assert_eq!(site.build().codes(), [Code::Contradiction]);
}

#[test]
fn figures_stand_on_homes_and_sections_each_with_its_source() {
    let mut site = site();
    let figure =
        |more: &str| format!("figures:\n  - {{value: 18.096 km², label: diện tích, source: Nghị quyết 202{more}}}\n");
    site.write("content/_index.vi.md", format!("---\ntitle: Trang\n{}---\n", figure(", url: https://a.vn/202")));
    site.edit("content/a/_index.vi.md", "title", &format!("{}title", figure("")));
    let built = site.build().sound();
    let shown = "<ul class=\"figures\">\n<li><b>18.096 km²</b> <span>diện tích</span> <small>";
    let home = format!("{shown}<a href=\"https://a.vn/202\">Nghị quyết 202</a></small></li>");
    assert!(built.text("vi/index.html").contains(&home));
    assert!(built.text("vi/a/index.html").contains(&format!("{shown}Nghị quyết 202</small></li>")));
    // One without a source, an address that is none, and an article: told.
    site.edit("content/a/_index.vi.md", ", source: Nghị quyết 202", "");
    site.edit("content/_index.vi.md", "https://a.vn/202", "javascript:a.b");
    site.edit("content/b/x/bai.vi.md", "date", &format!("{}date", figure("")));
    let told = [
        "content/_index.vi.md:4:72 bad-url",
        "content/a/_index.vi.md:3:5 missing-field",
        "content/b/x/bai.vi.md:3:1 field-elsewhere",
    ];
    assert_eq!(site.build().places(), told);
}

#[test]
fn whoever_finds_a_mistake_is_led_to_the_page_of_contact() {
    let mut site = site();
    let publisher =
        |id: &str| format!("{}publisher: {{name: Tỉnh, url: https://a.vn/, contact: {id}}}\n", crate::site::CONFIG);
    site.write("content/lien-he.vi.md", "---\ntitle: Liên hệ\nkind: page\n---\nX.\n");
    site.write("content/a/x/bai.en.md", "---\ntitle: Text\n---\nX.\n");
    site.write("songngu.yaml", publisher("lien-he"));
    let built = site.build().sound();
    let link = |lang: &str| format!("<a href=\"/doi-ngoai/vi/lien-he/\" lang=\"{lang}\">Liên hệ</a></p>\n</div>");
    assert!(built.text("vi/a/x/bai/index.html").contains(&link("vi")));
    // A language that lacks the page is led to the original.
    assert!(built.text("en/a/x/bai/index.html").contains(&link("vi")));
    site.write("songngu.yaml", publisher("lienhe"));
    let built = site.build();
    assert!(built.places().contains(&"songngu.yaml:4:54 unknown-value".to_owned()), "{:?}", built.places());
}

#[test]
fn only_sections_have_a_weight() {
    let mut site = site();
    site.write("content/_index.vi.md", "---\ntitle: Trang\nweight: 1\n---\n");
    site.edit("content/a/x/bai.vi.md", "date", "weight: 1\ndate");
    site.edit("content/b/_index.vi.md", "title", "weight: first\ntitle");
    let built = site.build();
    let told = [
        "content/_index.vi.md:3:9 field-elsewhere",
        "content/a/x/bai.vi.md:3:1 field-elsewhere",
        "content/b/_index.vi.md:2:9 bad-number",
    ];
    assert_eq!(built.places(), told);
}

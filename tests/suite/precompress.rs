//! `precompress`: text lies compressed beside itself, is of the release, and is made again only when the text is another.

use crate::site::{Built, CONFIG, Site};
use std::{collections::BTreeMap, io::Read, path::Path};

/// A site with text that is long, short, dense, and none.
fn seed(precompress: &str) -> Site {
    let site = Site::small(&[
        ("songngu.yaml", &format!("{CONFIG}precompress: {precompress}\n")),
        ("static/dai.txt", &"Một dòng.\n".repeat(200)),
        ("static/ngan.txt", "Một dòng.\n"),
        ("static/tai-lieu.pdf", &"%PDF-1.7\n".repeat(200)),
    ]);
    for n in 1..=3 {
        site.write(
            &format!("content/tin/bai-{n}.vi.md"),
            format!("---\ntitle: Bài {n}\ndate: 2026-01-0{n}\nsummary: Tóm tắt {n}\n---\nThân bài.\n"),
        );
    }
    site
}

/// The compressed files of a build, by path, each as it would be read.
fn copies(built: &Built) -> BTreeMap<&str, Vec<u8>> {
    let mut copies = BTreeMap::new();
    for (path, bytes) in &built.files {
        let mut out = Vec::new();
        match Path::new(path).extension().and_then(|extension| extension.to_str()) {
            Some("gz") => drop(flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut out).unwrap()),
            Some("br") => brotli::BrotliDecompress(&mut &bytes[..], &mut out).unwrap(),
            _ => continue,
        }
        copies.insert(path.as_str(), out);
    }
    copies
}

/// What a clean build has as well: assets of the release before stay for one switch.
fn lasting(built: &Built) -> Vec<(&String, &Vec<u8>)> {
    built.files.iter().filter(|(path, _)| !path.starts_with("assets/") && *path != "release.json").collect()
}

#[test]
fn each_long_text_has_copies_and_nothing_else_has() {
    let built = seed("[br, gz]").build().sound();
    let copies = copies(&built);
    let release = built.text("release.json");
    for (path, bytes) in &built.files {
        let text = [".html", ".css", ".txt", ".atom", ".rss", ".json", ".xml", ".svg", ".js"];
        let wanted = text.iter().any(|end| path.ends_with(end)) && bytes.len() >= 1000 && path != "release.json";
        for (how, of) in ["gz", "br"].map(|how| (how, format!("{path}.{how}"))) {
            assert!(copies.get(of.as_str()) == wanted.then_some(bytes), "{of}");
            assert_eq!(release.contains(&format!("{{\"path\":\"{of}\",")), wanted, "{of}");
            assert!(!wanted || built.files[&of].len() < bytes.len(), "{how}");
        }
    }
    for path in ["vi/index.html.br", "vi/feed.json.gz", "dai.txt.gz", "sitemap.xml.br"] {
        assert!(copies.contains_key(path), "{path} of {:?}", copies.keys());
    }
    assert_eq!(built.report.files, built.files.len() - 1);
    assert!(built.files == seed("[gz, br]").build().sound().files);
}

#[test]
fn an_edit_makes_the_copies_of_its_page_and_the_others_stay_the_files_they_were() {
    let mut site = seed("[gz, br]");
    site.build().sound();
    let written = |site: &Site, path: &str| std::fs::metadata(site.out().join(path)).unwrap().modified().unwrap();
    let before = [written(&site, "vi/tin/bai-3/index.html.gz"), written(&site, "dai.txt.br")];
    site.edit("content/tin/bai-2.vi.md", "Thân bài", "Thân bài mới");
    let built = site.build().sound();
    // The page, the feeds of the language and the section, and the search page, each with two copies; two small files of search.
    let made: Vec<&str> = built.report.explained.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!((made.len(), built.report.written), (10, 26), "{made:?}");
    assert_eq!(before, [written(&site, "vi/tin/bai-3/index.html.gz"), written(&site, "dai.txt.br")]);
    assert!(lasting(&built) == lasting(&site.clean_build(crate::site::NOW)));
    // Written again as it was: nothing is rendered, compressed or switched.
    site.touch("content/tin/bai-2.vi.md");
    let again = site.build().sound();
    assert_eq!((again.report.switched, again.report.rendered, again.report.written), (false, 0, 0));
}

#[test]
fn copies_come_and_go_with_the_configuration_and_a_lost_one_is_made_again() {
    let mut site = seed("[gz, br]");
    let full = site.build().sound();
    std::fs::remove_file(site.out().join("vi/index.html.gz")).unwrap();
    std::fs::write(site.out().join("dai.txt.br"), "x").unwrap();
    let mended = site.build();
    assert!(mended.told().len() == 2 && mended.files == full.files, "{:?}", mended.told());
    for precompress in ["[gz]", "[]", "[br]"] {
        site.write("songngu.yaml", format!("{CONFIG}precompress: {precompress}\n"));
        let built = site.build().sound();
        assert!(lasting(&built) == lasting(&site.clean_build(crate::site::NOW)), "{precompress}");
        assert_eq!(
            copies(&built).keys().any(|path| !path.starts_with("assets/") && path.ends_with(".gz")),
            precompress == "[gz]"
        );
        assert_eq!(
            copies(&built).keys().any(|path| !path.starts_with("assets/") && path.ends_with(".br")),
            precompress == "[br]"
        );
    }
}

#[test]
fn nothing_else_has_the_name_of_a_copy() {
    let site = seed("[gz]");
    site.write("static/ngan.txt.gz", "x");
    site.write("static/tai-lieu.pdf.gz", "no text: no copy");
    site.write("static/dai.txt.br", "not asked for");
    let told: Vec<String> = site.told().iter().map(crate::site::shown).collect();
    assert_eq!(told, ["static/ngan.txt.gz reserved-address"]);
}

//! Galleries: what is told of them, whose pages there are, and what of them stays behind the gate. `tests/sites/gallery` shows
//! the pages, feeds and structured data of one.

use crate::site::{CONFIG, NOW, Site, tree};
use songngu::{base::Audience, diag::Code, pipeline::Inputs, release::OutputFolder};

const PICTURE: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='900' height='600'/>";

/// A site with a gallery of three pictures, in Vietnamese; `extra` stands in its front matter.
fn gallery(extra: &str) -> Site {
    let site = Site::small(&[]);
    site.write(
        "content/tin/bo-anh/index.vi.md",
        format!(
            "---\ntitle: Bộ ảnh\ndate: 2026-01-01\nkind: gallery\ngallery: [mot.svg, hai.svg, ba.svg]\n{extra}---\nLời.\n"
        ),
    );
    for (at, name) in ["mot", "hai", "ba", "bon"].into_iter().enumerate() {
        site.write(&format!("content/tin/bo-anh/{name}.svg"), PICTURE.replace("900", &format!("90{at}")));
    }
    site
}

/// The original of the gallery with another line in place of `gallery:`.
fn with_field(line: &str) -> Site {
    let site = gallery("");
    site.edit("content/tin/bo-anh/index.vi.md", "gallery: [mot.svg, hai.svg, ba.svg]\n", line);
    site
}

#[test]
fn what_is_wrong_with_a_gallery_is_told_at_its_place() {
    let place = |at: &str, code: &str| vec![format!("content/tin/bo-anh/index.vi.md:{at} {code}")];
    for (line, told) in [
        ("", place("1:1", "missing-field")),
        ("gallery:\n", place("1:1", "missing-field")),
        ("gallery: mot.svg\n", place("5:10", "wrong-type")),
        ("gallery: [mot.svg]\n", place("5:10", "wrong-type")),
        ("gallery: []\n", place("5:10", "wrong-type")),
        ("gallery: {a: b}\n", place("5:10", "wrong-type")),
        ("gallery: [mot.svg, hai.svg, ./mot.svg]\n", place("5:29", "gallery-twice")),
        ("gallery: [mot.svg, khac.svg, ba.svg]\n", place("5:20", "dead-picture")),
    ] {
        assert_eq!(with_field(line).build().places(), told, "{line}");
    }
    let many: Vec<String> = (0..201).map(|n| format!("a{n}.svg")).collect();
    let mut site = with_field(&format!("gallery: [{}]\n", many.join(", ")));
    assert_eq!(site.build().places(), place("5:10", "wrong-type"));
}

#[test]
fn two_pictures_have_two_addresses() {
    let site = || {
        let site = with_field("gallery: [mot.svg, Một.svg, hai.svg]\n");
        site.write("content/tin/bo-anh/Một.svg", PICTURE);
        site
    };
    assert_eq!(site().build().places(), ["content/tin/bo-anh/index.vi.md:5:20 same-address"]);
    // Whoever else wants the address of a picture's page.
    let mut site = gallery("");
    site.write("static/vi/tin/bo-anh/hai/index.html", "x");
    assert!(site.build().errors().contains(&Code::SameAddress));
    let mut site = gallery("");
    let other = "---\ntitle: B\ndate: 2026-01-01\naliases: [vi/tin/bo-anh/hai/]\n---\nX.\n";
    site.write("content/tin/b.vi.md", other);
    assert_eq!(site.build().places(), ["content/tin/b.vi.md:4:11 same-address"]);
    // Names without a letter to keep: of one picture no error.
    let mut site = with_field("gallery: [mot.svg, 图.svg]\n");
    site.write("content/tin/bo-anh/图.svg", PICTURE);
    assert!(site.build().sound().has("vi/tin/bo-anh/file/index.html"));
}

#[test]
fn a_gallery_that_waits_publishes_nothing() {
    let paths = |site: &mut Site, now: &str| -> Vec<String> {
        let built = site.build_at(now);
        let of_gallery = |path: &&String| path.contains("bo-anh") || path.starts_with("media/");
        built.files.keys().filter(of_gallery).cloned().collect()
    };
    for line in ["status: draft\n", "embargo: 2026-07-01T00:00:00+07:00\n", "expires: 2026-05-01T00:00:00+07:00\n"] {
        assert_eq!(paths(&mut gallery(line), NOW), [""; 0], "{line}");
    }
    let mut site = gallery("embargo: 2026-07-01T00:00:00+07:00\n");
    site.build();
    let public = paths(&mut site, "2026-07-01T00:00:00+07:00");
    let pages = ["ba/", "hai/", "", "mot/"].map(|name| format!("vi/tin/bo-anh/{name}index.html"));
    assert_eq!(public.iter().filter(|path| path.starts_with("media/")).count(), 3, "{public:?}");
    assert!(pages.iter().all(|page| public.contains(page)) && public.len() == 7, "{public:?}");
}

/// A caption that a translation lacks is the original's, but not before the original is public.
#[test]
fn a_waiting_original_lends_no_caption() {
    let captions = "captions:\n  mot.svg: {alt: Một, caption: Chưa công khai}\nstatus: STATUS\n";
    let texts = |status: &str| {
        let mut site = gallery(&captions.replace("STATUS", status));
        site.write("content/tin/bo-anh/index.en.md", "---\ntitle: Gallery\nslug: gallery\n---\nWords.\n");
        site.build()
    };
    let built = texts("approved").sound();
    let page = built.text("en/news/gallery/mot/index.html");
    assert!(page.contains("<h1 lang=\"vi\">Chưa công khai</h1>"), "{page}");
    assert!(
        built.text("en/news/gallery/index.html").contains("<span class=\"words\" lang=\"vi\">Chưa công khai</span>")
    );
    assert!(built.text("en/feed.rss").contains("lang=\"vi\"") || !built.text("en/feed.rss").contains("Chưa"));
    assert_eq!(built.codes(), [Code::CaptionMissing]);
    let built = texts("draft");
    assert!(built.has("en/news/gallery/mot/index.html") && !built.has("vi/tin/bo-anh/mot/index.html"));
    for (path, bytes) in &built.files {
        assert!(!String::from_utf8_lossy(bytes).contains("Chưa công khai"), "{path}");
    }
}

#[test]
fn a_picture_is_in_no_list_and_in_the_sitemap() {
    let built = gallery("captions: {hai.svg: {alt: Hai, caption: Bức thứ hai}}\n").build().sound();
    let holders = built.files.iter().filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains("/bo-anh/hai/"));
    let holders: Vec<&str> = holders.map(|(path, _)| path.as_str()).collect();
    let pages = ["ba/", "hai/", "", "mot/"].map(|name| format!("vi/tin/bo-anh/{name}index.html"));
    let machines = ["release.json", "sitemap.xml"].map(str::to_owned);
    assert_eq!(holders, [machines.as_slice(), pages.as_slice()].concat());
    let ends = |name: &str| {
        let page = built.text(&format!("vi/tin/bo-anh/{name}/index.html"));
        [page.contains("rel=\"prev\""), page.contains("rel=\"next\"")]
    };
    assert_eq!([ends("mot"), ends("hai"), ends("ba")], [[false, true], [true, true], [true, false]]);
    // In the order of the field.
    let page = built.text("vi/tin/bo-anh/hai/index.html");
    for link in
        ["rel=\"prev\" href=\"/doi-ngoai/vi/tin/bo-anh/mot/\"", "rel=\"next\" href=\"/doi-ngoai/vi/tin/bo-anh/ba/\""]
    {
        assert!(page.contains(link), "{page}");
    }
}

/// A theme that stands by itself owes a template for pictures to sites that have one, and to no other.
#[test]
fn the_template_of_pictures_is_missed_where_there_are_some() {
    let lay_theme = |site: &Site| {
        site.write("songngu.yaml", format!("{CONFIG}theme: rieng\n"));
        site.write("themes/rieng/theme.yaml", "api: 1\n");
        let page = "<!doctype html>\n<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"{{ policy }}\">\n<title>{{ page.title }}</title>{% for a in alternates %}<link rel=\"alternate\" hreflang=\"{{ a.hreflang }}\" href=\"{{ a.url }}\">{% endfor %}</head></html>\n";
        for name in [
            "home", "section", "article", "page", "topic", "topics", "agency", "agencies", "search", "chooser",
            "alias", "404",
        ] {
            site.write(&format!("themes/rieng/templates/{name}.html"), page);
        }
    };
    let mut site = gallery("");
    lay_theme(&site);
    assert_eq!(site.build().places(), ["themes/rieng/theme.yaml template-missing"]);
    site.edit("content/tin/bo-anh/index.vi.md", "kind: gallery\ngallery: [mot.svg, hai.svg, ba.svg]\n", "");
    site.build().sound();
    site.edit("content/tin/bo-anh/index.vi.md", "date:", "gallery: [mot.svg, hai.svg, ba.svg]\ndate:");
    assert_eq!(site.build().errors(), [Code::TemplateMissing]);
    site.write("themes/rieng/templates/picture.html", "x");
    site.edit(
        "themes/rieng/templates/picture.html",
        "x",
        &std::fs::read_to_string(site.root().join("themes/rieng/templates/article.html")).unwrap(),
    );
    site.build().sound();
}

/// What waits is said on the picture's page too, where it is previewed.
#[test]
fn a_draft_s_picture_says_so() {
    let site = gallery("status: draft\n");
    let out = site.root().join("drafts");
    let inputs = Inputs { audience: Audience::Drafts, ..site.inputs(NOW) };
    let target = OutputFolder { out: out.clone(), audience: Audience::Drafts, ..site.target() };
    songngu::pipeline::publish(&inputs, &mut songngu::pipeline::Memory::default(), &target).unwrap();
    let files = tree(&out);
    let page = String::from_utf8_lossy(&files["vi/tin/bo-anh/hai/index.html"]).into_owned();
    assert!(page.contains("class=\"draft\"") && page.contains("noindex"), "{page}");
}

/// The editorial rules look at a gallery as at other pictures.
#[test]
fn the_rules_look_at_a_gallery() {
    let site = gallery("captions: {mot.svg: Một}\nfiles: {mot.svg: {credit: An}, hai.svg: {credit: An}}\n");
    let prepared = songngu::pipeline::prepare(&site.inputs(NOW), &mut songngu::pipeline::Memory::default()).unwrap();
    let built = prepared.site.as_ref().unwrap();
    let told = prepared.located(built.rules(&prepared.locales));
    let mut told: Vec<String> = told.iter().map(crate::site::shown).filter(|told| told.contains("bo-anh")).collect();
    told.sort();
    let at = "content/tin/bo-anh/index.vi.md:5";
    assert_eq!(told, [format!("{at}:10 alt-missing"), format!("{at}:29 credit-missing")]);
}

//! `docs/themes.md` says what a template sees: a theme shows all of it, on the pages of many sites, and each value is as the
//! tables say, neither more nor less, of its type, `null` where they say so and only there.

use crate::site::{CONFIG, NOW, Site};
use serde_json::Value;
use songngu::{
    base::{Audience, Lang, Time},
    pipeline::{self, Inputs, Memory},
    release::OutputFolder,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

const TEMPLATES: [&str; 13] = [
    "home", "section", "article", "page", "picture", "topic", "topics", "agency", "agencies", "search", "chooser",
    "alias", "404",
];

/// The sites of the tests whose pages show most values.
const SITES: [&str; 14] = [
    "agencies",
    "aliases",
    "chooser",
    "configuration",
    "desk",
    "feeds",
    "gallery",
    "home",
    "lists",
    "related",
    "sections",
    "structured-data",
    "topics",
    "words-of-other-languages",
];

/// One row of a table.
struct Row {
    ty: String,
    /// Whether it may be `null`.
    null: bool,
    /// Whether it was seen, and whether as `null`.
    seen: [bool; 2],
}

/// The tables by their headings (`article, page`, `card`), the rows by their paths.
struct Manual(BTreeMap<String, BTreeMap<String, Row>>);

impl Manual {
    fn read() -> Self {
        let text = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/themes.md")).unwrap();
        let mut tables: BTreeMap<String, BTreeMap<String, Row>> = BTreeMap::new();
        let mut of = "";
        let values = text.split("\n## Values\n").nth(1).unwrap();
        for line in values.lines() {
            if let Some(heading) = line.strip_prefix("### ") {
                of = heading;
            } else if let Some(row) = line.strip_prefix("| `") {
                let mut cells = row.split(" | ");
                let (names, ty) = (cells.next().unwrap(), cells.next().unwrap());
                let (ty, null) = ty.strip_suffix(" or null").map_or((ty, false), |ty| (ty, true));
                for name in names.split(", ").map(|name| name.trim_matches('`')) {
                    let row = Row { ty: ty.to_owned(), null, seen: [false; 2] };
                    let twice = tables.entry(of.replace('`', "")).or_default().insert(name.to_owned(), row);
                    assert!(twice.is_none(), "{of}: {name} twice");
                }
            }
        }
        Self(tables)
    }

    /// The table of a template's own values.
    fn table(&self, template: &str) -> Option<String> {
        self.0.keys().find(|heading| heading.split(", ").any(|name| name == template)).cloned()
    }

    /// All words of its paths: what a template does not name is not made for it.
    fn words(&self) -> String {
        let paths = self.0.values().flat_map(BTreeMap::keys);
        paths.map(|path| path.replace('.', " ")).collect::<Vec<_>>().join(" ")
    }

    /// Compares a map with the rows of a table below `path`.
    fn map(&mut self, table: &str, path: &str, map: &serde_json::Map<String, Value>, wrong: &mut BTreeSet<String>) {
        let below = |row: &str| {
            let name = if path.is_empty() { Some(row) } else { row.strip_prefix(path)?.strip_prefix('.') };
            name.filter(|name| !name.contains('.')).map(str::to_owned)
        };
        let told: BTreeSet<String> = self.0[table].keys().filter_map(|row| below(row)).collect();
        let there: BTreeSet<String> = map.keys().cloned().collect();
        wrong.extend(told.difference(&there).map(|name| format!("{table}: {path}.{name} is told, and not there")));
        wrong.extend(there.difference(&told).map(|name| format!("{table}: {path}.{name} is there, and not told")));
        for name in told.intersection(&there) {
            let row = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            self.value(table, &row, &map[name], wrong);
        }
    }

    fn value(&mut self, table: &str, path: &str, value: &Value, wrong: &mut BTreeSet<String>) {
        let row = self.0.get_mut(table).unwrap().get_mut(path).unwrap();
        row.seen[usize::from(value.is_null())] = true;
        let (ty, null) = (row.ty.clone(), row.null);
        if value.is_null() {
            if !null {
                wrong.insert(format!("{table}: {path} is null"));
            }
            return;
        }
        match (ty.strip_prefix("list of "), value.as_array()) {
            (Some(ty), Some(list)) => list.iter().for_each(|one| self.one(table, path, ty, one, wrong)),
            (Some(_), None) => drop(wrong.insert(format!("{table}: {path} is no list: {value}"))),
            (None, _) => self.one(table, path, &ty, value, wrong),
        }
    }

    fn one(&mut self, table: &str, path: &str, ty: &str, value: &Value, wrong: &mut BTreeSet<String>) {
        let text = value.as_str();
        let right = match ty {
            "text" | "HTML" => text.is_some(),
            "language" => text.is_some_and(|text| Lang::parse(text).is_some()),
            "direction" => matches!(text, Some("ltr" | "rtl")),
            "time" => text.is_some_and(|text| Time::parse(text).is_some()),
            "day" => text.is_some_and(|text| text.parse::<jiff::civil::Date>().is_ok()),
            "path" => text.is_some_and(|text| text.starts_with('/')),
            "address" => text.is_some_and(|text| text.starts_with("https://")),
            "number" => value.is_u64(),
            "yes/no" => value.is_boolean(),
            "map" if path == "article.fields" => value.is_object(),
            // A heading below a heading is one.
            "map" if path == "article.toc.children" => {
                value["id"].is_string() && value["children"] == Value::Array(vec![])
            }
            _ => {
                let (table, path) = if ty == "map" { (table, path) } else { (ty, "") };
                assert!(self.0.contains_key(table), "no shape {table}");
                value.as_object().map(|map| self.map(table, path, map, wrong)).is_some()
            }
        };
        if !right {
            wrong.insert(format!("{table}: {path} is no {ty}: {value}"));
        }
    }
}

/// What tera shows of all values, as JSON: it writes `null` as nothing, and signs as Rust does.
fn values(page: &str) -> Option<Value> {
    let shown = page.split("<pre>").nth(1)?.split("</pre>").next()?;
    let mut text = shown.to_owned();
    for (from, to) in [("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&#x2F;", "/"), ("&amp;", "&")]
    {
        text = text.replace(from, to);
    }
    text = text.replace("\": ,", "\": null,").replace("\": }", "\": null}").replace("\\'", "'");
    while let Some(at) = text.find("\\u{") {
        let end = at + text[at..].find('}').unwrap();
        let sign = char::from_u32(u32::from_str_radix(&text[at + 3..end], 16).unwrap()).unwrap();
        text.replace_range(at..=end, &sign.to_string());
    }
    Some(serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}")))
}

/// A site with what the others lack.
fn more() -> Site {
    let config = format!(
        "{}lists: {{page_size: 1}}\npublisher: {{name: {{vi: Ủy ban}}, address: {{vi: 9 Lê Duẩn}}, contact: lien-he}}\nnotice: {{vi: Thử.}}\n",
        CONFIG.replace("[vi, en]", "[vi, en, ar]")
    );
    let site = Site::new(&[
        ("songngu.yaml", &config),
        ("locales/vi/site.ftl", "place-name = Đắk Lắk\ncountry-name = Việt Nam\n"),
    ]);
    let article = "---\ntitle: A\ndate: 2026-01-01\ncover: a.svg\ngallery: [a.svg, b.svg, c.jpg]\ncaptions: {a.svg: {alt: A, caption: B}}\n---\nX.\n\n## B\n\n### C\n\n## D\n";
    for (path, text) in [
        ("content/_index.vi.md", "---\ntitle: Nhà\nfigures: [{value: \"1\", label: một, source: nguồn}]\n---\n"),
        (
            "content/tin/_index.vi.md",
            "---\ntitle: Tin\nfigures: [{value: \"1\", label: một, source: nguồn, url: https://a.vn/}]\n---\n",
        ),
        ("content/lien-he.vi.md", "---\ntitle: Liên hệ\nkind: page\n---\nX.\n"),
        ("content/tin/a/index.vi.md", article),
        ("content/tin/a/index.ar.md", "---\ntitle: ألف\n---\nX.\n"),
        ("content/tin/a/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h1v1z\"/></svg>"),
        ("content/tin/a/b.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>"),
        ("content/tin/b.en.md", "---\ntitle: B\ndate: 2026-01-02\n---\nX.\n"),
        ("content/tin/c.vi.md", "---\ntitle: C\ndate: 2026-01-02\nstatus: draft\n---\nX.\n"),
        ("content/tin/c.en.md", "---\ntitle: C in English\n---\nX.\n"),
        ("content/tin/c.en.source.yaml", "No record.\n"), // what cannot be read counts as behind
    ] {
        site.write(path, text);
    }
    site.write("content/tin/a/c.jpg", crate::photographs::jpeg(1000, 500, 1));
    // So many pages that a pager leaves some out.
    for n in 1..12 {
        site.write(&format!("content/tin/x{n}.vi.md"), "---\ntitle: X\ndate: 2026-01-01\n---\nX.\n");
    }
    site
}

#[test]
fn a_template_sees_what_the_manual_says_and_nothing_else() {
    let mut manual = Manual::read();
    let page = format!(
        "<!doctype html><html lang=\"{{{{ lang }}}}\"><head><meta http-equiv=\"Content-Security-Policy\" content=\"{{{{ policy }}}}\">\
         {{%- for a in alternates %}}<link rel=\"alternate\" hreflang=\"{{{{ a.hreflang }}}}\" href=\"{{{{ a.url }}}}\">{{% endfor %}}\
         {{% set all = \"{}\" %}}</head><body><pre>{{{{ __tera_context }}}}</pre></body></html>",
        manual.words()
    );
    let mut wrong = BTreeSet::new();
    let mut shown = BTreeSet::new();
    let laid = SITES.iter().map(|name| Site::laid(&[&format!("{name}/site")]));
    let unsearched = Site::laid(&["aliases/site"]);
    let config = fs::read_to_string(unsearched.root().join("songngu.yaml")).unwrap();
    unsearched.write("songngu.yaml", format!("{config}search: false\n"));
    for mut site in laid.chain([more(), unsearched]) {
        let config = fs::read_to_string(site.root().join("songngu.yaml")).unwrap();
        site.write("songngu.yaml", format!("{config}theme: all\n"));
        site.write("themes/all/theme.yaml", "api: 1\n");
        for template in TEMPLATES {
            site.write(&format!("themes/all/templates/{template}.html"), &page);
        }
        let mut files = site.build().files;
        let out = site.root().join("drafts");
        let inputs = Inputs { audience: Audience::Drafts, ..site.inputs(NOW) };
        let target = OutputFolder { out: out.clone(), ..site.target() };
        pipeline::publish(&inputs, &mut Memory::default(), &target).unwrap();
        files.extend(crate::site::tree(&out).into_iter().map(|(path, bytes)| (format!("drafts/{path}"), bytes)));
        for bytes in files.into_iter().filter(|(path, _)| path.ends_with(".html")).map(|(_, bytes)| bytes) {
            let Some(Value::Object(mut all)) = values(&String::from_utf8(bytes).unwrap()) else { continue };
            all.remove("all");
            let template = all["page"]["template"].as_str().unwrap().to_owned();
            let table = manual.table(&template);
            let is_own = |name: &str| table.as_ref().is_some_and(|table| manual.0[table].contains_key(name));
            let (own, every) = all.into_iter().partition(|(name, _)| is_own(name));
            manual.map("Every page", "", &every, &mut wrong);
            if let Some(table) = table {
                manual.map(&table, "", &own, &mut wrong);
            }
            shown.insert(template);
        }
    }
    assert_eq!(shown, TEMPLATES.iter().map(|name| (*name).to_owned()).collect());
    // What the tables say was seen, on some page.
    for (path, row) in
        manual.0.iter().flat_map(|(table, rows)| rows.iter().map(move |(path, row)| (format!("{table}: {path}"), row)))
    {
        if !row.seen[0] {
            wrong.insert(format!("{path}: no page shows one"));
        }
        if row.null && !row.seen[1] {
            wrong.insert(format!("{path}: is null on no page"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
}

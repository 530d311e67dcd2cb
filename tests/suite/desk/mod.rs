//! The translators' days, through the command line alone and on a fixed clock: what an edit of a source puts behind, and
//! what does not.

mod branches;
mod edits;
mod moves;
mod pivots;
mod spellings;

use super::{
    cli::{err, out, songngu},
    site::tree,
};
use serde_json::Value;
use std::{collections::BTreeMap, fs, path::Path};
use tempfile::TempDir;

const CONFIG: &str = "base_url: https://example.gov.vn/doi-ngoai/\nlanguages: [vi, en, fr, km]\napproval: none\n\
    people: [{id: lan, name: Lan}, {id: minh, name: Minh}]\n";

/// The article of most stories, in each language.
const ARTICLE: &str = "tin/cua-khau";

const VI: &str = "---
title: Mở cửa khẩu Đắk Ruê
summary: Cửa khẩu mở từ tháng 7.
date: 2026-03-01
captions:
  cong.svg: {alt: Cổng cửa khẩu, caption: Cổng phía đông}
---

Cửa khẩu Đắk Ruê mở cửa từ 7 giờ sáng mỗi ngày, trừ ngày lễ. Xe tải đi cổng phía đông.

## Giấy tờ

Người qua lại mang theo *hộ chiếu* và [tờ khai](../to-khai.vi.md), theo [quy định](https://example.vn/quy-dinh).

- Hộ chiếu còn hạn sáu tháng
- Tờ khai y tế

| Cổng | Giờ |
|---|---|
| Phía đông | 7 giờ |
| Phía tây | 9 giờ |

Mọi thắc mắc xin gửi về ban quản lý cửa khẩu.
";

const EN: &str = "---
title: Dak Rue border gate opens
summary: The gate opens in July.
captions:
  cong.svg: {alt: The border gate, caption: The eastern gate}
---

The Dak Rue border gate is open from 7 a.m. every day except holidays. Lorries take the eastern gate.

## Papers

Travellers carry a *passport* and the [form](../to-khai.vi.md), as the [rules](https://example.vn/quy-dinh) say.

- A passport valid for six months
- A health form

| Gate | Hour |
|---|---|
| East | 7 a.m. |
| West | 9 a.m. |

Questions go to the board of the border gate.
";

/// A site in a folder, and the day on which it is worked on.
struct Desk {
    folder: TempDir,
    day: &'static str,
}

impl Desk {
    /// With the article in Vietnamese, and as well in other languages (`en`; of `fr` and `km` the English words with other marks).
    fn new(langs: &[&str]) -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap(), day: "2026-06-01" };
        desk.write("songngu.yaml", CONFIG);
        desk.write("content/tin/to-khai.vi.md", "---\ntitle: Tờ khai\ndate: 2026-01-01\n---\nTờ khai y tế.\n");
        desk.write(
            "content/tin/cua-khau/cong.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>",
        );
        for lang in ["vi"].iter().chain(langs) {
            desk.write(&format!("content/tin/_index.{lang}.md"), &format!("---\ntitle: Tin {lang}\n---\n"));
            let text = match *lang {
                "vi" => VI.to_owned(),
                "en" => EN.to_owned(),
                other => EN.replace("gate", &format!("gate-{other}")),
            };
            desk.write(&text_of(lang), &text);
        }
        desk
    }

    fn on(&mut self, day: &'static str) {
        self.day = day;
    }

    fn root(&self) -> &Path {
        self.folder.path()
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root().join(path)).unwrap()
    }

    fn edit(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert_eq!(text.matches(from).count(), 1, "{path}: {from}");
        self.write(path, &text.replace(from, to));
    }

    fn rename(&self, from: &str, to: &str) {
        let to = self.root().join(to);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::rename(self.root().join(from), to).unwrap();
    }

    /// A verb's exit code, its lines of JSON, and the codes of what is told.
    fn call(&self, args: &[&str]) -> (i32, Vec<Value>, Vec<String>) {
        let now = format!("{}T09:00:00+07:00", self.day);
        let fixed = ["--message-format", "json", "--now", &now, "translate"];
        let output = songngu(self.root(), &[&fixed, args].concat());
        let json = |text: String| -> Vec<Value> {
            text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}"))).collect()
        };
        let told = json(err(&output)).iter().map(|one| one["code"].as_str().unwrap().to_owned()).collect();
        (output.status.code().unwrap(), json(out(&output)), told)
    }

    /// The lines of a verb that does all that it is asked for.
    fn done(&self, args: &[&str]) -> Vec<Value> {
        let (exit, lines, told) = self.call(args);
        assert_eq!((exit, told), (0, Vec::<String>::new()), "{args:?}");
        lines
    }

    fn accept(&self, lang: &str) -> usize {
        self.done(&["accept", ARTICLE, "--lang", lang]).len()
    }

    /// What is behind in the article, `state: wording`, the old and the new one where there are both.
    fn behind(&self, lang: &str) -> Vec<String> {
        self.behind_in(ARTICLE, lang)
    }

    fn behind_in(&self, article: &str, lang: &str) -> Vec<String> {
        let line = |line: &Value| {
            let words = [&line["old"], &line["new"]];
            let words: Vec<&str> = words.iter().filter_map(|words| words.as_str()).collect();
            format!("{}: {}", line["state"].as_str().unwrap(), words.join(" → "))
        };
        self.done(&["show", article, "--lang", lang]).iter().map(line).collect()
    }

    /// The ids of what is behind.
    fn ids(&self, lang: &str) -> Vec<String> {
        let lines = self.done(&["show", ARTICLE, "--lang", lang]);
        lines.iter().map(|line| line["id"].as_str().unwrap().to_owned()).collect()
    }

    fn sources(&self) -> BTreeMap<String, Vec<u8>> {
        tree(&self.root().join("content"))
    }
}

/// The article's file in a language.
fn text_of(lang: &str) -> String {
    format!("content/{ARTICLE}/index.{lang}.md")
}

/// Its record.
fn record_of(lang: &str) -> String {
    format!("content/{ARTICLE}/index.{lang}.source.yaml")
}

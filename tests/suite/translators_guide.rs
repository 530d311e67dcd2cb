//! The translators' guides are true: whoever does what they say, in their order, on a fresh site, sees what they show.
//! `SONGNGU_BLESS=1 cargo test --test suite translators_guide` writes down what is seen.

use super::cli::{err, out, songngu, starter};
use std::{fs, path::Path};

/// The day of the walk.
const NOW: &str = "2026-11-20T09:00:00+07:00";

/// What stands between the signs that a guide quotes with.
fn quoted<'t>(text: &'t str, (open, close): (&str, &str)) -> Vec<&'t str> {
    text.split(open).skip(1).filter_map(|rest| rest.split(close).next()).collect()
}

/// Follows a guide in a site; gives the guide with what is seen in the place of what it shows.
fn follow(guide: &str, site: &Path, ui: &str) -> String {
    let mut seen = String::new();
    let mut file = None;
    let mut lines = guide.lines();
    let mut commands = 0;
    while let Some(line) = lines.next() {
        seen += &format!("{line}\n");
        let paths = quoted(line, ("`", "`"));
        if let Some(fence) = line.strip_prefix("```") {
            let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            if let Some(command) = block.first().and_then(|first| first.strip_prefix("$ songngu ")) {
                let args: Vec<&str> = command.split(' ').chain(["--now", NOW, "--ui", ui]).collect();
                let output = songngu(site, &args);
                assert_eq!((output.status.code(), err(&output).as_str()), (Some(0), ""), "{command}");
                seen += &format!("{}\n{}\n", block[0], out(&output).trim_end());
                commands += 1;
            } else {
                assert_eq!(fence, "yaml");
                let path = site.join(file.take().unwrap_or_else(|| panic!("a block without a file: {block:?}")));
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, block.join("\n") + "\n").unwrap();
                seen += &format!("{}\n", block.join("\n"));
            }
            seen += "```\n";
        } else if line.starts_with("Tệp `") || line.starts_with("File `") {
            file = Some(paths[0].to_owned());
        } else if line.starts_with("Trong `") || line.starts_with("In `") {
            let words = quoted(line, ("“", "”"));
            let path = site.join(paths[0]);
            let text = fs::read_to_string(&path).unwrap();
            assert!(text.contains(words[0]), "{line}");
            fs::write(path, text.replace(words[0], words[1])).unwrap();
        } else {
            // Commands in tables and in the text are some that there are.
            for call in paths.iter().filter_map(|path| path.strip_prefix("songngu ")).filter(|call| call.contains("--"))
            {
                let output = songngu(site, &call.split(' ').chain(["--now", NOW]).collect::<Vec<_>>());
                assert!(output.status.code().is_some_and(|code| code < 2), "{call}: {}", err(&output));
            }
        }
    }
    assert!(commands > 6, "the guide's commands were not found");
    seen
}

#[test]
fn whoever_follows_the_translators_guides_sees_what_they_show() {
    for (guide, ui) in [("ban-dich.md", "vi"), ("translations.md", "en")] {
        let path = format!("{}/docs/{guide}", env!("CARGO_MANIFEST_DIR"));
        let is = fs::read_to_string(&path).unwrap();
        let folder = starter();
        let site = folder.path().join("site");
        let should = follow(&is, &site, ui);
        if std::env::var_os("SONGNGU_BLESS").is_some() {
            fs::write(&path, should).unwrap();
        } else {
            let first = is.lines().zip(should.lines()).find(|(is, should)| is != should);
            assert_eq!(first, None, "{guide} shows something else than is seen");
        }
    }
}

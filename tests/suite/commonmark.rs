//! The examples of CommonMark 0.31.2: no difference beyond those that `docs/reference.md` tells. The specification is
//! CC-BY-SA, so it is fetched by `tests/install` and not kept here.

use crate::spec::show;
use percent_encoding::percent_decode_str;
use std::{collections::BTreeSet, fmt::Write, fs, path::Path};

/// What songngu makes otherwise, why, and the numbers of the examples that show it.
#[rustfmt::skip]
const DIFFERENCES: &[(&str, &str, &[usize])] = &[
    (
        "Raw HTML passes through a list of what is allowed, and what is left is well-formed: unknown elements and attributes go, what is open is closed, references are resolved, comments and instructions are left out",
        "whatever is written, pages are valid and hold no script",
        &[21, 31, 148, 149, 150, 151, 152, 155, 156, 157, 158, 160, 163, 165, 167, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 187, 190, 191, 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 613, 614, 615, 616, 617, 623, 625, 626, 627, 628, 629, 630, 631],
    ),
    (
        "The title of a picture is its caption, where it stands in a paragraph of its own",
        "a title in a bubble is seen by few",
        &[572, 573, 576, 577, 579, 584, 585, 586, 587, 588, 589, 591],
    ),
    (
        "Only `http`, `https`, `mailto` and `tel` are linked, and only hosts that can be",
        "other schemes run programs or lead nowhere",
        &[346, 596, 598, 599, 600, 601],
    ),
    (
        "Bare addresses of the web and of mail are links, as in GFM",
        "editors paste them so",
        &[602, 608, 611, 612],
    ),
    (
        "White space around a title or in an address goes",
        "it is a slip of typing",
        &[196, 507, 642, 643],
    ),
    (
        "Code in a language that is known is coloured",
        "readers find their way",
        &[142, 143],
    ),
];

/// An example: its Markdown and the HTML that it should become.
fn examples(spec: &str) -> Vec<(String, String)> {
    let fence = "`".repeat(32);
    let mut examples = Vec::new();
    let mut rest = spec;
    while let Some((_, after)) = rest.split_once(&format!("{fence} example\n")) {
        let Some((example, after)) = after.split_once(&format!("\n{fence}\n")) else { break };
        let (markdown, html) = example.split_once("\n.\n").unwrap_or((example.trim_end_matches("\n."), ""));
        let markdown = markdown.strip_prefix(".\n").map_or(markdown, |_| "");
        examples.push((markdown.replace('→', "\t") + "\n", html.replace('→', "\t")));
        rest = after;
    }
    examples
}

/// HTML without what songngu adds everywhere: ids, classes, roles, sizes, frames; levels of headings follow the page.
fn normal(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    let mut pre = false;
    while let Some(open) = rest.find('<') {
        text(&mut out, &rest[..open], pre);
        rest = &rest[open..];
        let end = rest.find('>').map_or(rest.len(), |end| end + 1);
        let tag = &rest[..end];
        rest = &rest[end..];
        let name: String = tag[1..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '/').collect();
        let name = name.trim_end_matches('/').to_owned();
        match name.as_str() {
            "figure" | "/figure" => {
                out.push_str(if name == "figure" { "<p>" } else { "</p>" });
                continue;
            }
            "pre" => pre = true,
            "/pre" => pre = false,
            _ => {}
        }
        let heading = name.trim_start_matches('/').strip_prefix('h').is_some_and(|level| level.parse::<u8>().is_ok());
        let name = if heading { name.replace(|c: char| c.is_ascii_digit(), "") } else { name };
        write!(out, "<{name}").unwrap();
        for own in ["href", "src", "alt", "title", "start"] {
            if let Some((_, value)) = tag.split_once(&format!(" {own}=\"")) {
                let value = value.split('"').next().unwrap_or_default();
                write!(out, " {own}={}", percent_decode_str(value).decode_utf8_lossy()).unwrap();
            }
        }
        out.push('>');
    }
    text(&mut out, rest, pre);
    let mut out = out.replace("&quot;", "\"").replace("&nbsp;", "\u{a0}");
    let blocks = ["p", "h", "ul", "ol", "li", "blockquote", "pre", "hr", "table", "div"];
    for block in blocks {
        for tag in [format!("<{block}>"), format!("</{block}>")] {
            while out.contains(&format!(" {tag}")) || out.contains(&format!("{tag} ")) {
                out = out.replace(&format!(" {tag}"), &tag).replace(&format!("{tag} "), &tag);
            }
        }
    }
    out.replace("<br> ", "<br>").trim().to_owned()
}

fn text(out: &mut String, text: &str, pre: bool) {
    if pre {
        return out.push_str(text);
    }
    for (nth, word) in text.split(['\n', ' ']).enumerate() {
        if nth > 0 && !out.ends_with(' ') {
            out.push(' ');
        }
        out.push_str(word);
    }
}

#[test]
#[ignore = "needs what tests/install fetches"]
fn examples_of_commonmark_are_as_the_manual_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let spec = fs::read_to_string(root.join("tests/output/browser/node_modules/commonmark-spec/spec.txt")).unwrap();
    let examples = examples(&spec);
    assert_eq!(examples.len(), 652);
    let told: BTreeSet<usize> = DIFFERENCES.iter().flat_map(|(_, _, numbers)| numbers.iter().copied()).collect();
    let mut wrong = Vec::new();
    for (number, (markdown, html)) in (1..).zip(&examples) {
        let (ours, theirs) = (normal(&show(markdown, false).0), normal(html));
        if (ours != theirs) != told.contains(&number) {
            wrong.push(format!("{number}: {markdown:?}\n  ours   {ours:?}\n  theirs {theirs:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} examples\n{}", wrong.len(), wrong.join("\n"));
}

/// The differences as the manual tells them.
fn table() -> String {
    let mut out = String::from("| what is otherwise | why | examples |\n|---|---|---|\n");
    for (what, why, numbers) in DIFFERENCES {
        let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        writeln!(out, "| {what} | {why} | {} |", numbers.join(", ")).unwrap();
    }
    out
}

#[test]
fn the_manual_tells_the_differences() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reference.md");
    let manual = fs::read_to_string(&path).unwrap();
    let start = manual.find("| what is otherwise |").unwrap();
    let end = start + manual[start..].find("\n\n").unwrap() + 1;
    if manual[start..end] == table() {
        return;
    }
    assert!(std::env::var_os("SONGNGU_BLESS").is_some(), "SONGNGU_BLESS=1 cargo test --test suite commonmark");
    fs::write(path, format!("{}{}{}", &manual[..start], table(), &manual[end..])).unwrap();
}

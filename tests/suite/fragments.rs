//! Pieces of a page in a form that people read and compare: one tag or short element a line, spaces as one.

use scraper::{ElementRef, Html, Node, Selector};
use std::fmt::Write;

/// What is longer is taken apart.
const WIDTH: usize = 120;

const VOID: [&str; 11] = ["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "track"];

/// The selectors that `<!-- selector -->` lines ask for; without one, all of the page.
pub fn selectors(text: &str) -> Vec<String> {
    let asked = text.lines().filter_map(|line| line.strip_prefix("<!-- ")?.strip_suffix(" -->"));
    let asked: Vec<String> = asked.map(str::to_owned).collect();
    if asked.is_empty() { vec!["html".to_owned()] } else { asked }
}

/// For each selector its line, and below it the elements that it finds.
pub fn of(html: &str, selectors: &[String]) -> String {
    let page = Html::parse_document(html);
    let mut out = String::new();
    for selector in selectors {
        let _ = writeln!(out, "<!-- {selector} -->");
        for found in page.select(&Selector::parse(selector).unwrap_or_else(|_| panic!("{selector} is no selector"))) {
            element(found, 0, &mut out);
        }
    }
    out
}

fn element(of: ElementRef<'_>, depth: usize, out: &mut String) {
    let pad = "  ".repeat(depth);
    let (short, open, name) = (inline(of), tag(of), of.value().name());
    if name == "script" {
        let text: String = of.text().collect();
        let value = serde_json::from_str::<serde_json::Value>(&text);
        let text = value.map_or(text, |value| serde_json::to_string_pretty(&value).unwrap());
        let text: String = text.lines().map(|line| format!("\n{pad}  {line}")).collect();
        let _ = writeln!(out, "{pad}{open}{text}\n{pad}</script>");
    } else if pad.len() + short.chars().count() <= WIDTH || of.children().next().is_none() || name == "svg" {
        let _ = writeln!(out, "{pad}{short}");
    } else {
        let _ = writeln!(out, "{pad}{open}");
        for child in of.children() {
            match (ElementRef::wrap(child), child.value()) {
                (Some(child), _) => element(child, depth + 1, out),
                (_, Node::Text(text)) if !text.trim().is_empty() => {
                    let _ = writeln!(out, "{pad}  {}", escaped(&spaced(text)).trim());
                }
                _ => {}
            }
        }
        let _ = writeln!(out, "{pad}</{name}>");
    }
}

/// In one line. A drawing is shown by its name alone.
fn inline(of: ElementRef<'_>) -> String {
    let name = of.value().name();
    let mut out = tag(of);
    if VOID.contains(&name) {
        return out;
    }
    for (at, child) in of.children().filter(|_| name != "svg").enumerate() {
        match (ElementRef::wrap(child), child.value()) {
            (Some(child), _) => out += &inline(child),
            // The line behind the tag ends.
            (_, Node::Text(text)) if at == 0 && text.starts_with('\n') => out += escaped(&spaced(text)).trim_start(),
            (_, Node::Text(text)) => out += &escaped(&spaced(text)),
            _ => {}
        }
    }
    format!("{}</{name}>", out.trim_end())
}

fn tag(of: ElementRef<'_>) -> String {
    let mut out = format!("<{}", of.value().name());
    for (key, value) in of.value().attrs() {
        let _ = write!(out, " {key}=\"{}\"", escaped(value).replace('"', "&quot;"));
    }
    out + ">"
}

/// `/assets/style-58bb56c7e1.css` is `/assets/style-….css`: a theme's files change more often than what is asked here.
pub fn unhashed(text: &str) -> String {
    let mut pieces = text.split("/assets/");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let name = &piece[..piece.find(['"', ' ', '<', '\n']).unwrap_or(piece.len())];
        out += "/assets/";
        match name.rsplit_once('-').and_then(|(before, hash)| Some((before, hash.split_once('.')?.1))) {
            Some((before, end)) => out.extend([before, "-….", end, &piece[name.len()..]]),
            None => out += piece,
        }
    }
    out
}

fn spaced(text: &str) -> String {
    let inner = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    let space = |at: Option<char>| if at.is_some_and(|c| c.is_ascii_whitespace()) { " " } else { "" };
    if inner.is_empty() {
        return space(text.chars().next()).to_owned();
    }
    format!("{}{inner}{}", space(text.chars().next()), space(text.chars().next_back()))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The first line in which two texts differ, with what stands there.
pub fn difference(kept: &str, made: &str) -> Option<String> {
    let line = kept.lines().zip(made.lines()).position(|(kept, made)| kept != made);
    let line = line.or_else(|| (kept != made).then(|| kept.lines().count().min(made.lines().count())))?;
    let show = |text: &str| text.lines().skip(line).take(3).map(|line| format!("\n    {line}")).collect::<String>();
    Some(format!(":{}: kept{}\n  made{}", line + 1, show(kept), show(made)))
}

#[test]
fn a_long_element_is_taken_apart_and_a_short_one_is_not() {
    let long = "x ".repeat(60);
    let page = format!(
        "<p  class=b id=a>\n <b>c</b>  d&lt;</p><p>{long}<i title='\"'>e</i></p><svg class=s><path d=''/></svg>"
    );
    assert_eq!(of(&page, &selectors("")).lines().count(), 12);
    let asked = selectors("<!-- p -->\nanything\n<!-- svg -->\n");
    let wanted = format!(
        "<!-- p -->\n<p class=\"b\" id=\"a\"><b>c</b> d&lt;</p>\n<p>\n  {}\n  <i title=\"&quot;\">e</i>\n</p>\n<!-- svg -->\n<svg class=\"s\"></svg>\n",
        long.trim()
    );
    assert_eq!(of(&page, &asked), wanted);
    let asset = |name: &str| format!("<a href=\"/a/assets/{name}\"> -x.y");
    assert_eq!(unhashed(&asset("my-style-58bb56c7e1.css")), asset("my-style-….css"));
    assert_eq!(unhashed(&asset("style.css")), asset("style.css"));
    assert_eq!(difference("a\nb\n", "a\nc\n").unwrap(), ":2: kept\n    b\n  made\n    c");
    assert!(difference("a\n", "a\n").is_none() && difference("a\n", "a\nb\n").unwrap().starts_with(":2:"));
}

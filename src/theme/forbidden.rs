//! What the content policy forbids on a page (<https://www.w3.org/TR/CSP3/>), and what to write instead.

use super::html::{self, Tag, UNKNOWN};
use crate::diag::{Code, Diagnostic};

/// What a `<link>` loads, by its `rel`.
const LINKS: [&str; 6] = ["stylesheet", "icon", "apple-touch-icon", "mask-icon", "preload", "modulepreload"];

/// Elements that show another page.
const FRAMES: [&[u8]; 5] = [b"iframe", b"frame", b"object", b"embed", b"portal"];

/// Something that the policy forbids.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Forbidden {
    /// The variant of the message.
    kind: &'static str,
    /// What stands there: an element, an attribute, a host.
    name: String,
    /// The name of a file that could take its place; may be empty.
    file: String,
}

impl Forbidden {
    fn new(kind: &'static str, name: &[u8]) -> Self {
        Self { kind, name: String::from_utf8_lossy(name).into_owned(), file: String::new() }
    }

    /// The same where a style sheet says it.
    pub fn in_sheet(self) -> Self {
        Self { kind: if self.kind == "data" { "sheet-data" } else { "sheet" }, ..self }
    }

    /// As it is told.
    pub fn diagnostic(self) -> Diagnostic {
        let d = Diagnostic::new(Code::PolicyForbids).arg("kind", self.kind).arg("name", self.name);
        d.arg("file", self.file)
    }

    /// All that a tag has of it, with the part of the tag that is meant. `name`: the tag's, in lower case.
    pub fn of<'p>(name: &[u8], tag: &Tag<'p>, host: &str) -> Vec<(Self, &'p [u8])> {
        let get = |name: &[u8]| html::value(&tag.attributes, name);
        let framed = FRAMES.contains(&name);
        let mut found = Vec::new();
        match name {
            b"script" if get(b"src").is_none() && runs(get(b"type")) => {
                found.push((Self::new("script", name), tag.name));
            }
            b"style" => found.push((Self::new("style", name), tag.name)),
            b"base" => found.push((Self::new("base", name), tag.name)),
            b"form" if get(b"action").is_some() => found.push((Self::new("form", name), tag.name)),
            b"link" if rel(get(b"rel"), &["manifest"]) => found.push((Self::new("manifest", name), tag.name)),
            _ if framed => found.push((Self::new("frame", name), tag.name)),
            _ => {}
        }
        for own in &tag.attributes {
            let attribute = own.name.to_ascii_lowercase();
            match attribute.as_slice() {
                [b'o', b'n', b'a'..=b'z', ..] if attribute.iter().all(u8::is_ascii_lowercase) => {
                    found.push((Self::new("handler", &attribute), own.name));
                }
                b"style" => found.push((Self::new("style-attribute", &attribute), own.name)),
                b"srcdoc" => {}
                _ if starts(own.value, "javascript:") => found.push((Self::new("javascript", &attribute), own.value)),
                _ if framed || name == b"link" && !rel(get(b"rel"), &LINKS) => {}
                b"srcset" | b"imagesrcset" => {
                    let one = |value: &'p [u8]| Some((address(value, host)?, value));
                    found.extend(candidates(own.value).filter_map(one));
                }
                _ if loads(name, &attribute) => {
                    found.extend(address(own.value, host).map(|forbidden| (forbidden, own.value)));
                }
                _ => {}
            }
        }
        found
    }
}

/// Whether a browser loads the address in an attribute of an element.
fn loads(element: &[u8], attribute: &[u8]) -> bool {
    match attribute {
        b"src" | b"poster" | b"background" => true,
        b"href" => matches!(element, b"link" | b"image" | b"use" | b"feimage" | b"script"),
        b"xlink:href" => matches!(element, b"image" | b"use" | b"script"),
        _ => false,
    }
}

/// The addresses of a `srcset`. One with `data:` has commas of its own.
fn candidates(value: &[u8]) -> impl Iterator<Item = &[u8]> {
    let data = starts(value, "data:");
    let parts = value.split(move |byte| *byte == b',' && !data);
    let first = |part: &[u8]| part.trim_ascii_start().iter().position(u8::is_ascii_whitespace);
    parts.map(move |part| {
        let part = part.trim_ascii();
        &part[..first(part).unwrap_or(part.len())]
    })
}

/// Why a browser would not load an address, if it would not.
pub(super) fn address(value: &[u8], host: &str) -> Option<Forbidden> {
    let value = value.trim_ascii();
    if ["data:", "blob:", "filesystem:"].iter().any(|scheme| starts(value, scheme)) {
        return Some(Forbidden::new("data", b"data:"));
    }
    let schemes = ["https://", "http://", "//", "ftp://"];
    let scheme = schemes.iter().find(|scheme| starts(value, scheme))?;
    let rest = &value[scheme.len()..];
    let (own, path) = rest.split_at(rest.iter().position(|b| b"/?#".contains(b)).unwrap_or(rest.len()));
    if own.contains(&UNKNOWN) || own.eq_ignore_ascii_case(host.as_bytes()) {
        return None;
    }
    let path = path.split(|byte| b"?#".contains(byte)).next().unwrap_or_default();
    let last = path.rsplit(|byte| *byte == b'/').next().unwrap_or_default();
    let named = last.contains(&b'.') && last.iter().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(b));
    let file = if named { String::from_utf8_lossy(last).into_owned() } else { String::new() };
    Some(Forbidden { file, ..Forbidden::new("elsewhere", own) })
}

fn starts(value: &[u8], with: &str) -> bool {
    let value = value.trim_ascii_start();
    value.get(..with.len()).is_some_and(|own| own.eq_ignore_ascii_case(with.as_bytes()))
}

/// Whether one of the words of `rel` is among those.
fn rel(value: Option<&[u8]>, wanted: &[&str]) -> bool {
    let words = value.unwrap_or_default().split(u8::is_ascii_whitespace);
    words.into_iter().any(|word| wanted.iter().any(|own| word.eq_ignore_ascii_case(own.as_bytes())))
}

/// Whether a script of that type is run: others are data (<https://html.spec.whatwg.org/#attr-script-type>).
fn runs(kind: Option<&[u8]>) -> bool {
    let kind = kind.unwrap_or_default().trim_ascii().to_ascii_lowercase();
    let program = |kind: &[u8]| kind.ends_with(b"javascript") || kind.ends_with(b"ecmascript");
    kind.is_empty()
        || [b"module".as_slice(), b"importmap", b"speculationrules"].contains(&kind.as_slice())
        || program(&kind)
}

#[cfg(test)]
mod tests {
    use super::super::markup;
    use super::*;

    fn told(text: &str) -> Vec<String> {
        let mut diagnostics = Vec::new();
        markup::read(&"t.html".into(), text, "own.vn", &mut diagnostics);
        let kind = |d: &Diagnostic| {
            let span = d.place.as_ref().unwrap().span.unwrap();
            format!("{} {}", d.args[0].1, &text[span.range()])
        };
        diagnostics.iter().map(kind).collect()
    }

    #[test]
    fn what_the_policy_forbids_is_told_where_it_stands() {
        for (text, wanted) in [
            ("<script>a()</script>", "script script"),
            ("<SCRIPT type=module{% if a %} async{% endif %}>a()</SCRIPT>", "script SCRIPT"),
            ("<script{{ w }}>a()</script>", "script script{{ w }}"),
            ("<script type='text/javascript'>a()</script>", "script script"),
            ("<p onclick=\"a('{{ x }}')\">", "handler onclick"),
            ("<body{{ w }} ONLOAD=a()>", "handler ONLOAD"),
            ("<a href=\" JavaScript:a()\">", "javascript  JavaScript:a()"),
            ("<style>p { color: red }</style>", "style style"),
            ("<p style=\"color: {{ c }}\">", "style-attribute style"),
            ("<img src=\"https://cdn.example/a.png\">", "elsewhere https://cdn.example/a.png"),
            ("<img src=//cdn.example/{{ x }} alt=''>", "elsewhere //cdn.example/{{ x }}"),
            ("<img srcset=\"a.png 1x, https://b.vn/b.png 2x\">", "elsewhere https://b.vn/b.png"),
            ("<img src='data:image/png;base64,AA=='>", "data data:image/png;base64,AA=="),
            ("<link href='https://f.vn/css?a' rel='preload stylesheet'>", "elsewhere https://f.vn/css?a"),
            ("<script src='http://own.vn.other/a.js'></script>", "elsewhere http://own.vn.other/a.js"),
            ("<video poster=https://b.vn/p.jpg>", "elsewhere https://b.vn/p.jpg"),
            ("<svg><use xlink:href='https://b.vn/s.svg#a'/></svg>", "elsewhere https://b.vn/s.svg#a"),
            ("<iframe src='https://b.vn/'></iframe>", "frame iframe"),
            ("<object data=a.pdf></object>", "frame object"),
            ("<form action='{{ x }}'>", "form form"),
            ("<base href='/'>", "base base"),
            ("<link rel=manifest href=a>", "manifest link"),
        ] {
            assert_eq!(told(text), [wanted], "{text}");
        }
    }

    #[test]
    fn what_the_policy_allows_is_not_told() {
        for text in [
            "{# <script>a()</script> <p style='x'> #}{{ '<script>' }}",
            "<!-- <script>a()</script><img src=https://a.vn/a.png> -->",
            "<script type=\"application/ld+json\">{{ head.json_ld }} <p onclick=a></script>",
            "<script src=\"{{ asset(path='a.js') }}\" defer></script>",
            "<script src=\"https://own.vn/assets/a.js\"></script><script src='{{ x }}/a.js'></script>",
            "<a href=\"https://b.vn/\" title=\"on\">onclick=</a><a href='{{ x }}'>",
            "<link rel=canonical href=\"https://b.vn/\"><link rel=alternate hreflang=vi href=https://b.vn/>",
            "<title><script>a</script></title><textarea><p onclick=a></textarea>",
            "{% if a < b %}<p title='style'>{% endif %}<form role=search><input></form>",
            "<svg viewBox='0 0 1 1'><use href='#a'/><path d='M0 0'/></svg>",
            "<img src='/a.png' srcset='a.png 1x, {{ b }} 2x'><h{{ level }} class='style'>",
        ] {
            assert_eq!(told(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_style_sheet_tells_what_it_loads_from_elsewhere() {
        let told = |css: &str| {
            let mut diagnostics = Vec::new();
            markup::sheet(&"a.css".into(), css, "own.vn", &mut diagnostics);
            let one = |d: &Diagnostic| css[d.place.as_ref().unwrap().span.unwrap().range()].to_owned();
            diagnostics.iter().map(one).collect::<Vec<_>>()
        };
        let css = "/* url(https://a.vn/no) */ @namespace svg url(http://www.w3.org/2000/svg);
            @import \"https://a.vn/1.css\"; @IMPORT url( 'https://a.vn/2.css' ); @import 'b.css';
            @font-face { src: url(//a.vn/3.woff2) format('woff2'), url(a.woff2) }
            p { background: URL(\"data:image/svg+xml,%3Csvg\"), url(#a), url(https://own.vn/b.png) }";
        let wanted = ["https://a.vn/1.css", "https://a.vn/2.css", "//a.vn/3.woff2", "data:image/svg+xml,%3Csvg"];
        assert_eq!(told(css), wanted);
    }
}

//! What an SVG says besides its lines: its words and descriptions, comments, and what programs write into it.

use super::{
    find, find_in_name,
    finding::{Finding, Rule},
    hidden_text::hidden,
};
use crate::base::{Lang, Span};
use quick_xml::{
    Reader,
    escape::resolve_predefined_entity,
    events::{BytesStart, Event},
};

/// Elements whose words are read as one text.
const WORDS: [&str; 5] = ["text", "title", "desc", "foreignobject", "metadata"];
/// In metadata, who made it.
const MAKERS: [&str; 2] = ["creator", "contributor"];
/// Attributes that hold words, or a file's name.
const SAYING: [&str; 7] = ["aria-label", "alt", "title", "label", "docname", "export-filename", "absref"];
/// What stands before a person's name in a path.
const HOMES: [&str; 5] = ["/home/", "/Users/", ":\\Users\\", ":/Users/", "Documents and Settings"];
/// A longer value is a picture or a path of lines.
const LONGEST: usize = 4096;
/// Comments that programs write, and those that a licence asks for.
const OF_PROGRAMS: [&str; 7] = ["generator", "created with", "uploaded to", "license", "licence", "copyright", "©"];

/// Finds what must not go out in an SVG. Spans are bytes of its text.
pub fn drawing(text: &str) -> Vec<Finding> {
    let mut reading = Drawing::default();
    let mut reader = Reader::from_str(text);
    loop {
        let start = reader.buffer_position() as usize;
        // What is no XML is shown by no browser; what was found before stays.
        let Ok(event) = reader.read_event() else { break };
        let range = start..reader.buffer_position() as usize;
        match event {
            Event::Start(element) => {
                reading.attributes(&element, range.clone());
                reading.open(&element, range.start);
            }
            Event::Empty(element) => reading.attributes(&element, range),
            Event::End(_) => reading.close(range.end),
            Event::Text(words) => reading.words(&words, range.start),
            Event::CData(words) => reading.words(&words, range.start + "<![CDATA[".len()),
            Event::GeneralRef(reference) => {
                let own = reference.resolve_char_ref().ok().flatten().map(String::from);
                let named = || resolve_predefined_entity(&reference).map(str::to_owned);
                reading.piece(&own.or_else(named).unwrap_or_default());
            }
            Event::Comment(comment) => reading.comment(&comment, text, range),
            Event::Eof => break,
            _ => {}
        }
    }
    reading.found
}

/// A drawing, as far as it is read.
#[derive(Default)]
struct Drawing {
    /// The elements around, in lower case, without prefixes.
    around: Vec<String>,
    /// The words that are being read.
    words: Option<Words>,
    found: Vec<Finding>,
}

/// The words of an element.
struct Words {
    /// How many elements stood around it.
    depth: usize,
    /// Where it begins.
    start: usize,
    text: String,
    /// Where the only piece of its text stands, as it is written.
    only: Option<usize>,
    pieces: usize,
}

impl Drawing {
    fn open(&mut self, element: &BytesStart<'_>, start: usize) {
        let name = element.local_name().as_ref().to_ascii_lowercase();
        match &mut self.words {
            // A line of its own, where it says where it stands.
            Some(words) => {
                let placed = element.attributes().flatten().any(|own| matches!(own.key.as_ref(), "y" | "dy"));
                words.text.extend((placed || name != "tspan").then_some('\n'));
            }
            None if WORDS.contains(&name.as_str()) => {
                let depth = self.around.len();
                self.words = Some(Words { depth, start, text: String::new(), only: None, pieces: 0 });
            }
            None => {}
        }
        self.around.push(name);
    }

    fn close(&mut self, end: usize) {
        self.around.pop();
        let Some(words) = self.words.take_if(|words| words.depth >= self.around.len()) else { return };
        let whole = Span::new(words.start, end);
        let place = |span: Span| match words.only {
            Some(start) if words.pieces == 1 => span.shift(start),
            _ => whole,
        };
        let found = find(&words.text).into_iter().chain(hidden(&words.text, &Lang::english()));
        self.found.extend(found.map(|finding| Finding { span: place(finding.span), ..finding }));
    }

    /// Words as they are written, from a byte on.
    fn words(&mut self, words: &str, start: usize) {
        let says = !words.trim().is_empty();
        if says && self.around.iter().any(|name| MAKERS.contains(&name.as_str())) {
            self.found.push(Finding::new(Rule::AuthorData, words, 0..words.len()).shift(start));
        }
        if let Some(own) = &mut self.words {
            own.only = own.text.is_empty().then_some(start);
        }
        self.piece(words);
    }

    fn piece(&mut self, words: &str) {
        if let Some(own) = &mut self.words {
            own.pieces += 1;
            own.text.push_str(words);
        }
    }

    fn attributes(&mut self, element: &BytesStart<'_>, range: std::ops::Range<usize>) {
        for own in element.attributes().flatten().filter(|own| own.value.len() <= LONGEST) {
            let span = Span::from(range.clone());
            if SAYING.contains(&own.key.local_name().as_ref()) {
                self.found.extend(find_in_name(&own.value).into_iter().map(|finding| Finding { span, ..finding }));
            }
            if HOMES.iter().any(|home| own.value.contains(home)) {
                self.found.push(Finding { span, ..Finding::new(Rule::AuthorData, &own.value, 0..own.value.len()) });
            }
        }
    }

    /// A comment says what stands in it, or that it is one.
    fn comment(&mut self, comment: &str, text: &str, range: std::ops::Range<usize>) {
        let inside: Vec<Finding> = find(comment).into_iter().map(|own| own.shift(range.start + "<!--".len())).collect();
        let lower = comment.to_lowercase();
        let told = inside.is_empty()
            && comment.contains(char::is_alphanumeric)
            && !OF_PROGRAMS.iter().any(|words| lower.contains(words));
        self.found.extend(inside);
        if told {
            self.found.push(Finding::new(Rule::HtmlComment, text, range));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(inside: &str) -> Vec<(Rule, String)> {
        let text = format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>");
        drawing(&text).iter().map(|own| (own.rule, text[own.span.range()].to_owned())).collect()
    }

    #[test]
    fn words_comments_and_makers_of_a_drawing_are_found() {
        for (inside, rule, place) in [
            ("<text>Số 066190001234</text>", Rule::IdentityNumber, "066190001234"),
            ("<g><text><tspan>0905 </tspan><tspan>123 456</tspan></text></g>", Rule::PersonalPhone, ""),
            ("<text>0905&#32;123 456</text>", Rule::PersonalPhone, ""),
            ("<text><tspan>Kính gửi</tspan><tspan x='1' y='2'>TỐI MẬT</tspan></text>", Rule::SecrecyMark, ""),
            ("<title>MẬT</title>", Rule::SecrecyMark, "MẬT"),
            ("<desc><![CDATA[Gọi 0905123456]]></desc>", Rule::PersonalPhone, "0905123456"),
            ("<g aria-label=\"0905123456\"/>", Rule::PersonalPhone, "<g aria-label=\"0905123456\"/>"),
            ("<!-- hỏi lại anh Ba -->", Rule::HtmlComment, "<!-- hỏi lại anh Ba -->"),
            ("<!-- 0905123456 -->", Rule::PersonalPhone, "0905123456"),
            (
                "<metadata><dc:creator><cc:Agent><dc:title>Y Ban</dc:title></cc:Agent></dc:creator></metadata>",
                Rule::AuthorData,
                "Y Ban",
            ),
            ("<g inkscape:export-filename=\"/home/yban/a.png\"/>", Rule::AuthorData, ""),
            ("<image sodipodi:absref='C:\\Users\\yban\\a.png'/>", Rule::AuthorData, ""),
        ] {
            let all = found(inside);
            assert_eq!(all.iter().map(|(rule, _)| *rule).collect::<Vec<_>>(), [rule], "{inside}");
            assert!(all[0].1.contains(place) && (place.is_empty() || all[0].1 == place), "{inside}: {}", all[0].1);
        }
        for inside in [
            "<!-- Generator: Adobe Illustrator 27 --><!-- Created with Inkscape --><!-- --><!-- (c) License: MIT -->",
            "<metadata><dc:creator><cc:Agent><dc:title></dc:title></cc:Agent></dc:creator></metadata>",
            "<text><tspan x='1' y='1'>0905 123</tspan><tspan x='1' y='2'>456 000 000</tspan></text>",
            "<path d='M0905123456 0'/><style>.a { width: 066190001234 }</style><text>Bí mật, mật ong</text>",
            "<metadata><dc:format>image/svg+xml</dc:format><dc:publisher>UBND</dc:publisher></metadata>",
        ] {
            assert_eq!(found(inside), [], "{inside}");
        }
        drawing("<svg><text>");
    }
}

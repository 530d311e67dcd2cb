//! Reading on past a mistake. The commonest ones are mended in memory, byte for byte, so that every place stays where it
//! is and one run tells what is wrong with the other fields, too; of any other, its field is left out. The mistake is told
//! all the same and stops what it stopped.

use super::{
    meant::{self, is_gap},
    misread,
    noticed::one_value,
    yaml::{self, YamlNode, YamlValue},
    yaml_error::{YamlError, YamlErrorKind as Kind},
};
use crate::{base::Span, diag::Diagnostic};
use std::{borrow::Cow, ops::Range, sync::Arc};

/// So many mistakes of one text are mended: whoever makes more has not written fields at all, and each costs a reading.
const MENDS: usize = 8;

/// Stands in for a sign that means something to YAML: of the same length, and nothing wherever it stands in a value.
const NOTHING: u8 = b'.';

/// What a text says, and the mistakes that were found in reading it.
pub struct YamlReading {
    /// Its value; `None` when it is empty, or unreadable.
    pub node: Option<YamlNode>,
    /// Whether it could be read, mistakes aside.
    pub readable: bool,
    /// What YAML could not read.
    pub mistakes: Vec<Mistake>,
    /// What it reads otherwise than people do.
    pub misread: Vec<Diagnostic>,
}

/// Something that YAML could not read.
pub struct Mistake {
    /// In an editor's words.
    pub diagnostic: Diagnostic,
    /// Its bytes in the file.
    pub span: Span,
    /// The field whose line it is, if it is one; it may be left out.
    pub field: Option<String>,
}

/// Reads `text`, which stands at byte `offset` of `file`.
pub fn read(file: &Arc<str>, text: &str, offset: usize) -> YamlReading {
    let mut mended = plain_gaps(text);
    // A line that cannot be read has been told.
    let misread = |mistakes: &[Mistake]| {
        let mut diagnostics = misread::find(file, text, offset);
        let line = |span: Span| line_at(text, (span.start as usize).saturating_sub(offset));
        let told: Vec<Range<usize>> = mistakes.iter().map(|mistake| line(mistake.span)).collect();
        diagnostics
            .retain(|d| d.place.as_ref().and_then(|place| place.span).is_none_or(|span| !told.contains(&line(span))));
        diagnostics
    };
    let mut lines: Vec<Range<usize>> = Vec::new();
    let mut values: Vec<Range<usize>> = Vec::new();
    let mut mistakes: Vec<Mistake> = Vec::new();
    let mut tabs = false;
    loop {
        let one =
            |node: &YamlNode| matches!(node.value, YamlValue::Scalar(_)).then(|| one_value(&mended, offset)).flatten();
        let read = yaml::parse(&mended, offset).and_then(|node| match node.as_ref().and_then(one) {
            Some(error) => Err(error),
            None => Ok(node),
        });
        let error = match read {
            Ok(mut node) => {
                if let Some(node) = &mut node {
                    restore(node, text, offset, &values);
                }
                let misread = misread(&mistakes);
                return YamlReading { node, readable: true, mistakes, misread };
            }
            Err(error) => error,
        };
        let at = (error.span.start as usize).saturating_sub(offset);
        let line = line_at(&mended, at);
        let next = if mistakes.len() < MENDS { mend(&mended, &error, at, &line) } else { None };
        // What cannot be read after mending that very line, or the depth of one with a tab, was made by the mending.
        let own = !lines.contains(&line) && (next.is_some() || !tabs);
        let field = field(&mended[line.clone()]);
        let left_out = field.as_deref().filter(|_| matches!(next, Some((_, Mended::LeftOut))));
        // As it was written: the line may have been mended.
        let written = &text[line_at(text, at)];
        let above =
            text[..line_at(text, at).start].trim_end_matches(['\r', '\n']).rsplit('\n').next().unwrap_or_default();
        let diagnostic = diagnostic(&error, file, left_out, written, above);
        let mistake = Mistake { diagnostic, span: error.span, field };
        match next.filter(|_| own) {
            Some((text, Mended::Value(value))) => {
                mistakes.push(mistake);
                mended = Cow::Owned(text);
                values.extend(value);
            }
            Some((text, Mended::LeftOut)) => {
                mistakes.push(mistake);
                mended = Cow::Owned(text);
            }
            None => {
                mistakes.extend(own.then_some(mistake));
                let misread = misread(&mistakes);
                return YamlReading { node: None, readable: false, mistakes, misread };
            }
        }
        tabs |= error.kind == Kind::Tab;
        lines.push(line);
    }
}

/// A text with plain spaces between the colon and the value of each field: what looks like one, or like nothing, came along with
/// a copied text.
fn plain_gaps(text: &str) -> Cow<'_, str> {
    let mut plain = Cow::Borrowed(text);
    if text.is_ascii() {
        return plain;
    }
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let name =
            line.len() - line.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || " _-.".contains(c)).len();
        if let Some(value) = line[name..].trim_end_matches(['\n', '\r']).strip_prefix(':') {
            let gap = value.len() - value.trim_start_matches(is_gap).len();
            let (from, to) = (start + name + 1, start + name + 1 + gap);
            if !text[from..to].is_ascii() {
                plain.to_mut().replace_range(from..to, &" ".repeat(gap));
            }
        }
        start += line.len();
    }
    plain
}

/// The line around a byte, without its end.
fn line_at(text: &str, at: usize) -> Range<usize> {
    let at = at.min(text.len());
    let start = memchr::memrchr(b'\n', &text.as_bytes()[..at]).map_or(0, |end| end + 1);
    let end = memchr::memchr(b'\n', &text.as_bytes()[at..]).map_or(text.len(), |step| at + step);
    start..end
}

/// What mending did.
enum Mended {
    /// The value that has to be taken from the original, if one was touched.
    Value(Option<Range<usize>>),
    /// There was no sure way: the field is not there.
    LeftOut,
}

/// The text without a mistake; `None` when there is nothing left to leave out.
fn mend(text: &str, error: &YamlError, at: usize, line: &Range<usize>) -> Option<(String, Mended)> {
    let mut bytes = text.as_bytes().to_vec();
    let (own, below) = (&text[line.clone()], text[line.end..].trim_start_matches(['\r', '\n']));
    let mended = match &error.kind {
        // The line below a tab may have been meant to stand equally deep.
        Kind::Tab if indent(below) <= indent(own) || own.trim_end().ends_with(':') => {
            bytes[line.start..line.start + indent(own)].fill(b' ');
            Mended::Value(None)
        }
        Kind::Colon { .. } | Kind::QuoteOpen | Kind::QuoteMore | Kind::Sign | Kind::Escape => {
            let opens = !matches!(error.kind, Kind::Colon { .. });
            if opens {
                *bytes.get_mut(at)? = NOTHING; // the mark or sign that opens the value
            }
            for place in at..line.end {
                let ends = bytes.get(place + 1).is_none_or(u8::is_ascii_whitespace);
                let hides = opens && bytes[place] == b'#' && bytes[place - 1] == b' ';
                if (bytes[place] == b':' && ends) || hides {
                    bytes[place] = NOTHING;
                }
            }
            Mended::Value(Some(at..line.end))
        }
        _ if own.trim().is_empty() => return None,
        _ => {
            bytes[line.start..line.end + belonging(text, line)].iter_mut().for_each(|byte| {
                if !matches!(byte, b'\n' | b'\r') {
                    *byte = b' ';
                }
            });
            Mended::LeftOut
        }
    };
    Some((String::from_utf8(bytes).ok()?, mended))
}

fn indent(text: &str) -> usize {
    text.bytes().take_while(|byte| matches!(byte, b' ' | b'\t')).count()
}

/// How many bytes below a line belong to it: deeper lines, and the entries of its list.
fn belonging(text: &str, line: &Range<usize>) -> usize {
    let depth = indent(&text[line.clone()]);
    let mut bytes = 0;
    for below in text[line.end..].split_inclusive('\n') {
        let entry = below[indent(below)..].starts_with("- ") && !text[line.clone()].trim_start().starts_with("- ");
        if !below.trim().is_empty() && indent(below) <= depth && !(entry && indent(below) == depth) {
            break;
        }
        bytes += below.len();
    }
    bytes
}

/// The field that a line begins with at its left edge.
fn field(line: &str) -> Option<String> {
    let line = line.trim_start_matches(|c: char| is_gap(c) && !c.is_ascii());
    let name = line.split(|c: char| !(c.is_ascii_lowercase() || c == '_')).next().unwrap_or_default();
    (!name.is_empty()).then(|| name.to_owned())
}

/// A mistake in an editor's words, which say the field that is left out, so that nobody misses it.
fn diagnostic(error: &YamlError, file: &Arc<str>, field: Option<&str>, line: &str, above: &str) -> Diagnostic {
    let d = error.diagnostic(file);
    let value = line.split_once(':').map_or("", |(_, value)| value).trim_start();
    let d = match &error.kind {
        // A bracket that is closed, with more behind it.
        Kind::Other if !value.starts_with(['[', '{']) => match meant::equated(line) {
            Some(meant) => d.arg("meant", meant),
            None => meant::continued(above, line).into_iter().fold(d, |d, joined| d.arg("joined", joined)),
        },
        Kind::Other
        | Kind::Colon { .. }
        | Kind::QuoteOpen
        | Kind::QuoteMore
        | Kind::Character(_)
        | Kind::NoSpace
        | Kind::WideColon
        | Kind::Tag
        | Kind::Escape
        | Kind::Sign
        | Kind::Anchor(_) => {
            let room = line.chars().take_while(|c| is_gap(*c)).filter(|c| !meant::invisible(*c)).count();
            let d = if room > 1 { d.arg("spaces", room) } else { d };
            meant::line(line).into_iter().fold(d, |d, line| d.arg("suggestion", line))
        }
        _ => d,
    };
    match field {
        Some(field) if !matches!(error.kind, Kind::DuplicateKey { .. }) => d.arg("field", field),
        _ => d,
    }
}

/// Gives values that were mended back what was written, as if it stood between quotation marks.
fn restore(node: &mut YamlNode, text: &str, offset: usize, values: &[Range<usize>]) {
    let Span { start, end } = node.span;
    let own = (start as usize).saturating_sub(offset)..(end as usize).saturating_sub(offset);
    if !values.iter().any(|value| value.start < own.end && own.start < value.end) {
        return;
    }
    match &mut node.value {
        YamlValue::Empty => {}
        YamlValue::Scalar(value) => {
            let written = text.get(own).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
            let inside = |mark: char| {
                let rest = written.strip_prefix(mark)?;
                Some(rest.strip_suffix(mark).unwrap_or(rest)).filter(|inside| !inside.contains(mark))
            };
            let open = ['"', '\''].into_iter().find_map(inside);
            *value = open.map_or_else(|| written.clone(), str::to_owned);
        }
        YamlValue::List(list) => list.iter_mut().for_each(|node| restore(node, text, offset, values)),
        YamlValue::Map(map) => map.iter_mut().for_each(|(_, node)| restore(node, text, offset, values)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Code;

    /// The fields as `name=value`, and the mistakes with the bytes they mark.
    fn read(text: &str) -> (Vec<String>, Vec<(Code, &str)>) {
        let YamlReading { node, mistakes, .. } = super::read(&"a.md".into(), text, 0);
        let fields = match node.map(|node| node.value) {
            Some(YamlValue::Map(map)) => map
                .iter()
                .map(|(key, node)| match &node.value {
                    YamlValue::Scalar(value) => {
                        assert!(text.get(node.span.start as usize..node.span.end as usize).is_some());
                        format!("{}={value}", key.name)
                    }
                    _ => key.name.clone(),
                })
                .collect(),
            _ => Vec::new(),
        };
        let marked = |mistake: &Mistake| {
            (mistake.diagnostic.code, &text[mistake.span.start as usize..mistake.span.end as usize])
        };
        (fields, mistakes.iter().map(marked).collect())
    }

    #[test]
    fn what_is_mended_says_what_was_meant() {
        let (fields, slips) = read("title: Họp báo: kết quả: tốt # xong\nsummary: \"Mở: cửa # 1\ndate: 2026\n");
        assert_eq!(fields, ["title=Họp báo: kết quả: tốt", "summary=Mở: cửa # 1", "date=2026"]);
        assert_eq!(slips, [(Code::YamlColon, ":"), (Code::YamlQuote, "\"")]);

        let (fields, slips) =
            read("title: \"Mùa vàng\" trên: cao nguyên\nagency: @so\nkind: news\nkind: page\nslug: a\n");
        assert_eq!(fields, ["title=\"Mùa vàng\" trên: cao nguyên", "agency=@so", "kind=news", "slug=a"]);
        assert_eq!(slips, [(Code::YamlQuote, "\""), (Code::YamlSyntax, "@so"), (Code::DuplicateField, "kind: page")]);

        let (fields, slips) = read("title: A\ncaptions:\n\ta.jpg: x\n\tb.jpg: y\nslug: b\n");
        assert_eq!(fields, ["title=A", "captions", "slug=b"]);
        assert_eq!(slips, [(Code::YamlTab, "\t"), (Code::YamlTab, "\t")]);
    }

    #[test]
    fn what_cannot_be_mended_for_sure_is_left_out() {
        for (text, kept, slip) in [
            ("tags:\n\t- a\n  - b\n", vec!["tags"], (Code::YamlTab, "\t")),
            ("title: A\nkind: news\nkind:\n  page\n", vec!["title=A", "kind=news"], (Code::DuplicateField, "kind:")),
            ("title: A\nstatus:approved\nslug: b\n", vec!["title=A", "slug=b"], (Code::YamlSyntax, ":approved")),
            ("title：A\nslug: b\n", vec!["slug=b"], (Code::YamlSyntax, "：A")),
            ("title：A\n", vec![], (Code::YamlSyntax, "：A")),
            ("title: A\ntags: [b, Dự án #1, c]\nslug: b\n", vec!["title=A", "slug=b"], (Code::YamlSyntax, "#1, c]")),
            ("title: A\n   slug: b\nkind: news\n", vec!["title=A", "kind=news"], (Code::YamlIndent, "   slug: b")),
            ("slug: b\nsummary: &x A\ntags: [a]\n", vec!["slug=b", "tags"], (Code::YamlAnchor, "&x")),
            ("slug: b\nsummary: !!timestamp A\n", vec!["slug=b"], (Code::YamlSyntax, "!!timestamp A")),
            ("slug: b\nsummary A\nkind: news\n", vec!["slug=b", "kind=news"], (Code::YamlSyntax, "summary A")),
            ("title: A\n...\nslug: b\n", vec!["title=A", "slug=b"], (Code::YamlSyntax, "...")),
        ] {
            assert_eq!(read(text), (kept.into_iter().map(str::to_owned).collect(), vec![slip]), "{text:?}");
        }
        let (fields, slips) = read("title：A\nslug:b\nkind：news\n");
        assert_eq!(fields, [""; 0]);
        assert_eq!(slips, ["：A", ":b", "：news"].map(|own| (Code::YamlSyntax, own)));
        for value in ["- A", "? A", "> A", "| A"] {
            let text = format!("title: {value}\nslug: b\n");
            let (fields, slips) = read(&text);
            assert_eq!(fields, [format!("title={value}"), "slug=b".to_owned()]);
            assert_eq!(slips, [(Code::YamlSyntax, value)]);
        }
        let (fields, slips) = read("title: A\ntags: [a\nslug: b: c\n");
        assert_eq!(fields, ["title=A", "slug=b: c"]);
        assert_eq!(slips, [(Code::YamlColon, ":"), (Code::YamlSyntax, "[")]);
    }

    #[test]
    fn mending_ends() {
        let many: String = (0..40).map(|n| format!("f{n}: a: b\n")).collect();
        let (fields, slips) = read(&many);
        assert_eq!((fields.len(), slips.len()), (0, MENDS + 1));
    }
}

//! Who wrote a file: in a PDF `/Author` and `dc:creator`, as far as they are not compressed; office files always say it.

/// Files of office programs, by their ends.
const OFFICE: [&str; 16] = [
    "doc", "docx", "docm", "dot", "dotx", "xls", "xlsx", "xlsm", "ppt", "pptx", "pptm", "ppsx", "odt", "ods", "odp",
    "rtf",
];
/// What may stand between the name and the value, and so is kept of a piece for the next, in bytes.
const KEPT: usize = 512;

/// Whether a file is one of an office program, by its name.
fn is_office(name: &str) -> bool {
    let end = name.rsplit_once('.').map_or("", |(_, end)| end);
    OFFICE.iter().any(|office| end.eq_ignore_ascii_case(office))
}

/// Looks for authors in a PDF whose bytes come in pieces.
#[derive(Default)]
pub struct AuthorData {
    /// The last bytes seen.
    kept: Vec<u8>,
    found: bool,
}

impl AuthorData {
    /// Of a file of that name.
    pub fn new(name: &str) -> Self {
        Self { kept: Vec::new(), found: is_office(name) }
    }

    /// Whether somebody is named.
    pub fn found(&self) -> bool {
        self.found
    }

    /// Looks at the next bytes.
    pub fn see(&mut self, piece: &[u8]) {
        if self.found {
            return;
        }
        self.kept.extend_from_slice(piece);
        self.found = names_author(&self.kept);
        let done = self.kept.len().saturating_sub(KEPT);
        self.kept.drain(..done);
    }
}

fn names_author(bytes: &[u8]) -> bool {
    let after = |name: &'static [u8]| memchr::memmem::find_iter(bytes, name).map(move |at| &bytes[at + name.len()..]);
    let entry = |rest: &[u8]| match rest.trim_ascii_start() {
        [b'(', value @ ..] => !value.trim_ascii_start().starts_with(b")"),
        [b'<', value @ ..] => value.first().is_some_and(u8::is_ascii_hexdigit),
        _ => false,
    };
    let property = |rest: &[u8]| {
        let rest = &rest[..rest.len().min(KEPT)];
        let end = memchr::memmem::find(rest, b"</dc:creator").unwrap_or(rest.len());
        let mut outside = rest[..end].split(|b| *b == b'>').skip(1);
        outside.any(|piece| piece.split(|b| *b == b'<').next().is_some_and(|text| !text.trim_ascii().is_empty()))
    };
    after(b"/Author").any(entry) || after(b"<dc:creator").any(property)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_author_is_found_where_one_is_named() {
        let found = |pieces: &[&str]| {
            let mut author = AuthorData::default();
            pieces.iter().for_each(|piece| author.see(piece.as_bytes()));
            author.found
        };
        assert!(found(&["<< /Title (x) /Author (Y Ban) >>"]));
        assert!(found(&["/Author<FEFF0041>"]) && found(&["… /Auth", "or (A)"]));
        assert!(found(&["<dc:creator><rdf:Seq> <rdf:li>Y Ban</rdf:li></rdf:Seq></dc:creator>"]));
        assert!(!found(&["/Author () /Author <> /AuthorX"]));
        assert!(!found(&["<dc:creator><rdf:Seq><rdf:li></rdf:li></rdf:Seq></dc:creator> x"]));
        assert!(is_office("a.DOCX") && !is_office("a.pdf") && !is_office("docx"));
    }
}

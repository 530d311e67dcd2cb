//! Marks that a merge leaves where two versions of a text differ
//! (<https://git-scm.com/docs/git-merge#_how_conflicts_are_presented>).

use super::Span;

/// A text with such marks.
#[derive(Debug)]
pub struct Conflict {
    /// The first mark.
    pub mark: Span,
    /// The first of the versions everywhere, marks and other versions blanked out: each place is where it was.
    pub first_version: String,
}

impl Conflict {
    /// The marks of a text, if it has any.
    pub fn find(text: &str) -> Option<Self> {
        memchr::memmem::find(text.as_bytes(), b"<<<<<<<")
            .or_else(|| memchr::memmem::find(text.as_bytes(), b">>>>>>>"))?;
        let mut mark = None;
        let mut first_version = String::with_capacity(text.len());
        let mut at = 0;
        // Whether the lines are of a version that is not the first.
        let (mut inside, mut other) = (false, false);
        for line in text.split_inclusive('\n') {
            let begins = line.len() - line.trim_start_matches('\u{feff}').len(); // an editor's mark that nobody sees
            let words = line[begins..].trim_end_matches(['\n', '\r']);
            let is = |sign: &str| words.strip_prefix(sign).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
            let marks = match () {
                () if is("<<<<<<<") => {
                    (inside, other) = (true, false);
                    true
                }
                () if is(">>>>>>>") => {
                    (inside, other) = (false, false);
                    true
                }
                () if inside && (is("=======") || is("|||||||")) => {
                    other = true;
                    true
                }
                () => false,
            };
            if marks {
                mark.get_or_insert_with(|| Span::new(at + begins, at + begins + words.len()));
            }
            if marks || other {
                first_version.extend(
                    line.bytes().map(|byte| if matches!(byte, b'\n' | b'\r') { char::from(byte) } else { ' ' }),
                );
            } else {
                first_version.push_str(line);
            }
            at += line.len();
        }
        mark.map(|mark| Self { mark, first_version })
    }
}

#[cfg(test)]
mod tests {
    use super::Conflict;

    #[test]
    fn the_first_version_stays_at_its_place() {
        let text = "a\n<<<<<<< HEAD\nmột\n||||||| x\ncũ\n=======\nhai\n>>>>>>> nhánh\r\nb\n";
        let conflict = Conflict::find(text).unwrap();
        assert_eq!(&text[conflict.mark.start as usize..conflict.mark.end as usize], "<<<<<<< HEAD");
        assert_eq!(conflict.first_version.len(), text.len());
        assert_eq!(conflict.first_version.split_whitespace().collect::<Vec<_>>(), ["a", "một", "b"]);
        assert_eq!(conflict.first_version.find('b'), text.rfind('b'));
        assert!(Conflict::find("a\n>>>>>>> left over\n").is_some());
        assert_eq!(Conflict::find("\u{feff}<<<<<<< a\n").unwrap().mark.start, 3);
        for text in ["Title\n=======\n", "<<<<<<<<< x\n", "a <<<<<<< b\n", "<<<<<<<x\n", ">>>>>>>x", ""] {
            assert!(Conflict::find(text).is_none(), "{text}");
        }
    }
}

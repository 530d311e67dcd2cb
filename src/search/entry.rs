//! What the files of words hold: a key, and in which texts it stands.

use super::postings::Postings;

/// A key with its lists, by form.
pub(super) struct Entry {
    pub key: Box<str>,
    pub forms: Vec<(Box<str>, Postings)>,
}

impl Entry {
    /// Whether it is a word: neither of a script without spaces, nor a spelling, a section, a topic, a beginning.
    pub fn is_word(&self) -> bool {
        self.forms.iter().any(|(form, _)| !form.is_empty()) && !self.key.starts_with('=')
    }

    /// How long it is in JSON.
    pub fn bytes(&self) -> usize {
        let forms = self.forms.iter().map(|(form, postings)| form.len() + postings.signs.len() + r#"""":"","#.len());
        self.key.len() + r#"""":{}"#.len() + forms.sum::<usize>()
    }

    /// As it stands in a file.
    pub fn json(&self) -> String {
        let mut json = quoted(&self.key);
        json.push_str(":{");
        for (nth, (form, postings)) in self.forms.iter().enumerate() {
            json.push_str(if nth == 0 { "" } else { "," });
            json.push_str(&quoted(form));
            json.push_str(":\"");
            json.push_str(&String::from_utf8_lossy(&postings.signs));
            json.push('"');
        }
        json.push('}');
        json
    }
}

/// A string in JSON.
pub(super) fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default() // strings always have a form
}

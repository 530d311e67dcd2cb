//! What the files of words hold: a key, and in which texts it stands.

use super::lists::List;

/// A key with its lists, by form.
#[derive(Clone, Copy)]
pub(super) struct Entry<'l> {
    pub key: &'l str,
    /// Sorted by form; at least one.
    pub lists: &'l [List<'l>],
}

impl<'l> Entry<'l> {
    /// The entries of lists in order.
    pub fn all(lists: &'l [List<'l>]) -> impl Iterator<Item = Self> {
        lists.chunk_by(|one, other| one.key == other.key).map(|lists| Self { key: lists[0].key, lists })
    }

    /// Whether it is a word: neither of a script without spaces, nor a spelling, a section, a topic, a beginning.
    pub fn is_word(&self) -> bool {
        self.lists.iter().any(List::is_word)
    }

    /// The form of a list, as it stands in a file: nothing where it is the key.
    fn form(&self, list: &List<'l>) -> &'l str {
        if list.form == self.key { "" } else { list.form }
    }

    /// How long it is in JSON.
    pub fn bytes(&self) -> usize {
        let lists = self.lists.iter().map(|list| self.form(list).len() + list.signs.len() + r#"""":"","#.len());
        self.key.len() + r#"""":{}"#.len() + lists.sum::<usize>()
    }

    /// Writes it as it stands in a file.
    pub fn write(&self, json: &mut String) {
        quote(self.key, json);
        json.push_str(":{");
        for (nth, list) in self.lists.iter().enumerate() {
            json.push_str(if nth == 0 { "" } else { "," });
            quote(self.form(list), json);
            json.push_str(":\"");
            json.push_str(list.signs);
            json.push('"');
        }
        json.push('}');
    }
}

/// Writes a string in JSON.
pub(super) fn quote(text: &str, json: &mut String) {
    if text.bytes().any(|byte| byte < b' ' || matches!(byte, b'"' | b'\\')) {
        json.push_str(&serde_json::to_string(text).unwrap_or_default()); // strings always have a form
    } else {
        json.push('"');
        json.push_str(text);
        json.push('"');
    }
}

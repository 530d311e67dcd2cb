//! An element that was read. Names are local ones: which prefix a tool writes is its own business.

/// An element.
pub(in super::super) struct Element {
    /// Its local name.
    pub name: Box<str>,
    /// Its attributes by local name.
    pub attributes: Vec<(Box<str>, Box<str>)>,
    /// Its first byte.
    pub at: usize,
    /// What is in it.
    pub inside: Vec<Content>,
}

/// What stands in an element.
pub(in super::super) enum Content {
    /// Text; references are resolved.
    Text(String),
    /// An element.
    Element(Element),
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| **own == *name).map(|(_, value)| &**value)
    }

    /// The elements directly in it.
    pub fn children(&self) -> impl Iterator<Item = &Element> {
        self.inside.iter().filter_map(|content| match content {
            Content::Element(element) => Some(element),
            Content::Text(_) => None,
        })
    }

    /// The first element of that name directly in it.
    pub fn child(&self, name: &str) -> Option<&Element> {
        self.children().find(|child| *child.name == *name)
    }

    /// All elements of one of those names in it, wherever they stand, but not within each other.
    pub fn descendants<'e>(&'e self, names: &[&str], list: &mut Vec<&'e Element>) {
        for child in self.children() {
            if names.contains(&&*child.name) {
                list.push(child);
            } else {
                child.descendants(names, list);
            }
        }
    }

    /// Its text, with that of what is in it.
    pub fn text(&self) -> String {
        let texts = self.inside.iter().map(|content| match content {
            Content::Text(text) => text.clone(),
            Content::Element(element) => element.text(),
        });
        texts.collect()
    }
}

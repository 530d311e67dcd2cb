//! What stands in a line: links, words of another language, boxes of tasks, elements of raw HTML.

use super::{
    super::{
        attributes,
        elements::{self as el, Holds},
        html::{Hole, Word},
        tree::{AttributeValue, HtmlElement},
    },
    HtmlWriter,
};
use crate::base::{Lang, Span};

impl HtmlWriter<'_, '_, '_> {
    pub(super) fn link(&mut self, index: u32, title: Option<&str>, at: usize) {
        match title {
            None => self.bare_link(index, at),
            Some(title) => {
                self.html.push_str("<a");
                self.hole(Hole::LinkAttributes(index));
                self.attribute("title", title);
                self.html.push('>');
                self.linked(at);
                self.html.push_str("</a>");
                self.end_link();
            }
        }
    }

    /// A link with nothing but its address: without one it is its words.
    fn bare_link(&mut self, index: u32, at: usize) {
        self.hole(Hole::Link(index));
        self.linked(at);
        self.hole(Hole::LinkEnd);
        self.end_link();
    }

    fn linked(&mut self, at: usize) {
        self.in_link = true;
        self.nodes(self.tree.inside(at));
        self.in_link = false;
    }

    fn end_link(&mut self) {
        for (number, nth) in std::mem::take(&mut self.waiting) {
            self.reference(number, nth);
        }
    }

    pub(super) fn foreign(&mut self, lang: &Lang, at: usize) {
        self.html.push_str("<span");
        attributes::of_lang(lang, Span::default()).for_each(|attribute| self.attributes(&[attribute]));
        self.html.push('>');
        self.nodes(self.tree.inside(at));
        self.html.push_str("</span>");
    }

    pub(super) fn task(&mut self, done: bool) {
        self.html.push_str("<span class=\"box\" role=\"img\" aria-label=\"");
        self.word(if done { Word::TaskDone } else { Word::TaskOpen });
        self.html.push_str(if done { "\">☑</span> " } else { "\">☐</span> " });
    }

    pub(super) fn html_element(&mut self, html: &HtmlElement, at: usize) {
        let link = *html.element == el::A;
        if link
            && let [attribute] = &*html.attributes
            && let AttributeValue::Link(index) = attribute.value
        {
            return self.bare_link(index, at);
        }
        let table = *html.element == el::TABLE;
        if table {
            self.table_frame(at);
        }
        self.html.push('<');
        self.html.push_str(html.element.name);
        self.attributes(&html.attributes);
        self.html.push('>');
        if html.element.holds == Holds::Nothing {
            return;
        }
        if link {
            self.linked(at)
        } else {
            self.nodes(self.tree.inside(at))
        }
        self.close(html.element.name);
        if link {
            self.end_link();
        }
        if table {
            self.html.push_str("</div>");
        }
    }
}

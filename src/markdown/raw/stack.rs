//! What is open while raw HTML becomes elements: Markdown's own and those of raw HTML in one stack, so that each is
//! closed in its turn whatever the author forgot, and stands only where HTML allows it.

use super::{
    super::{
        elements::{self as el, Element, Holds, Is},
        tree::{HeadingNode, HtmlElement, NodeKind, TextTree},
    },
    tables,
};
use crate::base::Span;
use rustc_hash::FxHashMap;

/// An open element.
pub(super) struct Frame {
    pub(super) element: &'static Element,
    /// The tag that closes it: another's where it stands for an element that cannot be written.
    pub(super) closed_by: &'static str,
    /// Whether raw HTML opened it; Markdown's own are closed by the parser only.
    raw: bool,
    /// Its node; what stands too deep or may not stand here has none.
    node: Option<usize>,
    /// Whether nothing stands in it yet.
    pub(super) fresh: bool,
    /// Whether the caption of a figure, or the reading of a ruby, came.
    captioned: bool,
    /// Whether nothing more may stand in it: a caption came behind what it is the caption of.
    full: bool,
    /// The last element in it.
    last: Option<&'static Element>,
    /// The marks of all elements in which something stands that is put into it (`elements::mark`).
    marks: u8,
}

/// What is open, and the tree that is made.
#[derive(Default)]
pub(super) struct Stack<'t> {
    pub(super) tree: TextTree<'t>,
    pub(super) frames: Vec<Frame>,
    /// Elements of which opening tags were left out, so that their closing tags go without a word.
    pub(super) stripped: FxHashMap<String, usize>,
}

impl<'t> Stack<'t> {
    /// Opens one of Markdown's elements. One without a node only holds what is in it together.
    pub(super) fn open(&mut self, element: &'static Element, kind: Option<NodeKind<'t>>, span: Span) {
        self.leave(element);
        self.make_room(element.is);
        let node = kind.map(|kind| self.tree.open(kind, span));
        self.push(element, false, node);
    }

    /// Adds something of Markdown's that holds nothing.
    pub(super) fn add(&mut self, is: Is, kind: NodeKind<'t>, span: Span) {
        self.make_room(is);
        self.tree.open(kind, span);
    }

    /// Opens an element of raw HTML; it is allowed here.
    pub(super) fn open_raw(&mut self, html: HtmlElement, span: Span) {
        let element = html.element;
        if *element == el::DD && self.frames.last().is_some_and(|parent| parent.last.is_none()) {
            self.add_empty(&el::DT, span);
        }
        let kind = match el::level(element) {
            Some(level) => NodeKind::Heading(Box::new(HeadingNode { level, attributes: html.attributes, raw: true })),
            None => NodeKind::Element(Box::new(html)),
        };
        let node = self.tree.open(kind, span);
        self.push(element, true, Some(node));
    }

    /// Opens an element that is missing between two.
    fn open_missing(&mut self, element: &'static Element) {
        self.open_raw(HtmlElement { element, attributes: Vec::new() }, Span::default());
    }

    /// Adds an element that HTML asks for and the author left out.
    fn add_empty(&mut self, element: &'static Element, span: Span) {
        self.tree.open(NodeKind::Element(Box::new(HtmlElement { element, attributes: Vec::new() })), span);
    }

    fn push(&mut self, element: &'static Element, raw: bool, node: Option<usize>) {
        let mut marks = el::mark(element);
        if let Some(parent) = self.frames.last_mut() {
            let reading = *element == el::RT;
            // Behind a reading a ruby begins anew.
            parent.fresh = reading || element.is == Is::Reading && parent.fresh;
            parent.captioned |= reading;
            parent.last = Some(element);
            marks |= parent.marks;
        }
        let closed_by = element.name;
        let (fresh, captioned, full, last) = (true, false, false, None);
        self.frames.push(Frame { element, closed_by, raw, node, fresh, captioned, full, last, marks });
    }

    /// Closes the innermost element.
    pub(super) fn pop(&mut self) {
        self.need_summary();
        let Some(frame) = self.frames.pop() else { return };
        let Some(at) = frame.node else { return };
        if *frame.element == el::DL && frame.last == Some(&el::DT) {
            self.add_empty(&el::DD, Span::default());
        }
        if *frame.element == el::RUBY && frame.captioned && !frame.fresh {
            self.add_empty(&el::RT, Span::default());
        }
        self.tree.close(at);
        match &mut self.tree.nodes[at].kind {
            // Without a reading it is a piece of a line.
            NodeKind::Element(html) if *html.element == el::RUBY && !frame.captioned => html.element = &el::SPAN,
            NodeKind::Element(html) if *html.element == el::TABLE => tables::mend(&mut self.tree, at),
            // For browsers that do not know ruby, of which there are none left; and it may stand around readings only.
            kind if *frame.element == el::RP => *kind = NodeKind::Unwritten,
            _ => {}
        }
    }

    /// Closes the innermost of Markdown's elements, with the raw HTML that was left open in it.
    pub(super) fn close(&mut self) {
        while self.frames.last().is_some_and(|frame| frame.raw) {
            self.pop();
        }
        self.pop();
    }

    /// Closes raw HTML in which one of Markdown's elements may not stand, or what may come in it.
    fn leave(&mut self, element: &Element) {
        let inner = match element.holds {
            Holds::Phrasing | Holds::Nothing => 0,
            _ => el::barred(&el::H2),
        };
        let barred = el::barred(element) | inner;
        while self.frames.last().is_some_and(|frame| frame.raw && frame.marks & barred != 0) {
            self.pop();
        }
    }

    /// Closes a figure in which nothing more may stand; its closing tag goes without a word.
    pub(super) fn leave_full(&mut self) {
        while let Some(frame) = self.frames.last().filter(|frame| frame.full) {
            *self.stripped.entry(frame.closed_by.to_owned()).or_default() += 1;
            self.pop();
        }
    }

    /// Closes the element that a closing tag closes: only what raw HTML opened inside the same of Markdown's elements.
    /// Answers whether there is one.
    pub(super) fn close_raw(&mut self, name: &str) -> bool {
        let inner = self.frames.iter().rev().take_while(|frame| frame.raw);
        let above = inner.map(|frame| frame.closed_by).position(|open| open == name);
        above.into_iter().flat_map(|above| 0..=above).for_each(|_| self.pop());
        above.is_some()
    }

    /// What the innermost element holds.
    pub(super) fn holds(&self) -> Holds {
        self.frames.last().map_or(Holds::Flow, |frame| frame.element.holds)
    }

    /// Whether nothing stands in the innermost element.
    pub(super) fn is_empty(&self) -> bool {
        self.frames.last().is_some_and(|frame| frame.node.is_some_and(|at| at + 1 == self.tree.nodes.len()))
    }

    /// Whether that is the innermost element.
    pub(super) fn is_in(&self, element: &Element) -> bool {
        self.frames.last().is_some_and(|frame| frame.element == element)
    }

    /// Makes the innermost element one that may hold a child of Markdown's, or text: closes what raw HTML left open,
    /// adds the item, cell or row that is missing between.
    pub(super) fn make_room(&mut self, child: Is) {
        self.leave_full();
        while self.frames.last().is_some_and(|frame| frame.raw) && !el::holds(self.holds(), child) {
            match el::between(self.holds(), child) {
                Some(element) => self.open_missing(element),
                None => self.pop(),
            }
        }
        self.need_summary();
        if let Some(frame) = self.frames.last_mut() {
            frame.fresh = false;
        }
    }

    /// A fold that begins without a label gets one.
    pub(super) fn need_summary(&mut self) {
        if let Some(frame) = self.frames.last_mut().filter(|frame| frame.fresh && *frame.element == el::DETAILS) {
            frame.fresh = false;
            self.tree.open(NodeKind::Summary, Span::default());
        }
    }

    /// Whether an element may not stand here because of one around it, however far out.
    pub(super) fn is_barred(&self, element: &Element) -> bool {
        self.frames.last().is_some_and(|frame| frame.marks & el::barred(element) != 0)
    }

    /// Whether an element of raw HTML may stand here, after closing what its coming closes and adding what is missing
    /// between.
    pub(super) fn admit(&mut self, element: &'static Element) -> bool {
        if self.is_barred(element) {
            return false;
        }
        // What is looked through ends with the innermost of Markdown's elements, or at the root.
        let mut above = 0;
        let mut between = None;
        for frame in self.frames.iter().rev() {
            if el::holds(frame.element.holds, element.is) {
                break;
            }
            between = el::between(frame.element.holds, element.is);
            if between.is_some() {
                break;
            }
            // A block ends a paragraph, a row ends a cell; but no block ends a piece of a line.
            let ends = frame.raw && (element.is != Is::Phrasing) && (element.is != Is::Flow || *frame.element == el::P);
            if !ends {
                return false;
            }
            above += 1;
        }
        if above == self.frames.len() && !el::holds(Holds::Flow, element.is) {
            return false;
        }
        (0..above).for_each(|_| self.pop());
        if let Some(between) = between {
            self.open_missing(between);
            return self.admit(element);
        }
        match (element.is, self.frames.last_mut()) {
            (Is::Caption | Is::Summary, Some(frame)) => frame.fresh,
            (Is::Figcaption, Some(frame)) => {
                frame.full = !frame.fresh;
                !std::mem::replace(&mut frame.captioned, true)
            }
            _ => true,
        }
    }
}

//! Paragraphs, headings, lists, quotations, code.

use super::{
    super::{
        code,
        html::{Alert, Hole, Word},
        passes::holds_figures,
        tree::{CodeBlock, HeadingNode, NodeKind},
    },
    HtmlWriter,
};
use crate::{base::Span, diag::Code};

impl HtmlWriter<'_, '_, '_> {
    /// A block that holds blocks.
    pub(super) fn block(&mut self, name: &str, attributes: &str, at: usize) {
        self.html.push('<');
        self.html.push_str(name);
        self.html.push_str(attributes);
        self.html.push_str(">\n");
        self.nodes(self.tree.inside(at));
        self.close(name);
        self.html.push('\n');
    }

    /// A block that begins in its first line.
    pub(super) fn line(&mut self, name: &str, at: usize) {
        self.element(name, at);
        self.html.push('\n');
    }

    /// A paragraph; one of pictures alone becomes their figures.
    pub(super) fn paragraph(&mut self, at: usize) {
        let tree = self.tree;
        if !holds_figures(tree, at) {
            return self.line("p", at);
        }
        for node in &tree.nodes[tree.inside(at)] {
            if let NodeKind::Picture { index, .. } = node.kind {
                self.hole(Hole::Figure(index));
                self.html.push('\n');
            }
        }
    }

    pub(super) fn heading(&mut self, heading: &HeadingNode, at: usize) {
        self.heading = Some(at);
        let name = ["h1", "h2", "h3", "h4", "h5", "h6"][usize::from(heading.level.clamp(1, 6)) - 1];
        self.html.push('<');
        self.html.push_str(name);
        self.attributes(&heading.attributes);
        self.html.push('>');
        self.nodes(self.tree.inside(at));
        self.close(name);
        if !heading.raw {
            self.html.push('\n');
        }
    }

    pub(super) fn alert(&mut self, kind: Alert, at: usize) {
        let class = match kind {
            Alert::Note => "note",
            Alert::Tip => "tip",
            Alert::Important => "important",
            Alert::Warning => "warning",
            Alert::Caution => "caution",
        };
        self.html.push_str("<aside class=\"alert alert-");
        self.html.push_str(class);
        self.html.push_str("\" role=\"note\">\n<p class=\"alert-title\">");
        self.word(Word::Alert(kind));
        self.html.push_str("</p>\n");
        self.nodes(self.tree.inside(at));
        self.html.push_str("</aside>\n");
    }

    pub(super) fn item(&mut self, at: usize) {
        self.html.push_str(if self.is_task(at) { "<li class=\"task\">" } else { "<li>" });
        self.nodes(self.tree.inside(at));
        self.html.push_str("</li>\n");
    }

    /// Whether an item begins with a box, in a paragraph or not.
    fn is_task(&self, at: usize) -> bool {
        let first = |at: usize| self.tree.nodes[self.tree.inside(at)].first().map(|node| &node.kind);
        match first(at) {
            Some(NodeKind::Paragraph) => matches!(first(at + 1), Some(NodeKind::Task(_))),
            first => matches!(first, Some(NodeKind::Task(_))),
        }
    }

    pub(super) fn code_block(&mut self, block: &CodeBlock, span: Span) {
        let CodeBlock { lang, code } = block;
        let simple = lang.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'+' | b'#' | b'.'));
        self.html.push_str("<pre class=\"code\" tabindex=\"0\"><code");
        if !lang.is_empty() && simple {
            self.html.push_str(" class=\"lang-");
            self.html.push_str(lang);
            self.html.push('"');
        }
        self.html.push('>');
        match Some(lang).filter(|lang| !lang.is_empty()).and_then(|lang| (self.highlight)(lang, code)) {
            Some(html) => {
                self.hole(Hole::Code(self.codes.len() as u32));
                self.codes.push(html);
            }
            None => {
                self.text(code, span);
                let first = self.source[span.range()].lines().next().map_or(0, str::len);
                let line = Span::new(span.start as usize, span.start as usize + first);
                if !code::knows_code(lang) {
                    self.diagnostics.add(Code::UnknownCodeLanguage, line, &[("language", lang)]);
                } else if !code::is_plain(lang) && code::is_too_long(code) {
                    self.diagnostics.add(Code::CodeTooLong, line, code::LIMITS);
                }
            }
        }
        self.html.push_str("</code></pre>\n");
    }
}

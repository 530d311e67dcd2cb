//! The elements that a text can be made of, and what each may hold: enough of HTML's content models that
//! whatever an author writes, the page stays valid.

/// What an element is to the element around it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Is {
    /// A block.
    Flow,
    /// A piece of a line; text itself, too.
    Phrasing,
    /// `li`
    Item,
    /// `dt`, `dd`
    Term,
    /// `caption`
    Caption,
    /// `thead`, `tbody`, `tfoot`
    Rows,
    /// `tr`
    Row,
    /// `th`, `td`
    Cell,
    /// `figcaption`
    Figcaption,
    /// `summary`
    Summary,
    /// `rt`, `rp`
    Reading,
}

/// What an element may hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Holds {
    /// Blocks and text.
    Flow,
    /// Text only.
    Phrasing,
    /// `ul`, `ol`
    Items,
    /// `dl`
    Terms,
    /// `table`
    Table,
    /// `thead`, `tbody`, `tfoot`
    Rows,
    /// `tr`
    Cells,
    /// `ruby`
    Ruby,
    /// `figure`
    Figure,
    /// `details`
    Details,
    /// Nothing: it has no closing tag.
    Nothing,
}

/// An element.
#[derive(PartialEq, Eq, Debug)]
pub(super) struct Element {
    pub(super) name: &'static str,
    pub(super) is: Is,
    pub(super) holds: Holds,
}

macro_rules! elements {
    ($($is:ident in $holds:ident: $($name:ident $text:literal)*;)*) => {
        $($(pub(super) static $name: Element = Element { name: $text, is: Is::$is, holds: Holds::$holds };)*)*

        /// The element of that name (lower case) that authors may write.
        pub(super) fn find(name: &str) -> Option<&'static Element> {
            match name {
                $($($text => Some(&$name),)*)*
                _ => None,
            }
        }

        /// All that authors may write.
        #[cfg(test)]
        pub(super) const NAMES: &[&str] = &[$($($text,)*)*];
    };
}

elements! {
    Flow in Flow: ADDRESS "address" ARTICLE "article" ASIDE "aside" BLOCKQUOTE "blockquote" DIV "div" FOOTER "footer"
        HEADER "header" NAV "nav" SECTION "section";
    Flow in Phrasing: P "p" PRE "pre" H1 "h1" H2 "h2" H3 "h3" H4 "h4" H5 "h5" H6 "h6";
    Flow in Nothing: HR "hr";
    Flow in Items: UL "ul" OL "ol";
    Flow in Terms: DL "dl";
    Flow in Table: TABLE "table";
    Flow in Figure: FIGURE "figure";
    Flow in Details: DETAILS "details";
    Item in Flow: LI "li";
    Term in Flow: DD "dd";
    Term in Phrasing: DT "dt";
    Caption in Phrasing: CAPTION "caption";
    Rows in Rows: THEAD "thead" TBODY "tbody" TFOOT "tfoot";
    Row in Cells: TR "tr";
    Cell in Flow: TD "td";
    Cell in Phrasing: TH "th";
    Figcaption in Flow: FIGCAPTION "figcaption";
    Summary in Phrasing: SUMMARY "summary";
    Phrasing in Phrasing: A "a" ABBR "abbr" B "b" BDI "bdi" BDO "bdo" CITE "cite" CODE "code" DATA "data" DEL "del" DFN "dfn"
        EM "em" I "i" INS "ins" KBD "kbd" MARK "mark" Q "q" S "s" SAMP "samp" SMALL "small" SPAN "span" STRONG "strong"
        SUB "sub" SUP "sup" TIME "time" U "u" VAR "var";
    Phrasing in Nothing: BR "br" WBR "wbr" IMG "img";
    Phrasing in Ruby: RUBY "ruby";
    Reading in Phrasing: RT "rt" RP "rp";
}

/// Elements whose content is no text for readers: they are left out whole.
pub(super) fn is_left_out_whole(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "iframe"
            | "frameset"
            | "noframes"
            | "noscript"
            | "noembed"
            | "object"
            | "applet"
            | "svg"
            | "math"
            | "template"
            | "select"
            | "textarea"
            | "title"
            | "head"
            | "xmp"
            | "plaintext"
            | "audio"
            | "video"
            | "canvas"
            | "map"
    )
}

/// Whether a browser begins a new line for an element, known here or not.
pub(super) fn is_block(name: &str) -> bool {
    find(name).is_some_and(|element| !matches!(element.is, Is::Phrasing | Is::Reading))
        || matches!(
            name,
            "body"
                | "center"
                | "dialog"
                | "dir"
                | "fieldset"
                | "form"
                | "hgroup"
                | "html"
                | "legend"
                | "main"
                | "menu"
                | "option"
                | "search"
        )
}

/// Whether a parent may hold a child.
pub(super) fn holds(parent: Holds, child: Is) -> bool {
    match parent {
        Holds::Flow => matches!(child, Is::Flow | Is::Phrasing),
        Holds::Phrasing => child == Is::Phrasing,
        Holds::Items => child == Is::Item,
        Holds::Terms => child == Is::Term,
        Holds::Table => matches!(child, Is::Caption | Is::Rows),
        Holds::Rows => child == Is::Row,
        Holds::Cells => child == Is::Cell,
        Holds::Ruby => matches!(child, Is::Phrasing | Is::Reading),
        Holds::Figure => matches!(child, Is::Flow | Is::Phrasing | Is::Figcaption),
        Holds::Details => matches!(child, Is::Flow | Is::Phrasing | Is::Summary),
        Holds::Nothing => false,
    }
}

/// The mark of all that stands in a link.
const IN_LINK: u8 = 1;
const IN_DEFINITION: u8 = 2;
const IN_ADDRESS: u8 = 4;
/// Of all that stands in a header or footer.
const IN_EDGE: u8 = 8;

/// The mark that an element sets on all that it holds, however deep.
pub(super) fn mark(element: &Element) -> u8 {
    match element.name {
        "a" => IN_LINK,
        "dfn" => IN_DEFINITION,
        "address" => IN_ADDRESS,
        "header" | "footer" => IN_EDGE,
        _ => 0,
    }
}

/// The marks under which an element may not stand: HTML's rules about descendants.
pub(super) fn barred(element: &Element) -> u8 {
    match element.name {
        "a" => IN_LINK,
        "dfn" => IN_DEFINITION,
        "address" | "article" | "aside" | "nav" | "section" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => IN_ADDRESS,
        "header" | "footer" => IN_ADDRESS | IN_EDGE,
        _ => 0,
    }
}

/// The element that browsers or readers would think between the two: an item in a list, a cell in a row.
pub(super) fn between(parent: Holds, child: Is) -> Option<&'static Element> {
    let content = matches!(child, Is::Flow | Is::Phrasing);
    match parent {
        Holds::Items if content => Some(&LI),
        Holds::Terms if content => Some(&DD),
        Holds::Table if content || matches!(child, Is::Cell | Is::Row) => Some(&TBODY),
        Holds::Rows if content || child == Is::Cell => Some(&TR),
        Holds::Cells if content => Some(&TD),
        _ => None,
    }
}

/// The heading of a level; levels below 6 do not exist.
pub(super) fn heading(level: u8) -> &'static Element {
    match level {
        0 | 1 => &H1,
        2 => &H2,
        3 => &H3,
        4 => &H4,
        5 => &H5,
        _ => &H6,
    }
}

/// The level of a heading.
pub(super) fn level(element: &Element) -> Option<u8> {
    match element.name.as_bytes() {
        [b'h', digit @ b'1'..=b'6'] => Some(digit - b'0'),
        _ => None,
    }
}

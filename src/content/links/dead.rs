//! Links and pictures that lead nowhere, told with the nearest that would lead somewhere.

use super::{
    map::{Destinations, LinkMap, LinkSource, join},
    target::{Links, Target, Why},
};
use crate::{
    base::{ByLang, LangIx, Span},
    content::{Entry, dropped::DroppedText, named::missing_file, sections::soften},
    diag::{Code, Diagnostic, SUGGESTED, Severity, nearest, nearest_file},
    source::{ContentPath, Role, below_content, split_path, text_path},
};
use percent_encoding::percent_decode_str;
use std::sync::{Arc, OnceLock};

/// A link or picture that leads nowhere.
#[derive(Debug)]
pub(super) struct DeadLink {
    /// Of the text in this language.
    pub lang: LangIx,
    target: String,
    span: Span,
    why: Why,
    picture: bool,
    /// What was suggested instead, once somebody asked.
    suggested: OnceLock<Option<Hint>>,
}

impl DeadLink {
    pub fn new(lang: LangIx, target: &str, span: Span, why: Why, picture: bool) -> Self {
        Self { lang, target: target.to_owned(), span, why, picture, suggested: OnceLock::new() }
    }
}

/// Tells of a dead link. `asked` counts the suggestions that were looked for.
pub(super) fn report(
    map: &LinkMap<'_>,
    from: &LinkSource<'_>,
    link: &DeadLink,
    asked: &mut usize,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let DeadLink { target, span, picture, .. } = link;
    let inside = folder_text(map, from, target);
    let page = link.why == Why::Folder && inside.is_none();
    let why = match link.why {
        Why::Other if inside.is_some() => Why::Folder,
        // The address of a page, typed as it stands in a browser.
        Why::Folder if page && page_text(map, from, target).is_some() => Why::Other,
        why => why,
    };
    let code = match why {
        _ if *picture => Code::DeadPicture,
        Why::Text => Code::DeadTextLink,
        Why::File => Code::DeadFileLink,
        Why::Folder => Code::FolderLink,
        Why::Drive => Code::DeadFileLink,
        Why::Outside | Why::Other | Why::Empty | Why::Host | Why::Mail | Why::Phone => Code::DeadLink,
    };
    let mut d = Diagnostic::new(code).at(from.file, *span).arg("target", target);
    if code == Code::FolderLink {
        d = d.arg("suggestion", inside.unwrap_or_default());
    }
    if code == Code::DeadPicture {
        d = match why {
            Why::Outside | Why::Host | Why::Mail | Why::Phone => d.arg("kind", "outside"),
            Why::Empty => d.arg("kind", "empty"),
            _ => d.arg("kind", "missing").about(missing_file(from.name.item(), target)),
        };
    }
    if *picture && !matches!(why, Why::File | Why::Text | Why::Drive) {
        d = d.severity(Severity::Warning);
    }
    let hint = match why {
        Why::Empty => Some(Hint("empty", String::new())),
        Why::Host => Some(Hint("host", host(target))),
        Why::Mail => Some(Hint("mail", target.clone())),
        Why::Phone => Some(Hint("phone", target.replace(|c: char| c.is_whitespace() || "-.()".contains(c), ""))),
        Why::Drive => Some(Hint("drive", target.rsplit(['/', '\\']).next().unwrap_or_default().to_owned())),
        Why::Text | Why::File | Why::Other if *asked < SUGGESTED => {
            *asked += 1;
            link.suggested.get_or_init(|| suggestion(map, from, target, why)).clone()
        }
        _ => None,
    };
    let Hint(hint, nearest) = hint.unwrap_or(Hint("", String::new()));
    diagnostics.push(soften(d.arg("hint", hint).arg("nearest", nearest), from.draft));
}

/// What to do about it: which of the message's ways out, and what is to be written.
#[derive(Clone, PartialEq, Debug)]
struct Hint(&'static str, String);

/// An address of the web without what should begin it.
fn host(target: &str) -> String {
    let halved = ["https//", "http//"].iter().find_map(|half| target.strip_prefix(half));
    halved.unwrap_or(target).to_owned()
}

/// The text of a folder that a link leads to, in the language of the text that links: its `_index` or `index`.
fn folder_text(map: &LinkMap<'_>, from: &LinkSource<'_>, target: &str) -> Option<String> {
    let path = target.split(['#', '?']).next()?;
    let joined = match path.strip_prefix('/') {
        Some(absolute) => join("", absolute)?,
        None => join(from.name.folder, &percent_decode_str(path).decode_utf8_lossy())?,
    };
    let code = from.name.code?;
    let mut texts = [Role::Section, Role::Bundle].into_iter().map(|role| text_path(role, &joined, code));
    texts.find(|path| map.texts.contains_key(path.as_str())).map(|path| format!("/{path}"))
}

/// What was probably meant: what `/` for `\` makes of it, the text whose page has this address, the path that is the same but
/// for case, marks, separators and ending, a file of that name elsewhere, else the nearest.
fn suggestion(map: &LinkMap<'_>, from: &LinkSource<'_>, target: &str, why: Why) -> Option<Hint> {
    let near = |path: String| Some(Hint("near", path));
    if target.contains('\\') && !target.starts_with('\\') {
        let slashed = target.replace("\\\\", "/").replace('\\', "/");
        if matches!(
            map.find(&slashed, from),
            Ok(Target::Item { .. } | Target::Section { .. } | Target::File { .. } | Target::Static(_))
        ) {
            return Some(Hint("slash", slashed));
        }
    }
    if let Some(text) = page_text(map, from, target) {
        return Some(Hint("address", text));
    }
    let path = target.split(['#', '?']).next()?;
    let path = percent_decode_str(path).decode_utf8_lossy();
    let wanted = match path.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None => join(from.name.folder, &path)?,
    };
    let inside = format!("{}/", from.bundle().unwrap_or(from.name.folder));
    let alike = map.alike(&wanted).filter(|found| why != Why::Text || ContentPath::below(found).is_text());
    if let Some(found) = alike.filter(|found| *found != wanted) {
        let own = found.strip_prefix(inside.as_str()).filter(|_| why != Why::Text);
        return near(own.map_or_else(|| format!("/{found}"), str::to_owned));
    }
    if why == Why::Text {
        return nearest_text(map, from, &wanted).and_then(near);
    }
    if let Some(found) = map.file_named(split_path(&wanted).1) {
        return match below_content(found) {
            own if map.files.contains_key(own) => near(format!("/{own}")),
            _ => match found.strip_prefix("static/") {
                Some(own) => near(format!("/{own}")),
                None => Some(Hint("elsewhere", found.to_owned())),
            },
        };
    }
    let mut own: Vec<&str> = map.files.keys().filter_map(|path| path.strip_prefix(inside.as_str())).collect();
    own.sort_unstable();
    let short = wanted.strip_prefix(inside.as_str()).unwrap_or(&wanted);
    let found = nearest_file(short, own).map(str::to_owned).or_else(|| {
        let mut statics: Vec<&str> = map.statics.keys().copied().collect();
        statics.sort_unstable();
        nearest_file(&wanted, statics).map(|path| format!("/{path}"))
    });
    found.and_then(near)
}

/// The text whose page has an address as readers' browsers show it, or as it stands beside another page's: `vi/tin/bai/`,
/// `../bai/`, `bai.html`, `bai`; as a path from `content/`.
fn page_text(map: &LinkMap<'_>, from: &LinkSource<'_>, target: &str) -> Option<String> {
    if let Some(text) = map.text_of_address(target) {
        return Some(format!("/{text}"));
    }
    let path = target.split(['?', '#']).next()?;
    let bare = [".html", ".htm"].iter().find_map(|ending| path.strip_suffix(ending)).unwrap_or(path);
    let bare = bare.strip_suffix("/index").unwrap_or(bare).trim_end_matches('/');
    let named = bare.trim_start_matches(['.', '/']);
    let code = from.name.code.filter(|_| !named.is_empty() && !named.contains('.'))?;
    // Beside its file, or, of pages, below its own.
    let folders: &[&str] = if bare.starts_with('/') { &[""] } else { &[from.name.folder, from.name.item()] };
    let items = folders.iter().filter_map(|folder| join(folder, bare.trim_start_matches('/')));
    let texts =
        items.flat_map(|item| [Role::Single, Role::Bundle, Role::Section].map(|role| text_path(role, &item, code)));
    texts.into_iter().find(|path| map.texts.contains_key(path.as_str())).map(|path| format!("/{path}"))
}

/// The nearest text, as a path from `content/`.
fn nearest_text(map: &LinkMap<'_>, from: &LinkSource<'_>, wanted: &str) -> Option<String> {
    // The folder and the ending are alike in most paths: only names that are alike count.
    let (name, code) = (item_name(wanted), ContentPath::below(wanted).code);
    let of = |path: &str, code: Option<&str>| code.is_none() || ContentPath::below(path).code == code;
    let alike = |path: &&str| of(path, code) && nearest(name, [item_name(path)]).is_some();
    let mut texts: Vec<&str> = map.texts.keys().copied().filter(alike).collect();
    if texts.is_empty() {
        // The same article in another language: a link to it leads to whatever there is.
        let item = ContentPath::below(wanted).item();
        texts = map.texts.keys().copied().filter(|path| ContentPath::below(path).item() == item).collect();
    }
    texts.sort_unstable();
    // A path that names no language means the one it stands in.
    let own = code.or(from.name.code);
    let mine: Vec<&str> = texts.iter().copied().filter(|path| of(path, own)).collect();
    let texts = if mine.is_empty() { texts } else { mine };
    let near = nearest(wanted, texts.iter().copied()).or(texts.first().copied());
    near.map(|path| format!("/{path}"))
}

/// An item's or section's own name, of the path of one of its texts: `bai` of `tin/bai/index.vi.md`.
fn item_name(path: &str) -> &str {
    let name = ContentPath::below(path);
    if name.item().is_empty() { name.stem } else { split_path(name.item()).1 }
}

/// A link to a place that the text it leads to does not have; `ids` are those that it has, `asked` counts the suggestions
/// that were looked for in the text that links.
pub fn missing_fragment(
    (file, span): (&Arc<str>, Span),
    fragment: &str,
    to: &Arc<str>,
    ids: &[String],
    asked: &mut usize,
) -> Diagnostic {
    let d = Diagnostic::new(Code::MissingFragment).at(file, span).arg("fragment", fragment).arg("target", to);
    let d = d.arg("here", if file == to { "yes" } else { "" });
    d.suggest_some(asked, fragment, ids.iter().map(String::as_str))
}

/// Tells the links of a dropped text to places that are not there; of all others that is found out once it is known which
/// language they lead to.
pub(super) fn fragments(
    site: Destinations<'_>,
    dropped: &DroppedText<'_>,
    links: &Links,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let to = |texts: &'_ ByLang<Option<Entry>>, original: Option<LangIx>| {
        let entry = texts[dropped.lang].as_ref().or_else(|| texts[original?].as_ref())?;
        Some((Arc::clone(&entry.file), Arc::clone(&entry.text)))
    };
    let mut asked = 0;
    for (target, link) in links.links.iter().zip(&dropped.file.value.outline.links) {
        let (fragment, to) = match target {
            Target::Here(fragment) => {
                (fragment, Some((Arc::clone(&dropped.file.path), Arc::clone(&dropped.file.value))))
            }
            Target::Item { item, fragment: Some(fragment) } => {
                let item = &site.items[*item];
                (fragment, to(&item.texts, Some(item.original)))
            }
            Target::Section { section, fragment: Some(fragment) } => {
                let section = &site.sections[*section];
                (fragment, to(&section.texts, section.original))
            }
            _ => continue,
        };
        if let Some((file, text)) = to
            && !text.outline.has(fragment)
        {
            let place = (&dropped.file.path, link.span);
            diagnostics.push(missing_fragment(place, fragment, &file, &text.outline.ids, &mut asked));
        }
    }
}

//! Where paths lead: every text and file of the site by its path.

use super::target::{Target, Why};
use crate::{
    base::{Address, ByItem, BySection, ItemIx, SectionIx, caseless, compose, plain, web_address},
    content::{Entry, Item, Section, StaticFile, config::Config, dropped::DroppedText, head::Status, library::Library},
    markdown,
    source::{CONTENT, ContentPath, Role, below_content, split_path},
};
use percent_encoding::percent_decode_str;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::{Arc, OnceLock};

/// All that links may lead to.
#[derive(Clone, Copy)]
pub struct Destinations<'c> {
    pub sections: &'c BySection<Section>,
    pub items: &'c ByItem<Arc<Item>>,
    pub statics: &'c [StaticFile],
    pub library: &'c Library,
    pub dropped: &'c [DroppedText<'c>],
    pub config: &'c Config,
    /// Addresses that the site takes itself.
    pub reserved: &'c [Address],
}

/// Where paths lead; `None` for what is there and makes no page.
pub(super) struct LinkMap<'c> {
    /// Texts by their path below `content/`.
    pub texts: FxHashMap<&'c str, Option<Owner>>,
    /// Paths below `content/` of texts that make no page because of their names, as they are and as they should be.
    pub misnamed: FxHashSet<&'c str>,
    /// Bundles' files by their path below `content/`: item, and position in its files.
    pub files: FxHashMap<&'c str, Option<(ItemIx, usize)>>,
    /// Files by their path below `static/`.
    pub statics: FxHashMap<&'c str, usize>,
    /// The rest of the site, for what leads nowhere.
    pub site: Destinations<'c>,
    /// Paths by what is left of them without case, marks and ending, made when somebody asks.
    pub alike: OnceLock<FxHashMap<String, &'c str>>,
    /// Paths of files by their names.
    pub named: OnceLock<FxHashMap<String, &'c str>>,
    /// Texts by the addresses of their pages, the old ones too; nothing for the program's own.
    pub addresses: OnceLock<FxHashMap<String, Option<&'c str>>>,
}

/// What a text belongs to.
#[derive(Clone, Copy)]
pub(super) enum Owner {
    Item(ItemIx),
    Section(SectionIx),
}

/// The text that a link stands in.
pub(super) struct LinkSource<'e> {
    pub file: &'e Arc<str>,
    pub name: ContentPath<'e>,
    pub draft: bool,
}

impl<'e> LinkSource<'e> {
    pub fn new(file: &'e Arc<str>, draft: bool) -> Self {
        Self { file, name: ContentPath::below(below_content(file)), draft }
    }

    pub fn entry(entry: &'e Entry) -> Self {
        Self::new(&entry.file, entry.status != Status::Approved)
    }

    /// The bundle's folder below `content/`, if the text is in one.
    pub fn bundle(&self) -> Option<&'e str> {
        (self.name.role == Role::Bundle && !self.name.folder.is_empty()).then_some(self.name.folder)
    }
}

impl<'c> LinkMap<'c> {
    pub fn new(site: Destinations<'c>) -> Self {
        let mut map = Self {
            texts: FxHashMap::default(),
            misnamed: FxHashSet::default(),
            files: FxHashMap::default(),
            statics: FxHashMap::default(),
            site,
            alike: OnceLock::new(),
            named: OnceLock::new(),
            addresses: OnceLock::new(),
        };
        map.texts.reserve(site.library.texts.len());
        for (at, section) in site.sections.iter_enumerated() {
            for entry in section.texts.iter().flatten() {
                map.texts.insert(below_content(&entry.file), Some(Owner::Section(at)));
            }
        }
        for (at, item) in site.items.iter_enumerated() {
            for entry in item.texts.iter().flatten() {
                map.texts.insert(below_content(&entry.file), Some(Owner::Item(at)));
            }
            for (file, own) in item.files.iter().enumerate() {
                map.files.insert(below_content(&own.path), Some((at, file)));
            }
        }
        for dropped in site.dropped {
            if dropped.placed {
                map.texts.entry(below_content(&dropped.file.path)).or_insert(None);
            } else {
                map.misnamed.extend([Some(below_content(&dropped.file.path)), dropped.meant].into_iter().flatten());
            }
            for (_, file) in dropped.files {
                map.files.entry(below_content(&site.library.files[*file].path)).or_insert(None);
            }
        }
        map.statics = site.statics.iter().enumerate().map(|(at, file)| (file.address.as_str(), at)).collect();
        map
    }

    pub fn find(&self, target: &str, from: &LinkSource<'_>) -> Result<Target, Why> {
        let target = target.trim();
        if target.is_empty() || target == "#" {
            return Err(Why::Empty);
        }
        // One letter is a drive: `C:\anh.jpg`.
        if markdown::scheme(target).is_some_and(|scheme| scheme.len() == 1) {
            return Err(Why::Drive);
        }
        // A page that was looked at in the preview is nowhere for readers.
        if self.is_own_and_nowhere(target) || preview(target).is_some_and(|own| self.text_of_address(own).is_some()) {
            return Err(Why::Other);
        }
        if target.starts_with("//") || markdown::scheme(target).is_some_and(|scheme| scheme.len() > 1) {
            return Ok(Target::Outside(target.into()));
        }
        let (path, fragment) = target.split_once('#').map_or((target, None), |(path, fragment)| (path, Some(fragment)));
        let path = path.split('?').next().unwrap_or_default();
        let fragment = fragment
            .filter(|fragment| !fragment.is_empty())
            .map(|fragment| Arc::from(percent_decode_str(fragment).decode_utf8_lossy().as_ref()));
        if path.is_empty() {
            return fragment.map(Target::Here).ok_or(Why::Other);
        }
        let path = percent_decode_str(path).decode_utf8_lossy();
        let path = compose(&path);
        if let Some(why) = unfinished(&path) {
            return Err(why);
        }
        let text = ContentPath::below(&path).is_text();
        if let Some(absolute) = path.strip_prefix('/') {
            let absolute = absolute.strip_prefix(CONTENT).filter(|_| text).unwrap_or(absolute);
            if text {
                return self.text(absolute, fragment);
            }
            let file = self.statics.get(absolute).map(|at| Target::Static(*at));
            return file.or_else(|| self.file(absolute)).ok_or(Why::Other);
        }
        let joined = join(from.name.folder, &path).ok_or(if text { Why::Text } else { Why::Other })?;
        if text {
            return self.text(&joined, fragment);
        }
        if path.ends_with('/') || path.ends_with("..") || path == "." {
            return Err(Why::Folder);
        }
        let inside = from.bundle().is_some_and(|bundle| joined.starts_with(bundle));
        let dead = if inside && file_like(&joined) { Why::File } else { Why::Other };
        self.file(&joined).ok_or(dead)
    }

    /// Whether an absolute address is one of this site's pages in a language, and there is no such page.
    fn is_own_and_nowhere(&self, target: &str) -> bool {
        let Some(below) = self.own_address(target) else { return false };
        let page = below.ends_with('/') && !below.contains("/page/");
        let lang = below.split('/').next().unwrap_or_default();
        let langs = || self.site.sections.first().into_iter().flat_map(|home| &home.addresses);
        page && langs().any(|home| home.as_str().trim_end_matches('/') == lang) && self.page(&below).is_none()
    }

    /// The address below the site's own of an absolute one, without query and fragment.
    fn own_address(&self, target: &str) -> Option<String> {
        let origin = self.site.config.base.origin.split_once("://").map_or("", |(_, host)| host);
        // A host's name in letters of its own language is the same in ASCII.
        let ascii = if target.is_ascii() { None } else { web_address(target) };
        let target = ascii.as_deref().unwrap_or(target);
        let rest = ["https://", "http://", "//"].iter().find_map(|scheme| target.strip_prefix(scheme))?;
        let path =
            rest.get(..origin.len()).filter(|host| host.eq_ignore_ascii_case(origin)).map(|_| &rest[origin.len()..])?;
        let path = path.split(['?', '#']).next()?;
        Some(
            percent_decode_str(path.strip_prefix(self.site.config.base.path.as_str())?)
                .decode_utf8_lossy()
                .into_owned(),
        )
    }

    /// The text of a page's address, as a path below `content/`; `Some(None)` for a page that the program makes.
    fn page(&self, address: &str) -> Option<Option<&'c str>> {
        let made = || {
            let sections = self.site.sections.iter().flat_map(|section| &section.texts);
            let entries = sections.chain(self.site.items.iter().flat_map(|item| &item.texts)).flatten();
            let of = |entry: &'c Entry| {
                let all = entry.aliases.iter().chain([&entry.address]);
                all.map(|address| (page_key(address.as_str()), Some(below_content(&entry.file))))
            };
            let bare = self.site.sections.iter().flat_map(|section| &section.addresses);
            let own = bare.chain(self.site.reserved).map(|address| (page_key(address.as_str()), None));
            own.chain(entries.flat_map(of)).collect()
        };
        self.addresses.get_or_init(made).get(&page_key(address)).copied()
    }

    /// The text whose page has the address that somebody copied from the browser: with the site's path or without.
    pub fn text_of_address(&self, target: &str) -> Option<&'c str> {
        let path = preview(target).unwrap_or(target).split(['?', '#']).next()?;
        let path = percent_decode_str(path).decode_utf8_lossy();
        let below =
            path.strip_prefix(self.site.config.base.path.as_str()).or_else(|| path.strip_prefix('/')).unwrap_or(&path);
        self.page(below).flatten()
    }

    /// The path that is the same but for case, marks, separators and ending.
    pub fn alike(&self, path: &str) -> Option<&'c str> {
        let made = || {
            let mut paths: Vec<&str> =
                self.statics.keys().chain(self.files.keys()).chain(self.texts.keys()).copied().collect();
            // Of several the last stays, always the same one.
            paths.sort_unstable_by(|a, b| b.cmp(a));
            paths.into_iter().map(|path| (alike_key(path), path)).collect()
        };
        self.alike.get_or_init(made).get(&alike_key(path)).copied()
    }

    /// The file of that name, wherever it lies in the site.
    pub fn file_named(&self, name: &str) -> Option<&'c str> {
        let made = || {
            let files = self.site.library.files.iter().rev();
            files.map(|file| (caseless(split_path(&file.path).1).into_owned(), file.path.as_ref())).collect()
        };
        self.named.get_or_init(made).get(&*caseless(name)).copied()
    }

    fn file(&self, path: &str) -> Option<Target> {
        self.files.get(path).map(|file| file.map_or(Target::Dead, |(item, file)| Target::File { item, file }))
    }

    fn text(&self, path: &str, fragment: Option<Arc<str>>) -> Result<Target, Why> {
        match self.texts.get(path) {
            Some(Some(Owner::Item(item))) => Ok(Target::Item { item: *item, fragment }),
            Some(Some(Owner::Section(section))) => Ok(Target::Section { section: *section, fragment }),
            Some(None) => Ok(Target::Dead),
            // Told of the text itself.
            None if self.misnamed.contains(path) => Ok(Target::Dead),
            None => Err(Why::Text),
        }
    }
}

/// The path in an address of the preview on somebody's own computer: `/vi/` of `http://127.0.0.1:8000/vi/`.
fn preview(target: &str) -> Option<&str> {
    let rest = ["http://", "https://"].iter().find_map(|scheme| target.strip_prefix(scheme))?;
    let (host, _) = rest.split_once('/')?;
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    ["127.0.0.1", "localhost", "0.0.0.0", "[::1]"].contains(&name).then(|| &rest[host.len()..])
}

/// What an address lacks at its beginning to be one of the web or of mail.
fn unfinished(path: &str) -> Option<Why> {
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    let host = |name: &str| {
        let labels = || name.split('.');
        labels().count() > 1
            && labels().all(|label| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-'))
    };
    let end = first.rsplit('.').next().unwrap_or_default();
    if rest.is_empty() && first.split_once('@').is_some_and(|(name, at)| !name.is_empty() && host(at)) {
        return Some(Why::Mail);
    }
    let number = |c: char| c.is_ascii_digit() || "+-.() ".contains(c);
    if path.starts_with(['0', '+'])
        && path.chars().all(number)
        && (8..=15).contains(&path.chars().filter(char::is_ascii_digit).count())
    {
        return Some(Why::Phone);
    }
    let web = first.get(..4).is_some_and(|www| www.eq_ignore_ascii_case("www.")) && host(first);
    let known =
        ["vn", "com", "org", "net", "edu", "gov", "me", "info", "asia"].iter().any(|own| end.eq_ignore_ascii_case(own));
    let halved = matches!(first, "http" | "https") && rest.starts_with('/');
    (web || known && host(first) || halved).then_some(Why::Host)
}

/// Whether a path reads like that of a file that an editor puts into a bundle: an ending, and not that of a page of
/// another website (`lien-he.html`, from where the text was taken) or of a number (`v1.2`).
fn file_like(path: &str) -> bool {
    const PAGES: [&str; 8] = ["html", "htm", "xhtml", "shtml", "php", "asp", "aspx", "jsp"];
    split_path(path).1.rsplit_once('.').is_some_and(|(_, ending)| {
        ending.bytes().any(|b| b.is_ascii_alphabetic())
            && ending.bytes().all(|b| b.is_ascii_alphanumeric())
            && !PAGES.iter().any(|page| ending.eq_ignore_ascii_case(page))
    })
}

/// What is left of a path without case, marks, kinds of separators and ending.
fn alike_key(path: &str) -> String {
    let (folder, file) = split_path(path);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    plain(&format!("{folder}/{stem}")).replace([' ', '_'], "-").replace('\\', "/")
}

/// An address without regard to case, or to how a page is written.
fn page_key(address: &str) -> String {
    let address = address.strip_suffix("index.html").unwrap_or(address);
    caseless(address.trim_end_matches('/')).into_owned()
}

/// Joins a relative path to a folder; `None` when it leads out of `content/`.
pub(super) fn join(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_join_inside_content_only() {
        assert_eq!(join("tin/bai", "../khac/index.vi.md").as_deref(), Some("tin/khac/index.vi.md"));
        assert_eq!(join("tin", "../../x"), None);
    }
}

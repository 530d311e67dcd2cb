//! What must hold for any input. libFuzzer calls this with bytes it thinks up, `tests/suite/hostile.rs` with those
//! that once broke something; whatever does not hold panics.

use html5ever::tokenizer::{BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use songngu::{
    base::{self, Hash, Lang, Time, When},
    content::{config, text},
    diag::{Diagnostic, Place},
    locale::{self, Arg, FtlFile, Layer},
    markdown::{self, Fill, LinkTo, Outline, PictureTo, SegmentKind, Settings, Word},
    media::{
        self,
        captions::{Captions, Spoken},
        clip::ClipKind,
        photo::{self, Credits, PictureHead, Recipe, Rendition, Sizes},
    },
    pipeline::Memory,
    release,
    source::{decode, yaml},
};
use std::{borrow::Cow, cell::RefCell, io::Cursor, sync::Arc};

/// What must hold for some bytes.
pub type Target = fn(&[u8]);

/// Their names, and what each is given.
pub const TARGETS: &[(&str, Target)] = &[
    ("head", head),
    ("markdown", markdown),
    ("fluent", fluent),
    ("address", address),
    ("picture", picture),
    ("clip", clip),
    ("captions", captions),
    ("cache", cache),
];

fn name() -> Arc<str> {
    "content/tin/a.vi.md".into()
}

/// Every place that is told lies in the text.
fn located(source: &str, told: &[Diagnostic]) {
    for diagnostic in told {
        for place in diagnostic.place.iter().chain(diagnostic.related.iter().map(|related| &related.place)) {
            if let Some(span) = place.span {
                let range = span.start as usize..span.end as usize;
                assert!(source.get(range).is_some(), "{} at {span:?} of {}", diagnostic.code, source.len());
            }
        }
    }
}

/// A file of the sources: as a text, as a section's, as a configuration.
fn head(bytes: &[u8]) {
    let lang = Lang::parse("vi").unwrap();
    let Ok(source) = decode(bytes) else { return };
    for index in [false, true] {
        let how = text::Reading { lang: &lang, index, source: true, highlight: &|_, _| None };
        let (read, html) = text::read(&name(), bytes, how);
        let told: Vec<Diagnostic> = read.diagnostics(&config::default_zone()).collect();
        located(source, &told);
        assert!(read.readable || !told.is_empty());
        assert!(html.is_some() || !told.is_empty());
        assert!(source.is_char_boundary(read.body as usize));
        assert!(read.head.title.given().is_some() || !told.is_empty());
        assert!(read.head.slug.value().is_none_or(|slug| base::is_slug(slug)), "{:?}", read.head.slug);
        for alias in read.head.aliases.entries() {
            let index = if alias.value.ends_with('/') { "index.html" } else { "" };
            assert!(release::is_path(&format!("{}{index}", &*alias.value)), "{alias:?}");
        }
    }
    match yaml::parse(source, 0) {
        Ok(Some(node)) => {
            let mut found = Vec::new();
            let config = config::Config::read(&name(), &node, None, &mut found);
            located(source, &found);
            assert!(config.is_some() || !found.is_empty());
        }
        Ok(None) => {}
        Err(error) => located(source, &[error.diagnostic(&name())]),
    }
}

/// Links lead where they say.
struct All<'a>(&'a Outline);

impl Fill for All<'_> {
    fn link(&mut self, index: usize) -> Option<LinkTo> {
        Some(LinkTo { href: self.0.links[index].target.clone(), ..LinkTo::default() })
    }
    fn picture(&mut self, index: usize) -> Option<PictureTo> {
        Some(PictureTo { src: self.0.pictures[index].target.clone(), ..PictureTo::default() })
    }
    fn word(&mut self, word: Word) -> Cow<'_, str> {
        format!("{word:?}").into()
    }
}

/// Markdown: well-formed and without script, as written and as a browser's tokenizer reads it.
fn markdown(bytes: &[u8]) {
    let Ok(source) = decode(bytes) else { return };
    // Highlighting may take a second for each megabyte.
    let colours = source.len() <= 1024;
    let highlight = |lang: &str, code: &str| if colours { markdown::highlight(lang, code) } else { None };
    for smart in [false, true] {
        let document = markdown::read(
            source,
            &Settings { file: &name(), offset: 0, smart, highlight: &highlight, segments: false },
        );
        located(source, &document.diagnostics);
        for segment in markdown::segments(source, smart, 0) {
            assert!(source.get(segment.span.range()).is_some(), "{segment:?}");
            assert!(segment.kind == SegmentKind::Code || !segment.wording.contains('\n'), "{segment:?}");
        }
        let mut html = String::new();
        document.html.fill(&mut html, &mut All(&document.outline));
        if let Err(why) = sound(&html) {
            panic!("{why}\n{source:?}\n{html}");
        }
    }
}

const VOID: &[&str] = &["area", "br", "col", "hr", "img", "input", "source", "track", "wbr"];
const NEVER: &[&str] = &[
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "form",
    "base",
    "meta",
    "link",
    "svg",
    "math",
    "template",
    "noscript",
    "textarea",
    "title",
    "plaintext",
    "xmp",
    "frameset",
    "applet",
    "button",
    "body",
    "html",
    "head",
];

/// Whether all tags are closed in order, values quoted, names unique, and nothing can run.
pub fn sound(html: &str) -> Result<(), String> {
    let (mut open, mut tags, mut rest) = (Vec::new(), Vec::new(), html);
    while let Some(at) = rest.find('<') {
        entities(&rest[..at])?;
        let end = at + rest[at..].find('>').ok_or("a tag without end")?;
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            let opened = open.pop();
            if opened != Some(name) {
                return Err(format!("</{name}> closes {opened:?}"));
            }
            continue;
        }
        let name = tag.split(' ').next().unwrap_or_default();
        if name.is_empty()
            || !name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            || NEVER.contains(&name)
        {
            return Err(format!("<{tag}>"));
        }
        let (mut attributes, mut names) = (&tag[name.len()..], Vec::new());
        while !attributes.is_empty() {
            let (key, after) = attributes.split_once("=\"").ok_or_else(|| format!("attributes of <{tag}>"))?;
            let (value, after) = after.split_once('"').ok_or_else(|| format!("value in <{tag}>"))?;
            let key = key.strip_prefix(' ').ok_or_else(|| format!("no space in <{tag}>"))?;
            entities(value)?;
            if names.contains(&key) || key.is_empty() || !key.bytes().all(|b| b.is_ascii_lowercase() || b == b'-') {
                return Err(format!("{key} in <{tag}>"));
            }
            runs(key, &unescaped(value)?).map_err(|why| format!("{why} in <{tag}>"))?;
            names.push(key);
            attributes = after;
        }
        tags.push(name.to_owned());
        if !VOID.contains(&name) {
            open.push(name);
        }
    }
    entities(rest)?;
    if !open.is_empty() {
        return Err(format!("left open: {open:?}"));
    }
    let seen = browser(html)?;
    if seen == tags { Ok(()) } else { Err(format!("a browser sees {seen:?} instead of {tags:?}")) }
}

/// Only the few that any reader of XML knows, too; and `&nbsp;`, which every reader of HTML does.
fn entities(text: &str) -> Result<(), String> {
    if text.contains('>')
        || text.chars().any(|c| (c.is_control() && !matches!(c, '\n' | '\r' | '\t')) || c == '\u{fffe}')
    {
        return Err(format!("a bare sign in {text:?}"));
    }
    unescaped(text).map(drop)
}

fn unescaped(text: &str) -> Result<String, String> {
    let plain = text.replace("&nbsp;", " ");
    quick_xml::escape::unescape(&plain).map(Into::into).map_err(|why| format!("{why} in {text:?}"))
}

/// Whether an attribute's value, its references read, is no program.
fn runs(key: &str, value: &str) -> Result<(), String> {
    let plain: String = value.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    let plain = plain.to_ascii_lowercase();
    let scheme = ["javascript:", "vbscript:", "data:", "file:", "blob:"].iter().any(|scheme| plain.starts_with(scheme));
    let leads = matches!(key, "href" | "src" | "cite" | "poster" | "action" | "formaction" | "srcset" | "longdesc");
    if key.starts_with("on") || key == "style" || key == "srcdoc" || (leads && scheme) {
        return Err(format!("{key}={value}"));
    }
    Ok(())
}

/// The elements that a browser's tokenizer finds.
fn browser(html: &str) -> Result<Vec<String>, String> {
    let input = BufferQueue::default();
    input.push_back(html.into());
    let tokenizer = Tokenizer::new(Seen::default(), TokenizerOpts::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let Seen { tags, wrong } = tokenizer.sink;
    wrong.into_inner().map_or(Ok(tags.into_inner()), Err)
}

/// Start tags, and the first attribute that could run something.
#[derive(Default)]
struct Seen {
    tags: RefCell<Vec<String>>,
    wrong: RefCell<Option<String>>,
}

impl TokenSink for Seen {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        if let Token::TagToken(tag) = token
            && tag.kind == TagKind::StartTag
        {
            self.tags.borrow_mut().push(tag.name.to_string());
            for attribute in tag.attrs {
                if let Err(why) = runs(&attribute.name.local, &attribute.value) {
                    self.wrong.borrow_mut().get_or_insert(why);
                }
            }
        }
        TokenSinkResult::Continue
    }
}

/// A file of words, beside the built-in ones.
fn fluent(bytes: &[u8]) {
    let Ok(source) = decode(bytes) else { return };
    let (vi, en) = (Lang::parse("vi").unwrap(), Lang::english());
    let file = |lang: &Lang, file: &str, text| FtlFile {
        layer: Layer::Site,
        lang: lang.clone(),
        file: file.into(),
        text: std::borrow::Cow::Borrowed(text),
        program: false,
    };
    let files = [file(&vi, "vi.ftl", source), file(&en, "en.ftl", "a = A { $n } { $t }\nb = { a }\n")];
    let (locales, told) = locale::load(&files, &[vi.clone(), en.clone()]);
    let own = |place: &Place| &*place.file == "vi.ftl";
    let (mine, _): (Vec<_>, Vec<_>) = told
        .into_iter()
        .partition(|d| d.place.as_ref().is_some_and(own) && d.related.iter().all(|related| own(&related.place)));
    located(source, &mine);
    let _ = locales.usage(&[], &std::collections::BTreeSet::new(), true);
    let arguments = [("n", Arg::Number(7)), ("t", Arg::Text("\u{2068}<b>".into()))];
    for line in source.lines().take(200) {
        let id = line.split(['=', ' ']).next().unwrap_or_default();
        let said = locales.say(&vi, id, &arguments);
        assert!(said.missing || locales.has_own(&vi, id) || locales.has_own(&en, id) || said.broken.is_some(), "{id}");
        let _ = (locales.names(&vi, id), locales.own(&vi, id));
    }
}

/// Names, addresses, languages, times: what is made of them is what an address, a file or a feed may hold.
fn address(bytes: &[u8]) {
    let Ok(all) = decode(bytes) else { return };
    for text in all.lines().take(50) {
        let slug = base::fold(text);
        assert!(slug.is_empty() || base::is_slug(&slug), "{text:?} {slug:?}");
        assert_eq!(base::fold(&slug), slug);
        let path = base::fold_path(text);
        assert_eq!(base::fold_path(&path), path);
        assert_eq!(base::compose(&base::compose(text)), base::compose(text));
        // Longer names no file system has.
        if let Some(name) = media::published_name(text).filter(|_| text.len() <= 255) {
            assert!(release::is_path(&format!("media/0123456789abcdef/{name}")), "{text:?} {name:?}");
            assert_eq!(media::published_name(&name).as_ref(), Some(&name), "{text:?}");
        }
        let _ = (media::media_type(text), base::glob(text), base::is_id(text));
        if let Some(lang) = Lang::parse(text) {
            assert_eq!(Lang::parse(lang.as_str()), Some(lang.clone()));
            assert!(lang.parents().iter().all(|parent| *parent != lang));
            let _ = (lang.direction(), lang.lower());
        }
        if let Some(base) = config::Base::parse(text) {
            assert!(base.path.starts_with('/') && base.path.ends_with('/') && !base.path.contains("//"), "{text:?}");
            assert_eq!(
                config::Base::parse(&base.absolute("")).map(|again| (again.origin, again.path)),
                Some((base.origin, base.path))
            );
        }
        if let Some(time) = Time::parse(text) {
            assert_eq!(Time::parse(&time.rfc3339(&zone())), Some(time), "{text:?}");
            let _ = time.rfc2822(&zone());
        }
        let _ = When::parse(text).map(|when| when.time(&zone()));
        markdown(
            format!("[a]({text}) ![b]({text}) [c](<{text}>)\n\n[d]: {text}\n\n<a href=\"{text}\">e</a> <{text}>")
                .as_bytes(),
        );
    }
}

fn zone() -> jiff::tz::TimeZone {
    jiff::tz::TimeZone::get("Asia/Ho_Chi_Minh").unwrap_or(jiff::tz::TimeZone::UTC)
}

/// The head of a picture; the whole of one that is not large.
fn picture(bytes: &[u8]) {
    for name in ["a.png", "a.jpg", "a.gif", "a.webp", "a.svg", "a.avif", "a", "a.pdf"] {
        if let Some((width, height)) = media::measure(name, bytes) {
            assert!(width > 0 && height > 0, "{name}: {width} × {height}");
        }
    }
    let Ok(Some(head)) = photo::head(bytes, bytes.len() as u64) else {
        assert!(photo::verify(bytes).is_err());
        return;
    };
    if u64::from(head.size.0) * u64::from(head.size.1) < 1 << 20 {
        photograph(bytes, &head);
    }
}

/// What is decoded, made of it, and taken out of it.
fn photograph(bytes: &[u8], head: &PictureHead) {
    let sound = photo::verify(bytes);
    if let Some(clean) = photo::cleaned(bytes) {
        assert_eq!(photo::cleaned(&clean), None);
        assert!(sound.is_err() || photo::verify(&clean).is_ok());
    }
    let recipe = Recipe { widths: vec![160, 300], full: 640, quality: 75 };
    let sizes = Sizes::new(head.size, &recipe);
    let wanted = [Rendition::Full, Rendition::Card, sizes.widths[0].0];
    match photo::derive(bytes, &recipe, &Credits::default(), &wanted) {
        Ok(made) => {
            assert!(sound.is_ok() && head.photograph);
            for (rendition, jpeg) in wanted.into_iter().zip(made) {
                assert_eq!(photo::verify(&jpeg), Ok(()));
                let made = photo::head(&jpeg, jpeg.len() as u64).unwrap().unwrap();
                assert_eq!(Some(made.size), sizes.of(rendition));
            }
        }
        Err(_) => assert!(sound.is_err() || !head.photograph),
    }
}

/// A clip: what it is never takes long to say.
fn clip(bytes: &[u8]) {
    match media::clip::read(Cursor::new(bytes)).unwrap() {
        Ok(clip) => {
            assert!(clip.media_type().starts_with(if clip.kind == ClipKind::Video { "video/" } else { "audio/" }));
            assert!(clip.size.is_none_or(|(width, height)| width > 0 && height > 0), "{clip:?}");
            assert!(clip.seconds().is_none_or(|seconds| seconds > 0), "{clip:?}");
        }
        Err(fault) => assert!(fault.container.is_some() || fault.codec.is_none(), "{fault:?}"),
    }
}

/// A file of captions.
fn captions(bytes: &[u8]) {
    let Ok(source) = decode(bytes) else { return };
    let read = Captions::read(source);
    let judged = ["vi", "ja"].map(|lang| read.judge(&Lang::parse(lang).unwrap(), Some(5000)));
    for fault in read.faults.iter().chain(judged.iter().flatten()) {
        assert!(source.get(fault.span.range()).is_some_and(|line| !line.contains(['\n', '\r'])), "{fault:?}");
    }
    assert!(read.faults.is_sorted_by_key(|fault| fault.span.start));
    assert!(read.cues.is_sorted_by_key(|cue| cue.line.start));
    let transcript = read.transcript();
    let dense = |all: &mut dyn Iterator<Item = &Spoken>| all.map(|one| one.words.replace(' ', "")).collect::<String>();
    let spoken = dense(&mut read.cues.iter().flat_map(|cue| &cue.spoken));
    assert_eq!(spoken, dense(&mut transcript.iter()), "no word is lost");
    for Spoken { words, .. } in &transcript {
        assert!(
            !words.is_empty() && words.trim_matches(' ') == words && !words.contains(char::is_control),
            "{words:?}"
        );
    }
}

/// A cache file: as it is, and as the body of one with a right checksum, which somebody made on purpose.
fn cache(bytes: &[u8]) {
    let own = Memory::default().bytes();
    assert!(Memory::parse(bytes).is_none_or(|_| bytes.len() >= own.len()));
    if let Some(memory) = Memory::parse(&forged(bytes)) {
        let again = memory.bytes();
        assert!(Memory::parse(&again).is_some());
    }
}

/// A cache of this program with `body`, by its own checksum.
pub fn forged(body: &[u8]) -> Vec<u8> {
    const HASH: usize = 16;
    let own = Memory::default().bytes();
    let magic = own.iter().position(|&b| b == b'\n').unwrap() + 1;
    let mut bytes = own[..magic + HASH].to_vec();
    bytes.extend(body);
    let hex = Hash::of(body).hex();
    bytes.extend((0..HASH).map(|n| u8::from_str_radix(&hex[2 * n..2 * n + 2], 16).unwrap()));
    bytes
}

/// The body of a cache.
pub fn body(cache: &[u8]) -> &[u8] {
    &cache[cache.iter().position(|&b| b == b'\n').unwrap() + 1 + 16..cache.len() - 16]
}

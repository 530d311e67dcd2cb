//! The content policy, without which no page is published.

/// The content policy that every page carries before anything that loads.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; \
    img-src 'self'; media-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";

/// Whether a browser obeys the policy on a page before it loads anything: it stands in a `<meta>` of the head, in no
/// comment, title or `<noscript>` (<https://html.spec.whatwg.org/#attr-meta-http-equiv-content-security-policy>). What
/// begins a head is little, so it is read here as the tokenizer of the standard does
/// (<https://html.spec.whatwg.org/multipage/parsing.html>); a parser of whole pages would be a dependency of its own.
pub(super) fn carries_policy(page: &[u8]) -> bool {
    let mut rest = page.strip_prefix("\u{feff}".as_bytes()).unwrap_or(page);
    loop {
        let blank = rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        // Other text begins the body.
        let Some(markup) = rest[blank..].strip_prefix(b"<") else { return false };
        rest = if let Some(comment) = markup.strip_prefix(b"!--") {
            after_comment(comment)
        } else if markup.first().is_some_and(|byte| matches!(byte, b'!' | b'?')) {
            after(markup, b">")
        } else {
            let (closes, name) = match markup.strip_prefix(b"/") {
                Some(name) => (true, name),
                None => (false, markup),
            };
            let length = name.iter().take_while(|byte| !byte.is_ascii_whitespace() && !b"/>".contains(byte)).count();
            let (name, inside) = name.split_at(length);
            let (attributes, behind) = attributes(inside);
            match name.to_ascii_lowercase().as_slice() {
                b"head" => behind,
                b"html" if !closes => behind,
                b"meta" if is_policy(&attributes) => return true,
                b"meta" => behind,
                b"title" if !closes => after_title(behind),
                b"html" | b"body" | b"br" if closes => return false,
                _ if closes => behind,
                _ => return false, // it loads, or it belongs into the body
            }
        };
    }
}

/// Names in lower case, with their values.
type Attributes<'p> = Vec<(Vec<u8>, &'p [u8])>;

fn is_policy(attributes: &Attributes<'_>) -> bool {
    // Of two attributes of one name the first counts.
    let get = |name: &[u8]| attributes.iter().find(|(own, _)| own == name).map_or(b"".as_slice(), |(_, value)| value);
    get(b"http-equiv").eq_ignore_ascii_case(b"content-security-policy") && get(b"content") == POLICY.as_bytes()
}

/// The attributes of a tag, and what stands behind the tag.
fn attributes(mut rest: &[u8]) -> (Attributes<'_>, &[u8]) {
    let mut attributes = Vec::new();
    let until = |bytes: &[u8], ends: &[u8]| {
        bytes.iter().position(|byte| byte.is_ascii_whitespace() || ends.contains(byte)).unwrap_or(bytes.len())
    };
    let skip = |bytes: &[u8], signs: &[u8]| {
        bytes.iter().take_while(|byte| byte.is_ascii_whitespace() || signs.contains(byte)).count()
    };
    loop {
        rest = &rest[skip(rest, b"/")..];
        match rest.first() {
            None => return (attributes, rest),
            Some(b'>') => return (attributes, &rest[1..]),
            Some(_) => {}
        }
        // A name may begin with `=`.
        let (name, behind) = rest.split_at(1 + until(&rest[1..], b"/>="));
        rest = &behind[skip(behind, b"")..];
        let mut value: &[u8] = b"";
        if let Some(behind) = rest.strip_prefix(b"=") {
            rest = &behind[skip(behind, b"")..];
            let quote = rest.first().copied().filter(|byte| matches!(byte, b'"' | b'\''));
            (value, rest) = match quote {
                Some(quote) => {
                    let inside = &rest[1..];
                    let end = memchr::memchr(quote, inside).unwrap_or(inside.len());
                    (&inside[..end], inside.get(end + 1..).unwrap_or_default())
                }
                None => rest.split_at(until(rest, b">")),
            };
        }
        attributes.push((name.to_ascii_lowercase(), value));
    }
}

/// What stands behind a comment whose `<!--` was read.
fn after_comment(comment: &[u8]) -> &[u8] {
    if let Some(rest) = [b">".as_slice(), b"->"].iter().find_map(|end| comment.strip_prefix(*end)) {
        return rest;
    }
    let ends = memchr::memmem::find_iter(comment, b"--").map(|at| &comment[at + 2..]);
    let mut behind = ends.filter_map(|rest| rest.strip_prefix(b">").or_else(|| rest.strip_prefix(b"!>")));
    behind.next().unwrap_or_default()
}

/// What stands behind `</title …>`.
fn after_title(title: &[u8]) -> &[u8] {
    let ends = memchr::memmem::find_iter(title, b"</").map(|at| &title[at + 2..]);
    let mut behind = ends.filter_map(|end| {
        let (name, rest) = end.split_at_checked(b"title".len())?;
        let whole = rest.first().is_none_or(|byte| byte.is_ascii_whitespace() || b"/>".contains(byte));
        (whole && name.eq_ignore_ascii_case(b"title")).then(|| attributes(rest).1)
    });
    behind.next().unwrap_or_default()
}

/// What stands behind the first `end`.
fn after<'p>(text: &'p [u8], end: &[u8]) -> &'p [u8] {
    memchr::memmem::find(text, end).map_or(b"", |at| &text[at + end.len()..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_counts_where_a_browser_obeys_it() {
        let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">");
        let quoted = meta.replace('\'', "&#39;");
        let good = [
            "<!doctype html>\n<html lang=\"vi\"><head>\n<meta charset=utf-8>\nMETA",
            "<html><head><title>a <!-- b</title>META",
            "<HTML><HEAD><!-- a > b --><!----><!--> <!--->META<link>",
            "<meta name=a content='>' / >META",
            "<title>a</titl></title x='>'>META",
            "</head></meta></p>META",
            "\u{feff}<?xml?>META",
        ];
        for page in good {
            assert!(carries_policy(page.replace("META", &meta).as_bytes()), "{page}");
        }
        let bad = [
            "<head><!-- META --></head>",
            "<head><!--META",
            "<head><title>META</title>",
            "<head><noscript>META</noscript>",
            "<head><template>META</template>",
            "<head><script>META</script>",
            "<head><link rel=stylesheet href=x>META",
            "<head><base href=/>META",
            "<head><style></style>META",
            "<head></head><body>META",
            "<p>META",
            "</body>META",
            "a META",
            "",
        ];
        for page in bad {
            assert!(!carries_policy(page.replace("META", &meta).as_bytes()), "{page}");
        }
        let metas = [
            meta.replace("img-src 'self'", "img-src *"),
            meta.replace("content=", "data-content="),
            meta.replace("content=", "content='' content="),
            meta.replace("Security-Policy", "Security-Policy-Report-Only"),
            meta.replace('"', "'"),
            quoted,
        ];
        for meta in metas {
            assert!(!carries_policy(meta.as_bytes()), "{meta}");
        }
        assert!(carries_policy(
            meta.replace("http-equiv=\"Content-Security-Policy\"", "HTTP-EQUIV = content-security-policy").as_bytes()
        ));
    }
}

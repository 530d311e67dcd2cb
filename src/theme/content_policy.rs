//! The content policy, without which no page is published.

use super::html::{self, Attribute};

/// The content policy that every page carries before anything that loads.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; \
    img-src 'self'; media-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";

/// Whether a browser obeys the policy on a page before it loads anything: it stands in a `<meta>` of the head, in no
/// comment, title or `<noscript>` (<https://html.spec.whatwg.org/#attr-meta-http-equiv-content-security-policy>). What
/// begins a head is little, so it is read here as the tokenizer of the standard does; a parser of whole pages would be a
/// dependency of its own.
pub(super) fn carries_policy(page: &[u8]) -> bool {
    let mut rest = page.strip_prefix("\u{feff}".as_bytes()).unwrap_or(page);
    loop {
        let blank = rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        // Other text begins the body.
        let Some(markup) = rest[blank..].strip_prefix(b"<") else { return false };
        rest = if let Some(comment) = markup.strip_prefix(b"!--") {
            html::after_comment(comment)
        } else if markup.first().is_some_and(|byte| matches!(byte, b'!' | b'?')) {
            html::after(markup, b">")
        } else {
            let (tag, behind) = html::tag(markup);
            match tag.name.to_ascii_lowercase().as_slice() {
                b"head" => behind,
                b"html" if !tag.closes => behind,
                b"meta" if is_policy(&tag.attributes) => return true,
                b"meta" => behind,
                b"title" if !tag.closes => html::after_element(behind, b"title"),
                b"html" | b"body" | b"br" if tag.closes => return false,
                _ if tag.closes => behind,
                _ => return false, // it loads, or it belongs into the body
            }
        };
    }
}

fn is_policy(attributes: &[Attribute<'_>]) -> bool {
    let get = |name: &[u8]| html::value(attributes, name).unwrap_or_default();
    get(b"http-equiv").eq_ignore_ascii_case(b"content-security-policy") && get(b"content") == POLICY.as_bytes()
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

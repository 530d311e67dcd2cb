//! Apache: lines for the portal's own `<VirtualHost>`.
//!
//! Redirects are told to mod_alias alone, so nothing depends on the order of modules. Where a place has headers of its
//! own, the later section replaces what the one before has set (<https://httpd.apache.org/docs/2.4/sections.html#merging>).

use super::{
    facts::{FINGERPRINTED, Facts, HIDDEN, KEPT, text_types},
    quote::{line, literal, quoted},
};
use crate::media::{self, Compression};

/// What is shown where nothing is.
const NOTHING: [&str; 3] = ["403", "404", "410"];

pub(super) fn write(facts: &Facts<'_>) -> String {
    let url = facts.base.absolute("");
    let root = facts.root;
    let rewrite = if facts.compressed.is_empty() { "" } else { " rewrite" };
    let mut out = format!(
        "# Apache 2.4.58 or later: {url} from {root}\n\
         # Written by `songngu server-config apache`: write it again when old addresses come or texts end, do not change it.\n\
         # It needs the modules of  a2enmod alias deflate dir filter headers mime{rewrite}\n\
         # and belongs into the portal's <VirtualHost>:  Include /etc/apache2/songngu.conf\n\n"
    );
    addresses(&mut out, facts);
    if !facts.compressed.is_empty() {
        copies(&mut out, facts);
    }
    folder(&mut out, facts);
    section(&mut out, facts);
    out
}

/// Which address leads where. All is matched whole: `Redirect` would take what lies below, too.
fn addresses(out: &mut String, facts: &Facts<'_>) {
    let path = literal(&facts.path);
    line(out, format_args!("Alias {} {}", quoted(&facts.path), quoted(&format!("{}/", facts.root))));
    if facts.path != "/" {
        let folder = path.trim_end_matches('/');
        line(out, format_args!("RedirectMatch 301 \"^{folder}$\" {}", quoted(&facts.base.path)));
    }
    line(out, format_args!("RedirectMatch 404 \"^{}.*{HIDDEN}\"", path.trim_end_matches('/')));
    if !facts.moved.is_empty() {
        line(out, format_args!("# Pages that moved, and what has ended."));
    }
    for (from, to) in &facts.moved {
        let from = format!("\"^{path}{}{}$\"", literal(from), copied(facts, from));
        match to {
            Some(to) => {
                line(out, format_args!("RedirectMatch 301 {from} {}", quoted(&format!("{}{to}", facts.base.path))))
            }
            None => line(out, format_args!("RedirectMatch 410 {from}")),
        }
    }
    out.push('\n');
}

/// What stands instead of an address when its file lies compressed beside itself: mod_rewrite comes before mod_alias.
fn copied(facts: &Facts<'_>, address: &str) -> String {
    match (facts.compressed, address.ends_with('/')) {
        ([], _) => String::new(),
        (all, true) => format!("(?:index\\.html{})?", extension(all)),
        (all, false) => format!("{}?", extension(all)),
    }
}

/// A pattern for what the names of compressed files end with.
fn extension(all: &[Compression]) -> String {
    format!("(?:\\.(?:{}))", all.iter().map(|how| how.extension()).collect::<Vec<_>>().join("|"))
}

/// Whoever takes a coding gets the file that lies compressed beside the text, the smallest first.
fn copies(out: &mut String, facts: &Facts<'_>) {
    let path = literal(&facts.path);
    let types = media::types().filter(|(_, media_type)| media::is_text(media_type));
    let texts = types.map(|(extension, _)| extension).collect::<Vec<_>>().join("|");
    out.push_str("# Text lies compressed beside itself, for whoever takes it.\nRewriteEngine On\n");
    for how in facts.compressed.iter().rev() {
        let (coding, extension) = (how.coding(), how.extension());
        for (pattern, index) in [(format!("(.+\\.(?:{texts}))"), ""), ("(|.*/)".to_owned(), "index.html")] {
            let file = format!("$1{index}.{extension}");
            out.push_str(&format!(
                "RewriteCond \"%{{HTTP:Accept-Encoding}}\" \"\\b{coding}\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))\"\n"
            ));
            line(out, format_args!("RewriteCond {} -f", quoted(&format!("{}/{file}", plain(facts.root)))));
            let to = quoted(&format!("{}{file}", plain(&facts.path)));
            line(out, format_args!("RewriteRule \"^{path}{pattern}$\" {to} [PT,E=songngu_coding:{coding}]"));
        }
    }
    out.push('\n');
}

/// A text in what mod_rewrite puts in, where `$1` and `%1` mean something.
fn plain(text: &str) -> String {
    text.replace('%', "\\%").replace('$', "\\$")
}

/// What holds of files that lie compressed beside their texts: sent in their place they have the text's type, and asked for
/// by themselves they are no pages.
fn copied_types(out: &mut String, facts: &Facts<'_>) {
    let ends = extension(facts.compressed);
    out.push_str("\n    # Compressed files in the place of their texts, and by themselves.\n");
    for (extension, media_type) in media::types().filter(|(_, media_type)| media::is_text(media_type)) {
        let media_type = quoted(&format!("{media_type}; charset=utf-8"));
        line(
            out,
            format_args!(
                "    <FilesMatch \"\\.{extension}{ends}$\">\n        ForceType {media_type}\n    </FilesMatch>"
            ),
        );
    }
    let feed = quoted(&format!("{}; charset=utf-8", media::JSON_FEED));
    line(out, format_args!("    <FilesMatch \"^feed\\.json{ends}$\">\n        ForceType {feed}\n    </FilesMatch>"));
    line(out, format_args!("    <If \"-n reqenv('songngu_coding')\">"));
    for how in facts.compressed {
        line(out, format_args!("        AddEncoding {} .{}", how.coding(), how.extension()));
    }
    line(out, format_args!("        Header merge Vary Accept-Encoding\n    </If>"));
    for how in facts.compressed {
        let (own, media_type) = (how.extension(), media::media_type(&how.beside("x")));
        line(
            out,
            format_args!(
                "    <If \"-z reqenv('songngu_coding') && %{{REQUEST_FILENAME}} =~ m#\\.{own}$#\">\n        \
                 ForceType {media_type}\n    </If>"
            ),
        );
    }
    out.push_str("    RemoveLanguage .br\n");
}

/// What holds of the files.
fn folder(out: &mut String, facts: &Facts<'_>) {
    line(out, format_args!("<Directory {}>", quoted(facts.root)));
    out.push_str(
        "    Require all granted\n    Options None\n    AllowOverride None\n\
         \x20   # Nothing is run, negotiated or listed.\n    SetHandler default-handler\n\
         \x20   DirectoryIndex index.html\n    FileETag MTime Size\n\n\
         \x20   # mod_dir itself would name scheme, host and port.\n    DirectorySlash Off\n\
         \x20   <If \"-d %{REQUEST_FILENAME} && %{REQUEST_URI} =~ m#^/(?!/).*[^/]$#\">\n\
         \x20       Redirect 301 \"%{REQUEST_URI}/\"\n    </If>\n\n",
    );
    let mut text = String::new();
    for (extension, media_type) in media::types() {
        line(out, format_args!("    AddType {media_type} .{extension}"));
        if media::is_text(media_type) {
            text.push_str(" .");
            text.push_str(extension);
        }
    }
    line(out, format_args!("    AddCharset utf-8{text}"));
    let feed = media::JSON_FEED;
    line(out, format_args!("    <Files feed.json>\n        ForceType \"{feed}; charset=utf-8\"\n    </Files>"));
    line(
        out,
        format_args!("    <FilesMatch \"^[^.]+$\">\n        ForceType application/octet-stream\n    </FilesMatch>"),
    );
    if !facts.compressed.is_empty() {
        copied_types(out, facts);
    }
    out.push('\n');
    let types = text_types().join(" ");
    line(out, format_args!("    AddOutputFilterByType DEFLATE {} {types}", media::HTML));
    out.push_str("</Directory>\n\n");
}

/// What holds of the addresses.
fn section(out: &mut String, facts: &Facts<'_>) {
    let path = &facts.path;
    let nothing = |out: &mut String, folder: &str| {
        for code in NOTHING {
            line(
                out,
                format_args!("    ErrorDocument {code} {}", quoted(&format!("{}{folder}404.html", facts.base.path))),
            );
        }
    };
    let whole = if path == "/" { path } else { path.trim_end_matches('/') };
    line(out, format_args!("<Location {}>", quoted(whole)));
    out.push_str("    # To a path, so that scheme, host and port stay the reader's.\n");
    out.push_str("    RedirectRelative On\n");
    nothing(out, "");
    line(out, format_args!("    # Asked for anew each time; what is unchanged costs a 304, compressed too."));
    out.push_str("    RequestHeader edit* If-None-Match \"-gzip\\\"\" \"\\\"\"\n");
    line(out, format_args!("    Header always set Cache-Control \"no-cache\""));
    for (name, value) in facts.headers() {
        line(out, format_args!("    Header always set {name} {}", quoted(&value)));
    }
    out.push_str("</Location>\n");
    for language in &facts.languages {
        line(out, format_args!("<Location {}>", quoted(&format!("{path}{language}/"))));
        nothing(out, &format!("{language}/"));
        out.push_str("</Location>\n");
    }
    line(out, format_args!("# Their names change with their bytes."));
    line(out, format_args!("<LocationMatch \"^{}{FINGERPRINTED}\">", literal(path)));
    line(
        out,
        format_args!("    Header always set Cache-Control {} \"expr=%{{REQUEST_STATUS}} -lt 400\"", quoted(KEPT)),
    );
    out.push_str("</LocationMatch>\n");
}

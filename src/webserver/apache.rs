//! Apache: lines for the portal's own `<VirtualHost>`.
//!
//! Redirects are told to mod_alias alone, so nothing depends on the order of modules. Where a place has headers of its
//! own, the later section replaces what the one before has set (<https://httpd.apache.org/docs/2.4/sections.html#merging>).

use super::{
    facts::{FINGERPRINTED, Facts, HIDDEN, KEPT, text_types},
    quote::{line, literal, quoted},
};
use crate::media;

/// What is shown where nothing is.
const NOTHING: [&str; 3] = ["403", "404", "410"];

pub(super) fn write(facts: &Facts<'_>) -> String {
    let url = facts.base.absolute("");
    let root = facts.root;
    let mut out = format!(
        "# Apache 2.4.58 or later: {url} from {root}\n\
         # Written by `songngu server-config apache`: write it again when old addresses come or texts end, do not change it.\n\
         # It needs the modules of  a2enmod alias deflate dir filter headers mime\n\
         # and belongs into the portal's <VirtualHost>:  Include /etc/apache2/songngu.conf\n\n"
    );
    addresses(&mut out, facts);
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
        let from = format!("\"^{path}{}$\"", literal(from));
        match to {
            Some(to) => {
                line(out, format_args!("RedirectMatch 301 {from} {}", quoted(&format!("{}{to}", facts.base.path))))
            }
            None => line(out, format_args!("RedirectMatch 410 {from}")),
        }
    }
    out.push('\n');
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

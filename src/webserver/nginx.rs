//! nginx: lines for the portal's own `server { … }` and nothing outside of it, so that one `include` is enough.
//!
//! `if` with `set` is safe outside of a location (<https://nginx.org/en/docs/http/ngx_http_rewrite_module.html>). `add_header`
//! takes the place of all that come from outside, so the headers stand in each place that has one of its own.

use super::{
    facts::{FINGERPRINTED, Facts, HIDDEN, KEPT, text_types},
    quote::{line, literal, quoted},
};
use crate::media::{self, COMPRESSED_FROM, Compression};

pub(super) fn write(facts: &Facts<'_>, brotli: bool) -> String {
    let url = facts.base.absolute("");
    let (path, root) = (&facts.path, facts.root);
    let mut out = format!(
        "# nginx: {url} from {root}\n\
         # Written by `songngu server-config nginx`: write it again when old addresses come or texts end, do not change it.\n\
         # It belongs into the portal's server {{ … }}:  include /etc/nginx/songngu.conf;\n\n"
    );
    not_found(&mut out, facts);
    if path != "/" {
        let folder = quoted(path.trim_end_matches('/'));
        let to = quoted(&format!("{}$is_args$args", facts.base.path));
        line(&mut out, format_args!("location = {folder} {{\n    absolute_redirect off;\n    return 301 {to};\n}}\n"));
    }
    let below = section(facts, brotli);
    line(&mut out, format_args!("location ^~ {} {{", quoted(path)));
    for own in below.lines() {
        line(&mut out, format_args!("{}{own}", if own.is_empty() { "" } else { "    " }));
    }
    out.push_str("}\n");
    out
}

/// The page for what is not there, in the language of the address.
fn not_found(out: &mut String, facts: &Facts<'_>) {
    let page = |lang: &str| quoted(&format!("{}{lang}404.html", facts.path));
    line(out, format_args!("# What is shown where nothing is, in the reader's language."));
    line(out, format_args!("set $songngu_not_found {};", page("")));
    if !facts.languages.is_empty() {
        let languages = facts.languages.join("|");
        let pattern = format!("\"^{}({languages})/\"", literal(&facts.path));
        line(out, format_args!("if ($uri ~ {pattern}) {{\n    set $songngu_not_found {};\n}}", page("$1/")));
    }
    out.push('\n');
}

/// All that holds below the base.
fn section(facts: &Facts<'_>, brotli: bool) -> String {
    let mut out = String::new();
    let (path, root) = (&facts.path, facts.root);
    let text = text_types().join(" ");
    line(&mut out, format_args!("alias {};", quoted(&format!("{root}/"))));
    line(&mut out, format_args!("index index.html;\nautoindex off;\nabsolute_redirect off;"));
    line(&mut out, format_args!("# The folder is another after each build: it is looked up at each request."));
    line(&mut out, format_args!("open_file_cache off;\ndisable_symlinks on from={};\n", quoted(root)));
    line(&mut out, format_args!("error_page 404 410 $songngu_not_found;\nerror_page 403 =404 $songngu_not_found;\n"));
    out.push_str("types {\n");
    for (extension, media_type) in media::types() {
        line(&mut out, format_args!("    {media_type} {extension};"));
    }
    line(&mut out, format_args!("}}\ndefault_type application/octet-stream;\ncharset utf-8;\ncharset_types {text};\n"));
    line(&mut out, format_args!("gzip on;\ngzip_vary on;\ngzip_proxied any;\ngzip_comp_level 6;"));
    line(&mut out, format_args!("gzip_min_length {COMPRESSED_FROM};\ngzip_types {text};"));
    copies(&mut out, facts, brotli);
    out.push('\n');
    line(&mut out, format_args!("# Asked for anew each time; what is unchanged costs a 304."));
    headers(&mut out, "", facts, "\"no-cache\" always");
    line(&mut out, format_args!("\nlocation ~ \"{HIDDEN}\" {{\n    return 404;\n}}\n"));
    line(&mut out, format_args!("# Their names change with their bytes."));
    line(&mut out, format_args!("location ~ \"^{}{FINGERPRINTED}\" {{", literal(path)));
    headers(&mut out, "    ", facts, &quoted(KEPT));
    line(&mut out, format_args!("}}\n\n# A JSON Feed has a type of its own."));
    let feed = media::JSON_FEED;
    line(&mut out, format_args!("location ~ \"/feed\\.json$\" {{\n    types {{ }}\n    default_type {feed};\n}}"));
    moved(&mut out, facts);
    out
}

/// Files that lie compressed beside their texts are sent in their place.
fn copies(out: &mut String, facts: &Facts<'_>, brotli: bool) {
    for how in facts.compressed {
        match how {
            Compression::Gzip => out.push_str("gzip_static on;\n"),
            Compression::Brotli if brotli => out.push_str(
                "# Where links are not followed the module misses some of the .br files: then the .gz comes.\n\
                 brotli_static on;\n",
            ),
            Compression::Brotli => out.push_str(
                "# The .br files need the module brotli_static (Debian: libnginx-mod-http-brotli-static); where it is there,\n\
                 # write this with --brotli.\n",
            ),
        }
    }
}

fn headers(out: &mut String, indent: &str, facts: &Facts<'_>, kept: &str) {
    line(out, format_args!("{indent}add_header Cache-Control {kept};"));
    for (name, value) in facts.headers() {
        line(out, format_args!("{indent}add_header {name} {} always;", quoted(&value)));
    }
}

/// Old addresses lead on with the query, what has ended says so.
fn moved(out: &mut String, facts: &Facts<'_>) {
    if !facts.moved.is_empty() {
        line(out, format_args!("\n# Pages that moved, and what has ended."));
    }
    for (from, to) in &facts.moved {
        let answer = match to {
            Some(to) => format!("301 {}", quoted(&format!("{}{to}$is_args$args", facts.base.path))),
            None => "410".to_owned(),
        };
        line(out, format_args!("location = {} {{ return {answer}; }}", quoted(&format!("{}{from}", facts.path))));
    }
}

//! Who made a picture, as an XMP packet in it (<https://developer.adobe.com/xmp/docs/XMPSpecifications/>, part 1), in the
//! properties of IPTC (<https://iptc.org/std/photometadata/specification/IPTC-PhotoMetadata>).

use super::Credits;
use quick_xml::escape::escape;
use std::fmt::Write;

/// So many bytes it has at most; the longest values are cut for it.
const MOST: usize = 2048;
/// So many characters a value has at most.
const LONGEST: usize = 300;

/// What is said of a picture's maker; `None` when nothing is.
pub(super) fn packet(credits: &Credits) -> Option<String> {
    if *credits == Credits::default() {
        return None;
    }
    (0..=LONGEST).rev().map(|longest| written(credits, longest)).find(|packet| packet.len() <= MOST)
}

fn written(credits: &Credits, longest: usize) -> String {
    let mut properties = String::new();
    let mut property = |name: &str, [open, close]: [&str; 2], value: Option<&str>| {
        if let Some(value) = value {
            let value = cut(value, longest);
            let _ = write!(properties, "<{name}>{open}{}{close}</{name}>", escape(&*value));
        }
    };
    let text = ["", ""];
    let list = ["<rdf:Seq><rdf:li>", "</rdf:li></rdf:Seq>"];
    let languages = ["<rdf:Alt><rdf:li xml:lang=\"x-default\">", "</rdf:li></rdf:Alt>"];
    let credit = credits.credit.as_deref();
    property("dc:creator", list, credit);
    property("photoshop:Credit", text, credit);
    property("photoshop:Source", text, credits.source.as_deref());
    property("dc:rights", languages, credits.license.as_deref());
    property("xmpRights:UsageTerms", languages, credits.rights);
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\" \
         xmlns:xmpRights=\"http://ns.adobe.com/xap/1.0/rights/\">{properties}</rdf:Description></rdf:RDF></x:xmpmeta>\
         <?xpacket end=\"r\"?>"
    )
}

fn cut(value: &str, longest: usize) -> std::borrow::Cow<'_, str> {
    match value.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", &value[..end]).into(),
        None => value.into(),
    }
}

//! Galleries and their pictures in structured data: <https://schema.org/ImageGallery>, <https://schema.org/ImageObject>,
//! <https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata>.

use crate::{
    pages::view::{Article, PicturePage, View},
    theme::view::Cover,
};
use serde_json::{Value, json};

/// An article's gallery; `None` of one that has none.
pub(super) fn gallery(view: &View, article: &Article, canonical: &str) -> Option<Value> {
    let pictures = article.gallery.iter().map(|own| {
        let mut object = image(view, &own.picture, own.size);
        object["url"] = json!(view.on_host(&own.path));
        object
    });
    (!article.gallery.is_empty()).then(|| {
        json!({
            "@type": "ImageGallery",
            "@id": format!("{canonical}#gallery"),
            "url": canonical,
            "name": &*view.title,
            "inLanguage": &*view.common.language.code,
            "associatedMedia": pictures.collect::<Vec<_>>(),
        })
    })
}

/// A picture's own page.
pub(super) fn page(view: &View, of: &PicturePage, canonical: &str) -> Value {
    let gallery = of.gallery.path.split('#').next().unwrap_or_default();
    let mut object = image(view, &of.picture.cover, of.picture.size);
    object["@id"] = json!(canonical);
    object["url"] = json!(canonical);
    object["name"] = json!(&*view.title);
    object["isPartOf"] = json!({ "@type": "ImageGallery", "@id": format!("{}#gallery", view.on_host(gallery)) });
    if let Some(taken) = &of.picture.taken {
        object["dateCreated"] = json!(&**taken);
    }
    if let Some(place) = &of.picture.place {
        object["contentLocation"] = json!({ "@type": "Place", "name": &**place });
    }
    object
}

/// What machines may know of a picture.
fn image(view: &View, picture: &Cover, size: Option<(u32, u32)>) -> Value {
    let mut object = json!({ "@type": "ImageObject", "contentUrl": view.on_host(&picture.full) });
    let words = [("caption", &picture.caption), ("creditText", &picture.credit)];
    for (name, words) in words {
        if let Some(words) = words {
            object[name] = json!(&**words);
        }
    }
    if let Some(license) = picture.license.as_deref().and_then(license) {
        object["license"] = json!(license);
    }
    if let Some((width, height)) = size {
        object["width"] = json!(width);
        object["height"] = json!(height);
    }
    object
}

/// Where a licence can be read: an address as it is, a name of Creative Commons as theirs.
fn license(written: &str) -> Option<String> {
    if written.starts_with("https://") || written.starts_with("http://") {
        return Some(written.to_owned());
    }
    let name = written.trim().to_ascii_lowercase().replace(['-', '_'], " ");
    let mut words = name.split_whitespace();
    match (words.next()?, words.next(), words.next()) {
        ("cc0", version, _) => Some(zero(version)),
        ("cc", Some("0" | "zero"), version) => Some(zero(version)),
        ("cc", Some("by"), _) => attribution(name.split_whitespace().skip(2)),
        _ => None,
    }
}

fn zero(version: Option<&str>) -> String {
    format!("https://creativecommons.org/publicdomain/zero/{}/", version.unwrap_or("1.0"))
}

/// `CC BY-NC-SA 4.0`; `parts` are what follows `BY`.
fn attribution<'w>(parts: impl Iterator<Item = &'w str>) -> Option<String> {
    let (mut code, mut version) = ("by".to_owned(), None);
    for part in parts {
        match part {
            "nc" | "nd" | "sa" if version.is_none() => code.extend(["-", part]),
            "1.0" | "2.0" | "2.5" | "3.0" | "4.0" if version.is_none() => version = Some(part),
            // Of a country: its own texts stand elsewhere.
            _ => return None,
        }
    }
    let known = ["by", "by-sa", "by-nd", "by-nc", "by-nc-sa", "by-nc-nd"].contains(&code.as_str());
    known.then(|| format!("https://creativecommons.org/licenses/{code}/{}/", version.unwrap_or("4.0")))
}

#[cfg(test)]
mod tests {
    use super::license;

    #[test]
    fn licences_of_creative_commons_have_addresses() {
        for (written, address) in [
            ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
            ("cc-by-sa-3.0", "https://creativecommons.org/licenses/by-sa/3.0/"),
            ("CC BY-NC-ND", "https://creativecommons.org/licenses/by-nc-nd/4.0/"),
            ("CC0", "https://creativecommons.org/publicdomain/zero/1.0/"),
            ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
            ("https://example.vn/giay-phep", "https://example.vn/giay-phep"),
        ] {
            assert_eq!(license(written).as_deref(), Some(address), "{written}");
        }
        for written in ["MIT", "CC BY-ND-SA 4.0", "CC BY 4.0 Deed", "Bản quyền: tác giả", "CC", ""] {
            assert_eq!(license(written), None, "{written}");
        }
    }
}

//! A theme's assets: published under names that carry their hash, so that they can be kept for ever by browsers.

use super::style_sheet;
use crate::base::{Address, Hash};
use std::{collections::BTreeMap, sync::Arc};

/// An asset as it is published.
#[derive(Clone, Debug)]
pub struct Asset {
    /// `assets/<stem>-<hash>.<ext>`.
    pub address: Address,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
}

/// Names and publishes the assets. Addresses of other assets in style sheets (`url(motif.svg)`) become theirs, and comments stay behind.
pub(super) fn publish(files: &BTreeMap<String, (Arc<str>, Arc<[u8]>)>) -> BTreeMap<String, Asset> {
    let mut assets: BTreeMap<String, Asset> = BTreeMap::new();
    let sheet = |name: &str| name.ends_with(".css");
    for (name, (_, bytes)) in files.iter().filter(|(name, _)| !sheet(name)) {
        assets.insert(name.clone(), asset(name, Arc::clone(bytes)));
    }
    for (name, (_, bytes)) in files.iter().filter(|(name, _)| sheet(name)) {
        let bytes = match std::str::from_utf8(bytes) {
            Ok(text) => Arc::from(style_sheet::without_comments(&rewrite(text, &assets)).into_bytes()),
            Err(_) => Arc::clone(bytes),
        };
        assets.insert(name.clone(), asset(name, bytes));
    }
    assets
}

fn asset(name: &str, bytes: Arc<[u8]>) -> Asset {
    let name = name.replace('/', "-");
    let (stem, extension) = name.rsplit_once('.').unwrap_or((&name, "bin"));
    let hash = &Hash::of(&bytes).hex()[..10];
    Asset { address: Address::new(format!("assets/{stem}-{hash}.{extension}")), bytes }
}

/// All published assets lie in one folder, so a name alone is the way from one to the other.
fn rewrite(css: &str, assets: &BTreeMap<String, Asset>) -> String {
    let mut out = String::with_capacity(css.len());
    let mut from = 0;
    for own in style_sheet::addresses(css) {
        if let Some(asset) = assets.get(css[own.clone()].trim_start_matches("./")) {
            out.push_str(&css[from..own.start]);
            out.push_str(asset.address.as_str().trim_start_matches("assets/"));
            from = own.end;
        }
    }
    out.push_str(&css[from..]);
    out
}

//! The theme's style sheets, scripts, pictures.

use super::kind::{Kind, nothing};
use crate::{
    edition::Edition,
    pages::job::{Bytes, Planned},
    theme::Theme,
};
use std::sync::Arc;

pub(super) const KIND: Kind = Kind { reserved: nothing, list };

fn list(_: &Edition, theme: &Theme) -> Vec<Planned> {
    theme.assets.values().map(|asset| Planned::new(&asset.address, Bytes(Arc::clone(&asset.bytes)))).collect()
}

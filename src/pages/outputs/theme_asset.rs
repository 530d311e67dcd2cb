//! The theme's style sheets, scripts, pictures.

use super::kind::{OutputKind, nothing};
use crate::{
    edition::Edition,
    pages::job::{Output, ReadyBytes},
    theme::Theme,
};
use std::sync::Arc;

pub(super) const KIND: OutputKind = OutputKind { reserved: nothing, list };

fn list(_: &Edition, theme: &Theme) -> Vec<Output> {
    theme.assets.values().map(|asset| Output::new(&asset.address, ReadyBytes(Arc::clone(&asset.bytes)))).collect()
}

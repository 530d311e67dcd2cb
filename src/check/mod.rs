//! Floor 4: the editorial rules, which `check` adds to what `build` says.

use crate::{build::Site, diag::Diagnostic};

/// What the rules find in a site.
pub fn rules(_: &Site) -> Vec<Diagnostic> {
    Vec::new()
}

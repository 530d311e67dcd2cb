//! Patterns of file names.

use globset::{Glob, GlobBuilder};

/// A pattern of paths below some folder: `*` stays inside a part, `**` crosses them. `None` for one that leads out of the
/// folder, or is none.
pub fn glob(pattern: &str) -> Option<Glob> {
    let relative = !pattern.is_empty() && !pattern.starts_with('/') && !pattern.split('/').any(|part| part == "..");
    relative.then(|| GlobBuilder::new(pattern).literal_separator(true).build().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_stays_in_its_folder() {
        let is_glob = |pattern| glob(pattern).is_some();
        assert!(!is_glob("../x") && !is_glob("/x") && !is_glob("[") && !is_glob("") && is_glob("a") && is_glob("a/**"));
    }
}

//! The configuration, read before all else; and what can be told of a site whose configuration YAML cannot read.

use super::{error::PrepareError, no_configuration};
use crate::{
    base::{Conflict, Hash},
    content::config::Config,
    diag::{Code, Diagnostic, locate},
    source::{CONFIG_FILE, Sources, recovery, yaml::YamlValue},
};
use std::{path::Path, sync::Arc};

/// Reads the configuration. `Ok(None)`: it is a mapping, but too much of it is missing or wrong to go on; which is told.
///
/// # Errors
/// There is none that is a mapping, or the machine failed.
pub fn configuration(
    root: &Path,
    base_url: Option<&str>,
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Option<Config>, PrepareError> {
    let Configuration { config, slips } = Configuration::read(root, base_url, sources, diagnostics)?;
    if slips.is_empty() { Ok(config) } else { Err(PrepareError::Config(locate(slips, |path| sources.text(path)))) }
}

/// What could be read of the configuration.
pub(super) struct Configuration {
    pub config: Option<Config>,
    /// What YAML could not read: there is no site then.
    pub slips: Vec<Diagnostic>,
}

impl Configuration {
    pub fn read(
        root: &Path,
        base_url: Option<&str>,
        sources: &Sources,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<Self, PrepareError> {
        let file: Arc<str> = CONFIG_FILE.into();
        let stop = |diagnostic: Diagnostic| PrepareError::Config(locate(vec![diagnostic], |path| sources.text(path)));
        let bytes = match sources.bytes(CONFIG_FILE) {
            Ok(bytes) => bytes,
            Err(error) if error.kind == std::io::ErrorKind::NotFound => {
                return Err(stop(no_configuration::diagnostic(root)));
            }
            Err(error) => return Err(error.into()),
        };
        let text = match crate::source::decode(&bytes) {
            Ok(text) => text,
            Err(wrong) => return Err(stop(wrong.diagnostic(&file))),
        };
        let conflict = Conflict::find(text);
        let marks = conflict.iter().map(|own| Diagnostic::new(Code::ConflictMarks).at(&file, own.mark));
        let text = conflict.as_ref().map_or(text, |own| &own.first_version);
        let yaml = text.strip_prefix('\u{feff}').unwrap_or(text);
        let reading = recovery::read(&file, yaml, text.len() - yaml.len());
        diagnostics.extend(marks);
        diagnostics.extend(reading.misread);
        let slips: Vec<Diagnostic> = reading.mistakes.into_iter().map(|mistake| mistake.diagnostic).collect();
        match reading.node {
            Some(node) if matches!(node.value, YamlValue::Map(_)) => {
                let stamp = Hash::stamp(&(&bytes, base_url));
                let start = diagnostics.len();
                let config = Config::read(&file, &node, base_url, diagnostics).map(|config| Config { stamp, ..config });
                // What seems to be missing may stand in a line that was left out.
                let certain = diagnostics.split_off(start).into_iter();
                diagnostics.extend(certain.filter(|d| slips.is_empty() || d.code != Code::MissingField));
                Ok(Self { config, slips })
            }
            _ if !slips.is_empty() => Ok(Self { config: None, slips }),
            Some(node) => Err(stop(Diagnostic::new(Code::ConfigUnreadable).at(&file, node.span))),
            None => Err(stop(Diagnostic::new(Code::ConfigUnreadable).in_file(&file))),
        }
    }
}

//! Front matter as Hugo and Zola also take it, in TOML between lines `+++` (<https://toml.io/en/v1.0.0>), and what is to be
//! written for it here.

use super::Head;
use crate::content::schema::Mapping;

/// Opens and closes it.
pub(super) const FENCE: &str = "+++";

/// The front matter that says the same here, with its fences: the fields that there are here, those of tables among them; what
/// else it says is left out.
pub fn converted(text: &str) -> String {
    let mut lines = vec!["---".to_owned()];
    let mut own = text.split_once(FENCE).map_or("", |(_, rest)| rest).lines().take_while(|line| line.trim() != FENCE);
    while let Some(line) = own.next() {
        let Some((key, value)) = line.split_once('=') else { continue };
        let (key, mut value) = (key.trim(), value.trim().to_owned());
        // A list may go on over several lines.
        while value.starts_with('[') && !value.contains(']') {
            let Some(more) = own.next() else { break };
            value = format!("{value} {}", more.trim());
        }
        lines.extend(field(key, &value).filter(|line| !lines.contains(line)));
    }
    lines.push("---".to_owned());
    lines.join("\n")
}

/// A line; texts, lists and dates are written in YAML as in TOML.
fn field(key: &str, value: &str) -> Option<String> {
    let several = value.starts_with("\"\"\"") || value.starts_with("'''");
    match key {
        "draft" => (value == "true").then(|| "status: draft".to_owned()),
        _ if several || value.is_empty() => None,
        "description" => Some(format!("summary: {value}")),
        key => Head::PROPERTIES.iter().any(|property| property.name == key).then(|| format!("{key}: {value}")),
    }
}

#[cfg(test)]
mod tests {
    use super::converted;

    #[test]
    fn what_is_known_here_is_written_as_yaml() {
        let toml = "+++\ntitle = \"Mùa: vàng\"\ndescription = 'Một'\ndate = 2026-03-01T09:00:00+07:00\ndraft = true\nweight = 3\n\
                    [taxonomies]\ntags = [\n  \"a\",\n  \"b\",\n]\n[extra]\nx = 1\n+++\nNội dung = hay\n";
        let yaml = "---\ntitle: \"Mùa: vàng\"\nsummary: 'Một'\ndate: 2026-03-01T09:00:00+07:00\nstatus: draft\nweight: 3\n\
                    tags: [ \"a\", \"b\", ]\n---";
        assert_eq!(converted(toml), yaml);
        assert_eq!(converted("+++"), "---\n---");
    }
}

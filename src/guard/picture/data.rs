//! The kinds of what a picture says, and the properties that belong to each.

use serde::{Deserialize, Serialize};

/// What a picture says, by kind; never what it says.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug, Serialize, Deserialize)]
pub struct PictureData {
    /// Where it was taken.
    pub place: bool,
    /// The number of a camera or a lens, by which all its pictures are known.
    pub serial: bool,
    /// Who took it, owns the camera, wrote of it, or is on it.
    pub name: bool,
}

impl PictureData {
    /// The kinds there are, as messages name them: `place-serial`; empty where there is none.
    pub fn kinds(self) -> String {
        let kinds = [(self.place, "place"), (self.serial, "serial"), (self.name, "name")];
        kinds.iter().filter(|(is, _)| *is).map(|(_, kind)| *kind).collect::<Vec<_>>().join("-")
    }

    /// Takes up a property that has a value, by its name: those of Exif and XMP are the same, but for capitals and prefixes.
    pub fn property(&mut self, name: &str) {
        let name = name.rsplit(':').next().unwrap_or_default().to_ascii_lowercase();
        match name.as_str() {
            "creator" | "artist" | "author" | "contributor" | "photographer" | "imageeditor" | "ownername"
            | "cameraownername" | "owner" | "captionwriter" | "by-line" | "byline" | "xpauthor"
            | "creatorcontactinfo" | "personinimage" | "personinimagename" | "persondisplayname" => self.name = true,
            _ if name.ends_with("serialnumber") => self.serial = true,
            // One maker of drones writes `GpsLongtitude`.
            _ if ["gpslat", "gpslon", "gpsdestlat", "gpsdestlon"].iter().any(|own| name.starts_with(own)) => {
                self.place |= !name.ends_with("ref");
            }
            _ => {}
        }
    }
}

/// Whether a value says anything: blanks, zeros and signs do not.
pub(super) fn says(value: &str) -> bool {
    value.chars().any(|c| c.is_alphanumeric() && c != '0')
}

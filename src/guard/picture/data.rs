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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_say_which_kind_they_are() {
        let kinds = |name: &str| {
            let mut data = PictureData::default();
            data.property(name);
            data.kinds()
        };
        for (wanted, names) in [
            (
                "name",
                "dc:creator Artist Author dc:contributor Photographer ImageEditor OwnerName exif:CameraOwnerName \
              aux:Owner photoshop:CaptionWriter By-line Byline XPAuthor Iptc4xmpCore:CreatorContactInfo \
              Iptc4xmpExt:PersonInImage MP:PersonDisplayName PersonInImageName",
            ),
            ("serial", "BodySerialNumber aux:SerialNumber LensSerialNumber CameraSerialNumber"),
            ("place", "GPSLatitude exif:GPSLongitude GPSDestLatitude GPSDestLongitude drone-dji:GpsLongtitude"),
            (
                "",
                "GPSLatitudeRef GPSDestLongitudeRef GPSVersionID GPSTimeStamp Make Model Software creatortool Copyright",
            ),
        ] {
            for name in names.split_whitespace() {
                assert_eq!(kinds(name), wanted, "{name}");
            }
        }
        let mut all = PictureData::default();
        ["Artist", "SerialNumber", "GPSLatitude"].iter().for_each(|name| all.property(name));
        assert_eq!(all.kinds(), "place-serial-name");
    }

    #[test]
    fn blanks_zeros_and_signs_say_nothing() {
        assert_eq!(["An", "007", "Ê"].map(says), [true; 3]);
        assert_eq!(["", " ", "0/0", "000", "--- ."].map(says), [false; 5]);
    }
}

//! What is wrong with a bundle's picture, whoever names it.

use super::BundleFile;
use crate::{
    diag::{Code, Severity},
    media::{self, Form, Published, photo::PictureError},
};

/// A picture that is published as one file is heavy above so many bytes: a phone on a slow line waits for it for seconds.
const HEAVY: u64 = 400_000;

/// What is wrong with a picture as decoding it told, by its SHA-256; `None` too of what nobody decoded yet.
pub type Proof<'p> = &'p (dyn Fn(&[u8; 32]) -> Option<PictureError> + Sync);

/// How a text names a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NamedAs {
    /// It shows it.
    Picture,
    /// It has a link to it.
    Link,
    /// Its item has it as its cover.
    Cover,
    /// Its item has it in its gallery.
    Gallery,
    /// It shows a clip, before which it stands.
    Poster,
}

impl BundleFile {
    /// What is wrong with it, as a picture above all: the code, and which of the message's cases.
    pub fn fault(&self, named_as: NamedAs) -> Option<(Code, &'static str)> {
        if self.facts.conflict.is_some() {
            return Some((Code::ConflictMarks, ""));
        }
        // A download may be whatever it is, as long as its name does not call it a picture.
        let download = named_as == NamedAs::Link && !media::is_picture(&self.name);
        Some(match self.facts.form {
            Form::Heic => (Code::PictureFormat, "HEIC"),
            Form::Tiff => (Code::PictureFormat, "TIFF"),
            Form::Clip | Form::File => return None, // told where a text shows it
            Form::Picture => self.fault_of_picture()?,
            _ if download => return None,
            Form::Icon => (Code::PictureFormat, "ICO"),
            Form::Bmp => (Code::PictureFormat, "BMP"),
            Form::OtherFormat => (Code::PictureFormat, ""),
            Form::Empty => (Code::PictureBroken, "empty"),
            Form::Broken => (Code::PictureBroken, "broken"),
        })
    }

    fn fault_of_picture(&self) -> Option<(Code, &'static str)> {
        let heavy = || self.facts.published != Published::Photograph && self.facts.one_file().1 > HEAVY;
        Some(match self.error {
            Some(PictureError::Broken) => (Code::PictureBroken, "broken"),
            Some(PictureError::TooLarge) => (Code::PictureTooLarge, ""),
            Some(PictureError::Colours) => (Code::PictureColours, ""),
            None if self.facts.tagged => (Code::PlaceInFile, "picture"),
            None if heavy() => (Code::PictureHeavy, ""),
            None => return None,
        })
    }

    /// Whether nothing of it is published, because of what is wrong with it.
    pub fn is_refused(&self, named_as: NamedAs) -> bool {
        self.fault(named_as).is_some_and(|(code, _)| code.severity() == Severity::Error)
    }
}

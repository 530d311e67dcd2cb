//! The JPEGs that were derived, in `.songngu/pictures/`: each in a file of its own, written whole as soon as it is made. A build that is
//! killed loses what was in work. Each begins with its checksum; one that is damaged is derived again.

use crate::{
    base::Hash,
    disk,
    media::{Photograph, photo::Rendition},
};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

/// The folder in that of the cache.
const FOLDER: &str = "pictures";

/// Hexadecimal digits of a checksum.
const SUM: usize = 2 * size_of::<Hash>();

/// Where derived pictures are kept; nowhere when there is no cache.
#[derive(Clone, Debug, Default)]
pub(super) struct PictureStore(Option<PathBuf>);

impl PictureStore {
    /// In the folder of a cache.
    pub fn new(cache: Option<&Path>) -> Self {
        Self(cache.map(|cache| cache.join(FOLDER)))
    }

    /// A JPEG that was derived before.
    pub fn get(&self, photograph: &Photograph, rendition: Rendition) -> Option<Vec<u8>> {
        let bytes = disk::read(&self.0.as_ref()?.join(name(photograph, rendition))).ok()?;
        let (sum, jpeg) = bytes.split_at_checked(SUM)?;
        (Hash::of(jpeg).hex().as_bytes() == sum).then(|| jpeg.to_vec())
    }

    /// Keeps one. That it cannot be kept costs time alone; the cache says so itself.
    pub fn put(&self, photograph: &Photograph, rendition: Rendition, jpeg: &[u8]) {
        let Some(folder) = &self.0 else { return };
        let sum = Hash::of(jpeg).hex();
        let _ = disk::create_dir_all(folder).and_then(|()| {
            disk::replace(&folder.join(name(photograph, rendition)), |to| {
                to.write_all(sum.as_bytes())?;
                to.write_all(jpeg)
            })
        });
    }

    /// Removes all that is made of none of these photographs.
    pub fn keep<'p>(&self, photographs: impl Iterator<Item = &'p Photograph>) {
        let Some(folder) = &self.0 else { return };
        let Ok(files) = disk::list(folder) else { return };
        let all = |of: &'p Photograph| of.renditions().map(|rendition| name(of, rendition));
        let wanted: BTreeSet<String> = photographs.flat_map(all).collect();
        let mut unwanted = files.iter().filter(|(name, _)| !name.starts_with('.') && !wanted.contains(name));
        let _ = disk::sweep(folder)
            .and_then(|()| unwanted.try_for_each(|(name, _)| disk::remove(&folder.join(name)).map(|_| ())));
    }
}

fn name(photograph: &Photograph, rendition: Rendition) -> String {
    let number = photograph.number();
    match rendition {
        Rendition::Width(width) => format!("{number}-{width}"),
        Rendition::Full => format!("{number}-full"),
        Rendition::Card => format!("{number}-card"),
    }
}

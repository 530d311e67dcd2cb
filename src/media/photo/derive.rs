//! From a photograph's bytes to the JPEGs that are wanted of it.

use super::{
    Credits, PictureError, Recipe, Rendition, Sizes,
    colour::ToSrgb,
    decode, encode,
    head::{PictureHead, head},
    raster::Raster,
    scale::scale,
    sizes, xmp,
};

/// The renditions that are wanted of a photograph, in that order, each as JPEG. Decodes once, and holds one decoded picture.
///
/// # Errors
/// What is wrong with the picture; [`PictureError::Broken`] too when it is no photograph or has no such width.
pub fn derive(
    bytes: &[u8],
    recipe: &Recipe,
    credits: &Credits,
    wanted: &[Rendition],
) -> Result<Vec<Vec<u8>>, PictureError> {
    let head = head(bytes, bytes.len() as u64)?.filter(|head| head.photograph).ok_or(PictureError::Broken)?;
    let sizes = Sizes::new(head.size, recipe);
    let (stored, profile) = decode::photograph(bytes, &head)?;
    let to_srgb = ToSrgb::new(profile.as_deref(), stored.channels);
    let finish = |mut raster: Raster| {
        to_srgb.convert(&mut raster);
        head.orientation.turn(raster)
    };
    let card = match wanted.contains(&Rendition::Card) {
        true => Some(finish(card(&stored, &head, sizes.card)?)),
        false => None,
    };
    // Everything else comes from *full*: it is smaller, upright, and in the right colours.
    let full = finish(reduce(stored, head.orientation.swap(sizes.full))?);
    let packet = xmp::packet(credits);
    let encode = |raster: &Raster| encode::jpeg(raster, recipe.quality, packet.as_deref());
    let make = |rendition: &Rendition| match rendition {
        Rendition::Full => encode(&full),
        Rendition::Card => encode(card.as_ref().ok_or(PictureError::Broken)?),
        Rendition::Width(_) => {
            let size = sizes.of(*rendition).ok_or(PictureError::Broken)?;
            encode(&scale(&full, (0, 0), full.size(), size)?)
        }
    };
    wanted.iter().map(make).collect()
}

/// The whole picture in another size; the larger one is let go.
fn reduce(raster: Raster, size: (u32, u32)) -> Result<Raster, PictureError> {
    if raster.size() == size { Ok(raster) } else { scale(&raster, (0, 0), raster.size(), size) }
}

/// The cut from the middle, not yet upright.
fn card(stored: &Raster, head: &PictureHead, size: (u32, u32)) -> Result<Raster, PictureError> {
    let cut = sizes::cut(head.size);
    let corner = ((head.size.0 - cut.0) / 2, (head.size.1 - cut.1) / 2);
    let turned = head.orientation;
    scale(stored, turned.corner(corner, cut, head.size), turned.swap(cut), turned.swap(size))
}

//! A picture brought down.

use super::{
    PictureError,
    raster::{Channels, Raster},
};
use fast_image_resize::{
    FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer,
    images::{Image, ImageRef},
};

/// A part of a picture, by its corner and size, in another size.
pub(super) fn scale(
    from: &Raster,
    corner: (u32, u32),
    part: (u32, u32),
    size: (u32, u32),
) -> Result<Raster, PictureError> {
    let pixel = match from.channels {
        Channels::Grey => PixelType::U8,
        Channels::Rgb => PixelType::U8x3,
    };
    let source = ImageRef::new(from.width, from.height, &from.bytes, pixel).map_err(|_| PictureError::Broken)?;
    let mut image = Image::new(size.0, size.1, pixel);
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3)).use_alpha(false).crop(
        corner.0.into(),
        corner.1.into(),
        part.0.into(),
        part.1.into(),
    );
    Resizer::new().resize(&source, &mut image, &options).map_err(|_| PictureError::Broken)?;
    Ok(Raster { width: size.0, height: size.1, channels: from.channels, bytes: image.into_vec() })
}

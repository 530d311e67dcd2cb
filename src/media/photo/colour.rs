//! Colours by a picture's own profile, made those of sRGB.

use super::raster::{Channels, Raster};
use moxcms::{ColorProfile, DataColorSpace, Layout, Transform8BitExecutor, TransformOptions};
use std::sync::Arc;

/// What makes colours those of sRGB.
pub(super) enum ToSrgb {
    /// Nothing: they are.
    Same,
    /// A table of the 256 greys.
    Grey(Box<[u8; 256]>),
    Rgb(Arc<Transform8BitExecutor>),
}

impl ToSrgb {
    /// By a picture's ICC profile. One that cannot be read, or is not for these channels, is passed over, as browsers do.
    pub(super) fn new(profile: Option<&[u8]>, channels: Channels) -> Self {
        let profile = profile.and_then(|profile| ColorProfile::new_from_slice(profile).ok());
        profile.and_then(|profile| Self::of(&profile, channels)).unwrap_or(Self::Same)
    }

    fn of(profile: &ColorProfile, channels: Channels) -> Option<Self> {
        let (space, layout) = match channels {
            Channels::Grey => (DataColorSpace::Gray, Layout::Gray),
            Channels::Rgb => (DataColorSpace::Rgb, Layout::Rgb),
        };
        if profile.color_space != space {
            return None;
        }
        let srgb = ColorProfile::new_srgb();
        let transform = profile.create_transform_8bit(layout, &srgb, Layout::Rgb, TransformOptions::default()).ok()?;
        if channels == Channels::Grey {
            let greys: Vec<u8> = (0..=255).collect();
            let mut colours = [0; 3 * 256];
            transform.transform(&greys, &mut colours).ok()?;
            let mut table = Box::new([0; 256]);
            for (grey, colour) in table.iter_mut().zip(colours.chunks_exact(3)) {
                *grey = colour[1];
            }
            return Some(Self::Grey(table));
        }
        let colours = lattice();
        let mut converted = vec![0; colours.len()];
        transform.transform(&colours, &mut converted).ok()?;
        let same = colours.iter().zip(&converted).all(|(before, after)| before.abs_diff(*after) <= 1);
        Some(if same { Self::Same } else { Self::Rgb(transform) })
    }

    /// Converts a picture where it lies.
    pub(super) fn convert(&self, raster: &mut Raster) {
        match self {
            Self::Same => {}
            Self::Grey(table) => raster.bytes.iter_mut().for_each(|grey| *grey = table[usize::from(*grey)]),
            Self::Rgb(transform) => {
                let mut before = vec![0; raster.row()];
                for row in raster.bytes.chunks_exact_mut(before.len()) {
                    before.copy_from_slice(row);
                    // It fails for a row of another length only.
                    let _ = transform.transform(&before, row);
                }
            }
        }
    }
}

/// Colours from all over the cube, 18 values a side.
fn lattice() -> Vec<u8> {
    let steps = || (0..=255_u8).step_by(15);
    let colours = steps().flat_map(|r| steps().flat_map(move |g| steps().map(move |b| [r, g, b])));
    colours.flatten().collect()
}

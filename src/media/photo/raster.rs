//! A decoded picture.

/// Rows of pixels, top first, eight bits a channel, without padding.
pub(super) struct Raster {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) channels: Channels,
    /// `width × height × channels` bytes.
    pub(super) bytes: Vec<u8>,
}

/// What the bytes of a pixel are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Channels {
    Grey = 1,
    Rgb = 3,
}

impl Raster {
    pub(super) fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    /// Bytes of a row.
    pub(super) fn row(&self) -> usize {
        self.width as usize * self.channels as usize
    }
}

//! Reads here and there in a file, within bounds.

use std::io::{self, Read, Seek, SeekFrom};

/// How much is read at once: heads stand together.
const BLOCK: usize = 4096;
/// How much one piece may have, in bytes: what is larger is no head.
const LARGEST: u64 = 1 << 20;
/// How many places are looked at: an MP3 of 14 hours has two million frames.
const STEPS: u32 = 2_000_000;

/// What can be read and sought in.
pub(super) trait Source: Read + Seek {}

impl<T: Read + Seek> Source for T {}

/// Why reading ends early.
#[derive(Debug)]
pub(super) enum Stop {
    /// The bytes contradict themselves, or end before they should.
    Broken,
    /// The reader failed.
    Failed(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Failed(error)
    }
}

/// A file that is read here and there.
pub(super) struct Input<'r> {
    source: &'r mut dyn Source,
    length: u64,
    block: Vec<u8>,
    start: u64,
    steps: u32,
}

impl<'r> Input<'r> {
    pub fn new(source: &'r mut dyn Source) -> io::Result<Self> {
        let length = source.seek(SeekFrom::End(0))?;
        Ok(Self { source, length, block: Vec::new(), start: 0, steps: 0 })
    }

    /// Length in bytes.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// The first bytes, as many as there are of a block.
    pub fn head(&mut self) -> io::Result<&[u8]> {
        self.fill(0, BLOCK)?;
        Ok(&self.block)
    }

    /// `size` bytes from `at` on.
    pub fn bytes(&mut self, at: u64, size: u64) -> Result<&[u8], Stop> {
        self.steps += 1;
        let end = at.checked_add(size).ok_or(Stop::Broken)?;
        if end > self.length || size > LARGEST || self.steps > STEPS {
            return Err(Stop::Broken);
        }
        let size = size as usize;
        if at < self.start || end > self.start + self.block.len() as u64 {
            self.fill(at, size.max(BLOCK))?;
        }
        let from = (at - self.start) as usize;
        self.block.get(from..from + size).ok_or(Stop::Broken) // the file became shorter
    }

    /// As many bytes from `at` to `end` as one piece may have.
    pub fn beginning(&mut self, at: u64, end: u64) -> Result<&[u8], Stop> {
        self.bytes(at, end.saturating_sub(at).min(LARGEST))
    }

    /// `N` bytes from `at` on.
    pub fn array<const N: usize>(&mut self, at: u64) -> Result<[u8; N], Stop> {
        self.bytes(at, N as u64)?.try_into().map_err(|_| Stop::Broken)
    }

    fn fill(&mut self, at: u64, size: usize) -> io::Result<()> {
        self.block.clear();
        self.start = at;
        self.source.seek(SeekFrom::Start(at))?;
        (&mut *self.source).take(size as u64).read_to_end(&mut self.block)?;
        Ok(())
    }
}

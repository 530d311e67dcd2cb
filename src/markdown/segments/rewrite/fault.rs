//! What cannot be written.

/// Segments that cannot be written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RewriteFault {
    /// Their positions among those that were to be written.
    pub segments: Vec<usize>,
}

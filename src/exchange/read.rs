//! Reading what came back, whichever format it is.

use super::{
    encoding, po,
    returned::{Fault, Place, Reason, Returned},
    xliff,
};

/// Files larger than this are not read.
const MOST_BYTES: usize = 64 << 20;

/// Reads a file, whichever format it is.
///
/// # Errors
/// It cannot be read, and where.
pub fn read(bytes: &[u8]) -> Result<Returned, Fault> {
    let start = Place { line: 1, column: 1 };
    if bytes.len() > MOST_BYTES {
        return Err(Fault { reason: Reason::TooLarge, place: start });
    }
    let text = encoding::decode(bytes).ok_or(Fault { reason: Reason::Encoding, place: start })?;
    if text.trim_start().starts_with('<') {
        return xliff::read(&text);
    }
    if po::looks_like(&text) {
        return po::read(&text);
    }
    Err(Fault { reason: Reason::Format, place: start })
}

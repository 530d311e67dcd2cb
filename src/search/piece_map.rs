//! The numbers of pieces of texts: looked up for each word of a site. Nearly all pieces are short; these are kept and compared
//! as three numbers, so that finding one takes a single place in memory.

use rustc_hash::FxHashMap;

/// Numbers by piece.
#[derive(Default)]
pub(super) struct PieceMap {
    short: FxHashMap<Short, u32>,
    long: FxHashMap<Box<str>, u32>,
}

/// The bytes of a piece, zeros behind them, and how many they are.
type Short = [u64; 3];

impl PieceMap {
    pub fn get(&self, piece: &str) -> Option<u32> {
        match short(piece) {
            Some(piece) => self.short.get(&piece),
            None => self.long.get(piece),
        }
        .copied()
    }

    pub fn insert(&mut self, piece: &str, number: u32) {
        match short(piece) {
            Some(piece) => self.short.insert(piece, number),
            None => self.long.insert(piece.into(), number),
        };
    }
}

fn short(piece: &str) -> Option<Short> {
    const BYTES: usize = size_of::<Short>();
    let mut bytes = [0; BYTES];
    bytes.get_mut(..piece.len()).filter(|own| own.len() < BYTES)?.copy_from_slice(piece.as_bytes());
    bytes[BYTES - 1] = piece.len() as u8;
    let (numbers, _) = bytes.as_chunks::<8>();
    Some([u64::from_le_bytes(numbers[0]), u64::from_le_bytes(numbers[1]), u64::from_le_bytes(numbers[2])])
}

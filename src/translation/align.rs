//! What two lists have in common, in order: a longest common subsequence, 64 positions at a time (H. Hyyrö, “Bit-parallel LCS-length computation revisited”, 2004).

use rustc_hash::FxHashMap;

/// Up to so many elements on a side the longest is found; longer lists are looked at in as many pieces as they need, so that
/// the time grows with their length.
const LONGEST: usize = 4096;

/// The positions of what two lists have in common, in order; as many as there can be.
pub(super) fn align(a: &[u32], b: &[u32]) -> Vec<(usize, usize)> {
    let start = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (rest_a, rest_b) = (&a[start..], &b[start..]);
    let end = rest_a.iter().rev().zip(rest_b.iter().rev()).take_while(|(a, b)| a == b).count();
    let (rest_a, rest_b) = (&rest_a[..rest_a.len() - end], &rest_b[..rest_b.len() - end]);
    let mut pairs: Vec<(usize, usize)> = (0..start).map(|at| (at, at)).collect();
    let pieces = rest_a.len().max(rest_b.len()).div_ceil(LONGEST);
    for piece in 0..pieces {
        let part = |length: usize| length * piece / pieces..length * (piece + 1) / pieces;
        let (in_a, in_b) = (part(rest_a.len()), part(rest_b.len()));
        let found = longest(&rest_a[in_a.clone()], &rest_b[in_b.clone()]);
        pairs.extend(found.into_iter().map(|(x, y)| (start + in_a.start + x, start + in_b.start + y)));
    }
    pairs.extend((0..end).rev().map(|back| (a.len() - 1 - back, b.len() - 1 - back)));
    pairs
}

/// The longest common subsequence of short lists.
fn longest(a: &[u32], b: &[u32]) -> Vec<(usize, usize)> {
    const BITS: usize = u64::BITS as usize;
    let width = a.len().div_ceil(BITS);
    // Where each element of `a` stands, as bits.
    let mut places: FxHashMap<u32, Vec<u64>> = FxHashMap::default();
    for (at, element) in a.iter().enumerate() {
        places.entry(*element).or_insert_with(|| vec![0; width])[at / BITS] |= 1 << (at % BITS);
    }
    // A row for each beginning of `b`: where a bit is 0, one more of `a` is common than without that element.
    let mut rows: Vec<u64> = vec![u64::MAX; width * (b.len() + 1)];
    for (at, element) in b.iter().enumerate() {
        let (before, row) = rows[at * width..(at + 2) * width].split_at_mut(width);
        match places.get(element) {
            Some(places) => next_row(before, row, places),
            None => row.copy_from_slice(before),
        }
    }
    let mut pairs = Vec::new();
    let (mut x, mut y) = (a.len(), b.len());
    while x > 0 && y > 0 {
        let gains = |y: usize| rows[y * width + (x - 1) / BITS] >> ((x - 1) % BITS) & 1 == 0;
        if a[x - 1] == b[y - 1] {
            (x, y) = (x - 1, y - 1);
            pairs.push((x, y));
        } else if gains(y) {
            y -= 1;
        } else {
            x -= 1;
        }
    }
    pairs.reverse();
    pairs
}

fn next_row(before: &[u64], row: &mut [u64], places: &[u64]) {
    let mut carry = false;
    for ((row, before), places) in row.iter_mut().zip(before).zip(places) {
        let common = before & places;
        let (sum, over) = before.overflowing_add(common);
        let (sum, over_again) = sum.overflowing_add(u64::from(carry));
        carry = over || over_again;
        *row = sum | (before & !places);
    }
}

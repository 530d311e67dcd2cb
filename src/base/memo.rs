//! What was made before, taken over while the same would be made again.

use super::Hash;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::{
    any::{Any, TypeId},
    sync::Arc,
};

/// So many values of a row at least are one thread's: looking at one takes less than a microsecond.
const AT_ONCE: usize = 64;

/// Values, each under its key: the fingerprint of all that it was made of. While the key is the same, the value is taken
/// over. So a memo saves time and says nothing: with an empty one everything comes out alike.
///
/// Of each type it holds one value, or one row of values, the last that was asked for. Every type that is kept here is
/// made in one place.
#[derive(Default)]
pub struct Memo(FxHashMap<TypeId, Box<dyn Any + Send + Sync>>);

/// A value under its key.
type Keyed<T> = (Hash, Arc<T>);

impl Memo {
    /// The value of before if its key is the same, else a new one.
    pub fn value<T: Send + Sync + 'static>(&mut self, key: Hash, make: impl FnOnce() -> T) -> Arc<T> {
        self.known(key).unwrap_or_else(|| self.keep(key, make()))
    }

    /// As [`Memo::value`], for what cannot always be made.
    ///
    /// # Errors
    /// Those of `make`; the value of before stays.
    pub fn try_value<T: Send + Sync + 'static, E>(
        &mut self,
        key: Hash,
        make: impl FnOnce() -> Result<T, E>,
    ) -> Result<Arc<T>, E> {
        match self.known(key) {
            Some(value) => Ok(value),
            None => make().map(|value| self.keep(key, value)),
        }
    }

    /// A row of `count` values, made in parallel: at each place the one of before if its key is the same, else a new one.
    pub fn row<T: Send + Sync + 'static>(
        &mut self,
        count: usize,
        key: impl Fn(usize) -> Hash + Sync,
        make: impl Fn(usize) -> T + Sync,
    ) -> Vec<Arc<T>> {
        let before = self.get::<Vec<Keyed<T>>>().map(Vec::as_slice).unwrap_or_default();
        let one = |at: usize| {
            let key = key(at);
            match before.get(at).filter(|(known, _)| *known == key) {
                Some(same) => same.clone(),
                None => (key, Arc::new(make(at))),
            }
        };
        let row: Vec<Keyed<T>> = (0..count).into_par_iter().with_min_len(AT_ONCE).map(one).collect();
        let values = row.iter().map(|(_, value)| Arc::clone(value)).collect();
        self.put(row);
        values
    }

    fn known<T: Send + Sync + 'static>(&self, key: Hash) -> Option<Arc<T>> {
        let (known, value) = self.get::<Keyed<T>>()?;
        (*known == key).then(|| Arc::clone(value))
    }

    fn keep<T: Send + Sync + 'static>(&mut self, key: Hash, value: T) -> Arc<T> {
        let value = Arc::new(value);
        self.put((key, Arc::clone(&value)));
        value
    }

    fn get<T: 'static>(&self) -> Option<&T> {
        self.0.get(&TypeId::of::<T>())?.downcast_ref()
    }

    fn put<T: Send + Sync + 'static>(&mut self, value: T) {
        self.0.insert(TypeId::of::<T>(), Box::new(value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    /// What is made of something, and how often it was made.
    fn doubled(memo: &mut Memo, of: &[u8]) -> (Vec<u16>, usize) {
        let made = AtomicUsize::new(0);
        let double = |at: usize| {
            made.fetch_add(1, Ordering::Relaxed);
            u16::from(of[at]) * 2
        };
        let row = memo.row(of.len(), |at| Hash::stamp(&of[at]), double);
        (row.iter().map(|value| **value).collect(), made.into_inner())
    }

    proptest! {
        /// The law: with a memory and without one the same comes out, whatever was asked before.
        #[test]
        fn what_is_remembered_is_what_would_be_made(asked in prop::collection::vec(prop::collection::vec(0..4_u8, 0..9), 1..9)) {
            let mut memo = Memo::default();
            let mut before: Vec<u8> = Vec::new();
            for of in asked {
                let (row, made) = doubled(&mut memo, &of);
                prop_assert_eq!(&row, &doubled(&mut Memo::default(), &of).0);
                let other = of.iter().enumerate().filter(|(at, own)| before.get(*at) != Some(own)).count();
                prop_assert_eq!(made, other);
                let sum = memo.value(Hash::stamp(&of), || of.iter().map(|own| u32::from(*own)).sum::<u32>());
                prop_assert_eq!(*sum, of.iter().map(|own| u32::from(*own)).sum::<u32>());
                before = of;
            }
        }
    }

    #[test]
    fn what_could_not_be_made_is_not_remembered() {
        let mut memo = Memo::default();
        let key = Hash::of(b"key");
        assert_eq!(memo.try_value(key, || Err::<u8, _>("no")), Err("no"));
        assert_eq!(memo.try_value(key, || Ok::<u8, &str>(1)).as_deref(), Ok(&1));
        assert_eq!(memo.try_value(key, || Err::<u8, _>("no")).as_deref(), Ok(&1));
    }
}

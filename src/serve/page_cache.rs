//! Rendered pages, kept by their keys: the same key, the same bytes, whichever state of the site asks.

use crate::base::Hash;
use axum::body::Bytes;
use rustc_hash::FxHashMap;
use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
};

/// So many bytes of pages are kept: some two thousand pages of 30 KB, more than an editor looks at in a day; a page
/// that was let go is rendered again in a few milliseconds.
const ROOM: usize = 64 << 20;

/// Pages that were rendered, the oldest let go first.
#[derive(Default)]
pub(super) struct PageCache(Mutex<Inner>);

#[derive(Default)]
struct Inner {
    pages: FxHashMap<Hash, Bytes>,
    order: VecDeque<Hash>,
    size: usize,
}

impl PageCache {
    /// The page of a key.
    pub fn get(&self, key: &Hash) -> Option<Bytes> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).pages.get(key).cloned()
    }

    /// Keeps a page, unless it is too large to be worth it.
    pub fn put(&self, key: Hash, page: &Bytes) {
        if page.len() > ROOM / 4 {
            return;
        }
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if inner.pages.insert(key, page.clone()).is_some() {
            return; // two asked at once
        }
        inner.order.push_back(key);
        inner.size += page.len();
        while inner.size > ROOM {
            let Some(old) = inner.order.pop_front() else { break };
            inner.size -= inner.pages.remove(&old).map_or(0, |page| page.len());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room_is_bounded() {
        let cache = PageCache::default();
        let page = Bytes::from(vec![0; 1 << 20]);
        for at in 0..200_u32 {
            cache.put(Hash::stamp(&at), &page);
        }
        assert!(cache.get(&Hash::stamp(&0_u32)).is_none());
        assert!(cache.get(&Hash::stamp(&199_u32)).is_some());
        assert!(cache.0.lock().unwrap().size <= ROOM);
    }
}

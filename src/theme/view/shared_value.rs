//! What many pages share is fingerprinted once, and becomes a template's value once.

use crate::base::Hash;
use serde::Serialize;
use std::{
    hash::Hasher,
    ops::Deref,
    sync::{Arc, OnceLock},
};
use tera::Value;

/// A part that many pages share: it has its fingerprint, and becomes a template's value once.
pub struct SharedValue<T>(Arc<Inner<T>>);

struct Inner<T> {
    stamp: Hash,
    part: T,
    value: OnceLock<Value>,
}

impl<T: std::hash::Hash> SharedValue<T> {
    /// Shares a part.
    pub fn new(part: T) -> Self {
        Self(Arc::new(Inner { stamp: Hash::stamp(&part), part, value: OnceLock::new() }))
    }
}

impl<T> SharedValue<T> {
    /// The fingerprint of the part.
    pub fn stamp(&self) -> Hash {
        self.0.stamp
    }
}

impl<T: Serialize> SharedValue<T> {
    /// The part as templates see it.
    pub fn value(&self) -> Value {
        self.0.value.get_or_init(|| Value::from_serializable(&self.0.part)).clone()
    }
}

impl<T> Clone for SharedValue<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> Deref for SharedValue<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0.part
    }
}

impl<T> std::hash::Hash for SharedValue<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.stamp.hash(state);
    }
}

impl<T: Serialize> Serialize for SharedValue<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.part.serialize(serializer)
    }
}

/// Shared values as one list.
pub fn list<T: Serialize>(values: &[SharedValue<T>]) -> Value {
    Value::from(values.iter().map(SharedValue::value).collect::<Vec<_>>())
}

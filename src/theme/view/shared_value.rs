//! What many pages share is fingerprinted once, and becomes a template's value once.

use crate::base::Hash;
use serde::Serialize;
use std::{
    hash::Hasher,
    ops::Deref,
    sync::{Arc, OnceLock},
};
use tera::Value;

/// A value that many pages share.
pub struct SharedValue<T>(Arc<Inner<T>>);

struct Inner<T> {
    stamp: Hash,
    plain: T,
    value: OnceLock<Value>,
}

impl<T: std::hash::Hash> SharedValue<T> {
    pub fn new(plain: T) -> Self {
        Self(Arc::new(Inner { stamp: Hash::stamp(&plain), plain, value: OnceLock::new() }))
    }
}

impl<T: Serialize> SharedValue<T> {
    /// The value as templates see it.
    pub fn value(&self) -> Value {
        self.0.value.get_or_init(|| Value::from_serializable(&self.0.plain)).clone()
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
        &self.0.plain
    }
}

impl<T> std::hash::Hash for SharedValue<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.stamp.hash(state);
    }
}

impl<T: Serialize> Serialize for SharedValue<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.plain.serialize(serializer)
    }
}

/// Shared values as one list.
pub fn list<T: Serialize>(values: &[SharedValue<T>]) -> Value {
    Value::from(values.iter().map(SharedValue::value).collect::<Vec<_>>())
}

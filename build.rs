//! Gives the program a fingerprint of its own sources: what another program made is not taken over from a cache.

#![allow(clippy::disallowed_methods, reason = "cargo runs it, not the program")]

use std::{
    fs,
    path::{Path, PathBuf},
};

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=src");
    println!("cargo:rerun-if-changed=Cargo.lock");
    println!("cargo:rustc-env=SONGNGU_SOURCE_HASH={:016x}", fingerprint());
}

/// FNV-1a, 64 bits: enough to tell versions of one program apart.
fn fingerprint() -> u64 {
    let mut files = Vec::new();
    collect(Path::new("src"), &mut files);
    files.extend(["Cargo.lock".into(), "build.rs".into()]);
    files.sort();
    let bytes = files.into_iter().flat_map(|file| fs::read(file).unwrap_or_default());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { collect(&path, files) } else { files.push(path) }
    }
}

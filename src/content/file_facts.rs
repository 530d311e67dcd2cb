//! What is known of a file that is no text: of it as a picture or a download, and what in it must not go out. It is read once
//! and remembered.

use crate::{
    disk::{self, DiskError},
    guard::{AuthorData, FileFindings},
    media::{self, Facts, Form},
    source::{SourceFile, Sources},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// Of a picture no more bytes are kept to look at: larger ones are no page's.
const PICTURE: usize = 64 << 20;
/// Of another file: its beginning says what it is.
const HEAD: usize = 1 << 20;

/// What is known of a file.
#[derive(Clone, Hash, Debug, Serialize, Deserialize)]
pub struct FileFacts {
    /// Of its bytes, for whoever publishes it.
    pub media: Arc<Facts>,
    /// What must not go out.
    pub findings: Arc<FileFindings>,
}

impl FileFacts {
    /// Reads a file.
    pub(super) fn read(sources: &Sources, file: &SourceFile) -> Result<Self, DiskError> {
        let name = &*file.path;
        let mut sha256 = Sha256::new();
        let mut head = Vec::new();
        let mut bytes = 0;
        let pdf = name.to_ascii_lowercase().ends_with(".pdf");
        let kept = if media::is_picture(name) { PICTURE } else { HEAD };
        let mut author = AuthorData::new(name);
        disk::read_pieces(&sources.real(file), |piece| {
            sha256.update(piece);
            bytes += piece.len() as u64;
            if pdf {
                author.see(piece);
            }
            if head.len() < kept {
                head.extend_from_slice(&piece[..piece.len().min(kept - head.len())]);
            }
        })?;
        let findings = FileFindings::new(name, &head, author.found());
        let facts = Facts {
            sha256: sha256.finalize().into(),
            bytes,
            size: media::measure(name, &head),
            form: Form::of(name, &head, bytes),
            scripted: media::scripted(name, &head),
        };
        Ok(Self { media: Arc::new(facts), findings: Arc::new(findings) })
    }
}

//! What is known of a file that is no text: of it as a picture or a download, and what in it must not go out. It is read once
//! and remembered.

use super::captions::{self, ReadCaptions};
use crate::{
    disk::{self, DiskError},
    guard::{AuthorData, FileFindings},
    media::{
        self, Facts, Form,
        clip::{self, Container},
    },
    source::{SourceFile, Sources},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// Of a picture no more bytes are kept to look at: larger ones are no page's.
const PICTURE: usize = 64 << 20;
/// Of a text, in which a merge may have left its marks: tables of figures have 5 MB at most.
const TEXT: usize = 8 << 20;
/// Of another file: its beginning says what it is.
const HEAD: usize = 1 << 20;

/// What is known of a file.
#[derive(Clone, Hash, Debug, Serialize, Deserialize)]
pub struct FileFacts {
    /// Of its bytes, for whoever publishes it.
    pub media: Arc<Facts>,
    /// What must not go out.
    pub findings: Arc<FileFindings>,
    /// What it says as captions of a clip, if it is named so.
    pub captions: Option<ReadCaptions>,
}

impl FileFacts {
    /// Reads a file.
    pub(super) fn read(sources: &Sources, file: &SourceFile) -> Result<Self, DiskError> {
        let name = &*file.path;
        let mut sha256 = Sha256::new();
        let mut head = Vec::new();
        let mut bytes = 0;
        let pdf = name.to_ascii_lowercase().ends_with(".pdf");
        let is_captions = captions::is_captions(name);
        let mut kept = match () {
            () if media::is_picture(name) || is_captions => PICTURE,
            () if media::is_text(media::media_type(name)) => TEXT,
            () => HEAD,
        };
        let mut author = AuthorData::new(name);
        disk::read_pieces(&sources.real(file), |piece| {
            sha256.update(piece);
            bytes += piece.len() as u64;
            if pdf {
                author.see(piece);
            }
            if head.is_empty() && media::is_raster(piece) {
                kept = PICTURE; // whatever its name says
            }
            if head.len() < kept {
                head.extend_from_slice(&piece[..piece.len().min(kept - head.len())]);
            }
        })?;
        let findings = FileFindings::new(name, &head, author.found());
        let mut facts = Facts::new(name, sha256.finalize().into(), bytes, &head);
        if may_be_clip(name, facts.form, &head) {
            facts.clip = Some(disk::read_within(&sources.real(file), |file| clip::read(file))?);
        }
        let captions = is_captions.then(|| captions::read(&file.path, &head));
        Ok(Self { media: Arc::new(facts), findings: Arc::new(findings), captions })
    }
}

/// Whether a file is a clip by its first bytes, or was to be one by its name.
fn may_be_clip(name: &str, form: Form, head: &[u8]) -> bool {
    let kind = media::media_type(name);
    let named = kind.starts_with("video/") || kind.starts_with("audio/");
    form != Form::Picture && (form == Form::Clip || named || Container::of(head).is_some())
}

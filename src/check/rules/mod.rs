//! The rules, one file each.

pub(super) mod alt_missing;
pub(super) mod character_reference;
pub(super) mod credit_missing;
pub(super) mod duplicate_title;
pub(super) mod garbled_letters;
pub(super) mod heading_skipped;
pub(super) mod link_text;
pub(super) mod long_summary;
pub(super) mod long_title;
pub(super) mod own_name;
pub(super) mod placeholder;
pub(super) mod quoted_title;
pub(super) mod record_fault;
pub(super) mod record_orphan;
pub(super) mod released_anyway;
pub(super) mod translation_behind;
pub(super) mod translation_missing;
pub(super) mod translation_untracked;
pub(super) mod untranslated;

//! Raw HTML. It is cut into tags (`scan`), each allowed tag is written anew with its allowed attributes
//! (`write`), and the whole text is cleaned once more by ammonia (`clean`) and its tables mended (`tables`).

pub(super) mod attributes;
mod clean;
mod references;
mod scan;
mod tables;
mod write;

pub(super) use clean::clean;
pub(super) use write::Chunk;

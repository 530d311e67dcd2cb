//! Cutting and folding as the table of examples says; the files of an index as the browser reads them.

mod files;
mod table;

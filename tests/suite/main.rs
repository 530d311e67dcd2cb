//! All tests that see the program from outside, a file for each feature.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    reason = "tests look from outside"
)]

mod cards;
mod citation;
mod cli;
mod clip_files;
mod clips;
mod commonmark;
mod configuration;
mod desk;
mod documents;
mod edits;
mod facts;
mod feeds;
mod fields;
mod file_names;
mod floors;
mod fragments;
mod gallery;
mod gate;
mod guard;
mod hostile;
mod import;
mod incremental;
mod interrupted;
mod messages;
mod moved_addresses;
mod new_and_init;
mod obedience;
mod photo;
mod photographs;
mod pictures;
mod precompress;
mod reference;
mod release;
mod removal;
mod rendered_again;
mod schema;
mod search_page;
mod sections;
mod serve;
mod site;
mod sites;
mod spec;
mod stale;
mod syntaxes;
mod theme_values;
mod themes;
mod translate;
mod translate_export;
mod translating;
mod translators_guide;
mod unbreakable;
mod words;

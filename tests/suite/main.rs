//! All tests that see the program from outside.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    reason = "tests look from outside"
)]

mod addresses;
mod cli;
mod desk;
mod engine;
mod feeds;
mod floors;
mod gate;
mod guide;
mod hostile;
mod laws;
mod messages;
mod pages;
mod publish;
mod release;
mod serve;
mod site;
mod spec;
mod syntaxes;
mod words;

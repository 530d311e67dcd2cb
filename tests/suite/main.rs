//! All tests that see the program from outside.

mod cli;
mod desk;
mod engine;
mod gate;
mod laws;
mod release;
mod site;
mod spec;
mod words;

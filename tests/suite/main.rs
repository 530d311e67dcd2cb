//! All tests that see the program from outside.

mod engine;
mod gate;
mod laws;
mod messages;
mod release;
mod site;
mod spec;
mod words;

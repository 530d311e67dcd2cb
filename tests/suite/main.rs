//! All tests that see the program from outside.

mod serve;
mod spec;
mod words;

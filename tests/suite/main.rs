
mod spec;

//! The program: all of it is in the library.

// A build makes and drops many small strings: see docs/BENCHMARKS.md for what this saves.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    songngu::cli::main()
}

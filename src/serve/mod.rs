//! Floor 8: the preview. The same functions as `build`, the memory handed in; a page is rendered when it is asked for,
//! the others in the background for what they have to tell; the browser follows by one script.
//!
//! ```text
//! watcher ─► changes ─► worker ─► rebuild ─► current snapshot ─► http ─► browser
//!                                    └► background                └► render, file, error_page, live
//! ```
//!
//! `watcher` hears of files, `changes` gathers what may have changed, `worker` waits for it and has `rebuild` make the
//! next `snapshot` with its `errors`; `current` is the one that is shown. `background` renders what nobody asked for.
//! `connections` takes them, `http` answers (`host` says whom), `render` and `page_cache` give pages, `file` files,
//! `error_page` what is wrong, `board` how far translations are, `side` one beside its source (in the frame of `own_page`), `live` the script and its events. `options` and `event` are
//! what whoever starts a preview gives and hears.

#![expect(clippy::disallowed_methods, reason = "a preview waits and measures; no output depends on the clock")]

mod background;
mod board;
mod changes;
mod connections;
mod current;
mod error_page;
mod errors;
mod event;
mod file;
mod host;
mod http;
mod live;
mod options;
mod own_page;
mod page_cache;
mod rebuild;
mod render;
mod side;
mod snapshot;
mod watcher;
mod worker;

pub use event::{Event, Failure};
pub use options::Options;

use crate::{disk, source::FOLDERS};
use background::Background;
use current::{Current, Publisher};
use page_cache::PageCache;
use rebuild::Rebuilder;
use std::{
    future::Future,
    io,
    path::Path,
    sync::{Arc, mpsc},
    time::Duration,
};
use tokio::{net::TcpListener, runtime, sync::watch};
use watcher::Watcher;
use worker::{Signal, Worker};

/// Threads that wait for the network; they compute nothing.
const WAITING: usize = 2;

/// Threads that render what is asked for and read files: more would only stand in the way of the next snapshot.
const RENDERING: usize = 4;

/// What is still being sent when the preview ends may take so long.
const SHUTDOWN: Duration = Duration::from_millis(500);

/// Shows a site until Ctrl+C.
///
/// # Errors
/// When it cannot begin. Once it runs, nothing that files say ends it.
pub fn run(options: &Options<'_>) -> Result<(), Failure> {
    run_until(options, std::future::pending())
}

/// Shows a site until Ctrl+C or until `stop` is ready.
///
/// # Errors
/// As [`run`].
pub fn run_until(options: &Options<'_>, stop: impl Future<Output = ()>) -> Result<(), Failure> {
    let root = crate::disk::real(&options.root)?;
    let runtime = runtime::Builder::new_multi_thread()
        .worker_threads(WAITING)
        .max_blocking_threads(RENDERING)
        .enable_all()
        .build()
        .map_err(|_| Failure::Machine)?;
    let listener = runtime.block_on(TcpListener::bind(options.addr)).map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => Failure::AddressInUse(options.addr),
        _ => Failure::AddressRefused(options.addr),
    })?;
    let bound = listener.local_addr().map_err(|_| Failure::AddressRefused(options.addr))?;
    let (show, current) = watch::channel(None);
    let (pages, lang) = (PageCache::default(), options.lang.clone());
    let server = http::Server { current: current.clone(), pages, bound, lang };
    let app = axum::Router::new().fallback(http::answer).with_state(Arc::new(server));

    let (signals, received) = mpsc::channel();
    let (tasks, given) = mpsc::channel();
    let background = Background::new(tasks);
    let interrupt = background.interrupt_flag();
    let outcome = std::thread::scope(|scope| {
        let (publisher, folder) = (Publisher::new(show, bound), root.clone());
        let rebuilder = move || Rebuilder::new(options, folder, publisher, background);
        let worker = scope.spawn(move || Worker::new(rebuilder()).run(&received));
        let rendered = signals.clone();
        // Nobody receives any more: the preview ends. The same below.
        scope
            .spawn(move || background::run(&given, &interrupt, |outcome| _ = rendered.send(Signal::Rendered(outcome))));
        let files = signals.clone();
        scope.spawn(move || watch_files(options, &root, &files));
        runtime.block_on(async {
            tokio::select! {
                () = connections::serve(listener, app) => {}
                () = stop => {}
                () = interrupted() => {}
                () = ended(current) => {}
            }
        });
        _ = signals.send(Signal::End);
        worker.join().unwrap_or(Err(Failure::Machine))
    });
    runtime.shutdown_timeout(SHUTDOWN);
    outcome
}

/// Begins to watch the files, and says from what else changes are to be known.
fn watch_files(options: &Options<'_>, root: &Path, signals: &mpsc::Sender<Signal>) {
    if options.poll {
        _ = signals.send(Signal::Poll(None));
        return;
    }
    let events = signals.clone();
    let watcher = Watcher::new(root, move |event| _ = events.send(Signal::Files(event)));
    let watching = watcher.is_ok();
    if let Ok(watcher) = watcher {
        _ = signals.send(Signal::Watching(watcher));
    }
    let folders = std::iter::once(root.to_owned()).chain(FOLDERS.map(|folder| root.join(folder)));
    if !watching {
        _ = signals.send(Signal::Poll(Some(Event::NotWatching)));
    } else if folders.into_iter().any(|folder| disk::may_change_silently(&folder)) {
        _ = signals.send(Signal::Poll(Some(Event::SilentDrive)));
    }
}

/// Ready when whoever makes the snapshots has gone.
async fn ended(mut current: Current) {
    while current.changed().await.is_ok() {}
}

/// Ready when the user or the system asks to end.
async fn interrupted() {
    #[cfg(unix)]
    if let Ok(mut terminated) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminated.recv() => {}
        }
        return;
    }
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

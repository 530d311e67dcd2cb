//! Floor 8: the preview. The same functions as `build`, the memory handed in; a page is rendered when it is asked for,
//! the others in the background for what they have to tell; the browser follows by one script.
//!
//! ```text
//! watch ─► changes ─► work ─► shown ─► http ─► browser
//!                      └► rehearse        └► make, file, messages, live
//! ```
//!
//! `watch` hears of files, `changes` gathers what may have changed, `work` waits for it, `renew` makes the next state,
//! `shown` is one, `rehearse` renders in the background. `door` takes connections, `http` answers (`host` says whom), `make` and `store` give pages,
//! `file` files, `messages` what is wrong, `live` the script and its events; `kind` knows media types.

#![expect(clippy::disallowed_methods, reason = "a preview waits and measures; no output depends on the clock")]

mod changes;
mod door;
mod file;
mod host;
mod http;
mod kind;
mod live;
mod make;
mod messages;
mod rehearse;
mod renew;
mod shown;
mod store;
mod watch;
mod work;

use crate::{
    base::{Audience, Lang, Time},
    diag::Located,
    disk::DiskError,
};
use jiff::tz::TimeZone;
use std::{
    future::Future,
    io,
    net::SocketAddr,
    path::PathBuf,
    sync::{Arc, mpsc},
    time::Duration,
};
use tokio::{net::TcpListener, runtime, sync::watch as state};
use work::{Note, Work};

/// Threads that wait for the network; they compute nothing.
const WAITING: usize = 2;

/// Threads that render what is asked for and read files: more would only stand in the way of the next state.
const RENDERING: usize = 4;

/// What is still being sent when the preview ends may take so long.
const FAREWELL: Duration = Duration::from_millis(500);

/// What a preview is given.
pub struct Options<'a> {
    /// The site's folder.
    pub root: PathBuf,
    /// Where to listen; port 0 takes a free one.
    pub addr: SocketAddr,
    /// Whom the output is for.
    pub audience: Audience,
    /// A clock that stands; else the machine's, and the preview follows the gate.
    pub now: Option<Time>,
    /// The machine's clock: for the gate, and in nanoseconds since 1970 for files that may still change within a tick.
    pub clock: fn() -> (Time, i64),
    /// The language of the program's words.
    pub lang: Lang,
    /// Hears what happens.
    pub say: &'a (dyn Fn(Event) + Sync),
}

/// What happens while a preview runs.
#[derive(Debug)]
pub enum Event {
    /// Pages can be seen.
    Listening {
        /// Where the site begins.
        url: String,
    },
    /// Files changed; what is made of them follows.
    Changed {
        /// How many files and folders; `None` when nobody knows.
        count: Option<usize>,
    },
    /// The gate moved by itself.
    GateMoved {
        /// When.
        at: Time,
        /// The site's, to tell it by.
        zone: TimeZone,
    },
    /// What was not told before, in order.
    Told(Vec<Located>),
    /// There is a new state of the site.
    Built {
        /// Errors: the pages they are about show them.
        errors: usize,
        /// Warnings.
        warnings: usize,
        /// How long it took.
        millis: u64,
    },
    /// All pages were rendered in the background.
    Rehearsed {
        /// Errors of templates that only rendering shows.
        errors: usize,
    },
    /// Files cannot be watched: the preview shows them as they are now.
    NotWatching,
}

/// Why there is no preview.
#[derive(Debug)]
pub enum Failure {
    /// Another program has the address.
    AddressInUse(SocketAddr),
    /// The system does not give the address.
    AddressRefused(SocketAddr),
    /// `songngu.yaml` cannot be read as a mapping.
    Config(Vec<Located>),
    /// The machine failed.
    Disk(DiskError),
    /// The system gives no threads or timers.
    Machine,
}

impl From<DiskError> for Failure {
    fn from(error: DiskError) -> Self {
        Self::Disk(error)
    }
}

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
    let (show, current) = state::channel(None);
    let server =
        http::Server { current: current.clone(), store: store::Store::default(), bound, lang: options.lang.clone() };
    let app = axum::Router::new().fallback(http::answer).with_state(Arc::new(server));

    let (notes, heard) = mpsc::channel();
    let (tasks, given) = mpsc::channel();
    let outcome = std::thread::scope(|scope| {
        let (watched, rehearsed) = (notes.clone(), notes.clone());
        let work = Work::new(options, root.clone(), bound, show, tasks);
        let stirred = work.stirred();
        let worker = scope.spawn(move || work.run(&heard));
        scope.spawn(move || rehearse::run(&given, &rehearsed, &stirred));
        scope.spawn(move || {
            let note = watch::Watcher::new(&root, watched.clone()).map_or(Note::NotWatching, Note::Watching);
            let _ = watched.send(note); // nobody listens any more: the preview ends
        });
        runtime.block_on(async {
            tokio::select! {
                () = door::open(listener, app) => {}
                () = stop => {}
                () = interrupted() => {}
                () = ended(current) => {}
            }
        });
        let _ = notes.send(Note::End);
        worker.join().unwrap_or(Err(Failure::Machine))
    });
    runtime.shutdown_timeout(FAREWELL);
    outcome
}

/// Ready when whoever makes the states has gone.
async fn ended(mut current: shown::Current) {
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

//! Connections: HTTP/1, kept open between requests, none for ever without one.

use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use std::time::Duration;
use tokio::{net::TcpListener, time::sleep};

/// So long a client may take to say what it wants, and a connection may be kept open without a request.
const ASKING: Duration = Duration::from_secs(10);

/// How long a request's head may be, in bytes.
const HEAD: usize = 64 << 10;

/// After the system refused a connection (too many open files), so long none is taken.
const PAUSE: Duration = Duration::from_millis(50);

/// Takes connections until it is dropped.
pub(super) async fn serve(listener: TcpListener, app: axum::Router) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(ASKING).max_buf_size(HEAD);
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            sleep(PAUSE).await;
            continue;
        };
        let _ = stream.set_nodelay(true);
        let connection = http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(app.clone()));
        // What goes wrong with a connection is the client's affair.
        tokio::spawn(async { _ = connection.await });
    }
}

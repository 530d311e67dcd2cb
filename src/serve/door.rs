//! Connections: so many at once, none for ever. When all places are taken, the oldest goes; a browser comes back by itself.

use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use std::{
    collections::VecDeque,
    future::Future,
    io,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::{TcpListener, TcpStream},
    task::AbortHandle,
    time::{Instant, Sleep, sleep},
};

/// Connections at once: many browsers with six each, and half of the files that a system usually lets a program open.
const PLACES: usize = 512;

/// So long a client may take to say what it wants, and a connection may be kept open without a request.
const ASKING: Duration = Duration::from_secs(10);

/// So long a client may leave what it asked for lying.
const TAKING: Duration = Duration::from_secs(30);

/// After the system refused a connection (too many open files), so long none is taken.
const BREATH: Duration = Duration::from_millis(50);

/// Takes connections until it is dropped.
pub(super) async fn open(listener: TcpListener, app: axum::Router) {
    let mut guests: VecDeque<AbortHandle> = VecDeque::new();
    loop {
        let stream = match listener.accept().await {
            Ok((stream, _)) => stream,
            Err(_) => {
                sleep(BREATH).await;
                continue;
            }
        };
        guests.retain(|guest| !guest.is_finished());
        if guests.len() >= PLACES
            && let Some(oldest) = guests.pop_front()
        {
            oldest.abort();
        }
        let _ = stream.set_nodelay(true);
        let service = TowerToHyperService::new(app.clone());
        let guest = tokio::spawn(async move {
            let io = TokioIo::new(Patient { stream, late: None });
            // What goes wrong with a connection is the client's affair.
            let _ = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(ASKING)
                .max_buf_size(64 << 10)
                .serve_connection(io, service)
                .await;
        });
        guests.push_back(guest.abort_handle());
    }
}

/// A connection that ends when what is sent is not taken.
struct Patient {
    stream: TcpStream,
    late: Option<Pin<Box<Sleep>>>,
}

impl Patient {
    fn watch<T>(&mut self, cx: &mut Context<'_>, poll: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if poll.is_ready() {
            self.late = None;
            return poll;
        }
        let late = self.late.get_or_insert_with(|| Box::pin(tokio::time::sleep_until(Instant::now() + TAKING)));
        late.as_mut().poll(cx).map(|()| Err(io::ErrorKind::TimedOut.into()))
    }
}

impl AsyncRead for Patient {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl AsyncWrite for Patient {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let poll = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.watch(cx, poll)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let poll = Pin::new(&mut self.stream).poll_write_vectored(cx, bytes);
        self.watch(cx, poll)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let poll = Pin::new(&mut self.stream).poll_flush(cx);
        self.watch(cx, poll)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

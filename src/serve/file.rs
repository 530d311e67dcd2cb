//! A file as it is, in pieces: a clip is not held in memory, and a player may ask for a part of it.

use crate::disk::{self, Stat};
use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use std::{io, ops::Range, path::PathBuf};
use tokio_stream::wrappers::ReceiverStream;

/// So much of a file is in memory at once for each answer.
const PIECE: u64 = 256 << 10;

/// Sends a file, or the part of it that is asked for; `None` when it is not any more what it was.
pub(super) fn send(path: PathBuf, stat: Stat, headers: &HeaderMap) -> Option<Response> {
    if !matches!(disk::stat(&path), Ok(Some((disk::FileType::File, now))) if now == stat) {
        return None;
    }
    let asked =
        headers.get(header::RANGE).and_then(|range| range.to_str().ok()).and_then(|range| part(range, stat.size));
    let (status, range) = match asked {
        Some(Ok(range)) => (StatusCode::PARTIAL_CONTENT, range),
        Some(Err(())) => {
            let whole = format!("bytes */{}", stat.size);
            return Some((StatusCode::RANGE_NOT_SATISFIABLE, [(header::CONTENT_RANGE, whole)]).into_response());
        }
        None => (StatusCode::OK, 0..stat.size),
    };
    let mut response = (status, [(header::CONTENT_LENGTH, (range.end - range.start).to_string())]).into_response();
    response.headers_mut().insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    if status == StatusCode::PARTIAL_CONTENT {
        let which = format!("bytes {}-{}/{}", range.start, range.end - 1, stat.size);
        if let Ok(which) = which.try_into() {
            response.headers_mut().insert(header::CONTENT_RANGE, which);
        }
    }
    *response.body_mut() = body(path, range);
    Some(response)
}

/// The bytes of a range, read as the browser takes them.
fn body(path: PathBuf, range: Range<u64>) -> Body {
    let (pieces, taken) = tokio::sync::mpsc::channel::<io::Result<Bytes>>(2);
    tokio::spawn(async move {
        let mut at = range.start;
        while at < range.end {
            let (file, size) = (path.clone(), PIECE.min(range.end - at));
            let read = tokio::task::spawn_blocking(move || disk::read_part(&file, at, size)).await;
            let piece = match read {
                Ok(Ok(bytes)) if bytes.len() as u64 == size => Ok(Bytes::from(bytes)),
                _ => Err(io::ErrorKind::UnexpectedEof.into()), // it was cut off or removed: so is the answer
            };
            at += size;
            let failed = piece.is_err();
            if pieces.send(piece).await.is_err() || failed {
                return;
            }
        }
    });
    Body::from_stream(ReceiverStream::new(taken))
}

/// One range of bytes (RFC 9110, 14.1.2); `None` for what is not understood, which means the whole.
fn part(range: &str, size: u64) -> Option<Result<Range<u64>, ()>> {
    let (first, last) = range.strip_prefix("bytes=")?.trim().split_once('-')?;
    let range = if first.is_empty() {
        let count: u64 = last.parse().ok()?;
        size.saturating_sub(count)..size
    } else {
        let first: u64 = first.parse().ok()?;
        let last: u64 = if last.is_empty() { u64::MAX } else { last.parse().ok()? };
        if last < first {
            return None;
        }
        first..last.saturating_add(1).min(size)
    };
    Some(if range.start < range.end { Ok(range) } else { Err(()) })
}

#[cfg(test)]
mod tests {
    use super::part;

    #[test]
    fn ranges() {
        assert_eq!(part("bytes=0-9", 100), Some(Ok(0..10)));
        assert_eq!(part("bytes=90-", 100), Some(Ok(90..100)));
        assert_eq!(part("bytes=-10", 100), Some(Ok(90..100)));
        assert_eq!(part("bytes=5-18446744073709551615", 100), Some(Ok(5..100)));
        assert_eq!(part("bytes=100-", 100), Some(Err(())));
        for not in ["bytes=9-5", "bytes=a-b", "items=0-1", "bytes=0-1,4-5", "bytes=-"] {
            assert_eq!(part(not, 100), None, "{not}");
        }
    }
}

//! A request becomes an answer: host, method, path, the snapshot that is shown, headers.

use super::{
    board,
    current::Current,
    error_page, file, host, live,
    page_cache::PageCache,
    render::{self, RenderError},
    side,
    snapshot::{Lookup, Snapshot},
};
use crate::{
    base::Lang,
    diag::{Located, Say as _, locate},
    edition::HeldText,
    locale::{Arg, ProgramWords},
    media::content_type,
    pages::Output,
    pipeline::Site,
};
use axum::{
    body::{Body, Bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::{net::SocketAddr, sync::Arc, time::Duration};

/// So long an answer waits for the snapshot that knows of a change it ran into.
const PATIENCE: Duration = Duration::from_secs(2);

/// The browser must ask again each time: what it has is compared by its tag.
const ASK: HeaderValue = HeaderValue::from_static("no-cache");

/// Nothing of the preview's own is kept.
const NEVER: HeaderValue = HeaderValue::from_static("no-store");

/// What stands as it is in a path.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What all answers are made from.
pub(super) struct Server {
    /// The snapshot that is shown.
    pub current: Current,
    /// Rendered pages.
    pub pages: PageCache,
    /// Where the server listens.
    pub bound: SocketAddr,
    /// The language of the program's words.
    pub lang: Lang,
}

/// Answers a request.
pub(super) async fn answer(State(server): State<Arc<Server>>, request: Request) -> Response {
    let (asked, _) = request.into_parts(); // nobody sends a body
    let mut response = respond(server, asked).await;
    for (name, value) in [(header::X_CONTENT_TYPE_OPTIONS, "nosniff"), (POLICY, "same-origin")] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Other sites may not embed what is previewed.
const POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// Read by the script: which snapshot the page is from.
const TIMING: HeaderName = HeaderName::from_static("server-timing");

async fn respond(server: Arc<Server>, asked: Parts) -> Response {
    let named = asked.uri.authority().map(|authority| authority.as_str());
    let named = named.or_else(|| asked.headers.get(header::HOST).and_then(|host| host.to_str().ok()));
    let first = server.current.clone().wait_for(Option::is_some).await.ok().and_then(|current| current.clone());
    let Some(mut snapshot) = first else {
        return StatusCode::SERVICE_UNAVAILABLE.into_response(); // the preview ends before it began
    };
    if !named.is_some_and(|host| host::is_allowed(host, server.bound)) {
        return server.plain(&snapshot, StatusCode::MISDIRECTED_REQUEST, "cli-serve-host");
    }
    if !matches!(asked.method, Method::GET | Method::HEAD) {
        return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response();
    }
    let Ok(path) = percent_decode_str(asked.uri.path()).decode_utf8() else {
        return server.plain(&snapshot, StatusCode::BAD_REQUEST, "cli-serve-missing");
    };
    let Some(inside) = path.strip_prefix(snapshot.base.as_str()) else {
        return if path == "/" || snapshot.base.strip_suffix('/') == Some(&path) {
            redirect(StatusCode::TEMPORARY_REDIRECT, &snapshot.base, &asked)
        } else {
            server.plain(&snapshot, StatusCode::NOT_FOUND, "cli-serve-missing")
        };
    };
    match inside.strip_prefix(live::FOLDER) {
        Some("reload.js") => return own("reload.js", live::SCRIPT),
        Some("messages.css") => return own("messages.css", live::STYLE),
        Some("icon.svg") => return own("icon.svg", live::ICON),
        Some("board.css") => return own("board.css", live::BOARD_STYLE),
        Some(path) if path.starts_with("board/") || path.starts_with("side/") => {
            let (at, path) = (Arc::clone(&server), path.to_owned());
            let query = asked.uri.query().unwrap_or_default().to_owned();
            let shown = Arc::clone(&snapshot);
            let answered = tokio::task::spawn_blocking(move || at.translations(&shown, &path, &query)).await;
            return match answered {
                Ok(response) => response,
                Err(_) => server.plain(&snapshot, StatusCode::INTERNAL_SERVER_ERROR, "cli-serve-page-failed"),
            };
        }
        Some("events") => {
            return ([(header::CACHE_CONTROL, NEVER)], live::events(server.current.clone(), server.lang.clone()))
                .into_response();
        }
        Some("errors") => {
            let all: Vec<_> = snapshot.errors.all().iter().collect();
            let heading = if all.is_empty() { "cli-serve-no-errors" } else { "cli-serve-all" };
            return server.page(&snapshot, heading, &all);
        }
        _ => {}
    }
    let inside: Arc<str> = inside.into();
    let mut snapshots = server.current.clone();
    loop {
        snapshot = snapshots.borrow_and_update().clone().unwrap_or(snapshot);
        let headers = asked.headers.clone();
        let (at, from, to) = (Arc::clone(&server), Arc::clone(&snapshot), Arc::clone(&inside));
        // Rendering takes milliseconds of computing: not on the threads that wait for the network.
        let answered = tokio::task::spawn_blocking(move || at.at(&from, &to, &headers)).await;
        match answered {
            Ok(Some(response)) if response.status() == StatusCode::PERMANENT_REDIRECT => {
                return redirect(StatusCode::PERMANENT_REDIRECT, &format!("{path}/"), &asked);
            }
            Ok(Some(response)) => return response,
            Ok(None) => {}
            Err(_) => return server.plain(&snapshot, StatusCode::INTERNAL_SERVER_ERROR, "cli-serve-page-failed"),
        }
        // A file changed under the answer: the snapshot that knows of it is on its way.
        match tokio::time::timeout(PATIENCE, snapshots.changed()).await {
            Ok(Ok(())) => {}
            _ => return server.plain(&snapshot, StatusCode::SERVICE_UNAVAILABLE, "cli-serve-changing"),
        }
    }
}

impl Server {
    /// What stands at a path below the base; `None` when a file changed meanwhile.
    fn at(&self, snapshot: &Snapshot, path: &str, headers: &HeaderMap) -> Option<Response> {
        match snapshot.lookup(path) {
            Lookup::Output(site, output) => self.output(snapshot, site, output, StatusCode::OK, headers),
            Lookup::Faulty(text) => Some(self.page(snapshot, "cli-serve-page-failed", &snapshot.errors.of(&text))),
            Lookup::NoSite => {
                Some(self.page(snapshot, "cli-serve-page-failed", &snapshot.errors.all().iter().collect::<Vec<_>>()))
            }
            Lookup::Folder => Some(StatusCode::PERMANENT_REDIRECT.into_response()),
            Lookup::Unknown => match (snapshot.ended(path), snapshot.not_found(path)) {
                (Some((site, ended)), _) => Some(self.ended(snapshot, site, &ended)),
                (None, Some((site, output))) => self.output(snapshot, site, output, StatusCode::NOT_FOUND, headers),
                (None, None) => Some(self.plain(snapshot, StatusCode::NOT_FOUND, "cli-serve-missing")),
            },
        }
    }

    fn output(
        &self,
        snapshot: &Snapshot,
        site: &Site,
        output: &Output,
        status: StatusCode,
        headers: &HeaderMap,
    ) -> Option<Response> {
        let job = site.plan.job(output);
        let tag = format!("\"{}\"", job.key.hex());
        let asked = headers.get(header::IF_NONE_MATCH).and_then(|tags| tags.to_str().ok()).unwrap_or_default();
        let mut response =
            if status == StatusCode::OK && asked.split(',').any(|one| one.trim() == tag || one.trim() == "*") {
                StatusCode::NOT_MODIFIED.into_response()
            } else {
                let rendered = match self.pages.get(&job.key) {
                    Some(page) => Ok(render::Response::Bytes(page)),
                    None => render::response(site, &job, &snapshot.base),
                };
                match rendered {
                    Ok(render::Response::Bytes(bytes)) => {
                        self.pages.put(job.key, &bytes);
                        Body::from(bytes).into_response()
                    }
                    Ok(render::Response::File(path, stat)) => file::send(path, stat, headers)?,
                    Err(RenderError::Outdated) => return None,
                    Err(RenderError::Diagnostics(diagnostics)) => {
                        let own = locate(diagnostics, |path| site.sources.text(path));
                        let errors: Vec<_> =
                            if own.is_empty() { snapshot.errors.all().iter().collect() } else { own.iter().collect() };
                        return Some(self.page(snapshot, "cli-serve-page-failed", &errors));
                    }
                }
            };
        if response.status() == StatusCode::OK {
            *response.status_mut() = status;
        }
        let headers = response.headers_mut();
        insert(headers, header::CONTENT_TYPE, &content_type(&output.path));
        headers.insert(header::CACHE_CONTROL, ASK);
        insert(headers, header::ETAG, &tag);
        insert(headers, TIMING, &format!("songngu;desc=\"{}\"", snapshot.id));
        Some(response)
    }

    /// A page that tells what is wrong.
    fn page(&self, snapshot: &Snapshot, heading: &str, errors: &[&Located]) -> Response {
        let words = ProgramWords::new(&snapshot.locales, self.lang.clone());
        let heading = words.word(heading);
        let all = snapshot.errors.diagnostics().len().max(errors.len());
        let page = error_page::page(&words, &snapshot.base, &heading, errors, all);
        let mut response = (StatusCode::INTERNAL_SERVER_ERROR, Bytes::from(page)).into_response();
        let headers = response.headers_mut();
        insert(headers, header::CONTENT_TYPE, &content_type("a.html"));
        headers.insert(header::CACHE_CONTROL, NEVER);
        insert(headers, TIMING, &format!("songngu;desc=\"{}\"", snapshot.id));
        response
    }

    /// The board, or a text beside its translation.
    fn translations(&self, snapshot: &Snapshot, path: &str, query: &str) -> Response {
        let words = ProgramWords::new(&snapshot.locales, self.lang.clone());
        let Some(site) = &snapshot.site else {
            return self.page(snapshot, "cli-serve-page-failed", &snapshot.errors.all().iter().collect::<Vec<_>>());
        };
        let page = match path.strip_prefix("side/") {
            Some(path) => side::side(&words, &snapshot.base, site, path),
            None if path == "board/" => Some(board::board(&words, &snapshot.base, site, query)),
            None => None,
        };
        let Some(page) = page else { return self.plain(snapshot, StatusCode::NOT_FOUND, "cli-serve-missing") };
        let mut response = Bytes::from(page).into_response();
        let headers = response.headers_mut();
        insert(headers, header::CONTENT_TYPE, &content_type("a.html"));
        headers.insert(header::CACHE_CONTROL, NEVER);
        insert(headers, TIMING, &format!("songngu;desc=\"{}\"", snapshot.id));
        response
    }

    /// A page that says of a text when it ended.
    fn ended(&self, snapshot: &Snapshot, site: &Site, held: &HeldText) -> Response {
        let words = ProgramWords::new(&snapshot.locales, self.lang.clone());
        let since = held.verdict.ended().map(|since| words.moment(&since.zoned(&site.edition.config.zone)));
        let args =
            [("title", held.title.to_string()), ("file", held.file.to_string()), ("date", since.unwrap_or_default())];
        let args = args.map(|(name, value)| (name, Arg::Text(value)));
        let page = error_page::page(&words, &snapshot.base, &words.tell("cli-serve-ended", &args), &[], 0);
        let mut response = (StatusCode::GONE, Bytes::from(page)).into_response();
        let headers = response.headers_mut();
        insert(headers, header::CONTENT_TYPE, &content_type("a.html"));
        headers.insert(header::CACHE_CONTROL, NEVER);
        insert(headers, TIMING, &format!("songngu;desc=\"{}\"", snapshot.id));
        response
    }

    /// A line of the program.
    fn plain(&self, snapshot: &Snapshot, status: StatusCode, word: &str) -> Response {
        let words = ProgramWords::new(&snapshot.locales, self.lang.clone());
        let text = format!("{}\n", words.word(word));
        (status, [(header::CACHE_CONTROL, NEVER)], text).into_response()
    }
}

fn own(name: &str, bytes: &'static str) -> Response {
    let mut response = ([(header::CACHE_CONTROL, NEVER)], bytes).into_response();
    insert(response.headers_mut(), header::CONTENT_TYPE, &content_type(name));
    response
}

/// To a path of the site, with the query that was asked.
fn redirect(status: StatusCode, path: &str, asked: &Parts) -> Response {
    let mut to = utf8_percent_encode(path, PLAIN).to_string();
    if let Some(query) = asked.uri.query() {
        to = format!("{to}?{query}");
    }
    let mut response = (status, [(header::CACHE_CONTROL, NEVER)]).into_response();
    insert(response.headers_mut(), header::LOCATION, &to);
    response
}

fn insert(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

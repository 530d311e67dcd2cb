//! A request becomes an answer: host, method, path, the state that is shown, headers.

use super::{
    file, host, kind, live,
    make::{self, Flaw, Made},
    messages,
    shown::{Current, Found, Shown},
    store::Store,
};
use crate::{
    base::Lang,
    diag::{Located, Say as _, locate},
    locale::ProgramWords,
    pages::{Job, Planned},
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

/// So long an answer waits for the state that knows of a change it ran into.
const PATIENCE: Duration = Duration::from_secs(2);

/// The browser must ask again each time: what it has is compared by its tag.
const ASK: HeaderValue = HeaderValue::from_static("no-cache");

/// Nothing of the preview's own is kept.
const NEVER: HeaderValue = HeaderValue::from_static("no-store");

/// What stands as it is in a path.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What all answers are made from.
pub(super) struct Server {
    /// The state that is shown.
    pub current: Current,
    /// Rendered pages.
    pub store: Store,
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

/// Read by the script: which state the page is from.
const TIMING: HeaderName = HeaderName::from_static("server-timing");

async fn respond(server: Arc<Server>, asked: Parts) -> Response {
    let named = asked.uri.authority().map(|authority| authority.as_str());
    let named = named.or_else(|| asked.headers.get(header::HOST).and_then(|host| host.to_str().ok()));
    let first = server.current.clone().wait_for(Option::is_some).await.ok().and_then(|shown| shown.clone());
    let Some(mut shown) = first else {
        return StatusCode::SERVICE_UNAVAILABLE.into_response(); // the preview ends before it began
    };
    if !named.is_some_and(|host| host::may_ask(host, server.bound)) {
        return server.plain(&shown, StatusCode::MISDIRECTED_REQUEST, "cli-serve-host");
    }
    if !matches!(asked.method, Method::GET | Method::HEAD) {
        return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response();
    }
    let Ok(path) = percent_decode_str(asked.uri.path()).decode_utf8() else {
        return server.plain(&shown, StatusCode::BAD_REQUEST, "cli-serve-missing");
    };
    let Some(inside) = path.strip_prefix(shown.base.as_str()) else {
        return if path == "/" || shown.base.strip_suffix('/') == Some(&path) {
            redirect(StatusCode::TEMPORARY_REDIRECT, &shown.base, &asked)
        } else {
            server.plain(&shown, StatusCode::NOT_FOUND, "cli-serve-missing")
        };
    };
    match inside.strip_prefix(live::FOLDER) {
        Some("reload.js") => return own(kind::of("a.js"), live::SCRIPT),
        Some("messages.css") => return own(kind::of("a.css"), live::STYLE),
        Some("events") => {
            return ([(header::CACHE_CONTROL, NEVER)], live::events(server.current.clone())).into_response();
        }
        _ => {}
    }
    let inside: Arc<str> = inside.into();
    let mut states = server.current.clone();
    loop {
        shown = states.borrow_and_update().clone().unwrap_or(shown);
        let headers = asked.headers.clone();
        let (at, from, to) = (Arc::clone(&server), Arc::clone(&shown), Arc::clone(&inside));
        // Rendering takes milliseconds of computing: not on the threads that wait for the network.
        let made = tokio::task::spawn_blocking(move || at.show(&from, &to, &headers)).await;
        match made {
            Ok(Some(response)) if response.status() == StatusCode::PERMANENT_REDIRECT => {
                return redirect(StatusCode::PERMANENT_REDIRECT, &format!("{path}/"), &asked);
            }
            Ok(Some(response)) => return response,
            Ok(None) => {}
            Err(_) => return server.plain(&shown, StatusCode::INTERNAL_SERVER_ERROR, "cli-serve-page-failed"),
        }
        // A file changed under the answer: the state that knows of it is on its way.
        match tokio::time::timeout(PATIENCE, states.changed()).await {
            Ok(Ok(())) => {}
            _ => return server.plain(&shown, StatusCode::SERVICE_UNAVAILABLE, "cli-serve-changing"),
        }
    }
}

impl Server {
    /// What stands at a path below the base; `None` when a file changed meanwhile.
    fn show(&self, shown: &Shown, path: &str, headers: &HeaderMap) -> Option<Response> {
        match shown.find(path) {
            Found::Job(site, job) => self.job(shown, site, job, StatusCode::OK, headers),
            Found::Faulty(text) => Some(self.page(shown, "cli-serve-page-failed", &shown.trouble.of(&text))),
            Found::Nothing => {
                Some(self.page(shown, "cli-serve-page-failed", &shown.trouble.all().iter().collect::<Vec<_>>()))
            }
            Found::Folder => Some(StatusCode::PERMANENT_REDIRECT.into_response()),
            Found::Unknown => match shown.missing(path) {
                Some((site, job)) => self.job(shown, site, job, StatusCode::NOT_FOUND, headers),
                None => Some(self.plain(shown, StatusCode::NOT_FOUND, "cli-serve-missing")),
            },
        }
    }

    fn job(
        &self,
        shown: &Shown,
        site: &Site,
        job: &Planned,
        status: StatusCode,
        headers: &HeaderMap,
    ) -> Option<Response> {
        let given = site.plan.given(job);
        let tag = make::tag(&given.key);
        let asked = headers.get(header::IF_NONE_MATCH).and_then(|tags| tags.to_str().ok()).unwrap_or_default();
        let mut response =
            if status == StatusCode::OK && asked.split(',').any(|one| one.trim() == tag || one.trim() == "*") {
                StatusCode::NOT_MODIFIED.into_response()
            } else {
                let made = match self.store.get(&given.key) {
                    Some(page) => Ok(Made::Bytes(page)),
                    None => make::make(site, &given, &shown.base),
                };
                match made {
                    Ok(Made::Bytes(bytes)) => {
                        if !matches!(job.job, Job::Bytes(_)) {
                            self.store.put(given.key, &bytes);
                        }
                        Body::from(bytes).into_response()
                    }
                    Ok(Made::File(path, stat)) => file::send(path, stat, headers)?,
                    Err(Flaw::Outdated) => return None,
                    Err(Flaw::Told(told)) => {
                        let own = locate(told, |path| site.sources.text(path));
                        let told: Vec<_> =
                            if own.is_empty() { shown.trouble.all().iter().collect() } else { own.iter().collect() };
                        return Some(self.page(shown, "cli-serve-page-failed", &told));
                    }
                }
            };
        if response.status() == StatusCode::OK {
            *response.status_mut() = status;
        }
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind::of(&job.path)));
        headers.insert(header::CACHE_CONTROL, ASK);
        insert(headers, header::ETAG, &tag);
        insert(headers, TIMING, &format!("songngu;desc=\"{}\"", shown.id));
        Some(response)
    }

    /// A page that tells what is wrong.
    fn page(&self, shown: &Shown, heading: &str, told: &[&Located]) -> Response {
        let words = ProgramWords::new(&shown.locales, self.lang.clone());
        let heading = words.word(heading);
        let page = messages::page(&words, &shown.base, &heading, told, shown.trouble.told().len().max(told.len()));
        let mut response = (StatusCode::INTERNAL_SERVER_ERROR, Bytes::from(page)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind::of("a.html")));
        headers.insert(header::CACHE_CONTROL, NEVER);
        insert(headers, TIMING, &format!("songngu;desc=\"{}\"", shown.id));
        response
    }

    /// A line of the program.
    fn plain(&self, shown: &Shown, status: StatusCode, word: &str) -> Response {
        let words = ProgramWords::new(&shown.locales, self.lang.clone());
        let text = format!("{}\n", words.word(word));
        (status, [(header::CACHE_CONTROL, NEVER)], text).into_response()
    }
}

fn own(kind: &'static str, bytes: &'static str) -> Response {
    let headers = [(header::CONTENT_TYPE, HeaderValue::from_static(kind)), (header::CACHE_CONTROL, NEVER)];
    (headers, bytes).into_response()
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

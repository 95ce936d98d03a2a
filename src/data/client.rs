//! The HTTP client (gloo-net), which sends all requests: time-out, retries, errors with their URL, and a request cache.
//!
//! It sends only headers that WordPress's CORS allows, and never a cookie: `credentials: omit`.

mod decoding;
pub mod page_head;
mod request_cache;
pub mod retry;

use std::rc::Rc;

use futures::future::LocalBoxFuture;
use gloo_net::http::{Method, Request, RequestBuilder};
use web_sys::{RequestCredentials, RequestRedirect, Response};

use self::decoding::{decode_refusal, find_header, set_clock};
use super::{ApiError, ErrorKind};
use crate::browser::abort::{Abort, Deadline};
use crate::browser::response::{self, Body};
use crate::browser::{clock, console, http_cache};
use crate::data::json::Json;

/// The longest response that is read. A page of comments of the greatest length that WordPress allows has 6.5 MB, an
/// article as long as a novel 2 MB. Today's phones parse this much without a noticeable pause.
const MAX_BYTES: u32 = 8_000_000;

/// A response whose body is parsed JSON.
#[derive(Debug)]
pub struct JsonResponse {
    /// The URL of the request.
    pub url: String,
    /// The body.
    pub body: Json,
    /// How many pages the list has (`X-WP-TotalPages`).
    pub total_pages: Option<u32>,
    /// How many members the list has (`X-WP-Total`).
    pub total: Option<u32>,
}

/// `GET` through the request cache: it reuses a response of the last minutes, or the same request in flight.
pub fn get_cached(url: &str, abort: &Abort) -> LocalBoxFuture<'static, Result<Rc<JsonResponse>, ApiError>> {
    request_cache::get(url, abort, |url, abort| get(&url, &abort))
}

/// Removes a response that cannot be used from the request cache and the HTTP cache.
pub fn remove_cached(url: &str) {
    request_cache::remove(url);
    http_cache::remove(url);
}

/// Removes responses from the request cache when the HTTP cache finds that they have changed or were withdrawn. Call
/// once.
pub fn watch_revalidations() {
    let is_withdrawal = |status, text: String| decode_refusal(status, &text).is_withdrawal();
    http_cache::on_revalidated(|url| request_cache::remove(&url), is_withdrawal);
}

/// `GET` without the request cache; repeated where that may help, see [`retry`].
pub fn get(url: &str, abort: &Abort) -> LocalBoxFuture<'static, Result<Rc<JsonResponse>, ApiError>> {
    Box::pin(send_with_retries(url.to_owned(), None, abort.clone()))
}

/// `POST` with a JSON body; never repeated automatically.
pub fn post(url: &str, body: String, abort: &Abort) -> LocalBoxFuture<'static, Result<Rc<JsonResponse>, ApiError>> {
    Box::pin(send_with_retries(url.to_owned(), Some(body), abort.clone()))
}

/// `POST` of a form to a page that responds with a redirect if it accepts the form, and with an error page if not.
pub async fn post_form(url: &str, body: String) -> Result<(), ApiError> {
    let deadline = Deadline::new(&Abort::default());
    let request = prepare(Request::post(url), &deadline).redirect(RequestRedirect::Manual);
    let request = request.header("Content-Type", "application/x-www-form-urlencoded").body(body);
    let (status, message) = match fetch_text(request, url, &deadline).await {
        // With `redirect: manual` the browser hides everything about a redirect but that there was one.
        Err(ErrorKind::Elsewhere) => return Ok(()),
        result => result.map(|(response, text)| (response.status(), text)).map_err(|kind| kind.at(url))?,
    };
    console::warn(&format!("{url}: HTTP {status}"));
    Err(ErrorKind::Refused { status, code: String::new(), message }.at(url))
}

/// `GET` of one of the app's own text files.
pub async fn get_text(address: &str) -> Result<String, ApiError> {
    let deadline = Deadline::new(&Abort::default());
    let request = prepare(Request::get(address), &deadline).build();
    let (response, text) = fetch_text(request, address, &deadline).await.map_err(|kind| kind.at(address))?;
    if response.ok() { Ok(text) } else { Err(decode_refusal(response.status(), "").at(address)) }
}

/// A try that failed, and the pause that the server asked for in `Retry-After`, ms.
struct FailedTry {
    kind: ErrorKind,
    retry_after_ms: Option<f64>,
}

impl From<ErrorKind> for FailedTry {
    fn from(kind: ErrorKind) -> Self {
        Self { kind, retry_after_ms: None }
    }
}

async fn send_with_retries(url: String, body: Option<String>, abort: Abort) -> Result<Rc<JsonResponse>, ApiError> {
    let deadline = Deadline::new(&abort);
    let mut tries = 0;
    let kind = loop {
        tries += 1;
        let failed = match send_once(&url, body.as_deref(), tries, &deadline).await {
            Ok(response) => return Ok(response),
            Err(failed) => failed,
        };
        let pause = retry::find_pause_ms(&failed.kind, failed.retry_after_ms, tries, clock::random());
        match pause.filter(|_| body.is_none()) {
            Some(ms) => response::pause(ms).await,
            None => break failed.kind,
        }
    };
    let error = kind.at(&url);
    if error.kind != ErrorKind::Aborted {
        console::warn(&error.to_string());
    }
    Err(error)
}

async fn send_once(
    url: &str,
    body: Option<&str>,
    tries: u32,
    deadline: &Rc<Deadline>,
) -> Result<Rc<JsonResponse>, FailedTry> {
    deadline.restart();
    let builder = prepare(if body.is_some() { Request::post(url) } else { Request::get(url) }, deadline);
    let request = match body {
        // A redirect must not carry what a reader wrote to another address than the one in the settings.
        Some(body) => {
            builder.redirect(RequestRedirect::Manual).header("Content-Type", "application/json").body(body.to_owned())
        }
        // A redirect to a server without CORS headers looks like a dead network. With `redirect: manual` the last try
        // can tell the two apart.
        None if tries == retry::TRIES => builder.redirect(RequestRedirect::Manual).build(),
        None => builder.build(),
    };
    let (response, text) = fetch_text(request, url, deadline).await?;
    if !response.ok() {
        let retry_after_ms = find_header(&response, "Retry-After")
            .and_then(|header| retry::decode_retry_after(&header, clock::now_ms(), clock::parse_date));
        return Err(FailedTry { kind: decode_refusal(response.status(), &text), retry_after_ms });
    }
    Ok(Rc::new(JsonResponse::decode(url, &response, &text)?))
}

fn prepare(builder: RequestBuilder, deadline: &Deadline) -> RequestBuilder {
    builder.credentials(RequestCredentials::Omit).abort_signal(Some(&deadline.signal()))
}

/// Sends a request and reads the response as text. Boxed, so that the wasm holds this code only once.
fn fetch_text(
    request: Result<Request, gloo_net::Error>,
    url: &str,
    deadline: &Rc<Deadline>,
) -> LocalBoxFuture<'static, Result<(Response, String), ErrorKind>> {
    let (url, deadline) = (url.to_owned(), Rc::clone(deadline));
    Box::pin(async move {
        let to_kind = |reason| to_failure(reason, &deadline);
        let request = request.map_err(|error| to_kind(find_message(error)))?;
        let response = http_cache::fetch(&request.into()).await.map_err(to_kind)?;
        set_clock(&response);
        let restarted = Rc::clone(&deadline);
        match response::read(&response, &url, MAX_BYTES, move || restarted.restart()).await {
            Ok(Body::Text(text)) => Ok((response, text)),
            Ok(Body::TooLong) => Err(ErrorKind::TooLarge),
            Ok(Body::OtherOrigin) => Err(ErrorKind::Elsewhere),
            Err(reason) => Err(to_failure(reason, &deadline)),
        }
    })
}

fn to_failure(reason: String, deadline: &Deadline) -> ErrorKind {
    match deadline.has_passed() {
        true => ErrorKind::Timeout,
        false if deadline.signal().aborted() => ErrorKind::Aborted,
        false => ErrorKind::Unreachable(reason),
    }
}

/// The browser's message. gloo-net has no other errors here, because it does not serialize our bodies.
fn find_message(error: gloo_net::Error) -> String {
    match error {
        gloo_net::Error::JsError(error) => error.message,
        _ => String::new(),
    }
}

//! The one place that sends requests (gloo-net): time-out, further tries, errors with their URL, and a short memory of
//! answers.
//!
//! Only headers that WordPress's CORS allows are sent, and never a cookie: `credentials: omit`.

mod request_cache;
pub mod retry;

use std::rc::Rc;

use futures::future::LocalBoxFuture;
use gloo_net::http::{Request, RequestBuilder};
use web_sys::{RequestCredentials, RequestRedirect, Response};

use super::{ApiError, ErrorKind};
use crate::browser::abort::{Abort, Deadline};
use crate::browser::response::{self, Body};
use crate::browser::{clock, console, http_cache};
use crate::data::json::{Json, ReadJson as _};
use wordpress::decode;

/// The longest answer that is read. A page of comments, each as long as WordPress lets it be, has 6.5 MB, an article of
/// the length of a novel 2 MB; phones of today parse this much without a stop that a reader would notice.
const MOST_BYTES: u32 = 8_000_000;

/// A decoded answer.
#[derive(Debug)]
pub struct Answer {
    /// The URL that was asked.
    pub url: String,
    /// The body.
    pub body: Json,
    /// How many pages the list has (`X-WP-TotalPages`).
    pub total_pages: Option<u32>,
    /// How many members the list has (`X-WP-Total`).
    pub total: Option<u32>,
}

/// `GET`, answered from memory where the same was asked in the last minutes or is being asked now.
pub fn get_remembered(url: &str, abort: &Abort) -> LocalBoxFuture<'static, Result<Rc<Answer>, ApiError>> {
    request_cache::get(url, abort, |url, abort| get(&url, &abort))
}

/// Forgets the answer of an address, which turned out to be of no use.
pub fn forget(url: &str) {
    request_cache::forget(url);
    http_cache::forget(url);
}

/// Lets go of answers from an earlier visit that are others by now. Call once.
pub fn watch_revalidations() {
    http_cache::on_revalidated(|url| request_cache::forget(&url));
}

/// `GET`, always asked; asked again where that may help, see [`retry`].
pub fn get(url: &str, abort: &Abort) -> LocalBoxFuture<'static, Result<Rc<Answer>, ApiError>> {
    Box::pin(ask(url.to_owned(), None, abort.clone()))
}

/// `POST` with a JSON body; never repeated by itself.
pub fn post(url: &str, body: String, abort: &Abort) -> LocalBoxFuture<'static, Result<Rc<Answer>, ApiError>> {
    Box::pin(ask(url.to_owned(), Some(body), abort.clone()))
}

/// `POST` of a form to a page that answers with a redirect when it has taken it, and with a page of words when not.
pub async fn post_form(url: &str, body: String) -> Result<(), ApiError> {
    let deadline = Deadline::new(&Abort::default());
    let request = prepare(Request::post(url), &deadline).redirect(RequestRedirect::Manual);
    let request = request.header("Content-Type", "application/x-www-form-urlencoded").body(body);
    let (status, message) = match send(request, url, &deadline).await {
        // A redirect that is not followed shows nothing of itself.
        Err(ErrorKind::Elsewhere) => return Ok(()),
        answer => answer.map(|(response, text)| (response.status(), text)).map_err(|kind| kind.at(url))?,
    };
    console::warn(&format!("{url}: HTTP {status}"));
    Err(ErrorKind::Refused { status, code: String::new(), message }.at(url))
}

/// `GET` of a text file of the app itself.
pub async fn get_text(address: &str) -> Result<String, ApiError> {
    let deadline = Deadline::new(&Abort::default());
    let request = prepare(Request::get(address), &deadline).build();
    let (response, text) = send(request, address, &deadline).await.map_err(|kind| kind.at(address))?;
    if response.ok() { Ok(text) } else { Err(to_refusal(response.status(), "").at(address)) }
}

/// A question that was not answered, and how long the server wants to be left alone, ms.
struct Miss {
    kind: ErrorKind,
    told_ms: Option<f64>,
}

impl From<ErrorKind> for Miss {
    fn from(kind: ErrorKind) -> Self {
        Self { kind, told_ms: None }
    }
}

async fn ask(url: String, body: Option<String>, abort: Abort) -> Result<Rc<Answer>, ApiError> {
    let deadline = Deadline::new(&abort);
    let mut tries = 0;
    let kind = loop {
        tries += 1;
        let miss = match exchange(&url, body.as_deref(), tries, &deadline).await {
            Ok(answer) => return Ok(answer),
            Err(miss) => miss,
        };
        let pause = retry::find_pause_ms(&miss.kind, miss.told_ms, tries, clock::chance());
        match pause.filter(|_| body.is_none()) {
            Some(ms) => response::pause(ms).await,
            None => break miss.kind,
        }
    };
    let error = kind.at(&url);
    if error.kind != ErrorKind::Aborted {
        console::warn(&error.to_string());
    }
    Err(error)
}

async fn exchange(url: &str, body: Option<&str>, tries: u32, deadline: &Rc<Deadline>) -> Result<Rc<Answer>, Miss> {
    deadline.renew();
    let builder = prepare(if body.is_some() { Request::post(url) } else { Request::get(url) }, deadline);
    let request = match body {
        // What a reader wrote goes to the address that the settings name, and nowhere else.
        Some(body) => {
            builder.redirect(RequestRedirect::Manual).header("Content-Type", "application/json").body(body.to_owned())
        }
        // A redirect to a place that lets nobody read it looks like a dead network, until it is not followed.
        None if tries == retry::TRIES => builder.redirect(RequestRedirect::Manual).build(),
        None => builder.build(),
    };
    let (response, text) = send(request, url, deadline).await?;
    let header = |name| response.headers().get(name).ok().flatten();
    if !response.ok() {
        let told_ms =
            header("Retry-After").and_then(|wait| retry::read_retry_after(&wait, clock::now_ms(), clock::parse_date));
        return Err(Miss { kind: to_refusal(response.status(), &text), told_ms });
    }
    let body = Json::parse(&text).map_err(|reason| to_not_json(&text, reason))?;
    let find_count = |name| header(name).and_then(|count| count.parse().ok());
    let (total_pages, total) = (find_count("X-WP-TotalPages"), find_count("X-WP-Total"));
    Ok(Rc::new(Answer { url: url.to_owned(), body, total_pages, total }))
}

fn prepare(builder: RequestBuilder, deadline: &Deadline) -> RequestBuilder {
    builder.credentials(RequestCredentials::Omit).abort_signal(Some(&deadline.signal()))
}

/// Sends a request and reads its answer. Boxed, so that what it takes is in the program once.
fn send(
    request: Result<Request, gloo_net::Error>,
    url: &str,
    deadline: &Rc<Deadline>,
) -> LocalBoxFuture<'static, Result<(Response, String), ErrorKind>> {
    let (url, deadline) = (url.to_owned(), Rc::clone(deadline));
    Box::pin(async move {
        let to_kind = |reason| to_unanswered(reason, &deadline);
        let request = request.map_err(|error| to_kind(find_reason(error)))?;
        let response = http_cache::ask(&request.into()).await.map_err(to_kind)?;
        let heard = Rc::clone(&deadline);
        match response::read(&response, &url, MOST_BYTES, move || heard.renew()).await {
            Ok(Body::Text(text)) => Ok((response, text)),
            Ok(Body::TooLong) => Err(ErrorKind::TooLarge),
            Ok(Body::Elsewhere) => Err(ErrorKind::Elsewhere),
            Err(reason) => Err(to_unanswered(reason, &deadline)),
        }
    })
}

fn to_unanswered(reason: String, deadline: &Deadline) -> ErrorKind {
    match deadline.has_passed() {
        true => ErrorKind::Timeout,
        false if deadline.signal().aborted() => ErrorKind::Aborted,
        false => ErrorKind::Unreachable(reason),
    }
}

/// What the browser said; gloo-net has no other errors for a request without a body of its own making.
fn find_reason(error: gloo_net::Error) -> String {
    match error {
        gloo_net::Error::JsError(error) => error.message,
        _ => String::new(),
    }
}

fn to_refusal(status: u16, text: &str) -> ErrorKind {
    let (code, message) = Json::parse(text).map(|body| decode::decode_refusal(&body)).unwrap_or_default();
    ErrorKind::Refused { status, code, message }
}

fn to_not_json(text: &str, reason: String) -> ErrorKind {
    let is_html = text.trim_start().starts_with('<');
    ErrorKind::NotJson(if is_html { "a page of HTML".to_owned() } else { reason })
}

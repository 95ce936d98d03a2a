//! The one place that sends requests (gloo-net): time-out, errors with their URL, and a short memory of answers.
//!
//! Only headers that WordPress's CORS allows are sent, and never a cookie: `credentials: omit`.

mod memory;

use std::rc::Rc;

use futures::future::LocalBoxFuture;
use gloo_net::http::{Request, RequestBuilder};

use super::wire;
use super::{ApiError, ErrorKind};
use crate::browser::abort::{Abort, Deadline};
use crate::browser::console;
use crate::json::Json;

/// How long a request may take, body included.
const TIMEOUT_SECONDS: u32 = 10;
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
    memory::get(url, abort, |url, abort| Box::pin(async move { get(&url, &abort).await }))
}

/// `GET`, always asked.
pub async fn get(url: &str, abort: &Abort) -> Result<Rc<Answer>, ApiError> {
    let deadline = Deadline::new(abort, TIMEOUT_SECONDS);
    let request = prepare(Request::get(url), &deadline).build();
    answer(url, request, &deadline).await
}

/// `POST` with a JSON body; never repeated by itself.
pub async fn post(url: &str, body: String, abort: &Abort) -> Result<Rc<Answer>, ApiError> {
    let deadline = Deadline::new(abort, TIMEOUT_SECONDS);
    let request = prepare(Request::post(url), &deadline).header("Content-Type", "application/json").body(body);
    answer(url, request, &deadline).await
}

/// `POST` of a form to a page that answers with a redirect when it has taken it, and with a page of words when not.
pub async fn post_form(url: &str, body: String) -> Result<(), ApiError> {
    let deadline = Deadline::new(&Abort::default(), TIMEOUT_SECONDS);
    let request = prepare(Request::post(url), &deadline).redirect(web_sys::RequestRedirect::Manual);
    let request = request.header("Content-Type", "application/x-www-form-urlencoded").body(body);
    let to_error = |error: gloo_net::Error| to_unanswered(error, &deadline).at(url);
    let response = request.map_err(to_error)?.send().await.map_err(to_error)?;
    // A redirect that is not followed shows nothing of itself, not even its status.
    if response.status() == 0 {
        return Ok(());
    }
    let message = response.text().await.map_err(to_error)?;
    let error = ErrorKind::Refused { status: response.status(), code: String::new(), message }.at(url);
    console::warn(&format!("{url}: HTTP {}", response.status()));
    Err(error)
}

/// `GET` of a text file of the app itself; `address` is below the app's own.
pub async fn get_text(address: &str) -> Result<String, ApiError> {
    let deadline = Deadline::new(&Abort::default(), TIMEOUT_SECONDS);
    let to_error = |error| to_unanswered(error, &deadline).at(address);
    let request = prepare(Request::get(address), &deadline).build().map_err(to_error)?;
    let response = request.send().await.map_err(to_error)?;
    match response.ok() {
        true => response.text().await.map_err(to_error),
        false => Err(to_refusal(response.status(), "").at(address)),
    }
}

fn prepare(builder: RequestBuilder, deadline: &Deadline) -> RequestBuilder {
    builder.credentials(web_sys::RequestCredentials::Omit).abort_signal(Some(&deadline.signal()))
}

async fn answer(
    url: &str,
    request: Result<Request, gloo_net::Error>,
    deadline: &Deadline,
) -> Result<Rc<Answer>, ApiError> {
    let result = exchange(url, request, deadline).await.map_err(|kind| kind.at(url));
    if let Err(error) = &result
        && error.kind != ErrorKind::Aborted
    {
        console::warn(&error.to_string());
    }
    result
}

async fn exchange(
    url: &str,
    request: Result<Request, gloo_net::Error>,
    deadline: &Deadline,
) -> Result<Rc<Answer>, ErrorKind> {
    let to_kind = |error| to_unanswered(error, deadline);
    let response = request.map_err(to_kind)?.send().await.map_err(to_kind)?;
    let text = response.text().await.map_err(to_kind)?;
    if !response.ok() {
        return Err(to_refusal(response.status(), &text));
    }
    let body = Json::parse(&text).map_err(|reason| to_not_json(&text, reason))?;
    let headers = response.headers();
    let find_count = |name| headers.get(name).and_then(|count| count.parse().ok());
    let (total_pages, total) = (find_count("X-WP-TotalPages"), find_count("X-WP-Total"));
    Ok(Rc::new(Answer { url: url.to_owned(), body, total_pages, total }))
}

fn to_unanswered(error: gloo_net::Error, deadline: &Deadline) -> ErrorKind {
    match deadline.has_passed() {
        true => ErrorKind::Timeout,
        false if deadline.signal().aborted() => ErrorKind::Aborted,
        false => ErrorKind::Unreachable(find_reason(error)),
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
    let (code, message) = Json::parse(text).map(|body| wire::read_refusal(&body)).unwrap_or_default();
    ErrorKind::Refused { status, code, message }
}

fn to_not_json(text: &str, reason: String) -> ErrorKind {
    let is_html = text.trim_start().starts_with('<');
    ErrorKind::NotJson(if is_html { "a page of HTML".to_owned() } else { reason })
}

//! Decodes a response that has come: its JSON and the headers of a list, or what it is in place of that.

use web_sys::Response;

use super::JsonResponse;
use crate::browser::{clock, http_cache, response};
use crate::data::ErrorKind;
use crate::data::json::{Json, ReadJson as _};
use wordpress::decode::refusal;
use wordpress::model::Extent;

impl JsonResponse {
    /// Decodes a response with a good status.
    pub(super) fn decode(url: &str, response: &Response, text: &str) -> Result<Self, ErrorKind> {
        let body = parse(text).map_err(|reason| to_unreadable(response.status(), text, reason))?;
        let find_count = |name| find_header(response, name).and_then(|count| count.trim().parse().ok());
        let (total_pages, total) = (find_count("X-WP-TotalPages"), find_count("X-WP-Total"));
        Ok(Self { url: url.to_owned(), body, total_pages, total })
    }

    /// How far the list goes of which this is a page.
    pub fn find_extent(&self, page: u32, per_page: u32) -> Extent {
        let members = self.body.as_list().map_or(0, |members| members.len());
        Extent::find(page, per_page, u32::try_from(members).unwrap_or(u32::MAX), self.total_pages, self.total)
    }
}

/// A header that may be read: those of another origin only if it lets them be read.
pub fn find_header(response: &Response, name: &str) -> Option<String> {
    response.headers().get(name).ok().flatten()
}

/// Tells the clock what time the server says it is, unless the response is an older one from the HTTP cache.
pub fn set_clock(response: &Response) {
    let Some(date) = find_header(response, "Date").filter(|_| !http_cache::is_cached(response)) else { return };
    // How long the response has been in a cache on its way, in seconds.
    let age: u32 = find_header(response, "Age").and_then(|age| age.parse().ok()).unwrap_or_default();
    clock::correct(clock::parse_date(&date) + f64::from(age) * 1000.0);
}

/// Decodes an error with its HTTP status.
pub fn decode_refusal(status: u16, text: &str) -> ErrorKind {
    let (code, message) = parse(text).map(|body| refusal::decode_refusal(&body)).unwrap_or_default();
    match () {
        () if refusal::is_challenge(status, text) => ErrorKind::Challenge(status),
        () if refusal::is_missing_api(status, &code) => ErrorKind::NoApi(status),
        () => ErrorKind::Refused { status, code, message },
    }
}

/// Parses JSON, also with text around it.
fn parse(text: &str) -> Result<Json, String> {
    Json::parse(text).or_else(|reason| match response::find_json(text) {
        Some(json) => Json::parse(&json),
        None => Err(reason),
    })
}

fn to_unreadable(status: u16, text: &str, reason: String) -> ErrorKind {
    match () {
        () if refusal::is_own_page(text) => ErrorKind::NoApi(status),
        () if refusal::is_challenge(status, text) => ErrorKind::Challenge(status),
        () if text.trim_start().starts_with('<') => ErrorKind::NotJson("an HTML page".to_owned()),
        () => ErrorKind::NotJson(reason),
    }
}

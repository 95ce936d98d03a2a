//! Requests the head of one of WordPress's pages. The page itself is never read.

use super::{ApiError, Method, Request, fetch_text, prepare};
use crate::browser::abort::{Abort, Deadline};

/// The head of a page.
#[derive(Debug)]
pub struct PageHead {
    /// The HTTP status.
    pub status: u16,
    /// The URL to which redirects have led.
    pub url: String,
    /// The header `Link`.
    pub links: String,
}

/// `HEAD`; never repeated, because a page can do without it.
pub async fn get(url: &str, abort: &Abort) -> Result<PageHead, ApiError> {
    let deadline = Deadline::new(abort);
    let request = prepare(Request::get(url).method(Method::HEAD), &deadline).build();
    let (response, _) = fetch_text(request, url, &deadline).await.map_err(|kind| kind.at(url))?;
    let links = response.headers().get("Link").ok().flatten().unwrap_or_default();
    Ok(PageHead { status: response.status(), url: response.url(), links })
}

//! Forwards requests to WordPress, or to an nginx before it.

use std::collections::BTreeMap;
use std::sync::Mutex;

use axum::body::Bytes;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::super::wordpress;
use super::origin::Request;

/// Responses of WordPress to tests that only read. They are the same in all of these tests, and without the cache PHP
/// takes a quarter of the processor time.
static CACHE: Mutex<BTreeMap<String, Reply>> = Mutex::new(BTreeMap::new());

/// A complete response.
#[derive(Clone)]
struct Reply {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl IntoResponse for Reply {
    fn into_response(self) -> Response {
        (self.status, self.headers, self.body).into_response()
    }
}

pub struct Upstream {
    address: String,
    client: reqwest::Client,
    is_nginx: bool,
    /// Whether responses are cached for other tests: nobody changes what WordPress stores, and there is no nginx with a
    /// cache of its own.
    caches: bool,
}

impl Upstream {
    /// With an nginx, all requests go to its address. `is_read_only`: nobody changes what WordPress stores.
    pub fn new(nginx: Option<String>, is_read_only: bool) -> Self {
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build();
        Self {
            is_nginx: nginx.is_some(),
            caches: is_read_only && nginx.is_none(),
            address: nginx.unwrap_or_else(wordpress::address),
            client: client.expect("a client"),
        }
    }

    /// Whether the app's own files come from it too.
    pub fn is_nginx(&self) -> bool {
        self.is_nginx
    }

    /// The complete response to a request.
    pub async fn respond(&self, sent: Request) -> Response {
        let known = (self.caches && sent.method == Method::GET).then(|| format!("{}{}", self.address, sent.uri));
        if let Some(answer) = known.as_ref().and_then(|url| CACHE.lock().unwrap().get(url).cloned()) {
            return answer.into_response();
        }
        let answer = self.fetch(sent).await;
        // A failure is not cached, because it may pass.
        if let Some(url) = known
            && answer.status.is_success()
        {
            CACHE.lock().unwrap().insert(url, answer.clone());
        }
        answer.into_response()
    }

    async fn fetch(&self, sent: Request) -> Reply {
        let url = format!("{}{}", self.address, sent.uri);
        let mut request = self.client.request(sent.method, &url).body(sent.body);
        for name in [header::CONTENT_TYPE, header::ACCEPT, header::COOKIE] {
            if let Some(value) = sent.headers.get(&name) {
                request = request.header(name, value);
            }
        }
        let answer = request.send().await.unwrap_or_else(|error| panic!("{url} does not respond: {error}"));
        let (status, mut headers) = (answer.status(), answer.headers().clone());
        for name in [header::CONNECTION, header::TRANSFER_ENCODING, header::CONTENT_LENGTH] {
            headers.remove(name);
        }
        // WordPress redirects to the address that it is set to, which is that of the app for readers.
        let target =
            headers.get(header::LOCATION).and_then(|target| target.to_str().ok()?.strip_prefix(&wordpress::address()));
        if let Some(path) = target.and_then(|path| path.parse().ok()) {
            headers.insert(header::LOCATION, path);
        }
        let body = answer.bytes().await.unwrap_or_else(|error| panic!("{url} stopped in the middle: {error}"));
        Reply { status, headers, body }
    }
}

//! Who answers what is not the app's: WordPress, or an nginx before it.

use std::collections::BTreeMap;
use std::sync::Mutex;

use axum::body::Bytes;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::super::wordpress;
use super::origin::Request;

/// What WordPress has answered to tests that only read. It is as it was seeded in all of them, and PHP takes a quarter
/// of the device to say the same again.
static ANSWERED: Mutex<BTreeMap<String, Answer>> = Mutex::new(BTreeMap::new());

/// An answer that has come as a whole.
#[derive(Clone)]
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        (self.status, self.headers, self.body).into_response()
    }
}

pub struct Upstream {
    address: String,
    client: reqwest::Client,
    is_nginx: bool,
    /// Whether an answer holds for other tests too: nobody changes what WordPress has, and nginx has a memory of its
    /// own.
    remembers: bool,
}

impl Upstream {
    /// With the address of an nginx, it is asked for everything; `is_still` when nobody changes what WordPress holds.
    pub fn new(nginx: Option<String>, is_still: bool) -> Self {
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build();
        Self {
            is_nginx: nginx.is_some(),
            remembers: is_still && nginx.is_none(),
            address: nginx.unwrap_or_else(wordpress::address),
            client: client.expect("a client"),
        }
    }

    /// Whether the app's own files come from it too.
    pub fn is_nginx(&self) -> bool {
        self.is_nginx
    }

    /// The answer to a request, once it is there as a whole.
    pub async fn ask(&self, sent: Request) -> Response {
        let known = (self.remembers && sent.method == Method::GET).then(|| sent.uri.to_string());
        if let Some(answer) = known.as_ref().and_then(|uri| ANSWERED.lock().unwrap().get(uri).cloned()) {
            return answer.into_response();
        }
        let answer = self.fetch(sent).await;
        // What went wrong once need not go wrong for all.
        if let Some(uri) = known
            && answer.status.is_success()
        {
            ANSWERED.lock().unwrap().insert(uri, answer.clone());
        }
        answer.into_response()
    }

    async fn fetch(&self, sent: Request) -> Answer {
        let url = format!("{}{}", self.address, sent.uri);
        let mut request = self.client.request(sent.method, &url).body(sent.body);
        for name in [header::CONTENT_TYPE, header::ACCEPT, header::COOKIE] {
            if let Some(value) = sent.headers.get(&name) {
                request = request.header(name, value);
            }
        }
        let answer = request.send().await.unwrap_or_else(|error| panic!("{url} does not answer: {error}"));
        let (status, mut headers) = (answer.status(), answer.headers().clone());
        for name in [header::CONNECTION, header::TRANSFER_ENCODING, header::CONTENT_LENGTH] {
            headers.remove(name);
        }
        let body = answer.bytes().await.unwrap_or_else(|error| panic!("{url} stopped in the middle: {error}"));
        Answer { status, headers, body }
    }
}

//! The origin: serves the release build, and forwards WordPress's addresses.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use ::wordpress::permalinks::own;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use serde_json::Value;

use super::super::wordpress;
use super::blocks::{find_block, find_inserted, find_settings};
use super::connection::Connection;
use super::media_type::find_type;
use super::policy;
use super::upstream::Upstream;

/// The address of the site from which the fixtures were recorded; nothing listens there.
const RECORDED_SITE: &str = "http://127.0.0.1:8099";

/// A request.
pub struct Request {
    pub method: Method,
    pub uri: Uri,
    pub headers: HeaderMap,
    pub body: Bytes,
    pub connection: Connection,
}

impl Request {
    /// The text by which faults recognise it: `GET /wp-json/…?…`, percent-decoded.
    pub fn to_line(&self) -> String {
        format!("{} {}", self.method, percent_decode_str(&self.uri.to_string()).decode_utf8_lossy())
    }
}

/// Lets the script of `run_before_app` pass the policy.
const NONCE: &str = "dGhlIHRlc3QncyBvd24";

pub struct Origin {
    dist: PathBuf,
    upstream: Upstream,
    index: Mutex<String>,
    /// The headers of `deploy/nginx.conf`.
    headers: HeaderMap,
    /// The headers that a test uses instead.
    other_headers: Mutex<Option<HeaderMap>>,
}

/// The folder of the built site.
pub fn find_dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(std::env::var("GAZETA_DIST").unwrap_or_else(|_| "dist".to_owned()))
}

impl Origin {
    pub fn new(upstream: Upstream) -> Self {
        let dist = find_dist();
        let index = std::fs::read_to_string(dist.join("index.html"))
            .unwrap_or_else(|error| panic!("{}/index.html: {error}; `make build` makes it", dist.display()));
        Self {
            dist,
            upstream,
            index: Mutex::new(index),
            headers: policy::read_headers(""),
            other_headers: Mutex::default(),
        }
    }

    pub fn settings(&self) -> Value {
        let index = self.index.lock().unwrap();
        let (start, end) = find_settings(&index).expect("index.html has settings");
        serde_json::from_str(&index[start..end]).expect("the settings are JSON")
    }

    pub fn set_settings(&self, settings: Option<&str>) {
        let mut index = self.index.lock().unwrap();
        let (start, end) = find_settings(&index).expect("index.html has settings");
        match settings {
            Some(settings) => {
                index.replace_range(start..end, settings);
                // An API of another origin must be allowed by the policy too.
                if settings.contains(&format!("\"api\":\"{}", wordpress::address())) {
                    *self.other_headers.lock().unwrap() = Some(policy::read_headers(&wordpress::address()));
                }
            }
            None => *index = index.replacen("gazeta-settings", "no-settings", 1),
        }
    }

    pub fn run_before_app(&self, script: &str) {
        let mut index = self.index.lock().unwrap();
        let at = index.find("<meta").expect("index.html has a head");
        index.insert_str(at, &format!("<script nonce=\"{NONCE}\">{script}</script>"));
    }

    /// Serves the app without its security headers, for tests of what is safe without them.
    pub fn drop_policy(&self) {
        *self.other_headers.lock().unwrap() = Some(HeaderMap::new());
    }

    /// Sends a second policy, which allows requests to this server only.
    pub fn forbid_other_hosts(&self) {
        let mut headers = self.headers.clone();
        let policy = headers[header::CONTENT_SECURITY_POLICY].to_str().expect("a policy is ASCII");
        let policy = format!("{policy}, img-src 'self' data:; media-src 'self'; connect-src 'self'; frame-src 'none'");
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_str(&policy).expect("the value of a header"));
        *self.other_headers.lock().unwrap() = Some(headers);
    }

    /// The response: a file of the app, a page of the app, or WordPress's response.
    pub async fn respond(&self, request: Request) -> Response {
        let (path, query) = (request.uri.path(), request.uri.query().unwrap_or_default());
        if is_wordpress(path, query) {
            return self.upstream.respond(request).await;
        }
        let path = path.trim_start_matches('/').to_owned();
        let is_page = find_type(&path) == "text/html";
        let mut response =
            if self.upstream.is_nginx() { self.upstream.respond(request).await } else { self.serve(&path).await };
        if let Some(others) = self.other_headers.lock().unwrap().as_ref() {
            self.headers.keys().for_each(|name| drop(response.headers_mut().remove(name)));
            response.headers_mut().extend(others.clone());
        }
        if is_page {
            let body = std::mem::take(response.body_mut());
            let body = axum::body::to_bytes(body, usize::MAX).await.expect("the body was read before");
            let page = String::from_utf8_lossy(&body);
            if self.upstream.is_nginx() && !page.contains("gazeta-settings") {
                // A page of WordPress, to which nginx has passed a marked address.
                *response.body_mut() = Body::from(page.into_owned());
                return response;
            }
            *response.body_mut() = Body::from(self.insert_blocks(&page));
            let nonce = self.index.lock().unwrap().contains(NONCE).then_some(NONCE);
            policy::adapt(response.headers_mut(), nonce);
        }
        response
    }

    /// The page of this test, with the data blocks that nginx has filled.
    fn insert_blocks(&self, page: &str) -> String {
        let mut own = self.index.lock().unwrap().clone();
        for id in ["gazeta-first", "gazeta-second"] {
            if let (Some(inserted), Some((start, end))) = (find_inserted(page, id), find_block(&own, id)) {
                own.replace_range(start..end, inserted);
            }
        }
        own
    }

    /// Serves a file with nginx's headers. The body of a page is added later.
    async fn serve(&self, path: &str) -> Response {
        let kind = find_type(path);
        let mut response = match kind {
            "text/html" => with_type(kind, ""),
            _ => match tokio::fs::read(self.dist.join(path)).await {
                Ok(content) => with_type(kind, content),
                Err(_) => StatusCode::NOT_FOUND.into_response(),
            },
        };
        response.headers_mut().extend(self.headers.clone());
        response
    }
}

/// A response of `tests/fixtures/` with this WordPress's address.
pub fn read_recorded(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.replace(RECORDED_SITE, &wordpress::address())
}

/// Whether an address is WordPress's, as in Trunk's proxies; all others are the app's.
fn is_wordpress(path: &str, query: &str) -> bool {
    let root = path.split('/').nth(1).unwrap_or_default();
    let is_more = own::MORE_PATHS.iter().any(|start| path.trim_matches('/').starts_with(start));
    own::OWN_ROOTS.contains(&root) || own::FORM_ROOTS.contains(&root) || is_more || query.contains("rest_route=")
}

/// A response with status 200.
pub fn with_type(kind: &'static str, body: impl Into<Body>) -> Response {
    Response::builder().header(header::CONTENT_TYPE, kind).body(body.into()).expect("a valid answer")
}

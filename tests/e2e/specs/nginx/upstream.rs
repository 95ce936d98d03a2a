//! nginx before a stub of WordPress that gives bad, long or empty responses.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use super::{fetch, header};
use crate::support::nginx::Nginx;

/// A WordPress that responds to the requests in turn with these, each with its headers; then with the last one.
async fn start_upstream(responses: Vec<String>) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address").to_string();
    let count = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&count);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = vec![0; 65_536];
            let _ = stream.read(&mut request).await;
            let at = counted.fetch_add(1, Ordering::SeqCst).min(responses.len() - 1);
            let _ = stream.write_all(responses[at].as_bytes()).await;
        }
    });
    (address, count)
}

fn to_response(status: &str, kind: &str, more: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{more}Connection: close\r\n\r\n{body}"
    )
}

const JSON: &str = "application/json; charset=UTF-8";

/// One bad response is not served for seconds, nor kept by a CDN.
#[tokio::test]
async fn only_json_is_cached() {
    let good = to_response("200 OK", JSON, "", "[1]");
    for (path, status, kind, body, is_cached) in [
        ("posts?per_page=1", "200 OK", JSON, "[2]", true),
        ("posts?per_page=2", "200 OK", "text/html; charset=UTF-8", "<!doctype html><p>Вход", false),
        ("posts?per_page=3", "200 OK", JSON, "", false),
        ("posts?per_page=4", "404 Not Found", JSON, r#"{"code":"rest_no_route"}"#, false),
        ("posts?per_page=5", "404 Not Found", "text/html", "<h1>404", false),
        ("posts?per_page=6", "403 Forbidden", "text/html", "<script></script>", false),
        ("comments?post=1", "200 OK", "text/html", "<p>Вход", false),
        ("comments?post=2", "200 OK", JSON, "[2]", true),
    ] {
        let (address, count) = start_upstream(vec![to_response(status, kind, "", body), good.clone()]).await;
        let nginx = Nginx::start_before(&address);
        let path = format!("/wp-json/wp/v2/{path}");
        let first = fetch(&nginx, &path, false).await;
        if !path.contains("comments") {
            assert_eq!(header(&first, "cache-control").contains("public"), is_cached, "{path}");
        }
        assert_eq!(first.text().await.expect("a body"), body, "{path}");
        let second = fetch(&nginx, &path, false).await.text().await.expect("a body");
        assert_eq!(second, if is_cached { body } else { "[1]" }, "{path}");
        assert_eq!(count.load(Ordering::SeqCst), if is_cached { 1 } else { 2 }, "{path}");
    }
}

#[tokio::test]
async fn long_addresses_and_headers_pass() {
    let links = format!("Link: <https://paper.example/{}>; rel=\"next\"\r\n", "%d1%8b".repeat(3000));
    let (address, _) = start_upstream(vec![to_response("200 OK", JSON, &links, "[1]")]).await;
    let nginx = Nginx::start_before(&address);
    for words in ["ы".repeat(199), "ы".repeat(2000)] {
        for path in [format!("/wp-json/wp/v2/posts?search={words}&page=2"), format!("/?s={words}")] {
            assert_eq!(fetch(&nginx, &path, false).await.status(), 200, "{} letters", words.chars().count());
        }
    }
}

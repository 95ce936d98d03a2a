//! The headers of what nginx serves: policy, hints, and how long it may be cached.

use super::{fetch, header};
use crate::support::nginx::Nginx;
use crate::support::pages::article::RIVER;

#[tokio::test]
async fn every_kind_of_response_has_its_headers() {
    let nginx = Nginx::start();
    for path in ["/", RIVER, "/2026/11/"] {
        check_page(path, fetch(&nginx, path, false).await).await;
    }
    check_hints(&nginx).await;
    assert_eq!(
        fetch(&nginx, "/nichego.js", false).await.status(),
        404,
        "a missing file does not get the page of the app"
    );
    assert_eq!(
        header(&fetch(&nginx, "/purify.es.js", false).await, "content-type"),
        "application/javascript; charset=utf-8"
    );
    check_wordpress(&nginx).await;
}

async fn check_page(path: &str, response: reqwest::Response) {
    assert_eq!(response.status(), 200, "{path}");
    let policy = header(&response, "content-security-policy");
    assert!(
        policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-"),
        "{path}: {policy}"
    );
    assert!(header(&response, "strict-transport-security").contains("max-age=31536000"));
    assert_eq!(header(&response, "x-content-type-options"), "nosniff");
    assert_eq!(header(&response, "referrer-policy"), "strict-origin-when-cross-origin");
    assert!(header(&response, "permissions-policy").contains("camera=()"));
    assert_eq!(header(&response, "cache-control"), "no-cache, no-transform");
    assert!(response.text().await.expect("a page").contains("gazeta-settings"));
}

/// What a browser may load while it is still waiting for the page.
async fn check_hints(nginx: &Nginx) {
    let told = fetch(nginx, RIVER, false).await;
    let hints = header(&told, "link");
    assert!(
        hints.starts_with("</gazeta-") && hints.contains(".js>; rel=modulepreload; integrity=\"sha384-"),
        "{hints}"
    );
    let picture = hints.split_once(", <").map(|(_, picture)| picture).unwrap_or_default();
    for part in ["-768x512.webp>", " 300w", "rel=preload; as=image", "imagesizes=\"(width >= 64rem) 44rem, 100vw\""] {
        assert!(picture.contains(part), "{hints} has no {part}");
    }
    let without = fetch(nginx, "/2026/11/", false).await;
    assert!(header(&without, "link").ends_with('"'), "a page without a picture has no preload");
}

/// What WordPress responds itself.
async fn check_wordpress(nginx: &Nginx) {
    let api = fetch(nginx, "/wp-json/wp/v2/posts?per_page=1", true).await;
    assert!(header(&api, "content-security-policy").ends_with("sandbox"));
    assert_eq!(header(&api, "cache-control"), "public, s-maxage=10");
    assert!(api.text().await.expect("an answer").starts_with('['));
    let query = fetch(nginx, "/?rest_route=/wp/v2/posts&per_page=1", true).await;
    assert!(query.text().await.expect("an answer").starts_with('['));
    let login = fetch(nginx, "/wp-login.php", false).await;
    assert_eq!(header(&login, "content-security-policy"), "", "WordPress's own pages keep their own ways");
    assert_eq!(header(&login, "x-content-type-options"), "nosniff");
}

/// A response for one reader is not cached for the next.
#[tokio::test]
async fn only_public_responses_may_be_cached() {
    let nginx = Nginx::start();
    for path in ["/wp-json/wp/v2/posts?password=slovo", "/wp-json/wp/v2/posts?_wpnonce=1", "/wp-json/wp/v2/comments"] {
        let response = fetch(&nginx, path, false).await;
        assert!(!header(&response, "cache-control").contains("public"), "{path}");
    }
    let page = fetch(&nginx, "/", false).await.text().await.expect("a page");
    let program = page.split(['"', '\'', '=', ' ']).find(|word| word.ends_with("_bg.wasm")).expect("the app's name");
    assert_eq!(
        header(&fetch(&nginx, program, false).await, "cache-control"),
        "public, max-age=31536000, immutable, no-transform"
    );
    assert_eq!(
        header(&fetch(&nginx, "/robots.txt", false).await, "cache-control"),
        "public, max-age=600, no-transform"
    );
}

//! The site as papers serve it: Debian's nginx with `deploy/nginx.conf` before the release and WordPress.
//!
//! `GAZETA_NGINX=1` runs every other test behind it too.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use crate::support::nginx::Nginx;
use crate::support::pages::ArticlePage;
use crate::support::pages::article::RIVER;
use crate::support::pages::comments::Reply;
use crate::support::server::{find_first_response, find_inserted};
use crate::support::{Locate, database, e2e_test, requests, wordpress};
use serde_json::Value;

#[tokio::test]
async fn the_front_page_opens_behind_nginx() {
    e2e_test()
        .behind_nginx()
        .run(async |session| {
            session.open("/").await;
            session.main().heading("Лента новостей").see().await;
            session.banner().link("Культура").click().await;
            session.main().title("Культура").see().await;
            session.reload().await;
            session.main().title("Культура").see().await;
        })
        .await;
}

#[tokio::test]
async fn an_article_opens_behind_nginx_with_all_around_it() {
    e2e_test()
        .behind_nginx()
        .run(async |session| {
            let page = ArticlePage::open_river(session).await;
            page.see_surroundings().await;
            page.masthead().weather().see().await;
            let pictures = async || {
                let script = "return [...document.querySelectorAll('main .lead img')].every((image) => image.complete && image.naturalWidth)";
                session.run::<bool>(script).await.then_some(())
            };
            session.until("the picture is there", pictures).await;
        })
        .await;
}

#[tokio::test]
async fn a_comment_arrives_behind_nginx() {
    e2e_test()
        .that_writes()
        .behind_nginx()
        .run(async |session| {
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.thread().see_count(7).await;
            comments
                .fill(&Reply {
                    text: "Слово сквозь nginx.", name: "Дана", email: "dana@chitatel.example"
                })
                .await;
            comments.send().click().await;
            session
                .until("the comment is stored", async || {
                    (database::count_stored("Слово сквозь nginx.") == 1).then_some(())
                })
                .await;
            comments.branch("Слово сквозь nginx.").article().see().await;
            assert_eq!(session.server.requests(requests::NEW_COMMENT).len(), 1);
        })
        .await;
}

#[tokio::test]
async fn an_article_comes_with_its_page() {
    e2e_test()
        .behind_nginx()
        .run(async |session| {
            session.server.run_before_app("const Plain = Image; window.Image = function () { return (window.early = new Plain()); };");
            let page = ArticlePage::open_river(session).await;
            page.see_surroundings().await;
            // The page itself requests the lead picture, in no size that was cropped to another shape.
            let srcset: String = session.run("return window.early.srcset").await;
            assert!(srcset.contains("-768x512.webp 768w") && !srcset.contains("-150x150"), "{srcset}");
            let shown: String = session.run("return document.querySelector('#main .lead img').srcset").await;
            assert_eq!(srcset, shown, "the requested file is the one that is shown");
            let requested = session.server.requests("slug=uroven-reki");
            assert!(requested.is_empty(), "{requested:?}");
            // The app does not compete with the picture for bandwidth.
            let script = "const find = (part) => performance.getEntriesByType('resource').find(({ name }) => name.includes(part))?.startTime;
                return find('uroven-reki-flood') < find('_bg.wasm')";
            assert!(session.run::<bool>(script).await, "the picture is requested before the app");
        })
        .await;
}

#[tokio::test]
async fn pages_bring_what_they_are_about_and_none_of_its_html() {
    let nginx = Nginx::start();
    for path in [RIVER, "/2024/04/19/uroven-reki/", "/uroven-reki/?utm_source=telegram"] {
        let page = fetch(&nginx, path, true).await.text().await.expect("a page");
        let first = find_first_response(&page).unwrap_or_else(|| panic!("{path}: nothing was inserted into the page"));
        assert!(!first.contains('<'), "{path}: HTML in a data block could end it");
        let posts: Value = serde_json::from_str(first).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert_eq!(posts[0]["slug"], Value::Null, "only the requested fields");
        let body = posts[0]["content"]["rendered"].as_str().unwrap_or_default();
        assert!(body.trim_start().starts_with("<p>"), "{path}: the answer means the same");
    }
    let front = fetch(&nginx, "/", true).await.text().await.expect("a page");
    assert_eq!(find_first_response(&front), Some("[]"), "nothing is pinned");
    let newest = find_inserted(&front, "gazeta-second").expect("the newest article");
    assert!(newest.contains("\"title\"") && !newest.contains('<'), "{newest}");
    let section = fetch(&nginx, "/category/obshchestvo/?utm_source=telegram", true).await.text().await.expect("a page");
    let sections: Value = serde_json::from_str(find_first_response(&section).expect("a section")).expect("JSON");
    assert_eq!(sections[0]["slug"], "obshchestvo");
    assert_eq!(find_inserted(&section, "gazeta-second"), Some(""), "it is for the front page");
    for path in [
        "/category/obshchestvo/zdorove/",
        "/category/obshchestvo/page/2/",
        "/tag/most/",
        "/author/redakciya/",
        "/2024/04/",
        "/uroven-reki/2/",
        "/?p=12",
        "/search/most/",
    ] {
        let page = fetch(&nginx, path, false).await.text().await.expect("a page");
        assert_eq!(find_first_response(&page), None, "{path}");
    }
    let missing = fetch(&nginx, "/net-takoy/", false).await.text().await.expect("a page");
    assert_eq!(find_first_response(&missing), Some("[]"));
    let own = fetch(&nginx, "/first-response", false).await.text().await.expect("an answer");
    assert_eq!(own, "", "it is for nginx alone");
}

#[tokio::test]
async fn a_page_does_not_wait_for_a_wordpress_that_is_not_there() {
    let nginx = Nginx::start_before("127.0.0.1:9");
    let page = fetch(&nginx, RIVER, false).await;
    assert_eq!(page.status(), 200);
    assert_eq!(find_first_response(&page.text().await.expect("a page")), Some(""));
}

/// The response that a browser gets.
async fn fetch(nginx: &Nginx, path: &str, cookie: bool) -> reqwest::Response {
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
    let request = client.get(format!("{}{path}", nginx.home));
    let request =
        if cookie { request.header("Cookie", "wordpress_logged_in_x=1; comment_author_x=Дана") } else { request };
    request.send().await.unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn header<'a>(response: &'a reqwest::Response, name: &str) -> &'a str {
    response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

#[tokio::test]
async fn every_kind_of_response_has_its_headers() {
    let nginx = Nginx::start();
    for path in ["/", RIVER, "/2026/11/"] {
        let response = fetch(&nginx, path, false).await;
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
    let told = fetch(&nginx, RIVER, false).await;
    let hints = header(&told, "link");
    assert!(
        hints.starts_with("</gazeta-") && hints.contains(".js>; rel=modulepreload; integrity=\"sha384-"),
        "{hints}"
    );
    let picture = hints.split_once(", <").map(|(_, picture)| picture).unwrap_or_default();
    for part in ["-768x512.webp>", " 300w", "rel=preload; as=image", "imagesizes=\"(width >= 64rem) 44rem, 100vw\""] {
        assert!(picture.contains(part), "{hints} has no {part}");
    }
    let without = fetch(&nginx, "/2026/11/", false).await;
    assert!(header(&without, "link").ends_with('"'), "a page without a picture has no preload");
    assert_eq!(
        fetch(&nginx, "/nichego.js", false).await.status(),
        404,
        "a missing file does not get the page of the app"
    );
    assert_eq!(
        header(&fetch(&nginx, "/purify.es.js", false).await, "content-type"),
        "application/javascript; charset=utf-8"
    );
    let api = fetch(&nginx, "/wp-json/wp/v2/posts?per_page=1", true).await;
    assert!(header(&api, "content-security-policy").ends_with("sandbox"));
    assert_eq!(header(&api, "cache-control"), "public, s-maxage=10");
    assert!(api.text().await.expect("an answer").starts_with('['));
    let query = fetch(&nginx, "/?rest_route=/wp/v2/posts&per_page=1", true).await;
    assert!(query.text().await.expect("an answer").starts_with('['));
    let login = fetch(&nginx, "/wp-login.php", false).await;
    assert_eq!(header(&login, "content-security-policy"), "", "WordPress's own pages keep their own ways");
    assert_eq!(header(&login, "x-content-type-options"), "nosniff");
}

/// As `find_route` has it (crates/wordpress/tests/requests.rs).
#[tokio::test]
async fn wordpress_answers_its_own_addresses_and_the_app_all_others() {
    let nginx = Nginx::start();
    for path in ["/feed/", "/category/obshchestvo/feed/", "/uroven-reki/feed/"] {
        let text = fetch(&nginx, path, false).await.text().await.expect("a feed");
        assert!(text.contains("<rss"), "{path}: {text}");
    }
    for path in ["/wp-conference/", "/feedback/", "/search/plan.pdf", "/2024/04/19/uroven-reki.html"] {
        let text = fetch(&nginx, path, false).await.text().await.expect("a page");
        assert!(text.contains("gazeta-settings"), "{path} is the app's");
    }
    assert_eq!(fetch(&nginx, "/xmlrpc.php", false).await.status(), 403);
}

/// The table that other tests put to the app and to its service worker.
#[tokio::test]
async fn nginx_agrees_with_the_app_on_whose_an_address_is() {
    let nginx = Nginx::start();
    let table = include_str!("../../addresses.txt");
    for (owner, address) in table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(' '))
    {
        let text = fetch(&nginx, address, false).await.text().await.expect("a response");
        assert_eq!(text.contains("gazeta-settings"), owner == "app", "{address}");
    }
}

/// What is sent to an address is never the app's, and files of an editor's size arrive.
#[tokio::test]
async fn whatever_is_sent_reaches_wordpress() {
    let nginx = Nginx::start();
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
    for (path, length) in
        [("/wp-cron.php", 0), ("/kontakty/", 10), ("/", 10), ("/wp-login.php", 2_000_000), ("/o-gazete/", 2_000_000)]
    {
        let request = client.post(format!("{}{path}", nginx.home)).body(vec![b'a'; length]);
        let response = request.send().await.unwrap_or_else(|error| panic!("{path}: {error}"));
        let status = response.status().as_u16();
        assert!(status != 405 && status != 413 && status < 500, "{path}: {status}");
        assert!(!response.text().await.expect("a response").contains("gazeta-settings"), "{path}");
    }
}

/// The app asks WordPress about addresses for which the API has nothing.
#[tokio::test]
async fn the_head_of_a_marked_address_is_wordpress_own() {
    let nginx = Nginx::start();
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
    let ask = async |address: &str| {
        let request = client.head(format!("{}{address}", nginx.home));
        request.send().await.unwrap_or_else(|error| panic!("{address}: {error}"))
    };
    let id = wordpress::find_id("uroven-reki").await;
    for address in
        [format!("/?p={id}&gazeta=off"), "/uroven-re/?gazeta=off".to_owned(), "/uroven-reki?gazeta=off".to_owned()]
    {
        let response = ask(&address).await;
        assert_eq!(response.status(), 301, "{address}");
        assert!(header(&response, "location").contains(RIVER), "{address}: {}", header(&response, "location"));
    }
    let found = ask("/?s=most&gazeta=off").await;
    assert!(header(&found, "link").contains("rel=\"https://api.w.org/\""), "{}", header(&found, "link"));
    assert!(!header(&ask(RIVER).await, "link").contains("api.w.org"), "without the mark, the app responds");
}

/// WordPress answers `users/me` only for a valid cookie.
#[tokio::test]
async fn the_api_never_sees_a_cookie_of_a_reader() {
    let nginx = Nginx::start();
    let response = fetch(&nginx, "/wp-json/gazeta-local/cookies", true).await;
    assert_eq!(response.text().await.expect("an answer"), "[]", "WordPress got cookies");
}

/// WordPress redirects most addresses to its own port.
#[tokio::test]
async fn readers_without_javascript_get_wordpress_own_page_without_scripts() {
    let nginx = Nginx::start();
    let page = fetch(&nginx, &format!("{RIVER}?gazeta=off"), true).await;
    assert_eq!(header(&page, "location"), format!("{}{RIVER}?gazeta=off", wordpress::address()));
    let found = fetch(&nginx, "/?s=лёд&gazeta=off", true).await;
    assert_eq!(found.status(), 200);
    assert!(header(&found, "content-security-policy").contains("; script-src 'none';"));
    assert_eq!(header(&found, "set-cookie"), "");
    let text = found.text().await.expect("a page");
    assert!(text.contains("wp-site-blocks") && !text.contains("gazeta-settings"), "{text}");
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

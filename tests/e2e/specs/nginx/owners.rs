//! Who responds to an address behind nginx, the app or WordPress, and what of the request reaches WordPress.

use super::{fetch, header};
use crate::support::nginx::Nginx;
use crate::support::pages::article::RIVER;
use crate::support::wordpress;

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
    let table = include_str!("../../../addresses.txt");
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

#[tokio::test]
async fn readers_without_javascript_get_wordpress_own_page_without_scripts() {
    let nginx = Nginx::start();
    let page = fetch(&nginx, &format!("{RIVER}?gazeta=off"), true).await;
    assert_eq!(page.status(), 200);
    assert!(page.text().await.expect("a page").contains("Уровень реки"));
    let found = fetch(&nginx, "/?s=лёд&gazeta=off", true).await;
    assert_eq!(found.status(), 200);
    assert!(header(&found, "content-security-policy").contains("; script-src 'none';"));
    assert_eq!(header(&found, "set-cookie"), "");
    let text = found.text().await.expect("a page");
    assert!(text.contains("wp-site-blocks") && !text.contains("gazeta-settings"), "{text}");
}

//! The theme behind nginx, with `deploy/theme.conf`: what comes from the cache, what from the disk, and what never does.

use reqwest::{Client, Method, Response};

use crate::support::nginx::Nginx;
use crate::support::theme::{address, alone, find_data, find_release, set_article};

const RIVER: &str = "/uroven-reki/";

fn start() -> Nginx {
    Nginx::start_before_theme(&address(), &find_data().join("site"))
}

async fn ask(nginx: &Nginx, method: Method, path: &str, cookie: &str) -> Response {
    let client = Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
    let request = client.request(method, format!("{}{path}", nginx.home)).header("cookie", cookie);
    request.send().await.unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn header<'a>(response: &'a Response, name: &str) -> &'a str {
    response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

#[tokio::test]
async fn of_equal_requests_one_reaches_wordpress() {
    let nginx = start();
    for path in
        ["/", RIVER, "/category/sport/", "/wp-json/wp/v2/posts?slug=uroven-reki", "/wp-json/wp/v2/comments?per_page=1"]
    {
        let first = ask(&nginx, Method::GET, path, "").await;
        assert_eq!((first.status().as_u16(), header(&first, "x-cache")), (200, "MISS"), "{path}");
        let second = ask(&nginx, Method::GET, path, "_ga=1; gazeta=1").await;
        assert_eq!((second.status().as_u16(), header(&second, "x-cache")), (200, "HIT"), "{path}");
        assert_eq!(first.text().await.expect("a page"), second.text().await.expect("a page"), "{path}");
    }
    let page = ask(&nginx, Method::GET, RIVER, "").await;
    assert!(header(&page, "content-security-policy").contains("script-src"), "the policy of the theme is kept");
    assert!(header(&page, "strict-transport-security").starts_with("max-age="));
}

#[tokio::test]
async fn what_is_of_one_reader_never_comes_from_the_cache() {
    let nginx = start();
    ask(&nginx, Method::GET, RIVER, "").await;
    for cookie in
        ["wordpress_logged_in_1=admin", "comment_author_1=A", "wp-postpass_1=b", "woocommerce_items_in_cart=1"]
    {
        let page = ask(&nginx, Method::GET, RIVER, cookie).await;
        assert_eq!((page.status().as_u16(), header(&page, "x-cache")), (200, "BYPASS"), "{cookie}");
    }
    for path in
        ["/?p=1&preview=true", "/wp-json/wp/v2/posts?slug=uroven-reki&password=x", "/wp-login.php", "/?_wpnonce=1"]
    {
        for _ in 0..2 {
            let page = ask(&nginx, Method::GET, path, "").await;
            assert_eq!(header(&page, "x-cache"), "BYPASS", "{path}");
        }
    }
    for _ in 0..2 {
        let sent = ask(&nginx, Method::POST, "/wp-json/wp/v2/comments", "").await;
        assert_ne!(header(&sent, "x-cache"), "HIT", "what is written");
    }
    assert_eq!(ask(&nginx, Method::GET, "/xmlrpc.php", "").await.status().as_u16(), 403);
}

#[tokio::test]
async fn files_come_from_the_disk_as_the_app_needs_them() {
    let nginx = start();
    let release = find_release(&find_data().join("site/wp-content/themes/gazeta"));
    let mark = release.file_name().and_then(|name| name.to_str()).expect("a mark").to_owned();
    let names = std::fs::read_dir(&release)
        .expect("the release")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let program = names.into_iter().find(|name| name.ends_with("_bg.wasm")).expect("the program");
    let path = format!("/wp-content/themes/gazeta/app/{mark}/{program}");
    let request = Client::new().get(format!("{}{path}", nginx.home)).header("accept-encoding", "gzip");
    let file = request.send().await.expect("a file");
    assert_eq!(file.status().as_u16(), 200);
    assert_eq!(header(&file, "content-type"), "application/wasm");
    assert_eq!(header(&file, "content-encoding"), "gzip");
    assert_eq!(header(&file, "cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(header(&file, "x-cache"), "", "PHP is not asked");
    let missing = ask(&nginx, Method::GET, "/wp-content/themes/gazeta/app/x/none.js", "").await;
    assert_eq!(missing.status().as_u16(), 404);
}

#[tokio::test]
async fn within_ten_seconds_a_page_is_the_same_for_all() {
    let _alone = alone().await;
    let nginx = start();
    let title = "Уровень реки";
    ask(&nginx, Method::GET, RIVER, "").await;
    set_article("uroven-reki", "post_title", "Другое имя");
    let kept = ask(&nginx, Method::GET, RIVER, "").await.text().await.expect("a page");
    set_article("uroven-reki", "post_title", title);
    assert!(kept.contains(title) && !kept.contains("Другое имя"), "{}", &kept[..300]);
}

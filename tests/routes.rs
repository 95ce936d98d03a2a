//! Addresses: which page they ask for, and where links of the backend lead.

use gazeta::routes::{PostKey, Route, Target, find_route, find_target, to_path};

fn slug(text: &str) -> Route {
    Route::Article(PostKey::Slug(text.to_owned()))
}

#[test]
fn an_address_asks_for_its_page() {
    let id = |id| Route::Article(PostKey::Id(id));
    let table = [
        ("/", "", Route::Front),
        ("/", "p=12", id(12)),
        ("/", "utm_source=mail&p=12", id(12)),
        ("/", "p=twelve", Route::Front),
        ("/archives/12", "", id(12)),
        ("/archives/12/", "", id(12)),
        ("/news/", "", slug("news")),
        ("/2024/04/19/news/", "", slug("news")),
        ("/obshchestvo/obrazovanie/news", "", slug("news")),
        ("/news.html", "", slug("news")),
        ("/%d0%bf%d0%b0%d0%b2%d0%be%d0%b4%d0%be%d0%ba/", "", slug("паводок")),
        ("/%D0%BF%D0%B0%D0%B2%D0%BE%D0%B4%D0%BE%D0%BA/", "", slug("паводок")),
        ("/category/sport/", "", Route::WordPress),
        ("/tag/mist/", "", Route::WordPress),
        ("/author/ershova/", "", Route::WordPress),
        ("/2024/04/", "", Route::WordPress),
        ("/2024/04/19/", "", Route::WordPress),
        ("/wp-admin/", "", Route::WordPress),
        ("/wp-content/uploads/a.jpg", "", Route::WordPress),
        ("/news/feed/", "", Route::WordPress),
        ("/plan.pdf", "", Route::WordPress),
    ];
    for (path, query, expected) in table {
        assert_eq!(find_route(path, query), expected, "{path}?{query}");
    }
}

#[test]
fn a_link_leads_into_the_app_or_out_of_it() {
    let inside = |path: &str| Target::Inside(path.to_owned());
    let outside = |url: &str| Target::Outside(url.to_owned());
    let table = [
        ("https://paper.example/news/", inside("/news/")),
        ("http://www.paper.example/news/#comments", inside("/news/#comments")),
        ("//paper.example/?p=3", inside("/?p=3")),
        ("/news/", inside("/news/")),
        ("https://paper.example", inside("/")),
        ("https://paper.example/?s=word", outside("https://paper.example/?s=word")),
        ("https://paper.example/category/sport/", outside("https://paper.example/category/sport/")),
        ("https://paper.example/wp-content/a.pdf", outside("https://paper.example/wp-content/a.pdf")),
        ("https://paper.example.evil/news/", outside("https://paper.example.evil/news/")),
        ("https://other.example/news/", outside("https://other.example/news/")),
        ("mailto:a@paper.example", outside("mailto:a@paper.example")),
        ("tel:+77001234567", outside("tel:+77001234567")),
        ("#part", outside("#part")),
    ];
    for (link, expected) in table {
        assert_eq!(find_target(link, "https://paper.example/some-article/"), expected, "{link}");
    }
}

#[test]
fn a_permalink_becomes_a_path() {
    let table = [
        ("https://paper.example/news/", "/news/"),
        ("https://paper.example/?p=3", "/?p=3"),
        ("http://127.0.0.1:8081/a/b/", "/a/b/"),
        ("https://paper.example", "/"),
        ("/news/", "/news/"),
    ];
    for (permalink, expected) in table {
        assert_eq!(to_path(permalink), expected, "{permalink}");
    }
}

//! The generated tables agree with the app about the kind and the first request of every address.

use proptest::prelude::*;
use regex::Regex;
use wordpress::endpoint::ApiBase;
use wordpress::model::Selection;
use wordpress::permalinks::{ArchiveKey, PostKey, Route, find_route};
use wordpress::requests::{self, Kind};

/// The kind and the first request of an address, found as JavaScript and nginx find them.
fn find_kind(address: &str) -> (Kind, Option<String>) {
    for (pattern, kind) in requests::to_kinds() {
        let pattern = Regex::new(&pattern).expect("a pattern");
        let Some(found) = pattern.captures(address) else { continue };
        let group = |name| found.name(name).map_or("", |group| group.as_str());
        let request = requests::to_first(kind);
        return (kind, request.map(|url| url.replace("{slug}", group("slug")).replace("{parent}", group("parent"))));
    }
    (Kind::Other, None)
}

fn find_page(address: &str) -> Route {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    find_route(path, query)
}

/// The first request of a page, as the app builds it.
fn to_first(route: &Route) -> Option<String> {
    let base = ApiBase::new("");
    match route {
        Route::Front => Some(base.to_sticky(requests::LEADS)),
        Route::Article(PostKey::Slug(slug)) => Some(base.to_post_by_slug(slug)),
        Route::Archive(ArchiveKey::Section(slugs), 1) => Some(base.to_sections_by_slug(slugs)),
        _ => None,
    }
}

/// Addresses of every kind.
const KINDS: [(&str, Kind); 42] = [
    ("/", Kind::Front),
    ("/?utm_source=mail", Kind::Front),
    ("/?p=12", Kind::Other),
    ("/?s=most&utm_source=mail", Kind::Other),
    ("/page/2/", Kind::Other),
    ("/news/", Kind::Post),
    ("/2024/04/19/news/?utm_source=telegram", Kind::Post),
    ("/2024/04/", Kind::Other),
    ("/2024/04/19/news.html", Kind::Other),
    ("/%d0%bf%d0%b0%d0%b2/", Kind::Post),
    ("/news/2/", Kind::Other),
    ("/news/comment-page-2/", Kind::Other),
    ("/category/sport/", Kind::Section),
    ("/category/life/school/", Kind::Subsection),
    ("/category/sport/page/3/", Kind::Other),
    ("/tag/mist/", Kind::Other),
    ("/author/ershova/", Kind::Other),
    ("/search/bread/", Kind::Other),
    ("/search/plan.pdf", Kind::Other),
    ("/feedback/", Kind::Post),
    ("/wp-conference/", Kind::Post),
    ("/wp-admin", Kind::Server),
    ("/wp-admin/edit.php?s=most", Kind::Server),
    ("/wp-login.php", Kind::Server),
    ("/wp-comments-post.php", Kind::Server),
    ("/wp-content/uploads/a.jpg", Kind::Server),
    ("/wp-json/", Kind::Server),
    ("/xmlrpc.php", Kind::Server),
    ("/wp-sitemap.xml", Kind::Server),
    ("/feed", Kind::Server),
    ("/feed/atom/", Kind::Server),
    ("/news/feed/", Kind::Server),
    ("/category/sport/feed/", Kind::Server),
    ("/plan.pdf", Kind::Server),
    ("/?attachment_id=5", Kind::Server),
    ("/?feed=rss2", Kind::Server),
    ("/news/?gazeta=off", Kind::Server),
    ("/?rest_route=/", Kind::Server),
    ("/?p=12&preview=true", Kind::Server),
    ("/?customize_changeset_uuid=1", Kind::Server),
    ("/.well-known/change-password", Kind::Server),
    ("/open-meteo/v1/forecast", Kind::Server),
];

#[test]
fn the_tables_give_every_address_its_kind() {
    for (address, expected) in KINDS {
        assert_eq!(find_kind(address).0, expected, "{address}");
        assert_eq!(find_page(address) == Route::WordPress, expected == Kind::Server, "{address}");
    }
}

/// The table of addresses that other tests put to the service worker and to nginx.
#[test]
fn app_and_tables_agree_on_whose_an_address_is() {
    let table = include_str!("../../../../tests/addresses.txt");
    let rows = table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(' '));
    for (owner, address) in rows {
        let is_servers = owner == "server";
        assert_eq!(find_page(address) == Route::WordPress, is_servers, "the app: {address}");
        assert_eq!(find_kind(address).0 == Kind::Server, is_servers, "the tables: {address}");
    }
}

/// Segments and queries from which the test builds addresses.
const SEGMENTS: [&str; 34] = [
    "news",
    "feed",
    "page",
    "2",
    "0",
    "2024",
    "04",
    "category",
    "tag",
    "author",
    "search",
    "archives",
    "wp-admin",
    "wp-conference",
    "wp-login.php",
    "x.php",
    ".well-known",
    "plan.pdf",
    "news.html",
    "a.b.c",
    "comment-page-2",
    "open-meteo",
    "feedback",
    "wp-json",
    "index.php",
    "amp",
    "rss2",
    "embed",
    "trackback",
    "comments",
    "doc.xlsx",
    "karta.geojson",
    "news.htm",
    ",",
];
const QUERIES: [&str; 20] = [
    "",
    "?",
    "?p=12",
    "?s=most",
    "?paged=2",
    "?utm=1",
    "?utm=1&feed=rss2",
    "?preview_id=3",
    "?gazeta=off",
    "?cat=3",
    "?rest_route=/",
    "?tag=mist",
    "?author=2",
    "?author_name=kim",
    "?category_name=a/b",
    "?m=201903",
    "?m=1",
    "?name=news",
    "?a&post_type=book",
    "?year=2019",
];

proptest! {
    #[test]
    fn the_tables_and_the_app_agree(
        parts in proptest::collection::vec(proptest::sample::select(&SEGMENTS[..]), 0..5),
        query in proptest::sample::select(&QUERIES[..]),
        slashes in ("/{1,2}", "/{0,2}"),
    ) {
        let address = format!("{}{}{}{query}", slashes.0, parts.join("/"), slashes.1);
        let (route, (kind, request)) = (find_page(&address), find_kind(&address));
        prop_assert_eq!(route == Route::WordPress, kind == Kind::Server, "{}: {:?} {:?}", address, route, kind);
        // The tables may have no request for a page, but never another one than the app.
        prop_assert!(request.is_none() || request == to_first(&route), "{}: {:?} {:?}", address, route, request);
    }
}

#[test]
fn placeholders_are_where_the_app_puts_values() {
    let base = ApiBase::new("");
    assert_eq!(requests::to_feed().replace("{length}", "7"), base.to_list(&Selection::Latest, 1, 7));
    let lists = requests::to_section_lists().join(" ").replace("{id}", "12").replace("{length}", "10");
    assert_eq!(lists, format!("{} {}", base.to_list(&Selection::Section(12), 1, 10), base.to_sections_under(12)));
    assert_eq!(requests::to_common(), [base.to_site(), base.to_menu_items(1)]);
}

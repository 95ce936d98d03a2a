//! The page of each address, the targets of links, and the paths that the app builds.

use wordpress::permalinks::{
    ArchiveKey, PostKey, Route, Target, find_route, find_target, has_slug, leads_to, to_archive_page, to_clean_path,
    to_date, to_feed_of, to_news_page, to_path, to_search,
};

fn slug(text: &str) -> Route {
    Route::Article(PostKey::Slug(text.to_owned()))
}

fn section(slugs: &[&str], page: u32) -> Route {
    Route::Archive(ArchiveKey::Section(slugs.iter().map(|&slug| slug.to_owned()).collect()), page)
}

fn date(text: &str) -> Route {
    Route::Archive(ArchiveKey::Date(text.to_owned()), 1)
}

#[test]
fn every_address_has_its_page() {
    for (path, query, expected) in list_articles().into_iter().chain(list_lists()).chain(list_others()) {
        assert_eq!(find_route(path, query), expected, "{path}?{query}");
    }
}

/// Path and query of articles and pages.
fn list_articles() -> Vec<(&'static str, &'static str, Route)> {
    let id = |id| Route::Article(PostKey::Id(id));
    vec![
        ("/", "p=12", id(12)),
        ("/", "utm_source=mail&p=12", id(12)),
        ("/archives/12", "", id(12)),
        ("/archives/12/", "", id(12)),
        ("/news/", "", slug("news")),
        ("/2024/04/19/news/", "", slug("news")),
        ("/obshchestvo/obrazovanie/news", "", slug("news")),
        ("/news.html", "", slug("news")),
        ("/%d0%bf%d0%b0%d0%b2%d0%be%d0%b4%d0%be%d0%ba/", "", slug("паводок")),
        ("/%D0%BF%D0%B0%D0%B2%D0%BE%D0%B4%D0%BE%D0%BA/", "", slug("паводок")),
        ("/", "page_id=7", Route::Article(PostKey::PageId(7))),
        ("/news/2/", "", slug("news")),
        ("/news/comment-page-2/", "", slug("news")),
        ("/sport/1234/", "", id(1234)),
        ("/2024/13/", "", slug("13")),
        ("/news/", "m=1", slug("news")),
        ("/index.php/2019/03/04/news/", "", slug("news")),
        ("/news/amp/", "", slug("news")),
        ("/news.htm", "", slug("news")),
    ]
}

/// Path and query of lists of articles.
fn list_lists() -> Vec<(&'static str, &'static str, Route)> {
    vec![
        ("/", "", Route::Front),
        ("/", "p=twelve", Route::Front),
        ("/page/2/", "", Route::News(2)),
        ("/category/sport/", "", section(&["sport"], 1)),
        ("/category/sport/page/3/", "", section(&["sport"], 3)),
        ("/category/life/%D1%88%D0%BA%D0%BE%D0%BB%D0%B0/", "", section(&["life", "школа"], 1)),
        ("/", "cat=3", Route::Archive(ArchiveKey::SectionId(3), 1)),
        ("/", "tag=mist", Route::Archive(ArchiveKey::Tag("mist".to_owned()), 1)),
        ("/tag/mist/", "", Route::Archive(ArchiveKey::Tag("mist".to_owned()), 1)),
        ("/author/ershova/page/2/", "", Route::Archive(ArchiveKey::Author("ershova".to_owned()), 2)),
        ("/2024/", "", date("2024")),
        ("/2024/04/", "", date("2024-04")),
        ("/2024/04/19/", "", date("2024-04-19")),
        ("/", "s=", Route::Search(String::new(), 1)),
        ("/", "s=%D1%85%D0%BB%D0%B5%D0%B1+%26", Route::Search("хлеб &".to_owned(), 1)),
        ("/page/2/", "s=a", Route::Search("a".to_owned(), 2)),
        ("/search", "", Route::Search(String::new(), 1)),
        ("/search/bread/", "", Route::Search("bread".to_owned(), 1)),
        ("/", "author=2", Route::Archive(ArchiveKey::AuthorId(2), 1)),
        ("/", "category_name=life/school", section(&["life", "school"], 1)),
        ("/", "category_name=sport&paged=2", section(&["sport"], 2)),
        ("/index.php/category/sport/", "", section(&["sport"], 1)),
        ("/index.php/page/2/", "", Route::News(2)),
        ("/category/rss/", "", section(&["rss"], 1)),
    ]
}

/// Path and query of what WordPress itself responds to.
fn list_others() -> Vec<(&'static str, &'static str, Route)> {
    vec![
        ("/", "name=news", Route::WordPress),
        ("/", "m=201903", Route::WordPress),
        ("/", "attachment_id=5", Route::WordPress),
        ("/category/sport/feed/", "", Route::WordPress),
        ("/wp-admin/", "", Route::WordPress),
        ("/wp-content/uploads/a.jpg", "", Route::WordPress),
        ("/news/feed/", "", Route::WordPress),
        ("/plan.pdf", "", Route::WordPress),
    ]
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
        ("https://paper.example/?s=word", inside("/?s=word")),
        ("https://paper.example/category/sport/", inside("/category/sport/")),
        ("https://paper.example/?preview=true", outside("https://paper.example/?preview=true")),
        ("https://paper.example/category/sport/feed/", outside("https://paper.example/category/sport/feed/")),
        ("https://paper.example/wp-content/a.pdf", outside("https://paper.example/wp-content/a.pdf")),
        ("https://paper.example.evil/news/", outside("https://paper.example.evil/news/")),
        ("https://other.example/news/", outside("https://other.example/news/")),
        ("mailto:a@paper.example", outside("mailto:a@paper.example")),
        ("tel:+77001234567", outside("tel:+77001234567")),
        ("#part", outside("#part")),
        ("//harm.example/news/", outside("//harm.example/news/")),
        ("https://paper.example//harm.example/news/", inside("/harm.example/news/")),
        ("javascript:harm()//paper.example/", outside("javascript:harm()//paper.example/")),
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
        ("https://paper.example//harm.example/news/", "/harm.example/news/"),
        ("/\\harm.example/news/", "\\harm.example/news/"),
        ("https://paper.example/\\/harm.example/", "/harm.example/"),
        ("/\t/harm.example/", "/harm.example/"),
        ("/\n\\harm.example/", "\\harm.example/"),
    ];
    for (permalink, expected) in table {
        assert_eq!(to_path(permalink), expected, "{permalink}");
    }
}

#[test]
fn a_path_has_single_slashes() {
    for (path, expected) in [
        ("/", "/"),
        ("///", "/"),
        ("//2019/03/04/x/", "/2019/03/04/x/"),
        ("/a//b", "/a/b"),
        ("/\\evil.example\\a", "/evil.example/a"),
        ("/%D0%BA%2F/", "/%D0%BA%2F/"),
    ] {
        assert_eq!(to_clean_path(path), expected, "{path}");
    }
}

#[test]
fn a_link_is_recognised_by_its_slug() {
    let table = [
        ("https://paper.example/category/life/school/", "school", true),
        ("https://paper.example/%d0%be-%d0%bd%d0%b0%d1%81/?a=b", "о-нас", true),
        ("https://paper.example/author/old-school/", "school", false),
        ("https://paper.example/school/news/", "school", false),
    ];
    for (link, slug, expected) in table {
        assert_eq!(has_slug(link, slug), expected, "{link} {slug}");
    }
}

#[test]
fn paths_have_the_form_of_wordpress() {
    let table = [
        (to_news_page(1), "/"),
        (to_news_page(2), "/page/2/"),
        (to_archive_page("https://paper.example/category/sport/", 1), "/category/sport/"),
        (to_archive_page("https://paper.example/category/sport/", 2), "/category/sport/page/2/"),
        (to_archive_page("https://paper.example/?cat=3", 2), "/?cat=3&paged=2"),
        (to_date("2024-04-19"), "/2024/04/19/"),
        (to_search("a b&c", 1), "/?s=a%20b%26c"),
        (to_search("a", 2), "/page/2/?s=a"),
        (to_feed_of("https://paper.example/category/sport/"), "https://paper.example/category/sport/feed/"),
        (to_feed_of("https://paper.example/?cat=3"), "https://paper.example/?cat=3&feed=rss2"),
    ];
    for (path, expected) in table {
        assert_eq!(path, expected);
    }
}

#[test]
fn a_menu_item_is_current_on_its_page_and_the_numbered_pages_of_its_list() {
    let home = "https://paper.example/";
    let table = [
        ("https://paper.example/category/sport/", "/category/sport/", true),
        ("http://www.paper.example/category/sport", "/category/sport/page/3/", true),
        ("/category/sport/", "/category/sport/?utm_source=mail", true),
        ("/category/sport/", "/category/sport/chess/", false),
        ("/category/sport/", "/sport/", false),
        ("/about/contacts/", "/school/contacts/", false),
        ("/%D0%BE-%D0%BD%D0%B0%D1%81/", "/%d0%be-%d0%bd%d0%b0%d1%81", true),
        ("/?cat=3", "/?cat=4", false),
        ("/?cat=3", "/?cat=3&utm_source=mail", true),
        ("https://paper.example", "/", true),
        ("https://paper.example/", "/page/2/", true),
        ("https://paper.example/", "/news/", false),
        ("/contacts/#map", "/contacts/", false),
        ("https://other.example/contacts/", "/contacts/", false),
        ("https://paper.example/feed/", "/feed/", false),
        ("", "/", false),
    ];
    for (link, address, expected) in table {
        assert_eq!(leads_to(link, home, address), expected, "{link} on {address}");
    }
}

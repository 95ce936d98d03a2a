//! The page of each address.

use wordpress::permalinks::{ArchiveKey, PostKey, Route, find_route};

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

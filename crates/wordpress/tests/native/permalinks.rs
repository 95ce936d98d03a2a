//! The targets of links, and the paths that the app builds.

mod pages;

use wordpress::permalinks::{
    Target, find_target, has_slug, leads_to, to_archive_page, to_clean_path, to_date, to_feed_of, to_news_page,
    to_path, to_search,
};

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

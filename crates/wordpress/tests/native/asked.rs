//! What WordPress sends is compared with the address that was asked for.

mod generated;

use wordpress::permalinks::{Outcome, decode_page_head, is_answer, is_guess, to_canonical, to_marked};

const HOME: &str = "https://wp.paper.example";

/// The link of an answer, and the address that it was asked for.
const ANSWERS: [(&str, &str); 22] = [
    ("/2019/03/04/story/", "/2019/03/04/story/"),
    ("/2019/03/04/story/", "/2019/03/04/story"),
    ("/2019/03/04/story/", "//2019//03/04/story//?utm_source=mail"),
    ("/2019/03/04/story/", "/2019/03/04/Story/2/"),
    ("/2019/03/04/story/", "/2019/03/04/story/comment-page-3/"),
    ("/2019/03/04/story/", "/2019/03/04/story/amp/"),
    ("/%d0%ba%d0%bb/", "/%D0%BA%D0%BB/"),
    ("/%d0%ba%d0%bb/", "/кл"),
    ("/index.php/2019/story/", "/index.php/2019/story/"),
    ("/story/", "/index.php/story/"),
    ("/story.html", "/story.html"),
    ("/blog/about/contacts/", "/blog/about/contacts/"),
    ("/sport/12/", "/sport/12/"),
    ("/category/life/school/", "/category/life/school/page/3/"),
    ("/story/", "/?p=12"),
    ("/?p=12", "/?p=12"),
    ("/story/", "/archives/12"),
    ("/category/life/school/", "/?category_name=life/school"),
    ("/?cat=3", "/?category_name=school"),
    ("/?tag=mist", "/?tag=Mist"),
    ("/author/ershova/", "/?author=2"),
    ("", "/"),
];

#[test]
fn an_answer_has_the_address_that_was_asked_for() {
    for (link, address) in ANSWERS {
        assert!(is_answer(&format!("{HOME}{link}"), address), "{link} {address}");
    }
    for (link, address) in [
        ("/2026/11/30/newest/", "/2019/03/04/story/,"),
        ("/2026/11/30/newest/", "/2019/03/04/story/%20"),
        ("/newest/", "/,/"),
        ("/newest/", "/%2C"),
        ("/newest/", "/,,%20/amp/"),
        ("/school/contacts/", "/about/contacts/"),
        ("/contacts/", "/about/contacts/"),
        ("/about/contacts/", "/contacts/"),
        ("/2024/01/01/story/", "/2019/03/04/story/"),
        ("/news/story/", "/sport/story/"),
        ("/?p=12", "/story/"),
        ("/tag/first/", "/?tag=,"),
        ("/tag/first/", "/tag/,/"),
        ("/author/first/", "/author/%20/"),
        ("/category/first/", "/?category_name=,"),
        ("", "/story/"),
    ] {
        assert!(!is_answer(&format!("{HOME}{link}"), address), "{link} {address}");
    }
}

#[test]
fn a_guess_has_the_slug_and_no_other_date() {
    for (link, address) in [
        ("/story/", "/2019/03/04/story/"),
        ("/news/story/", "/sport/story/2/"),
        ("/story/", "/sport/story.html"),
        ("/category/sport/", "/sport/page/2/"),
        ("/category/sport/", "/category/Sport/"),
    ] {
        assert!(is_guess(&format!("{HOME}{link}"), address), "{link} {address}");
    }
    for (link, address) in [
        ("/2024/01/01/story/", "/2019/03/04/story/"),
        ("/newest/", "/2019/03/04/story/,"),
        ("/newest/", "/%20/"),
        ("/?p=12", "/story/"),
        ("/story-two/", "/story/"),
    ] {
        assert!(!is_guess(&format!("{HOME}{link}"), address), "{link} {address}");
    }
}

#[test]
fn the_canonical_address_replaces_another_one() {
    for (link, address, expected) in [
        ("/story/", "/story/", None),
        ("/%d0%ba%d0%bb/", "/%D0%BA%D0%BB/", None),
        ("/story/", "/story", Some("/story/")),
        ("/story/", "/story/amp/", Some("/story/")),
        ("/story/", "/Story/?utm_source=mail", Some("/story/?utm_source=mail")),
        ("/story/", "/?utm_source=mail&p=12", Some("/story/")),
        ("/about/", "/?page_id=7", Some("/about/")),
        ("/author/kim/", "/?author=2", Some("/author/kim/")),
        ("/category/a/b/", "/?category_name=b", Some("/category/a/b/")),
        ("/story/", "/index.php/story/", Some("/story/")),
        ("/index.php/story/", "/index.php/story/", None),
        ("/story/", "/story/2/", None),
        ("/story/", "/story/comment-page-2/", None),
        ("/category/sport/", "/category/sport/page/2/", None),
        ("/category/sport/", "/?cat=3&paged=2", None),
        ("/?p=12", "/?p=12", None),
        ("/", "/?utm_source=mail", None),
        ("/about/", "/", None),
    ] {
        assert_eq!(to_canonical(&format!("{HOME}{link}"), address).as_deref(), expected, "{link} {address}");
    }
    assert_eq!(to_canonical("", "/2019/"), None, "the archive of a date has no permalink");
}

const WORDPRESS: &str = "<https://paper.example/wp-json/>; rel=\"https://api.w.org/\"";
const SHELL: &str = "</gazeta.js>; rel=modulepreload";

/// What was asked for, then status, address and links of the response, and what they tell.
type Head = (&'static str, u16, &'static str, &'static str, Outcome);

/// The links of a page that shows something which the API has.
fn shows(kind: &str, id: u64) -> &'static str {
    let route = format!("https://paper.example/wp-json/wp/v2/{kind}/{id}");
    format!("{WORDPRESS}, <{route}>; rel=\"alternate\"; type=\"application/json\"").leak()
}

fn moved(path: &str) -> Outcome {
    Outcome::Moved(path.to_owned())
}

fn own(url: &str) -> Outcome {
    Outcome::Own(url.to_owned())
}

fn list_redirects() -> Vec<Head> {
    vec![
        // gloo-net puts an `&` behind each query.
        ("/none/", 200, "https://paper.example/none/?gazeta=off&", SHELL, Outcome::Unknown),
        ("/b/?c=1", 200, "https://paper.example/b/?c=1&gazeta=off&", SHELL, Outcome::Unknown),
        ("/old/", 200, "https://paper.example/new/?gazeta=off&", WORDPRESS, moved("/new/")),
        // A redirect may keep the mark or lose it; without it, the app itself responds.
        ("/old/", 200, "https://paper.example/new/?gazeta=off", WORDPRESS, moved("/new/")),
        ("/old/", 200, "https://paper.example/2024/new/", SHELL, moved("/2024/new/")),
        ("/?year=2019", 200, "https://paper.example/2019/?gazeta=off&a=1", WORDPRESS, moved("/2019/?a=1")),
        ("/category/Sport/", 200, "https://paper.example/category/sport/", SHELL, moved("/category/sport/")),
        ("/a/photo/", 200, "https://paper.example/wp-content/a.jpg", "", own("/wp-content/a.jpg")),
        ("/a/", 200, "https://paper.example/wp-login.php?redirect_to=a", "", own("/wp-login.php?redirect_to=a")),
        (
            "/book/title/",
            200,
            "https://paper.example/book/title/?gazeta=off",
            WORDPRESS,
            own("/book/title/?gazeta=off"),
        ),
        ("/b/?c=1", 200, "https://paper.example/b/?c=1&gazeta=off", WORDPRESS, own("/b/?c=1&gazeta=off")),
        ("/%D0%BA/", 200, "https://paper.example/%d0%ba/?gazeta=off", WORDPRESS, own("/%D0%BA/?gazeta=off")),
        ("/book/title/", 200, "https://paper.example/book/title/?gazeta=off", SHELL, Outcome::Unknown),
    ]
}

/// Where the id leads to what is there, and where it does not.
fn list_ids() -> Vec<Head> {
    vec![
        // Structures that the app cannot read: the id leads to what is there.
        ("/12-story/", 200, "https://paper.example/12-story/?gazeta=off", shows("posts", 12), moved("/?p=12")),
        ("/a/12/", 200, "https://paper.example/a/12/?gazeta=off", shows("pages", 7), moved("/?page_id=7")),
        ("/rubrika/x/", 200, "https://paper.example/rubrika/x/?gazeta=off", shows("categories", 3), moved("/?cat=3")),
        ("/avtor/kim/", 200, "https://paper.example/avtor/kim/?gazeta=off", shows("users", 2), moved("/?author=2")),
        ("/book/a/", 200, "https://paper.example/book/a/?gazeta=off", shows("books", 5), own("/book/a/?gazeta=off")),
        // The API did not know the id, so that the app would not find its address either: no circle.
        ("/?p=12", 200, "https://paper.example/book/a/?gazeta=off", WORDPRESS, own("/book/a/?gazeta=off")),
        ("/?p=12", 200, "https://paper.example/book/a/", SHELL, own("/book/a/?gazeta=off")),
        (
            "/?author=2",
            200,
            "https://paper.example/?author=2&gazeta=off",
            shows("users", 2),
            own("/?author=2&gazeta=off"),
        ),
    ]
}

fn list_missing() -> Vec<Head> {
    vec![
        ("/none/", 404, "https://paper.example/none/?gazeta=off", WORDPRESS, Outcome::Missing),
        ("/none/", 410, "https://paper.example/none/?gazeta=off", WORDPRESS, Outcome::Missing),
        ("/none/", 404, "https://static.example/none/?gazeta=off", "", Outcome::Unknown),
        ("/none/", 503, "https://paper.example/none/?gazeta=off", "", Outcome::Unknown),
        ("/none/", 403, "https://paper.example/none/?gazeta=off", "", Outcome::Unknown),
    ]
}

#[test]
fn the_head_of_a_page_tells_what_is_there() {
    for (address, status, url, links, expected) in list_redirects().into_iter().chain(list_ids()).chain(list_missing())
    {
        assert_eq!(decode_page_head(address, status, url, links), expected, "{address} {status} {url}");
    }
    assert_eq!(to_marked("/a/").as_deref(), Some("/a/?gazeta=off"));
    assert_eq!(to_marked("/a/?b").as_deref(), Some("/a/?b&gazeta=off"));
    assert_eq!(to_marked("/a/?gazeta=off&b=1"), None, "the server has passed it to the app all the same");
}

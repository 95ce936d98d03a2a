//! What WordPress sends is compared with the address that was asked for.

use proptest::prelude::*;
use wordpress::permalinks::{Outcome, decode_page_head, is_answer, is_guess, to_canonical, to_marked};

const HOME: &str = "https://wp.paper.example";

#[test]
fn an_answer_has_the_address_that_was_asked_for() {
    for (link, address) in [
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
    ] {
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

#[test]
fn the_head_of_a_page_tells_what_is_there() {
    const WORDPRESS: &str = "<https://paper.example/wp-json/>; rel=\"https://api.w.org/\"";
    let shows = |kind: &str, id: u64| {
        let route = format!("https://paper.example/wp-json/wp/v2/{kind}/{id}");
        let own = format!("{WORDPRESS}, <{route}>; rel=\"alternate\"; type=\"application/json\"");
        own.leak() as &str
    };
    const SHELL: &str = "</gazeta.js>; rel=modulepreload";
    let moved = |path: &str| Outcome::Moved(path.to_owned());
    let own = |url: &str| Outcome::Own(url.to_owned());
    for (address, status, url, links, expected) in [
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
        ("/none/", 404, "https://paper.example/none/?gazeta=off", WORDPRESS, Outcome::Missing),
        ("/none/", 410, "https://paper.example/none/?gazeta=off", WORDPRESS, Outcome::Missing),
        ("/none/", 404, "https://static.example/none/?gazeta=off", "", Outcome::Unknown),
        ("/none/", 503, "https://paper.example/none/?gazeta=off", "", Outcome::Unknown),
        ("/none/", 403, "https://paper.example/none/?gazeta=off", "", Outcome::Unknown),
    ] {
        assert_eq!(decode_page_head(address, status, url, links), expected, "{address} {status} {url}");
    }
    assert_eq!(to_marked("/a/").as_deref(), Some("/a/?gazeta=off"));
    assert_eq!(to_marked("/a/?b").as_deref(), Some("/a/?b&gazeta=off"));
    assert_eq!(to_marked("/a/?gazeta=off&b=1"), None, "the server has passed it to the app all the same");
}

/// A path of the app in one of WordPress's structures.
fn structures() -> impl Strategy<Value = String> {
    let slug = "[a-z][a-z0-9]{0,5}(-[a-z]{1,4})?|(%d0%b[0-9a-f]){1,4}";
    let head = prop_oneof![
        Just("".to_owned()),
        Just("/2019/03/04".to_owned()),
        Just("/index.php/2019".to_owned()),
        Just("/blog/sport".to_owned())
    ];
    (head, slug).prop_map(|(head, slug)| format!("{head}/{slug}"))
}

proptest! {
    /// Other spellings of an address ask for the same.
    #[test]
    fn spelling_makes_no_difference(path in structures(), slashes in "/{0,3}", before in "/{0,2}", capitals: bool, query in "|\\?utm=1") {
        let typed = if capitals { path.to_uppercase().replace("INDEX.PHP", "index.php") } else { path.clone() };
        let address = format!("{before}{typed}{slashes}{query}");
        for end in ["", "/"] {
            let link = format!("{HOME}{path}{end}");
            prop_assert!(is_answer(&link, &address), "{} {}", link, address);
        }
    }

    /// Nothing is shown at an address with another segment: not one more, not one less, not another one.
    #[test]
    fn another_segment_asks_for_something_else(path in structures(), extra in "[,;.!»)]{1,2}|%20|%2C|x-[a-z]{3}", at in 0_usize..4) {
        let link = format!("{HOME}{path}/");
        let mut segments: Vec<&str> = path.split('/').filter(|part| !part.is_empty() && *part != "index.php").collect();
        let at = at.min(segments.len());
        segments.insert(at, &extra);
        let longer = format!("/{}/", segments.join("/"));
        prop_assert!(!is_answer(&link, &longer), "{} {}", link, longer);
        if at + 1 < segments.len() {
            segments.remove(at + 1);
            let other = format!("/{}/", segments.join("/"));
            prop_assert!(!is_answer(&link, &other), "{} {}", link, other);
        }
    }

    /// The canonical address is one: it has no other, and asks for the same.
    #[test]
    fn a_canonical_address_stays(path in structures(), form in "|/|/amp/|//|/\\?a=b") {
        let (link, address) = (format!("{HOME}{path}/"), format!("{path}{form}"));
        if let Some(canonical) = to_canonical(&link, &address) {
            prop_assert!(is_answer(&link, &canonical), "{} {}", link, canonical);
            prop_assert_eq!(to_canonical(&link, &canonical), None);
        }
    }
}

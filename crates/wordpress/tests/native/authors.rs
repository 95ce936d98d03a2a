//! Who wrote an article, as WordPress and the plugins for several authors and guests send it.

use serde_json::{Value, json};
use wordpress::decode::{authors, post};
use wordpress::json::{Json, NativeJson};
use wordpress::model::{Author, Byline, Html};

const OWNER_LINK: &str = "https://paper.example/author/ershova/";

fn sent(value: &Value) -> NativeJson {
    NativeJson::parse(&value.to_string()).expect("JSON")
}

/// The byline of an article of the user Svetlana Ershova, with some fields of a plugin.
fn decode(fields: Value, terms: Value) -> Byline {
    let owner = json!({"id": 3, "name": "Светлана Ершова", "slug": "ershova", "link": OWNER_LINK});
    let mut article = json!({"id": 1, "_embedded": {"author": [owner], "wp:term": [[], terms]}});
    article.as_object_mut().expect("an object").extend(fields.as_object().expect("an object").clone());
    post::decode(&sent(&article)).expect("an article").byline
}

fn term(slug: &str, name: &str) -> Value {
    json!({"id": 9, "taxonomy": "author", "slug": slug, "name": name, "link": "https://paper.example/?taxonomy=author"})
}

/// Names and links.
fn list(authors: &[Author]) -> Vec<(&str, &str)> {
    authors.iter().map(|author| (author.name.0.as_str(), author.link.as_str())).collect()
}

/// The field of PublishPress Authors: a guest first, then two users.
fn to_publishpress() -> Value {
    json!({"authors": [
        {"term_id": 12, "user_id": 0, "is_guest": 1, "slug": "gost", "display_name": "Марат Гость"},
        {"term_id": 11, "user_id": 3, "is_guest": 0, "slug": "ershova", "display_name": "Светлана Ершова"},
        {"term_id": 13, "user_id": 5, "is_guest": 0, "slug": "akhmetov", "display_name": "Данияр Ахметов"},
    ]})
}

/// The field of Newspack: the owner and a guest.
fn to_newspack() -> Value {
    json!({"newspack_author_info": [
        {"display_name": "Светлана Ершова", "avatar": "<img>", "id": 3, "author_link": OWNER_LINK},
        {"display_name": "Марат Гость", "id": 77, "author_link": "https://paper.example/author/gost/"},
    ]})
}

#[test]
fn every_plugin_names_all_authors_in_their_order() {
    let owner = ("Светлана Ершова", OWNER_LINK);
    let own_field =
        json!({"coauthors": [{"name": "Марат Гость", "is_guest": true}, {"display_name": "Светлана Ершова"}]});
    let seo = |names: &str| json!({"yoast_head_json": {"author": names}});
    let table = [
        ("no plugin", json!({}), json!([]), vec![owner]),
        (
            "PublishPress Authors",
            to_publishpress(),
            json!([term("gost", "Марат Гость")]),
            vec![("Марат Гость", ""), ("Светлана Ершова", "/author/ershova/"), ("Данияр Ахметов", "/author/akhmetov/")],
        ),
        ("Newspack", to_newspack(), json!([]), vec![owner, ("Марат Гость", "")]),
        ("a field of the site", own_field, json!([]), vec![("Марат Гость", ""), owner]),
        ("terms with names", json!({}), json!([term("gost", "Марат Гость")]), vec![("Марат Гость", "")]),
        ("an SEO plugin", seo("Марат Гость"), json!([]), vec![("Марат Гость", "")]),
        ("an SEO plugin that agrees", seo("Светлана Ершова"), json!([]), vec![owner]),
        ("a name with a comma", seo("Марат Гость, фотограф"), json!([]), vec![("Марат Гость, фотограф", "")]),
        (
            "Co-Authors Plus beside an SEO plugin",
            seo("Марат Гость, Светлана Ершова"),
            json!([term("cap-gost", "gost"), term("cap-ershova", "ershova")]),
            vec![("Марат Гость", ""), owner],
        ),
        ("Co-Authors Plus with the owner alone", json!({}), json!([term("cap-ershova", "ershova")]), vec![owner]),
        ("ids of terms", json!({"coauthors": [4, 5], "authors": []}), json!([]), vec![owner]),
        (
            "nonsense",
            json!({"coauthors": {"a": 1}, "authors": [{"display_name": " "}, 7, null]}),
            json!([]),
            vec![owner],
        ),
    ];
    for (plugin, fields, terms, expected) in table {
        let Byline::Known(authors) = decode(fields, terms) else { panic!("{plugin}: the authors are known") };
        assert_eq!(list(&authors), expected, "{plugin}");
    }
}

#[test]
fn login_names_of_co_authors_plus_are_never_shown() {
    for terms in [json!([term("cap-gost", "gost")]), json!([term("cap-gost", "gost"), term("cap-ershova", "ershova")])]
    {
        let byline = decode(json!({}), terms);
        assert!(matches!(byline, Byline::Elsewhere(Some(_))), "{byline:?}");
        assert_eq!(list(byline.authors()), [("Светлана Ершова", OWNER_LINK)]);
    }
    let owner = Author { id: 3, name: Html("Светлана Ершова".to_owned()), link: OWNER_LINK.to_owned() };
    let response = sent(&json!([
        {"id": 77, "display_name": "Марат Гость", "link": "https://paper.example/author/gost/"},
        {"id": 3, "display_name": "Светлана Ершова", "link": OWNER_LINK},
    ]));
    let listed = response.as_list().expect("a list");
    assert_eq!(
        list(&authors::decode_list(&listed, Some(&owner))),
        [("Марат Гость", ""), ("Светлана Ершова", OWNER_LINK)]
    );
}

/// As the sources and the handbooks of the plugins have it.
#[test]
fn whole_responses_of_the_plugins_are_understood() {
    let owner = ("Светлана Ершова", OWNER_LINK);
    let terms = json!([term("cap-gost", "gost"), term("cap-ershova", "ershova")]);
    let seo = |author: Value| json!({"coauthors": [15, 13], "yoast_head_json": {"author": author}});
    assert!(matches!(decode(seo(json!(false)), terms.clone()), Byline::Elsewhere(Some(_))));
    // Yoast SEO alone knows only the owner: that is not who wrote it.
    for terms in [terms.clone(), json!([term("cap-gost", "gost")])] {
        assert!(matches!(decode(seo(json!("Светлана Ершова")), terms), Byline::Elsewhere(Some(_))));
    }
    assert_eq!(list(decode(seo(json!("Марат Гость, Светлана Ершова")), terms).authors()), [("Марат Гость", ""), owner]);

    // Newspack's list of before held one author.
    let newspack = json!({"newspack_author_info":
        {"display_name": "Светлана Ершова", "author_link": OWNER_LINK, "avatar": "<img>"}});
    assert_eq!(list(decode(newspack, json!([])).authors()), [owner]);

    let publishpress = json!({"authors": [
        {"term_id": 45, "user_id": 1, "is_guest": 0, "slug": "akhmetov", "display_name": "Данияр Ахметов",
            "avatar_url": "https://paper.example/a.jpg", "first_name": "Данияр", "last_name": "Ахметов", "description": ""},
        {"term_id": 46, "user_id": null, "is_guest": 1, "slug": "gost", "display_name": "Марат Гость", "avatar_url": {}},
    ]});
    let expected = [("Данияр Ахметов", "/author/akhmetov/"), ("Марат Гость", "")];
    assert_eq!(list(decode(publishpress, json!([])).authors()), expected);
}

/// Newspack escapes names, WordPress itself does not.
#[test]
fn the_owner_is_recognised_by_an_escaped_name() {
    for (plain, escaped) in [
        ("Жанна д'Арк", "Жанна д&#039;Арк"),
        ("Тимур & Ко", "Тимур &amp; Ко"),
        ("Борис \"Боб\" Ким", "Борис &quot;Боб&quot; Ким"),
    ] {
        let owner = Author { id: 3, name: Html(plain.to_owned()), link: OWNER_LINK.to_owned() };
        let links = |name: &str| {
            let sent = sent(&json!([{"display_name": name, "id": 3, "author_link": OWNER_LINK}]));
            let listed = authors::decode_list(&sent.as_list().expect("a list"), Some(&owner));
            listed.into_iter().map(|author| author.link).collect::<Vec<_>>()
        };
        assert_eq!((links(escaped), links(plain)), (vec![OWNER_LINK.to_owned()], vec![OWNER_LINK.to_owned()]));
        assert_eq!(links(&plain.replace(' ', "")), [""], "{plain}");
    }
}

#[test]
fn a_site_that_hides_its_users_still_names_authors() {
    let article = json!({"id": 1, "authors": [{"display_name": "Марат Гость", "is_guest": 1}],
        "_embedded": {"author": [{"code": "rest_user_invalid_id", "message": "x"}]}});
    let byline = post::decode(&sent(&article)).expect("an article").byline;
    assert_eq!(list(byline.authors()), [("Марат Гость", "")]);
}

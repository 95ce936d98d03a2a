//! Decoding recorded responses of WordPress, and irregular ones that plugins and PHP produce.

mod menus;

use serde_json::{Value, json};
use wordpress::decode::{self, comment, menu, post, site};
use wordpress::json::{Json, NativeJson};
use wordpress::model::comment::Status;

fn fixture(name: &str) -> NativeJson {
    let path = format!("{}/../../tests/fixtures/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    NativeJson::parse(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn sent(value: &Value) -> NativeJson {
    NativeJson::parse(&value.to_string()).expect("JSON")
}

#[test]
fn a_recorded_article_is_decoded_completely() {
    let article = post::decode(&fixture("post4_embed")).expect("an article");
    assert_eq!(article.id, 4);
    assert_eq!(article.title.0, "Новость номер 1: «Паводок» &amp; меры");
    assert_eq!(article.published.local, "2024-04-01T10:00:00");
    assert_eq!(article.published.machine, "2024-04-01T05:00:00Z");
    assert_eq!(article.updated.expect("changed later").machine, "2026-11-24T01:58:21Z");
    assert_eq!(article.byline.authors()[0].name.0, "Айгуль Ким");
    assert_eq!(article.sections.iter().map(|section| section.id).collect::<Vec<_>>(), [2]);
    assert_eq!(article.tags.len(), 1);
    assert!(article.comments_open && article.is_article && !article.is_protected);
    let lead = article.lead.expect("a picture");
    assert_eq!((lead.width, lead.height, lead.alt.as_str()), (1600, 1067, "Альт"));
    assert_eq!(lead.credit, None, "the caption names the photographer already");
    assert!(lead.srcset.contains("foto-768x512.jpg 768w"), "{}", lead.srcset);
    assert!(!lead.srcset.contains("150x150"), "a square crop has another shape: {}", lead.srcset);
}

/// The app shell uses WordPress's `srcset` too, so the browser loads only one file.
#[test]
fn wordpress_own_srcset_takes_precedence() {
    let picture =
        json!({ "source_url": "https://paper.example/a.jpg", "gazeta_srcset": "https://paper.example/b.jpg 300w" });
    let post = sent(&json!({ "id": 4, "_embedded": { "wp:featuredmedia": [picture] } }));
    let article = post::decode(&post).expect("an article");
    assert_eq!(article.lead.expect("a picture").srcset, "https://paper.example/b.jpg 300w");
}

#[test]
fn recorded_lists_are_decoded_completely() {
    let cards = decode::decode_list(&fixture("posts_per_page_7"), post::decode_card).expect("a list");
    assert_eq!(cards.len(), 7);
    assert!(cards.iter().all(|card| !card.title.is_blank() && card.link.starts_with("http")));
    let comments = decode::decode_list(&fixture("comments_post_4"), comment::decode).expect("a list");
    assert!(comments.len() > 1 && comments.iter().all(|comment| comment.status == Status::Public));
    let sections = decode::decode_list(&fixture("categories"), menu::decode_stand_in).expect("a list");
    assert_eq!(sections[1].title.0, "Общество");
    let pages = decode::decode_list(&fixture("navigation"), menu::decode_navigation).expect("a list");
    assert!(pages[0].0.contains("<li"));
    let site = site::decode(&fixture("root")).expect("a site");
    assert_eq!((site.name.0.as_str(), site.offset_minutes), ("Индустриальная Караганда", 300));
}

#[test]
fn an_article_is_decoded_in_spite_of_invalid_fields() {
    let table = [
        ("nothing but an id", json!({"id": 1})),
        ("no title", json!({"id": 1, "title": null, "content": {"rendered": "<p>т</p>"}})),
        ("a title of another type", json!({"id": 1, "title": "x", "link": 5, "date": []})),
        (
            "an author who is an error",
            json!({"id": 1, "_embedded": {"author": [{"code": "rest_user_invalid_id", "message": "x", "data": {"status": 404}}]}}),
        ),
        ("lists where objects belong", json!({"id": 1, "_embedded": [], "content": [], "title": [], "excerpt": []})),
        (
            "a picture without sizes",
            json!({"id": 1, "_embedded": {"wp:featuredmedia": [{"source_url": "/a.jpg", "media_details": []}]}}),
        ),
        (
            "a picture that is an error",
            json!({"id": 1, "_embedded": {"wp:featuredmedia": [{"code": "rest_forbidden"}]}}),
        ),
        ("no terms and an object of sections", json!({"id": 1, "categories": {}, "_embedded": {"wp:term": [[], []]}})),
        ("terms of another shape", json!({"id": 1, "_embedded": {"wp:term": [[], {}, [{"id": "x"}]]}})),
    ];
    for (what, value) in table {
        let article = post::decode(&sent(&value)).unwrap_or_else(|| panic!("{what}: not decoded"));
        assert_eq!(article.id, 1, "{what}");
        assert!(article.byline.authors().is_empty() && article.sections.is_empty(), "{what}");
    }
    assert!(post::decode(&sent(&json!({"title": {"rendered": "no id"}}))).is_none());
}

#[test]
fn a_list_loses_only_its_broken_members() {
    let decode = |value: &Value| decode::decode_list(&sent(value), post::decode_card).map(|cards| cards.len());
    let table = [
        (json!([]), Ok(0)),
        (json!([{"id": 1}, {"broken": true}, {"id": 2}]), Ok(2)),
        (json!(["no article", {"id": null}, {"id": 3}]), Ok(1)),
        (json!([{"broken": true}]), Err("no member of the list has an id")),
        (json!({"code": "rest_no_route"}), Err("expected a list")),
        (json!({"posts": []}), Err("expected a list")),
        (json!("<html>"), Err("expected a list")),
    ];
    for (value, expected) in table {
        assert_eq!(decode(&value), expected, "{value}");
    }
}

#[test]
fn the_time_zone_is_decoded_from_numbers_and_strings() {
    let table = [
        (json!(5), 300),
        (json!(5.5), 330),
        (json!("5.75"), 345),
        (json!("-3"), -180),
        (json!(""), 0),
        (json!(null), 0),
        (json!(99), 0),
    ];
    for (offset, expected) in table {
        let site = site::decode(&sent(&json!({ "home": "/", "gmt_offset": offset }))).expect("a site");
        assert_eq!(site.offset_minutes, expected, "{offset}");
    }
}

#[test]
fn an_update_is_shown_from_the_next_hour_on() {
    let table = [
        ("2024-04-19T10:15:00", "2024-04-19T10:59:00", false),
        ("2024-04-19T10:15:00", "2024-04-19T11:00:00", true),
        ("2024-04-19T10:15:00", "2024-04-18T10:15:00", false),
        ("2024-04-19T10:15:00", "", false),
    ];
    for (date, modified, expected) in table {
        let article = post::decode(&sent(&json!({"id": 1, "date": date, "modified": modified}))).expect("an article");
        assert_eq!(article.updated.is_some(), expected, "{date} {modified}");
    }
}

#[test]
fn a_refusal_is_decoded_only_from_wordpress() {
    let table = [
        (json!({"code": "rest_comment_closed", "message": "Закрыто"}), ("rest_comment_closed", "Закрыто")),
        (json!({"error": "x"}), ("", "")),
        (json!(null), ("", "")),
    ];
    for (body, (code, message)) in table {
        assert_eq!(decode::refusal::decode_refusal(&sent(&body)), (code.to_owned(), message.to_owned()), "{body}");
    }
}

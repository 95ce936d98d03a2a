//! Decoding the headings of archives, and the site's static front page, from regular and irregular responses.

use serde_json::{Value, json};
use wordpress::decode::{archive, site};
use wordpress::json::{Json, NativeJson};
use wordpress::model::Selection;

fn sent(value: &Value) -> NativeJson {
    NativeJson::parse(&value.to_string()).expect("JSON")
}

fn section(id: u64, slug: &str, parent: u64) -> Value {
    let link = format!("https://paper.example/category/{slug}/");
    json!({ "id": id, "slug": slug, "name": slug, "link": link, "parent": parent, "description": "" })
}

#[test]
fn a_category_has_its_parents() {
    let find = |sections: &[Value], slugs: &[&str]| {
        let sections = sections.iter().filter_map(|section| archive::decode_section(&sent(section))).collect();
        let slugs: Vec<String> = slugs.iter().map(|&slug| slug.to_owned()).collect();
        archive::to_section(sections, &slugs).map(|archive| {
            let parents: Vec<String> = archive.parents.iter().map(|parent| parent.name.0.clone()).collect();
            (archive.title.0, parents)
        })
    };
    let (life, school, class) = (section(1, "life", 0), section(2, "school", 1), section(3, "%d0%ba%d0%bb", 2));
    let all = [class.clone(), life.clone(), school.clone()];
    let named = |name: &str, parents: &[&str]| {
        Some((name.to_owned(), parents.iter().map(|&parent| parent.to_owned()).collect::<Vec<_>>()))
    };
    assert_eq!(find(&all, &["life"]), named("life", &[]));
    assert_eq!(find(&all, &["life", "school"]), named("school", &["life"]));
    assert_eq!(find(&all, &["Life", "School"]), named("school", &["life"]), "WordPress ignores capitals");
    assert_eq!(find(&all, &["life", "school", "кл"]), named("%d0%ba%d0%bb", &["life", "school"]));
    assert_eq!(find(&[school], &[]), named("school", &[]), "a category found by its id is the only one");
    assert_eq!(find(&[life], &["school"]), None);
    assert_eq!(find(&[section(5, "ring", 5)], &["ring"]), named("ring", &[]), "a category that is its own parent");
}

#[test]
fn an_authors_picture_is_shown_only_if_the_site_hosts_it() {
    let decode = |portrait: &str| {
        let link = "https://paper.example/author/kim/";
        let author = json!({ "id": 7, "name": "Ким", "link": link, "avatar_urls": { "96": portrait } });
        archive::decode_author(&sent(&author)).expect("an author")
    };
    let own = "https://www.paper.example/kim.jpg";
    assert_eq!(decode(own).portrait.as_deref(), Some(own));
    assert_eq!(decode(own).selection, Selection::Author(7));
    assert_eq!(decode("https://secure.gravatar.com/avatar/1").portrait, None);
    assert_eq!(decode("javascript:alert(1)").portrait, None);
    let hidden = json!({ "code": "rest_user_invalid_id", "message": "", "data": { "status": 404 } });
    assert!(archive::decode_author(&sent(&hidden)).is_none());
    assert!(archive::decode_author_of(&sent(&json!({ "id": 1, "_embedded": { "author": [hidden] } }))).is_none());
}

#[test]
fn a_static_front_page_is_used_only_if_the_site_sets_one() {
    let decode = |site: Value| {
        let site = site::decode(&sent(&site)).expect("a site");
        (site.front_page, site.news_page)
    };
    let table = [
        (json!({ "name": "А" }), (None, None)),
        (json!({ "name": "А", "show_on_front": "posts", "page_on_front": 3, "page_for_posts": 4 }), (None, None)),
        (json!({ "name": "А", "show_on_front": "page", "page_on_front": 3, "page_for_posts": 4 }), (Some(3), Some(4))),
        (json!({ "name": "А", "show_on_front": "page", "page_on_front": 3, "page_for_posts": 0 }), (Some(3), None)),
        (json!({ "name": "А", "show_on_front": "page", "page_on_front": "x" }), (None, None)),
    ];
    for (sent, expected) in table {
        assert_eq!(decode(sent.clone()), expected, "{sent}");
    }
}

//! Menus, as WordPress sends them.

use serde_json::json;
use wordpress::decode::{self, menu};

use super::sent;

/// Addresses to which a menu may lead.
const FOLLOWED: [&str; 10] = [
    "https://paper.example/",
    "/a/",
    "#a",
    "viber://chat?number=%2B7",
    "WhatsApp://send?phone=7",
    "tg://resolve?domain=x",
    "sms:+77001234567",
    "geo:50,80",
    "webcal://paper.example/?ical=1",
    "sgnl://signal.me/#p/7",
];

#[test]
fn a_menu_leads_to_pages_and_chats_and_to_nothing_that_runs() {
    let lead = |url: &str| {
        let item = json!([{"id": 1, "menus": 1, "url": url, "title": {"rendered": "x"}}]);
        let items = decode::decode_list(&sent(&item), menu::decode_item).expect("a list");
        menu::to_menu(&items, None)[0].link.clone()
    };
    for url in FOLLOWED {
        assert_eq!(lead(url), url);
    }
    for url in [
        "javascript:alert(1)",
        "JavaScript:x",
        "data:text/html,x",
        "vbscript:x",
        "intent://x#Intent;end",
        "file:///etc/passwd",
        "blob:x",
        "ms-settings:x",
        "tg",
        "x",
        "vibers://x",
    ] {
        assert_eq!(lead(url), "", "{url}");
    }
}

#[test]
fn a_menu_is_the_wanted_or_the_largest_one_as_a_tree() {
    let item = |id: u64, parent: u64, menus: u64| json!({"id": id, "parent": parent, "menus": menus, "url": "/x/", "title": {"rendered": format!("{id}")}});
    let items = json!([item(1, 0, 7), item(2, 1, 7), item(3, 2, 7), item(4, 99, 7), item(5, 0, 8)]);
    let items = decode::decode_list(&sent(&items), menu::decode_item).expect("a list");
    let largest = menu::to_menu(&items, None);
    assert_eq!(largest.iter().map(|item| item.title.0.as_str()).collect::<Vec<_>>(), ["1", "4"]);
    assert_eq!(largest[0].children[0].children[0].title.0, "3");
    assert_eq!(menu::to_menu(&items, Some(8)).len(), 1);
    assert!(menu::to_menu(&items, Some(9)).is_empty());
    let deep = json!([
        item(1, 0, 7),
        item(2, 1, 7),
        item(3, 2, 7),
        item(4, 3, 7),
        item(5, 4, 7),
        item(6, 2, 7),
        item(7, 3, 7)
    ]);
    let items = decode::decode_list(&sent(&deep), menu::decode_item).expect("a list");
    let third = &menu::to_menu(&items, None)[0].children[0].children;
    let titles = third.iter().map(|item| item.title.0.as_str()).collect::<Vec<_>>();
    assert_eq!(titles, ["3", "4", "5", "7", "6"], "deeper items follow their parents");
    let loops = json!([item(1, 2, 7), item(2, 1, 7), item(3, 3, 7), item(4, 0, 7)]);
    let items = decode::decode_list(&sent(&loops), menu::decode_item).expect("a list");
    assert_eq!(menu::to_menu(&items, None).len(), 1, "items in a loop of parents are left out, and the loop ends");
}

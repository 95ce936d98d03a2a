//! `wp/v2/menu-items` and what stands in for it.

use super::{find_html, find_id, find_link, find_number};
use crate::json::Json;
use crate::model::{Html, MenuItem};

/// Deep menus stop at a level where a loop of parents would be caught; three levels are what themes show.
const MAX_DEPTH: u8 = 3;

/// An item of one of the site's menus, before it hangs under its parent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentItem {
    id: u64,
    parent: u64,
    menu: u64,
    title: Html,
    link: String,
}

/// Decodes a member of `menu-items`, which lists the items of all menus of the site in their order.
pub fn decode_item(sent: &impl Json) -> Option<SentItem> {
    Some(SentItem {
        id: find_id(sent)?,
        parent: find_number(sent, "parent"),
        menu: find_number(sent, "menus"),
        title: find_html(sent, "title/rendered"),
        link: find_link(sent, "url"),
    })
}

/// Decodes a section or a page as an item of the menu.
pub fn decode_stand_in(sent: &impl Json) -> Option<MenuItem> {
    find_id(sent)?;
    let name = find_html(sent, "name");
    let title = if name.is_blank() { find_html(sent, "title/rendered") } else { name };
    Some(MenuItem { title, link: find_link(sent, "link"), children: Vec::new() })
}

/// Decodes the HTML of a member of `navigation`.
pub fn decode_navigation(sent: &impl Json) -> Option<Html> {
    find_id(sent)?;
    Some(find_html(sent, "content/rendered"))
}

/// Hangs the items of one menu under each other: of the menu `wanted`, else of the one with the most items.
pub fn to_menu(sent: &[SentItem], wanted: Option<u64>) -> Vec<MenuItem> {
    let count = |menu: u64| sent.iter().filter(|item| item.menu == menu).count();
    // `max_by_key` keeps the last of equals; the site's first menu is the likelier one.
    let main = wanted.or_else(|| sent.iter().rev().map(|item| item.menu).max_by_key(|menu| count(*menu)));
    let mut items: Vec<&SentItem> = Vec::new();
    for item in sent.iter().filter(|item| Some(item.menu) == main) {
        // Items of the same number would each get all that hangs under it, and so on level by level.
        if !items.iter().any(|other| other.id == item.id) {
            items.push(item);
        }
    }
    let is_root = |item: &SentItem| !items.iter().any(|other| other.id == item.parent);
    items.iter().filter(|item| is_root(item)).map(|item| to_item(item, &items, 1)).collect()
}

fn to_item(item: &SentItem, all: &[&SentItem], depth: u8) -> MenuItem {
    let children = all.iter().filter(|other| other.parent == item.id && depth < MAX_DEPTH);
    MenuItem {
        title: item.title.clone(),
        link: item.link.clone(),
        children: children.map(|child| to_item(child, all, depth + 1)).collect(),
    }
}

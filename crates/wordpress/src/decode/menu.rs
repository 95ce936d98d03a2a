//! Decodes `wp/v2/menu-items`, and the sources of a menu where that endpoint is closed.

use super::{find_html, find_id, find_link, find_number};
use crate::json::Json;
use crate::model::{Html, MenuItem};

/// The number of levels of the tree; items of deeper levels follow their parent on the last one.
const MAX_DEPTH: u8 = 3;

/// An item of one of the site's menus, before the tree is built.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentItem {
    id: u64,
    parent: u64,
    menu: u64,
    title: Html,
    link: String,
}

/// Decodes a member of `menu-items`. That endpoint lists the items of all menus, in order.
pub fn decode_item(sent: &impl Json) -> Option<SentItem> {
    Some(SentItem {
        id: find_id(sent)?,
        parent: find_number(sent, "parent"),
        menu: find_number(sent, "menus"),
        title: find_html(sent, "title/rendered"),
        link: find_link(sent, "url"),
    })
}

/// Decodes a category or a page as a menu item.
pub fn decode_stand_in(sent: &impl Json) -> Option<MenuItem> {
    find_id(sent)?;
    let name = find_html(sent, "name");
    let title = if name.is_blank() { find_html(sent, "title/rendered") } else { name };
    Some(MenuItem { title, link: find_link(sent, "link"), children: Vec::new() })
}

/// Decodes the HTML of a member of `navigation`, the menu of a block theme.
pub fn decode_navigation(sent: &impl Json) -> Option<Html> {
    find_id(sent)?;
    Some(find_html(sent, "content/rendered"))
}

/// Builds the tree of one menu: the menu `wanted`, or else the one with the most items.
pub fn to_menu(sent: &[SentItem], wanted: Option<u64>) -> Vec<MenuItem> {
    let count = |menu: u64| sent.iter().filter(|item| item.menu == menu).count();
    // Reversed, because `max_by_key` returns the last maximum, and the site's first menu is more likely the main one.
    let main = wanted.or_else(|| sent.iter().rev().map(|item| item.menu).max_by_key(|menu| count(*menu)));
    let mut items: Vec<&SentItem> = Vec::new();
    for item in sent.iter().filter(|item| Some(item.menu) == main) {
        // Items with the same id would each get the same children, which would multiply with every level.
        if !items.iter().any(|other| other.id == item.id) {
            items.push(item);
        }
    }
    let is_root = |item: &SentItem| !items.iter().any(|other| other.id == item.parent);
    let roots = items.iter().filter(|item| is_root(item)).copied().collect();
    to_level(roots, &items, 1)
}

/// The items of a level of the tree, each with its submenu.
fn to_level(items: Vec<&SentItem>, all: &[&SentItem], depth: u8) -> Vec<MenuItem> {
    let find_children =
        |item: &SentItem| all.iter().filter(|other| other.parent == item.id).copied().collect::<Vec<_>>();
    let mut level = Vec::new();
    // The next item is the last one.
    let mut waiting: Vec<&SentItem> = items.into_iter().rev().collect();
    while let Some(item) = waiting.pop() {
        let mut children = find_children(item);
        if depth == MAX_DEPTH {
            waiting.extend(children.drain(..).rev());
        }
        let (title, link) = (item.title.clone(), item.link.clone());
        level.push(MenuItem { title, link, children: to_level(children, all, depth + 1) });
    }
    level
}

//! The menu of the masthead, from whichever source a site offers.

use std::collections::BTreeMap;

use super::Html;
use crate::api::wire;

/// An item of the menu, with the items under it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MenuItem {
    /// The label.
    pub title: Html,
    /// The absolute address; may be empty for an item that only holds others.
    pub link: String,
    /// The items under it.
    pub children: Vec<MenuItem>,
}

/// Builds the menu from `menu-items`, which lists the items of all menus of the site.
///
/// `wanted` names a menu by its number; without it, the menu with the most items is the main one.
pub fn to_menu(sent: Vec<wire::MenuItem>, wanted: Option<u64>) -> Vec<MenuItem> {
    let mut menus: BTreeMap<u64, Vec<wire::MenuItem>> = BTreeMap::new();
    for item in sent {
        menus.entry(item.menus).or_default().push(item);
    }
    let main = match wanted {
        Some(id) => menus.remove(&id),
        // `max_by_key` keeps the last of equals; the site's first menu is the likelier one.
        None => menus.into_values().rev().max_by_key(Vec::len),
    };
    let mut items = main.unwrap_or_default();
    items.sort_by_key(|item| item.menu_order);
    let ids: Vec<u64> = items.iter().map(|item| item.id).collect();
    let roots = items.iter().filter(|item| !ids.contains(&item.parent));
    roots.map(|item| to_item(item, &items, 1)).collect()
}

/// Deep menus stop at a level where a loop of parents would be caught; three levels are what themes show.
const MAX_DEPTH: u8 = 3;

fn to_item(item: &wire::MenuItem, all: &[wire::MenuItem], depth: u8) -> MenuItem {
    let children = all.iter().filter(|other| other.parent == item.id && depth < MAX_DEPTH);
    MenuItem {
        title: item.title.clone().into(),
        link: item.url.clone(),
        children: children.map(|child| to_item(child, all, depth + 1)).collect(),
    }
}

impl From<wire::Term> for MenuItem {
    fn from(sent: wire::Term) -> Self {
        Self { title: Html(sent.name), link: sent.link, children: Vec::new() }
    }
}

impl From<wire::Post> for MenuItem {
    fn from(sent: wire::Post) -> Self {
        Self { title: sent.title.into(), link: sent.link, children: Vec::new() }
    }
}

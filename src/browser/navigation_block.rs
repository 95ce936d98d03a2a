//! Reads menu items from a block theme's navigation, which WordPress sends as HTML.

use leptos::prelude::document;
use web_sys::Element;

use super::sanitizer::{Policy, set_html};
use wordpress::model::{Html, MenuItem};

/// The items of a rendered navigation, `<li><a href>…</a><ul>…</ul></li>`, with the nesting of its lists.
pub fn find_items(html: &Html) -> Vec<MenuItem> {
    let Ok(list) = document().create_element("ul") else { return Vec::new() };
    set_html(&list, html, Policy::Prose);
    to_items(&list)
}

fn to_items(list: &Element) -> Vec<MenuItem> {
    children(list).filter(|child| child.tag_name() == "LI").filter_map(|item| to_item(&item)).collect()
}

fn to_item(item: &Element) -> Option<MenuItem> {
    let link = children(item).find(|child| child.tag_name() == "A")?;
    let inner = children(item).find(|child| child.tag_name() == "UL");
    Some(MenuItem {
        title: Html(link.inner_html().trim().to_owned()),
        link: link.get_attribute("href").unwrap_or_default(),
        children: inner.map(|list| to_items(&list)).unwrap_or_default(),
    })
}

fn children(element: &Element) -> impl Iterator<Item = Element> + use<> {
    let children = element.children();
    (0..children.length()).filter_map(move |index| children.item(index))
}

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
    // A list of all pages stands in the list as a list of its own.
    let to_items = |child: Element| match child.tag_name().as_str() {
        "LI" => to_item(&child),
        "UL" => to_items(&child),
        _ => Vec::new(),
    };
    children(list).flat_map(to_items).collect()
}

/// The item of a list item. One without a link, such as a submenu that opens on a click, has its text as label; one
/// without a text gives way to the items of its list.
fn to_item(item: &Element) -> Vec<MenuItem> {
    let inner: Vec<Element> = children(item).filter(|child| child.tag_name() == "UL").collect();
    let children: Vec<MenuItem> = inner.iter().flat_map(to_items).collect();
    // What is left is the item's own text.
    inner.iter().for_each(Element::remove);
    let link = item.query_selector("a[href]").ok().flatten();
    let title = Html(link.as_ref().unwrap_or(item).inner_html().trim().to_owned());
    if item.text_content().unwrap_or_default().trim().is_empty() || link.is_none() && children.is_empty() {
        return children;
    }
    vec![MenuItem { title, link: link.and_then(|link| link.get_attribute("href")).unwrap_or_default(), children }]
}

fn children(element: &Element) -> impl Iterator<Item = Element> + use<> {
    let children = element.children();
    (0..children.length()).filter_map(move |index| children.item(index))
}

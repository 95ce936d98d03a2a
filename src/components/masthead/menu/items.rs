//! The items of the menu: their links, with a mark on the current one, and nested lists of them.

use leptos::prelude::*;

use crate::browser::location::use_location;
use crate::browser::sanitizer::to_text;
use crate::context::use_site;
use crate::i18n::use_messages;
use wordpress::model::MenuItem;
use wordpress::permalinks::{Target, find_target, leads_to};

/// Items with all their submenus, as nested lists.
pub fn show_list(items: &[MenuItem]) -> AnyView {
    let items = items.iter().map(|item| {
        let children = (!item.children.is_empty()).then(|| show_list(&item.children));
        view! { <li>{show_link(item)} {children}</li> }.into_any()
    });
    view! { <ul role="list">{items.collect_view()}</ul> }.into_any()
}

/// The sentence in place of a menu without items.
pub fn show_no_items() -> AnyView {
    view! { <p class="none">{use_messages().no_menu_items}</p> }.into_any()
}

/// The link of an item: an internal one where the app can show the page, else an external one.
pub fn show_link(item: &MenuItem) -> AnyView {
    let (site, location, title) = (use_site(), use_location(), to_text(&item.title));
    let (link, inner) = (item.link.clone(), find_links(&item.children));
    let is_label = link.is_empty() || link == "#";
    // The address of the site decides where a link leads, and that may load after the menu.
    let show = move || {
        let home = site.ready().map(|site| site.home.clone()).unwrap_or_default();
        let (link, inner, title) = (link.clone(), inner.clone(), title.clone());
        let (href, rel) = match find_target(&link, &home) {
            Target::Inside(path) => (path, None),
            Target::Outside(url) => (url, Some("external")),
        };
        let find_mark = move || {
            let address = location.shown();
            let is_current = |link: &String| leads_to(link, &home, &address);
            match is_current(&link) {
                true => Some("page"),
                false => inner.iter().any(is_current).then_some("true"),
            }
        };
        match is_label {
            true => view! {
                <span class="label" aria-current=find_mark>
                    {title}
                </span>
            }
            .into_any(),
            false => view! {
                <a href=href rel=rel aria-current=find_mark>
                    {title}
                </a>
            }
            .into_any(),
        }
    };
    view! { {move || show()} }.into_any()
}

/// The links of all items below an item.
fn find_links(items: &[MenuItem]) -> Vec<String> {
    items.iter().flat_map(|item| [vec![item.link.clone()], find_links(&item.children)].concat()).collect()
}

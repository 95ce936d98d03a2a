//! The menu: a row with submenus where there is room, a drawer on a phone; by touch, mouse and keyboard.

use leptos::prelude::*;

use super::super::dynamic::{dynamic, watch};
use super::super::element::{Piece, clickable, element, interactive, nothing, text_element, to_text_node};
use super::super::faces::faces;
use super::super::reading_panel::reading_panel;
use crate::api::load;
use crate::app::{use_settings, use_site};
use crate::browser::gate::to_text;
use crate::browser::{document, events};
use crate::locale::use_strings;
use crate::model::MenuItem;
use crate::query::query;
use crate::routes::{Target, find_target, to_search_page};

/// The id of the drawer.
const DRAWER: &str = "drawer";

/// The menu of the site.
pub fn menu() -> Piece {
    let scope = stylers::style_sheet!("src/components/masthead/menu.css");
    let strings = use_strings();
    let settings = use_settings();
    let wanted = settings.menu;
    let menu = query(move |abort| {
        let base = settings.api.clone();
        async move { load::load_menu(&base, wanted, &abort).await }
    });
    let bars = element("span", &[("class", "bars"), ("aria-hidden", "true")], Vec::new());
    let opener = clickable(
        "button",
        &[("type", "button"), ("class", "opener"), ("aria-haspopup", "dialog")],
        vec![bars, to_text_node(strings.open_menu)],
        || document::open_dialog(DRAWER),
    );
    let row = faces(menu, nothing, |items| show_row(&items));
    let list = faces(menu, nothing, |items| show_list(&items));
    let close = || document::close_dialog(DRAWER);
    let closer = [("type", "button"), ("class", "closer"), ("aria-label", strings.close_menu)];
    let drawer =
        vec![clickable("button", &closer, vec![to_text_node("×")], close), clickable("nav", &[], vec![list], close)];
    element(
        "div",
        &[("class", &format!("menu {scope}"))],
        vec![
            opener,
            element("nav", &[("class", "row"), ("aria-label", strings.main_menu)], vec![row]),
            text_element("a", &[("class", "search"), ("href", to_search_page())], strings.lists.search.heading),
            reading_panel(),
            element("dialog", &[("class", "drawer"), ("id", DRAWER), ("aria-label", strings.main_menu)], drawer),
        ],
    )
}

fn show_row(items: &[MenuItem]) -> Piece {
    if items.is_empty() {
        return show_none();
    }
    let opened = RwSignal::new(None::<usize>);
    let items = items.iter().enumerate().map(|(place, item)| match item.children.is_empty() {
        true => element("li", &[], vec![show_link(item)]),
        false => show_parent(place, item, opened),
    });
    element("ul", &[("role", "list")], items.collect())
}

/// An item with a submenu, which opens by hovering or by its button, and closes by Escape or by leaving it.
fn show_parent(place: usize, item: &MenuItem, opened: RwSignal<Option<usize>>) -> Piece {
    let label = use_strings().open_submenu.replace("{}", &to_text(&item.title));
    let id = format!("submenu-{place}");
    let toggle = move || opened.update(|opened| *opened = (*opened != Some(place)).then_some(place));
    let toggle = clickable(
        "button",
        &[("type", "button"), ("class", "toggle"), ("id", &id), ("aria-label", &label)],
        Vec::new(),
        toggle,
    );
    let children = item.children.iter().map(|child| element("li", &[], vec![show_link(child)])).collect();
    let submenu = clickable("ul", &[("role", "list"), ("class", "submenu")], children, move || opened.set(None));
    interactive("li", &[("class", "parent")], vec![show_link(item), toggle, submenu], move |item| {
        let (toggle, parent) = (id.clone(), item.clone());
        watch(move || {
            let is_open = opened.get() == Some(place);
            document::set_flag(&parent, "data-open", is_open);
            document::set_expanded(&toggle, is_open);
        });
        let toggle = id.clone();
        let on_key = move |event| {
            if events::is_escape(&event) && opened.get_untracked() == Some(place) {
                opened.set(None);
                document::focus_by_id(&toggle);
            }
        };
        events::listen(item, "keydown", Box::new(on_key));
        let on_leave = move |event| {
            if !events::is_focus_within(&event) {
                opened.set(None);
            }
        };
        events::listen(item, "focusout", Box::new(on_leave));
    })
}

fn show_list(items: &[MenuItem]) -> Piece {
    if items.is_empty() {
        return show_none();
    }
    let items = items.iter().map(|item| {
        let children = if item.children.is_empty() { nothing() } else { show_list(&item.children) };
        element("li", &[], vec![show_link(item), children])
    });
    element("ul", &[("role", "list")], items.collect())
}

fn show_none() -> Piece {
    text_element("p", &[("class", "none")], use_strings().no_menu_items)
}

/// The link of an item, inside the app where the app has the page.
fn show_link(item: &MenuItem) -> Piece {
    let title = to_text(&item.title);
    if item.link.is_empty() || item.link == "#" {
        return text_element("span", &[("class", "label")], &title);
    }
    let site = use_site();
    let link = item.link.clone();
    // The site's address decides, and it may be known later than the menu.
    dynamic(move || {
        let site = site.ready();
        match find_target(&link, site.as_ref().map_or("", |site| &site.home)) {
            Target::Inside(path) => text_element("a", &[("href", &path)], &title),
            Target::Outside(url) => text_element("a", &[("href", &url), ("rel", "external")], &title),
        }
    })
}

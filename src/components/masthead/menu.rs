//! The menu: a row with submenus where there is room, a drawer on a phone; by touch, mouse and keyboard.

use std::sync::Arc;

use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::prelude::*;

use super::super::dynamic::dynamic;
use super::super::faces::faces;
use crate::api::load;
use crate::app::{use_settings, use_site};
use crate::browser::document;
use crate::browser::gate::to_text;
use crate::locale::use_strings;
use crate::model::MenuItem;
use crate::query::query;
use crate::routes::{Target, find_target};

/// The id of the drawer.
const DRAWER: &str = "drawer";

/// The menu of the site.
#[component]
pub fn Menu() -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/masthead/menu.css");
    let settings = use_settings();
    let strings = use_strings();
    let wanted = settings.menu;
    let menu = query(move |abort| {
        let base = settings.api.clone();
        async move { load::load_menu(&base, wanted, &abort).await }
    });
    view! {
        <div class=format!("menu {scope}")>
            <button type="button" class="opener" aria-haspopup="dialog" on:click=|_| document::open_dialog(DRAWER)>
                <span class="bars" aria-hidden="true"></span>{strings.open_menu}
            </button>
            <nav class="row" aria-label=strings.main_menu>
                {faces(menu, || ().into_any(), show_row)}
            </nav>
            <dialog class="drawer" id=DRAWER aria-label=strings.main_menu>
                <button type="button" class="closer" aria-label=strings.close_menu on:click=|_| document::close_dialog(DRAWER)>"×"</button>
                <nav on:click=|_| document::close_dialog(DRAWER)>
                    {faces(menu, || ().into_any(), show_drawer)}
                </nav>
            </dialog>
        </div>
    }
}

fn show_row(items: Arc<Vec<MenuItem>>) -> AnyView {
    if items.is_empty() {
        return show_empty();
    }
    let opened = RwSignal::new(None::<usize>);
    let items = items.iter().enumerate().map(|(index, item)| show_row_item(index, item, opened));
    view! { <ul role="list">{items.collect_view()}</ul> }.into_any()
}

/// An item of the row; its submenu opens by hovering, by its button, and closes by Escape or by leaving it.
fn show_row_item(index: usize, item: &MenuItem, opened: RwSignal<Option<usize>>) -> AnyView {
    if item.children.is_empty() {
        return view! { <li>{show_link(item)}</li> }.into_any();
    }
    let id = format!("submenu-toggle-{index}");
    let button = id.clone();
    let label = use_strings().open_submenu.replace("{}", &to_text(&item.title));
    let is_open = move || opened.get() == Some(index);
    let toggle = move |_| opened.update(|opened| *opened = (*opened != Some(index)).then_some(index));
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && is_open() {
            opened.set(None);
            document::focus_by_id(&button);
        }
    };
    let on_leave = move |event: FocusEvent| {
        if !document::is_focus_within(&event) {
            opened.set(None);
        }
    };
    let children = item.children.iter().map(|child| view! { <li>{show_link(child)}</li> }).collect_view();
    view! {
        <li class="parent" class:open=is_open on:keydown=on_key on:focusout=on_leave>
            {show_link(item)}
            <button
                type="button"
                class="toggle"
                aria-label=label
                aria-expanded=move || if is_open() { "true" } else { "false" }
                id=id
                on:click=toggle
            ></button>
            <ul role="list" class="submenu" on:click=move |_| opened.set(None)>{children}</ul>
        </li>
    }
    .into_any()
}

fn show_drawer(items: Arc<Vec<MenuItem>>) -> AnyView {
    if items.is_empty() {
        return show_empty();
    }
    show_list(&items)
}

fn show_list(items: &[MenuItem]) -> AnyView {
    let items = items.iter().map(|item| {
        let children = (!item.children.is_empty()).then(|| show_list(&item.children));
        view! { <li>{show_link(item)}{children}</li> }
    });
    view! { <ul role="list">{items.collect_view()}</ul> }.into_any()
}

fn show_empty() -> AnyView {
    view! { <p class="none">{use_strings().no_menu_items}</p> }.into_any()
}

/// The link of an item, inside the app where the app has the page.
fn show_link(item: &MenuItem) -> AnyView {
    let title = to_text(&item.title);
    if item.link.is_empty() || item.link == "#" {
        return view! { <span class="label">{title}</span> }.into_any();
    }
    let site = use_site();
    let link = item.link.clone();
    // The site's address decides, and it may be known later than the menu.
    dynamic(move || {
        let site = site.ready();
        let (href, rel) = match find_target(&link, site.as_ref().map_or("", |site| &site.home)) {
            Target::Inside(path) => (path, None),
            Target::Outside(url) => (url, Some("external")),
        };
        view! { <a href=href rel=rel>{title.clone()}</a> }
    })
}

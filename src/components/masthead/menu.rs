//! The main menu: a row with submenus on a wide screen, a drawer on a phone; both work by touch, mouse and keyboard.

use leptos::html;
use leptos::prelude::*;

use super::super::async_view::AsyncView;
use super::super::reading_panel::ReadingPanel;
use crate::browser::sanitizer::to_text;
use crate::browser::{document, events};
use crate::context::{use_settings, use_site};
use crate::data::load;
use crate::data::query::query;
use crate::i18n::use_messages;
use wordpress::model::MenuItem;
use wordpress::permalinks::{Target, find_target, to_search_page};

/// The menu of the site.
#[component]
pub fn Menu() -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/masthead/menu.css");
    let messages = use_messages();
    let settings = use_settings();
    let menu_id = settings.menu;
    let menu = query(move |abort| {
        let base = settings.api.clone();
        async move { load::load_menu(&base, menu_id, &abort).await }
    });
    let drawer = NodeRef::new();
    view! {
        <div class="menu" class=(scope, true)>
            <button type="button" class="opener" aria-haspopup="dialog" on:click=move |_| open(drawer)>
                // The call makes this attribute dynamic: Leptos would create a wholly literal element through
                // `innerHTML`, which Trusted Types refuse.
                <span class="bars" aria-hidden=true.to_string()></span>
                {messages.open_menu}
            </button>
            <nav class="row" aria-label=messages.main_menu>
                <AsyncView query=menu skeleton=|| () let:items>
                    {show_row(&items)}
                </AsyncView>
            </nav>
            <a class="search" href=to_search_page()>
                {messages.lists.search.heading}
            </a>
            <ReadingPanel />
            <dialog class="drawer" aria-label=messages.main_menu node_ref=drawer>
                <button type="button" class="closer" aria-label=messages.close_menu on:click=move |_| close(drawer)>
                    "×"
                </button>
                <nav on:click=move |_| close(drawer)>
                    <AsyncView query=menu skeleton=|| () let:items>
                        {show_list(&items)}
                    </AsyncView>
                </nav>
            </dialog>
        </div>
    }
}

/// Opens the drawer as a modal dialog: the browser keeps the focus inside and closes it on Escape.
fn open(drawer: NodeRef<html::Dialog>) {
    if let Some(drawer) = drawer.get_untracked() {
        // It throws only when the dialog is open already.
        let _ = drawer.show_modal();
    }
}

fn close(drawer: NodeRef<html::Dialog>) {
    if let Some(drawer) = drawer.get_untracked() {
        drawer.close();
    }
}

fn show_row(items: &[MenuItem]) -> AnyView {
    if items.is_empty() {
        return show_no_items();
    }
    let opened = RwSignal::new(None::<usize>);
    let items = items.iter().enumerate().map(|(index, item)| match item.children.is_empty() {
        true => view! { <li>{show_link(item)}</li> }.into_any(),
        false => show_parent(index, item, opened),
    });
    view! { <ul role="list">{items.collect_view()}</ul> }.into_any()
}

/// An item with a submenu, which opens on hover or by its button, and closes on Escape or when the focus leaves it.
/// `opened` is the index of the item whose submenu is open.
fn show_parent(index: usize, item: &MenuItem, opened: RwSignal<Option<usize>>) -> AnyView {
    let label = use_messages().open_submenu.replace("{}", &to_text(&item.title));
    let toggle = NodeRef::<html::Button>::new();
    let close_by_key = move |key: &str| {
        if key == "Escape" && opened.get_untracked() == Some(index) {
            opened.set(None);
            if let Some(toggle) = toggle.get_untracked() {
                document::focus(&toggle);
            }
        }
    };
    let children = item.children.iter().map(|child| view! { <li>{show_link(child)}</li> });
    view! {
        <li
            class="parent"
            data-open=move || opened.get() == Some(index)
            on:keydown=move |event| close_by_key(&event.key())
            on:focusout=move |event| {
                if !events::is_focus_within(&event) {
                    opened.set(None)
                }
            }
        >
            {show_link(item)}
            <button
                type="button"
                class="toggle"
                aria-label=label
                aria-expanded=move || (opened.get() == Some(index)).to_string()
                node_ref=toggle
                on:click=move |_| opened.update(|opened| *opened = (*opened != Some(index)).then_some(index))
            ></button>
            <ul role="list" class="submenu" on:click=move |_| opened.set(None)>
                {children.collect_view()}
            </ul>
        </li>
    }
    .into_any()
}

fn show_list(items: &[MenuItem]) -> AnyView {
    if items.is_empty() {
        return show_no_items();
    }
    let items = items.iter().map(|item| {
        let children = (!item.children.is_empty()).then(|| show_list(&item.children));
        view! { <li>{show_link(item)} {children}</li> }
    });
    view! { <ul role="list">{items.collect_view()}</ul> }.into_any()
}

fn show_no_items() -> AnyView {
    view! { <p class="none">{use_messages().no_menu_items}</p> }.into_any()
}

/// The link of an item: an internal one where the app can show the page, else an external one.
fn show_link(item: &MenuItem) -> AnyView {
    let title = to_text(&item.title);
    if item.link.is_empty() || item.link == "#" {
        return view! { <span class="label">{title}</span> }.into_any();
    }
    let (site, link) = (use_site(), item.link.clone());
    // The address of the site decides which it is, and that may load after the menu.
    let show = move || {
        let site = site.ready();
        let (href, rel) = match find_target(&link, site.as_ref().map_or("", |site| &site.home)) {
            Target::Inside(path) => (path, None),
            Target::Outside(url) => (url, Some("external")),
        };
        view! {
            <a href=href rel=rel>
                {title.clone()}
            </a>
        }
        .into_any()
    };
    view! { {move || show()} }.into_any()
}

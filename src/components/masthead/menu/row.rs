//! The menu as a row: items with submenus in one line, and at its end a submenu of the items for which it has no room.

use leptos::html;
use leptos::prelude::*;
use leptos::tachys::renderer::types::Element;

use super::items::{show_link, show_list};
use crate::browser::sanitizer::to_text;
use crate::browser::{document, events, menu_row};
use crate::i18n::use_messages;
use wordpress::model::MenuItem;

/// The state that the items of a row share.
#[derive(Clone, Copy)]
struct Row {
    /// The index of the item whose submenu is open.
    opened: RwSignal<Option<usize>>,
    /// How many items the row has room for.
    fitting: RwSignal<usize>,
}

/// Items in a row.
pub fn show_row(items: &[MenuItem]) -> AnyView {
    let count = items.len();
    let row = Row { opened: RwSignal::new(None), fitting: RwSignal::new(count) };
    let items = items.to_vec();
    let shown = items.iter().enumerate().map(|(index, item)| show_item(row, index, item)).collect_view();
    let title = use_messages().more_menu_items;
    let show_rest = move || show_list(items.get(row.fitting.get()..).unwrap_or_default());
    let rest = view! { {move || show_rest()} }.into_any();
    let label = view! { <span class="label">{title}</span> }.into_any();
    view! {
        <ul role="list" use:keep_to_one_line=row.fitting>
            {shown}
            <li class="parent rest" hidden=move || count <= row.fitting.get()>
                {show_submenu(row, count, label, title, rest)}
            </li>
        </ul>
    }
    .into_any()
}

/// The `use:` directive that keeps the number of items that fit into the width of the row.
fn keep_to_one_line(list: Element, fitting: RwSignal<usize>) {
    menu_row::watch(&list, move |count| {
        // The signal is disposed of when the menu is rendered anew.
        if fitting.try_get_untracked().is_some_and(|known| known != count) {
            fitting.set(count);
        }
    });
}

fn show_item(row: Row, index: usize, item: &MenuItem) -> AnyView {
    let is_hidden = move || row.fitting.get() <= index;
    if item.children.is_empty() {
        return view! { <li hidden=is_hidden>{show_link(item)}</li> }.into_any();
    }
    let (link, title) = (show_link(item), to_text(&item.title));
    view! {
        <li class="parent" hidden=is_hidden>
            {show_submenu(row, index, link, &title, show_list(&item.children))}
        </li>
    }
    .into_any()
}

/// A link with its submenu, which opens on hover or by its button, and closes on Escape or when the focus leaves it.
fn show_submenu(row: Row, index: usize, link: AnyView, title: &str, list: AnyView) -> AnyView {
    let opened = row.opened;
    let label = use_messages().open_submenu.replace("{}", title);
    let toggle = NodeRef::<html::Button>::new();
    let close_by_key = move |key: &str| {
        if key == "Escape" && opened.get_untracked() == Some(index) {
            opened.set(None);
            if let Some(toggle) = toggle.get_untracked() {
                document::focus(&toggle);
            }
        }
    };
    view! {
        <div
            class="branch"
            data-open=move || opened.get() == Some(index)
            on:keydown=move |event| close_by_key(&event.key())
            on:focusout=move |event| {
                if !events::is_focus_within(&event) {
                    opened.set(None)
                }
            }
        >
            {link}
            <button
                type="button"
                class="toggle"
                aria-label=label
                aria-expanded=move || (opened.get() == Some(index)).to_string()
                node_ref=toggle
                on:click=move |_| opened.update(|opened| *opened = (*opened != Some(index)).then_some(index))
            ></button>
            <div class="submenu" on:click=move |_| opened.set(None)>
                {list}
            </div>
        </div>
    }
    .into_any()
}

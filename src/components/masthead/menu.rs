//! The main menu: a row with submenus on a wide screen, a drawer on a phone; both work by touch, mouse and keyboard.

mod items;
mod row;

use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;

use self::items::{show_list, show_no_items};
use self::row::show_row;
use super::super::async_view::AsyncView;
use super::super::reading_panel::ReadingPanel;
use crate::browser::{events, history};
use crate::context::use_settings;
use crate::data::load;
use crate::data::query::query;
use crate::i18n::use_messages;
use wordpress::model::MenuItem;
use wordpress::permalinks::to_search_page;

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
                    {show(&items, show_row)}
                </AsyncView>
            </nav>
            <a class="search" href=to_search_page()>
                {messages.lists.search.heading}
            </a>
            <ReadingPanel />
            <dialog
                class="drawer"
                aria-label=messages.main_menu
                node_ref=drawer
                on:close=move |_| history::close_overlay()
            >
                <button type="button" class="closer" aria-label=messages.close_menu on:click=move |_| close(drawer)>
                    "×"
                </button>
                <nav on:click=move |event| follow_link(&event, drawer)>
                    <AsyncView query=menu skeleton=|| () let:items>
                        {show(&items, show_list)}
                    </AsyncView>
                </nav>
            </dialog>
        </div>
    }
}

fn show(items: &[MenuItem], show: fn(&[MenuItem]) -> AnyView) -> AnyView {
    if items.is_empty() { show_no_items() } else { show(items) }
}

/// Opens the drawer as a modal dialog: the browser keeps the focus inside and closes it on Escape.
fn open(drawer: NodeRef<html::Dialog>) {
    if let Some(dialog) = drawer.get_untracked() {
        // It throws only when the dialog is open already.
        let _ = dialog.show_modal();
        history::open_overlay(move || close(drawer));
    }
}

fn close(drawer: NodeRef<html::Dialog>) {
    if let Some(drawer) = drawer.get_untracked() {
        drawer.close();
    }
}

/// Closes the drawer if a link was clicked.
fn follow_link(event: &MouseEvent, drawer: NodeRef<html::Dialog>) {
    if events::find_clicked_link(event).is_some() {
        history::replace_overlay();
        close(drawer);
    }
}

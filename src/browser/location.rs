//! The address of the page: links and Back change it without a reload. It never decides what a page shows.
//!
//! Not leptos_router: an app with one outlet needs of it just this, and it weighs 22 kB (README, decision 9).

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, MouseEvent};

use super::{document, scroll, url, view_transition};
use wordpress::permalinks::{Route, find_route};

/// The address that is shown: path and query, percent-encoded, without fragment.
#[derive(Debug, Clone, Copy)]
pub struct Location(RwSignal<String>);

impl Location {
    /// The path; tracked.
    pub fn path(self) -> String {
        self.split().0
    }

    /// The query without `?`; tracked.
    pub fn query(self) -> String {
        self.split().1
    }

    /// Path and query as they are now; not tracked.
    pub fn address(self) -> String {
        self.0.get_untracked()
    }

    /// Goes to another page of the app: path, query and fragment.
    pub fn go(self, url: &str) {
        write(url, History::Push);
        match self.address() == url::address() {
            true if url.contains('#') => scroll::seek_part(),
            true => scroll::begin(),
            false => view_transition::change(move || {
                self.follow_history();
                scroll::begin();
            }),
        }
    }

    /// Writes another address for the page that is shown, which stays as it is.
    pub fn rename(self, url: &str) {
        write(url, History::Replace);
        *self.0.write_untracked() = url::address();
        scroll::rename();
    }

    /// Back and Forward within one page (to another part of it) leave the page as it is.
    fn follow_history(self) {
        let address = url::address();
        if self.0.get_untracked() != address {
            self.0.set(address);
        }
    }

    fn split(self) -> (String, String) {
        let address = self.0.get();
        let (path, query) = address.split_once('?').unwrap_or((&address, ""));
        (path.to_owned(), query.to_owned())
    }
}

/// Provides the address to all components, and keeps the reader's places on the pages.
pub fn provide_location() -> Location {
    let location = Location(RwSignal::new(url::address()));
    provide_context(location);
    scroll::keep_places();
    let handles = [
        window_event_listener_untyped("popstate", move |_| location.follow_history()),
        window_event_listener_untyped("click", move |event| follow(location, &event)),
    ];
    on_cleanup(move || handles.into_iter().for_each(WindowListenerHandle::remove));
    location
}

/// The address of the page.
pub fn use_location() -> Location {
    expect_context()
}

enum History {
    Push,
    Replace,
}

fn write(url: &str, how: History) {
    let Ok(history) = window().history() else { return };
    // Refused only after hundreds of changes in a few seconds; then the address stays behind, and nothing else.
    let _ = match how {
        History::Push => history.push_state_with_url(&JsValue::NULL, "", Some(url)),
        History::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(url)),
    };
}

/// Takes the place of the browser for plain clicks on links to pages of the app.
fn follow(location: Location, event: &Event) {
    let Some(click) = event.dyn_ref::<MouseEvent>() else { return };
    let is_plain =
        click.button() == 0 && !(click.meta_key() || click.ctrl_key() || click.shift_key() || click.alt_key());
    if !is_plain || event.default_prevented() {
        return;
    }
    if let Some(url) = find_link(event).and_then(|link| find_inner_url(&link)) {
        event.prevent_default();
        location.go(&url);
        // As the browser does by itself: a link to a part of the page takes the keyboard there.
        if url.starts_with(&format!("{}#", location.address())) {
            document::focus_by_id(&url::find_fragment());
        }
    }
}

fn find_link(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()?
}

/// Path, query and fragment of a link to a page of the app.
pub(super) fn find_inner_url(link: &Element) -> Option<String> {
    let href = link.get_attribute("href")?;
    let rel = link.get_attribute("rel").unwrap_or_default();
    if link.has_attribute("download") || link.has_attribute("target") || rel.contains("external") {
        return None;
    }
    // A mere fragment belongs to the page, and not to the origin that other links are resolved against.
    if href.starts_with('#') {
        return Some(format!("{}{href}", url::address()));
    }
    let here = window().location();
    let url = web_sys::Url::new_with_base(&href, &here.origin().ok()?).ok()?;
    let (path, query) = (url.pathname(), url.search());
    let is_page = find_route(&path, query.trim_start_matches('?')) != Route::WordPress;
    (url.origin() == here.origin().ok()? && is_page).then(|| format!("{path}{query}{}", url.hash()))
}

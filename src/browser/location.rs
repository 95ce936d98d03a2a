//! The address of the page as a signal: links, Back and Forward change it without a reload. It never decides what a
//! page shows.
//!
//! It replaces leptos_router, which would add 22 kB to an app with a single outlet (docs/decisions 0009).

use leptos::prelude::*;
use web_sys::{Element, Event};

use super::{document, events, history, scroll, url, view_transition};
use wordpress::permalinks::{Route, find_route, to_canonical};

/// The address of the page that is shown: path and query, percent-encoded, without the fragment.
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

    /// The path and the query; tracked.
    pub fn shown(self) -> String {
        self.0.get()
    }

    /// The path and the query; not tracked.
    pub fn address(self) -> String {
        self.0.get_untracked()
    }

    /// Navigates to another page of the app; `url` is path, query and fragment.
    pub fn go(self, url: &str) {
        let url = url.to_owned();
        history::when_settled(move || self.go_now(&url));
    }

    fn go_now(self, url: &str) {
        scroll::remember_position();
        if !history::push(url) {
            return;
        }
        match self.address() == url::address() {
            true if url.contains('#') => {
                scroll::scroll_to_fragment();
                // As browsers do: a link to a part of the page also moves the focus there. The id as it is written comes
                // last, and keeps the focus if both exist.
                url::find_ids().iter().rev().for_each(|id| document::focus_by_id(id));
            }
            true => scroll::start_page(),
            false => view_transition::change(move || {
                self.follow_history();
                scroll::start_page();
            }),
        }
    }

    /// Changes the address in the address bar, without drawing the page anew.
    pub fn rename(self, url: &str) {
        history::rename(url);
        *self.0.write_untracked() = url::address();
    }

    /// Replaces the address by the canonical one of what is shown there, whose permalink is `link`.
    pub fn make_canonical(self, link: &str) {
        if let Some(url) = to_canonical(link, &self.address()) {
            self.rename(&format!("{url}{}", url::find_hash()));
        }
    }

    /// Shows another page of the app in the place of this one.
    pub fn replace(self, url: &str) {
        history::rename(&format!("{url}{}", url::find_hash()));
        self.follow_history();
    }

    /// Leaves the app for a page of WordPress, in the place of this one.
    pub fn leave(self, url: &str) {
        // Fails only for a URL that is none.
        let _ = window().location().replace(url);
    }

    /// Takes over the address bar's address. If only the fragment has changed, the page is not drawn anew.
    fn follow_history(self) {
        let address = url::address();
        // The signal is disposed of if the app was unmounted during a view transition.
        if self.0.try_get_untracked().is_some_and(|shown| shown != address) {
            self.0.set(address);
        }
    }

    fn split(self) -> (String, String) {
        let address = self.0.get();
        let (path, query) = address.split_once('?').unwrap_or((&address, ""));
        (path.to_owned(), query.to_owned())
    }
}

/// Provides the address to all components, and starts to store and restore scroll positions.
pub fn provide_location() -> Location {
    let location = Location(RwSignal::new(url::address()));
    provide_context(location);
    if !url::is_clean() {
        location.rename(&format!("{}{}", location.address(), url::find_hash()));
    }
    scroll::track_positions();
    let handles = [
        window_event_listener_untyped("popstate", move |_| location.follow_history()),
        window_event_listener_untyped("click", move |event| follow(location, &event)),
    ];
    on_cleanup(move || handles.into_iter().for_each(WindowListenerHandle::remove));
    location
}

/// The provided address of the page.
pub fn use_location() -> Location {
    expect_context()
}

/// Handles plain clicks on links to pages of the app, instead of the browser.
fn follow(location: Location, event: &Event) {
    if event.default_prevented() {
        return;
    }
    if let Some(url) = events::find_clicked_link(event).and_then(|link| find_inner_url(&link)) {
        event.prevent_default();
        location.go(&url);
    }
}

/// The path, query and fragment of a link; `None` unless it leads to a page of the app.
pub(super) fn find_inner_url(link: &Element) -> Option<String> {
    let href = link.get_attribute("href")?;
    let rel = link.get_attribute("rel").unwrap_or_default();
    if link.has_attribute("download") || link.has_attribute("target") || rel.contains("external") {
        return None;
    }
    // A bare fragment belongs to the current page; other links are resolved against the origin.
    if href.starts_with('#') {
        return Some(format!("{}{href}", url::address()));
    }
    let here = window().location();
    let url = web_sys::Url::new_with_base(&href, &here.origin().ok()?).ok()?;
    let (path, query) = (url.pathname(), url.search());
    let is_page = find_route(&path, query.trim_start_matches('?')) != Route::WordPress;
    (url.origin() == here.origin().ok()? && is_page).then(|| format!("{path}{query}{}", url.hash()))
}

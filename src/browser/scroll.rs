//! The reader's place on a page: Back and Forward return to it, although lists arrive late.
//!
//! The router goes to the top on a click and leaves the place alone on Back; the browser's own restoration comes
//! before the content does. So the places are kept here, by address, and taken up again once the page is tall enough.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use leptos::ev;
use leptos::prelude::*;
use web_sys::ScrollRestoration;

use super::clock;

/// How long a page may take to become tall enough; a reader who scrolls meanwhile ends the waiting.
const PATIENCE_MS: f64 = 10_000.0;
const STORAGE_KEY: &str = "gazeta.places";

type Places = Rc<RefCell<HashMap<String, f64>>>;

/// Keeps and restores places for as long as the app runs. Call once, inside the router.
pub fn keep_places() {
    if let Ok(history) = window().history() {
        // Refused only by browsers that do not know the property, and these do not restore either.
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    let places: Places = Rc::new(RefCell::new(read_places()));
    restore(place_of_now(&places));
    let kept = Rc::clone(&places);
    let current = Rc::new(RefCell::new(address()));
    let on_page = Rc::clone(&current);
    let on_scroll = window_event_listener(ev::scroll, move |_| {
        // After a popstate the address is the new one while the old page still stands: its place is not asked then.
        if *on_page.borrow() == address() {
            kept.borrow_mut().insert(address(), scroll_top());
        } else {
            *on_page.borrow_mut() = address();
        }
    });
    let found = Rc::clone(&places);
    let on_popstate = window_event_listener(ev::popstate, move |_| {
        *current.borrow_mut() = address();
        restore(place_of_now(&found));
    });
    let on_pagehide = window_event_listener(ev::pagehide, move |_| write_places(&places.borrow()));
    on_cleanup(move || {
        on_scroll.remove();
        on_popstate.remove();
        on_pagehide.remove();
    });
}

fn place_of_now(places: &Places) -> f64 {
    places.borrow().get(&address()).copied().unwrap_or_default()
}

/// Tries on every frame until the place exists, the reader moves, or patience ends.
fn restore(top: f64) {
    if top <= 0.0 {
        return;
    }
    let until = clock::now_ms() + PATIENCE_MS;
    let moved = Rc::new(RefCell::new(false));
    let listeners: Vec<_> = ["wheel", "touchmove", "keydown", "popstate"]
        .map(|event| {
            let moved = Rc::clone(&moved);
            window_event_listener_untyped(event, move |_| *moved.borrow_mut() = true)
        })
        .into();
    try_restore(top, until, moved, listeners);
}

fn try_restore(top: f64, until: f64, moved: Rc<RefCell<bool>>, listeners: Vec<WindowListenerHandle>) {
    request_animation_frame(move || {
        window().scroll_to_with_x_and_y(0.0, top);
        let is_there = (scroll_top() - top).abs() < 2.0;
        if is_there || *moved.borrow() || until < clock::now_ms() {
            listeners.into_iter().for_each(WindowListenerHandle::remove);
        } else {
            try_restore(top, until, moved, listeners);
        }
    });
}

fn scroll_top() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Path and query of the page: the fragment is a place of its own.
fn address() -> String {
    let location = window().location();
    format!("{}{}", location.pathname().unwrap_or_default(), location.search().unwrap_or_default())
}

fn read_places() -> HashMap<String, f64> {
    let storage = window().session_storage().ok().flatten();
    let text = storage.and_then(|storage| storage.get_item(STORAGE_KEY).ok().flatten());
    text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

fn write_places(places: &HashMap<String, f64>) {
    if let (Ok(Some(storage)), Ok(text)) = (window().session_storage(), serde_json::to_string(places)) {
        // A full storage loses the places, nothing else.
        let _ = storage.set_item(STORAGE_KEY, &text);
    }
}

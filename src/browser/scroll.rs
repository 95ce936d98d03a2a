//! The reader's place on a page: Back and Forward return to it, although lists arrive late.
//!
//! The router goes to the top on a click and leaves the place alone on Back; the browser's own restoration comes
//! before the content does. So the places are kept here, by address, and taken up again once the page is tall enough.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::ScrollRestoration;

use super::clock;

/// How long a page may take to become tall enough; a reader who scrolls meanwhile ends the waiting.
const PATIENCE_MS: f64 = 10_000.0;
/// How long the place must hold before it counts as reached.
const SETTLED_MS: f64 = 1_000.0;
/// The place of the page that was left last, for a reload and for Back from another site.
const STORAGE_KEY: &str = "gazeta.place";

thread_local! {
    /// The place on each page of this visit.
    static PLACES: RefCell<Vec<(String, f64)>> = RefCell::default();
    /// The page that is on the screen: after Back the address is the new one while the old page still stands.
    static SHOWN: RefCell<String> = RefCell::default();
}

/// Keeps and restores places for as long as the app runs. Call once, inside the router.
pub fn keep_places() {
    if let Ok(history) = window().history() {
        // Refused only by browsers that do not know the property, and these do not restore either.
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    SHOWN.set(address());
    restore(read_place().unwrap_or_default());
    let handles = [
        window_event_listener_untyped("scroll", |_| keep_place()),
        window_event_listener_untyped("popstate", |_| {
            SHOWN.set(address());
            restore(find_place());
        }),
        window_event_listener_untyped("pagehide", |_| write_place()),
    ];
    on_cleanup(move || handles.into_iter().for_each(WindowListenerHandle::remove));
}

fn keep_place() {
    let address = address();
    if SHOWN.with_borrow(|shown| *shown != address) {
        SHOWN.set(address);
        return;
    }
    PLACES.with_borrow_mut(|places| {
        places.retain(|(other, _)| *other != address);
        places.push((address, scroll_top()));
    });
}

fn find_place() -> f64 {
    let address = address();
    PLACES.with_borrow(|places| places.iter().find(|(other, _)| *other == address).map_or(0.0, |(_, top)| *top))
}

/// Tries on every frame until the place exists, the reader moves, or patience ends.
fn restore(top: f64) {
    if top <= 0.0 {
        return;
    }
    let moved_at = Cell::new(clock::now_ms());
    let until = clock::now_ms() + PATIENCE_MS;
    let has_moved = Rc::new(Cell::new(false));
    let listeners = ["wheel", "touchmove", "keydown", "popstate"].map(|event| {
        let has_moved = Rc::clone(&has_moved);
        window_event_listener_untyped(event, move |_| has_moved.set(true))
    });
    try_restore(top, until, has_moved, moved_at, listeners);
}

fn try_restore(
    top: f64,
    until: f64,
    has_moved: Rc<Cell<bool>>,
    moved_at: Cell<f64>,
    listeners: [WindowListenerHandle; 4],
) {
    request_animation_frame(move || {
        let is_away = (scroll_top() - top).abs() >= 2.0;
        let is_over = has_moved.get() || until < clock::now_ms();
        if !is_over {
            window().scroll_to_with_x_and_y(0.0, top);
        }
        // Parts that arrive late, above the place, push it away again.
        if is_away {
            moved_at.set(clock::now_ms());
        }
        if is_over || moved_at.get() + SETTLED_MS < clock::now_ms() {
            listeners.into_iter().for_each(WindowListenerHandle::remove);
        } else {
            try_restore(top, until, has_moved, moved_at, listeners);
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

/// The kept place, if it belongs to this address.
fn read_place() -> Option<f64> {
    let kept = window().session_storage().ok()??.get_item(STORAGE_KEY).ok()??;
    let (top, kept_address) = kept.split_once(' ')?;
    (kept_address == address()).then(|| top.parse::<u32>().ok().map(f64::from)).flatten()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole pixels from the top are enough")]
fn write_place() {
    if let Ok(Some(storage)) = window().session_storage() {
        // A full storage loses the place, nothing else.
        let _ = storage.set_item(STORAGE_KEY, &format!("{} {}", scroll_top() as u32, address()));
    }
}

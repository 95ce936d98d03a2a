//! The reader's place on a page: Back and Forward return to it, although lists arrive late.
//!
//! The browser's own restoration comes before the content does. So the places are kept here, by address, and taken up
//! again once the page is tall enough; a part that a fragment names is waited for in the same way.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::{PerformanceNavigation, ScrollRestoration};

use super::clock;
use super::url::{address, find_fragment};

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

/// Keeps and restores places for as long as the app runs. Call once.
pub fn keep_places() {
    if let Ok(history) = window().history() {
        // Refused only by browsers that do not know the property, and these do not restore either.
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    SHOWN.set(address());
    match read_place() {
        Some(top) if is_return() => restore(top),
        _ => seek_part(),
    }
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

/// A new page begins at its top, or at the part that its fragment names.
pub fn begin() {
    SHOWN.set(address());
    window().scroll_to_with_x_and_y(0.0, 0.0);
    seek_part();
}

/// The page that is shown has another address from now on.
pub fn rename() {
    SHOWN.set(address());
}

/// Goes to the part of the page that the fragment names, once it is there.
pub fn seek_part() {
    let id = find_fragment();
    if id.is_empty() {
        return;
    }
    let find = move || {
        let part = document().get_element_by_id(&id)?;
        Some(part.get_bounding_client_rect().top() + scroll_top() - find_margin(&part))
    };
    seek(Rc::new(find));
}

/// The page is about to be drawn anew, at the place where it is.
pub fn stay() {
    restore(scroll_top());
}

fn restore(top: f64) {
    if 0.0 < top {
        seek(Rc::new(move || Some(top)));
    }
}

/// `scroll-margin-top` of a part: `scrollTo` does not know it.
fn find_margin(part: &web_sys::Element) -> f64 {
    let style = window().get_computed_style(part).ok().flatten();
    let margin = style.and_then(|style| style.get_property_value("scroll-margin-top").ok()).unwrap_or_default();
    margin.trim_end_matches("px").parse::<u32>().map_or(0.0, f64::from)
}

/// Finds a place, px from the top of the page; `None` as long as it is not there.
type Find = Rc<dyn Fn() -> Option<f64>>;

/// Tries on every frame until the place is reached and holds, the reader moves, or patience ends.
fn seek(find: Find) {
    let moved_at = clock::now_ms();
    let has_moved = Rc::new(Cell::new(false));
    let listeners = ["wheel", "touchmove", "keydown", "pointerdown", "popstate"].map(|event| {
        let has_moved = Rc::clone(&has_moved);
        window_event_listener_untyped(event, move |_| has_moved.set(true))
    });
    try_seek(Seeking {
        find,
        moved_at,
        until: moved_at + PATIENCE_MS,
        has_moved,
        page: address(),
        left: None,
        listeners,
    });
}

struct Seeking {
    find: Find,
    /// When the place was last found elsewhere, ms.
    moved_at: f64,
    until: f64,
    has_moved: Rc<Cell<bool>>,
    page: String,
    /// Place and height of the page after the last frame, px.
    left: Option<(f64, f64)>,
    listeners: [WindowListenerHandle; 5],
}

fn try_seek(mut seeking: Seeking) {
    request_animation_frame(move || {
        let now = clock::now_ms();
        // A page of the same height does not move by itself: it was the reader, by whatever means.
        let (top, height) = (scroll_top(), page_height());
        let is_moved = seeking.left.is_some_and(|(left, before)| before == height && 2.0 <= (top - left).abs());
        let is_over = is_moved || seeking.has_moved.get() || seeking.until < now || seeking.page != address();
        let place = if is_over { None } else { (seeking.find)() };
        // Parts that arrive late, above the place, push it away again.
        if place.is_none_or(|top| 2.0 <= (scroll_top() - top).abs()) {
            seeking.moved_at = now;
        }
        if let Some(top) = place {
            window().scroll_to_with_x_and_y(0.0, top);
        }
        seeking.left = Some((scroll_top(), height));
        if is_over || seeking.moved_at + SETTLED_MS < now {
            seeking.listeners.into_iter().for_each(WindowListenerHandle::remove);
        } else {
            try_seek(seeking);
        }
    });
}

fn page_height() -> f64 {
    document().document_element().map_or(0.0, |root| f64::from(root.scroll_height()))
}

fn scroll_top() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Whether the page came by a reload, Back or Forward; who opens the same address anew begins at its top.
fn is_return() -> bool {
    window()
        .performance()
        .is_none_or(|performance| performance.navigation().type_() != PerformanceNavigation::TYPE_NAVIGATE)
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

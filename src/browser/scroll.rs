//! Scroll positions: Back, Forward and reload return to the position on the page, although its content loads later.
//!
//! The browser's own scroll restoration runs before the content is there. So positions are stored here by address, and
//! restored once the page is tall enough. Scrolling to the element that a fragment names waits in the same way.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::{PerformanceNavigation, ScrollRestoration};

use super::clock;
use super::url::{address, find_ids};

/// How long to wait for a page to become tall enough; the wait also ends when the reader scrolls.
const MAX_WAIT_MS: f64 = 10_000.0;
/// How long the position must stay the same before it counts as reached.
const SETTLED_MS: f64 = 1_000.0;
/// The position on the page that was left last, for a reload and for Back from another site.
const STORAGE_KEY: &str = "gazeta.place";

thread_local! {
    /// The address and position of each page of this visit.
    static POSITIONS: RefCell<Vec<(String, f64)>> = RefCell::default();
    /// The address of the page on the screen: after Back, the address bar is ahead of it until the new page is drawn.
    static SHOWN: RefCell<String> = RefCell::default();
}

/// Stores and restores positions as long as the app runs. Call once.
pub fn track_positions() {
    if let Ok(history) = window().history() {
        // Fails only in browsers without this property, which do not restore positions either.
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    SHOWN.set(address());
    match find_stored_position() {
        Some(top) if is_return() => restore(top),
        _ => scroll_to_fragment(),
    }
    let handles = [
        window_event_listener_untyped("scroll", |_| remember_position()),
        window_event_listener_untyped("popstate", |_| {
            SHOWN.set(address());
            restore(find_position());
        }),
        window_event_listener_untyped("pagehide", |_| store_position()),
    ];
    on_cleanup(move || handles.into_iter().for_each(WindowListenerHandle::remove));
}

fn remember_position() {
    let address = address();
    if SHOWN.with_borrow(|shown| *shown != address) {
        SHOWN.set(address);
        return;
    }
    POSITIONS.with_borrow_mut(|positions| {
        positions.retain(|(other, _)| *other != address);
        positions.push((address, scroll_top()));
    });
}

fn find_position() -> f64 {
    let address = address();
    POSITIONS
        .with_borrow(|positions| positions.iter().find(|(other, _)| *other == address).map_or(0.0, |(_, top)| *top))
}

/// Scrolls a new page to its top, or to the element that its fragment names.
pub fn start_page() {
    SHOWN.set(address());
    window().scroll_to_with_x_and_y(0.0, 0.0);
    scroll_to_fragment();
}

/// Takes over the address bar's address as that of the page on the screen.
pub fn update_address() {
    SHOWN.set(address());
}

/// Scrolls to the element that the fragment names, once it exists.
pub fn scroll_to_fragment() {
    let ids = find_ids();
    if ids[0].is_empty() {
        return;
    }
    let find = move || {
        let target = ids.iter().find_map(|id| document().get_element_by_id(id))?;
        Some(target.get_bounding_client_rect().top() + scroll_top() - find_margin(&target))
    };
    seek(Rc::new(find));
}

/// Holds the current position while the page is drawn again.
pub fn hold_position() {
    restore(scroll_top());
}

fn restore(top: f64) {
    if 0.0 < top {
        seek(Rc::new(move || Some(top)));
    }
}

/// The `scroll-margin-top` of an element, which `scrollTo` ignores.
fn find_margin(target: &web_sys::Element) -> f64 {
    let style = window().get_computed_style(target).ok().flatten();
    let margin = style.and_then(|style| style.get_property_value("scroll-margin-top").ok()).unwrap_or_default();
    margin.trim_end_matches("px").parse::<u32>().map_or(0.0, f64::from)
}

/// Finds the position to scroll to, px from the top of the page; `None` while it does not exist.
type Find = Rc<dyn Fn() -> Option<f64>>;

/// Scrolls on every frame, until the position is reached and stays, the reader scrolls, or the time is up.
fn seek(find: Find) {
    let moved_at = clock::elapsed_ms();
    let has_scrolled = Rc::new(Cell::new(false));
    let listeners = ["wheel", "touchmove", "keydown", "pointerdown", "popstate"].map(|event| {
        let has_scrolled = Rc::clone(&has_scrolled);
        window_event_listener_untyped(event, move |_| has_scrolled.set(true))
    });
    try_seek(Seeking {
        find,
        moved_at,
        until: moved_at + MAX_WAIT_MS,
        has_scrolled,
        page: address(),
        left: None,
        listeners,
    });
}

struct Seeking {
    find: Find,
    /// When the page was last away from the position, in ms since it was opened.
    moved_at: f64,
    until: f64,
    has_scrolled: Rc<Cell<bool>>,
    page: String,
    /// The scroll position and the page height after the last frame, px.
    left: Option<(f64, f64)>,
    listeners: [WindowListenerHandle; 5],
}

fn try_seek(mut seeking: Seeking) {
    request_animation_frame(move || {
        let now = clock::elapsed_ms();
        // If the page moved but its height is the same, the reader has scrolled.
        let (top, height) = (scroll_top(), page_height());
        let is_moved = seeking.left.is_some_and(|(left, before)| before == height && 2.0 <= (top - left).abs());
        let is_over = is_moved || seeking.has_scrolled.get() || seeking.until < now || seeking.page != address();
        let position = if is_over { None } else { (seeking.find)() };
        // Content that loads late above the position moves it again.
        if position.is_none_or(|top| 2.0 <= (scroll_top() - top).abs()) {
            seeking.moved_at = now;
        }
        if let Some(top) = position {
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

/// Whether a reload, Back or Forward opened the page. A page opened by its address starts at the top.
fn is_return() -> bool {
    window()
        .performance()
        .is_none_or(|performance| performance.navigation().type_() != PerformanceNavigation::TYPE_NAVIGATE)
}

/// The position in the session storage, if it belongs to this address.
fn find_stored_position() -> Option<f64> {
    let stored = window().session_storage().ok()??.get_item(STORAGE_KEY).ok()??;
    let (top, stored_address) = stored.split_once(' ')?;
    (stored_address == address()).then(|| top.parse::<u32>().ok().map(f64::from)).flatten()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole pixels from the top are enough")]
fn store_position() {
    if let Ok(Some(storage)) = window().session_storage() {
        // If the storage is full, only the position is lost.
        let _ = storage.set_item(STORAGE_KEY, &format!("{} {}", scroll_top() as u32, address()));
    }
}

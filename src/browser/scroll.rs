//! Scroll positions: Back, Forward and reload return to the position on the page, although its content loads later.
//!
//! The browser's own scroll restoration runs before the content is there. So the position of each entry of the history
//! is stored here, and restored once the page is tall enough. Scrolling to the element that a fragment names waits in
//! the same way.

mod stored;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use self::stored::{decode_positions, encode_positions};
use super::url::find_ids;
use super::{clock, history, storage};

/// How long to wait for a page to become tall enough; the wait also ends when the reader scrolls.
const MAX_WAIT_MS: f64 = 10_000.0;
/// How long the position must stay the same before it counts as reached.
const SETTLED_MS: f64 = 1_000.0;
/// The positions of the last entries, for a reload and for Back from another site.
const STORAGE_KEY: &str = "gazeta.place";

thread_local! {
    /// The position of each entry of the history, px from the top, the latest last.
    static POSITIONS: RefCell<Vec<(u32, f64)>> = RefCell::default();
    /// The entry that is on the screen: after Back, the history is ahead of it until the new page is drawn.
    static SHOWN: Cell<u32> = const { Cell::new(0) };
    /// The entry whose position is being restored, or 0: until then, scroll events tell of another position.
    static SOUGHT: Cell<u32> = const { Cell::new(0) };
}

/// Stores and restores positions as long as the app runs, in place of the browser (`web/history.js`). Call once.
pub fn track_positions() {
    POSITIONS.set(decode_positions(&storage::read_session(STORAGE_KEY).unwrap_or_default()));
    show_entry();
    let handles = [
        window_event_listener_untyped("scroll", |_| {
            if SOUGHT.get() != history::find_entry() {
                remember_position();
            }
        }),
        window_event_listener_untyped("popstate", |_| show_entry()),
        window_event_listener_untyped("pagehide", |_| store_positions()),
    ];
    on_cleanup(move || handles.into_iter().for_each(WindowListenerHandle::remove));
}

/// Stores the current position for the entry on the screen.
pub fn remember_position() {
    let entry = history::find_entry();
    if SHOWN.replace(entry) == entry {
        write_position(entry, scroll_top());
    }
}

fn write_position(entry: u32, top: f64) {
    POSITIONS.with_borrow_mut(|positions| {
        positions.retain(|(other, _)| *other != entry);
        positions.push((entry, top));
    });
}

/// Scrolls to the position of the current entry; for a new one, to the element that its fragment names.
fn show_entry() {
    let entry = history::find_entry();
    SHOWN.set(entry);
    let known = POSITIONS.with_borrow(|positions| positions.iter().find(|(other, _)| *other == entry).copied());
    match known {
        Some((_, 0.0)) => window().scroll_to_with_x_and_y(0.0, 0.0),
        Some((_, top)) => restore(top),
        None => scroll_to_fragment(),
    }
}

/// Scrolls a new page to its top, or to the element that its fragment names.
pub fn start_page() {
    let entry = history::find_entry();
    SHOWN.set(entry);
    window().scroll_to_with_x_and_y(0.0, 0.0);
    write_position(entry, 0.0);
    scroll_to_fragment();
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
    let (moved_at, entry) = (clock::elapsed_ms(), history::find_entry());
    SOUGHT.set(entry);
    let has_scrolled = Rc::new(Cell::new(false));
    let listeners = ["wheel", "touchmove", "keydown", "pointerdown", "popstate"].map(|event| {
        let has_scrolled = Rc::clone(&has_scrolled);
        window_event_listener_untyped(event, move |_| has_scrolled.set(true))
    });
    try_seek(Seeking { find, moved_at, until: moved_at + MAX_WAIT_MS, has_scrolled, entry, left: None, listeners });
}

struct Seeking {
    find: Find,
    /// When the page was last away from the position, in ms since it was opened.
    moved_at: f64,
    until: f64,
    has_scrolled: Rc<Cell<bool>>,
    entry: u32,
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
        let is_over =
            is_moved || seeking.has_scrolled.get() || seeking.until < now || seeking.entry != history::find_entry();
        let position = if is_over { None } else { (seeking.find)() };
        // Content that loads late above the position moves it again.
        if position.is_none_or(|top| 2.0 <= (scroll_top() - top).abs()) {
            seeking.moved_at = now;
        }
        if let Some(top) = position {
            window().scroll_to_with_x_and_y(0.0, top);
            write_position(seeking.entry, top);
        }
        seeking.left = Some((scroll_top(), height));
        if is_over || seeking.moved_at + SETTLED_MS < now {
            if SOUGHT.get() == seeking.entry {
                SOUGHT.set(0);
                remember_position();
            }
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

fn store_positions() {
    let stored = POSITIONS.with_borrow(|positions| encode_positions(positions));
    storage::write_session(STORAGE_KEY, &stored);
}

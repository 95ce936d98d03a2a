//! The history of the browser: one entry for each page, a position for each entry, and what happens when the browser
//! refuses an entry.

mod overlays;

use gazeta::browser::location::{Location, use_location};
use gazeta::browser::url;
use gazeta::components::reading_panel::ReadingPanel;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Mounted, find, make_settings, run, until_true as until};

/// A page of 6000 px with a note in its middle, whose id is `note`, and the location.
fn open_page(note: &'static str) -> (Mounted, Location) {
    let location = StoredValue::new(None);
    let view = move || {
        location.set_value(Some(use_location()));
        view! {
            <div style="height: 3000px">{""}</div>
            <p id=note>{"1"}</p>
            <div style="height: 3000px">{""}</div>
            <ReadingPanel />
        }
        .into_any()
    };
    let page = Mounted::new(make_settings(""), view);
    (page, location.get_value().expect("a location"))
}

/// Navigates to another page, and waits until it is shown.
async fn go(location: Location, address: &str) {
    location.go(address);
    until(address, || location.address() == address).await;
    // The page is scrolled after it was drawn.
    until("the top", || top() < 1.0).await;
    sleep(50).await;
}

/// Lets the browser do what it must not do.
async fn sleep(ms: i32) {
    let promise = js_sys::Promise::new(&mut |resolve: js_sys::Function, _| {
        window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms).expect("a timer");
    });
    wasm_bindgen_futures::JsFuture::from(promise).await.expect("timers never fail");
}

fn top() -> f64 {
    window().scroll_y().expect("a position")
}

fn back() {
    run("history.back()");
}

fn number(script: &str) -> f64 {
    run(&format!("return {script}")).as_f64().expect(script)
}

#[wasm_bindgen_test]
async fn an_address_is_added_once() {
    let (_page, location) = open_page("note-a");
    // Chromium has at most fifty entries, so that their number does not tell.
    run("globalThis.added = 0;
        history.pushState = (...entry) => { added += 1; History.prototype.pushState.apply(history, entry); }");
    for address in ["/first/", "/first/", "/first/", "/first/?a=1", "/first/?a=1", "/first/?a=1#x", "/first/?a=1#x"] {
        location.go(address);
    }
    run("delete history.pushState");
    assert_eq!(number("added"), 3.0);
    assert_eq!(url::address(), "/first/?a=1");
    until("the page", || location.address() == "/first/?a=1").await;
    sleep(200).await;
}

#[wasm_bindgen_test]
async fn back_returns_to_the_place_of_each_entry() {
    let (page, location) = open_page("note-places");
    go(location, "/places/").await;
    let offset = find(&page.root, "#note-places").get_bounding_client_rect().top() + top();
    for place in [700.0, 0.0] {
        window().scroll_to_with_x_and_y(0.0, offset - 2000.0 + place);
        let before = top();
        location.go("/places/#note-places");
        until("the note", || (top() - offset).abs() < 10.0).await;
        back();
        until("the place before", || (top() - before).abs() < 3.0).await;
        run("history.forward()");
        until("the note again", || (top() - offset).abs() < 10.0).await;
        back();
        until("the place before, again", || (top() - before).abs() < 3.0).await;
    }
}

#[wasm_bindgen_test]
async fn a_place_at_the_top_is_a_place() {
    let (_page, location) = open_page("note-top");
    go(location, "/top/").await;
    assert!(top() < 1.0);
    location.go("/top/#note-top");
    until("the note", || top() > 1000.0).await;
    back();
    until("the top", || top() < 1.0).await;
}

#[wasm_bindgen_test]
async fn what_the_browser_refuses_is_loaded_by_it() {
    let (_page, location) = open_page("note-refused");
    go(location, "/refused/").await;
    for (index, refuse) in ["() => { throw new DOMException('', 'SecurityError') }", "() => {}"].iter().enumerate() {
        run(&format!("history.pushState = {refuse}"));
        // A part of the same page, because any other page would end the test.
        location.go(&format!("/refused/#part-{index}"));
        run("delete history.pushState");
        assert_eq!(url::find_fragment(), format!("part-{index}"), "{refuse}");
        run(&format!("history.replaceState = {refuse}"));
        location.rename("/refused/renamed/");
        run("delete history.replaceState");
        assert_eq!(url::address(), "/refused/", "{refuse}");
    }
    location.go("/accepted/");
    assert_eq!(url::address(), "/accepted/");
}

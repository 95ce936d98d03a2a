//! The history of the browser: one entry for each page, a position for each entry, overlays that Back closes, and what
//! happens when the browser refuses an entry.

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

#[wasm_bindgen_test]
async fn back_closes_an_overlay_and_the_page_stays() {
    let (page, location) = open_page("note-under");
    go(location, "/under/").await;
    go(location, "/under/page/").await;
    let (panel, opener) = (find(&page.root, ".reading"), find(&page.root, ".letters"));
    let is_open = || panel.has_attribute("data-open");
    window().scroll_to_with_x_and_y(0.0, 500.0);
    let entry = number("history.state");
    opener.click();
    until("open", is_open).await;
    assert_eq!(number("history.state"), -entry);
    // The reader may scroll the page below.
    window().scroll_to_with_x_and_y(0.0, 900.0);
    back();
    until("closed", || !is_open()).await;
    until("at the page", || number("history.state") == entry).await;
    sleep(100).await;
    assert_eq!((location.address().as_str(), top()), ("/under/page/", 900.0));
    // Forward leads to the entry of the overlay, which is gone.
    run("history.forward()");
    sleep(200).await;
    assert!(!is_open() && number("history.state") == entry);
    back();
    until("the page before", || url::address() == "/under/").await;
    until("the page before is shown", || location.address() == "/under/").await;
}

#[wasm_bindgen_test]
async fn an_overlay_that_the_reader_closes_leaves_no_entry() {
    let (page, location) = open_page("note-closing");
    go(location, "/closing/").await;
    go(location, "/closing/page/").await;
    let (panel, opener) = (find(&page.root, ".reading"), find(&page.root, ".letters"));
    let is_open = || panel.has_attribute("data-open");
    let escape = "document.querySelector('.letters').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))";
    let entry = number("history.state");
    for close in ["", escape] {
        opener.click();
        until("open", is_open).await;
        if close.is_empty() {
            opener.click()
        } else {
            drop(run(close))
        }
        until("closed", || !is_open()).await;
        until("at the page", || number("history.state") == entry).await;
        assert_eq!(location.address(), "/closing/page/");
    }
    // A link that is followed from an overlay takes the place of its entry.
    opener.click();
    go(location, "/closing/next/").await;
    until("closed", || !is_open()).await;
    back();
    until("the page below the overlay", || location.address() == "/closing/page/").await;
    assert_eq!(number("history.state"), entry);
}

/// The entry of an overlay is left by a `back`, which takes some milliseconds; on a phone, the tap that closes it is the
/// tap on the link.
#[wasm_bindgen_test]
async fn a_link_tapped_while_an_overlay_leaves_is_followed_in_the_app() {
    let (page, location) = open_page("note-leaving");
    go(location, "/leaving/").await;
    let (panel, opener) = (find(&page.root, ".reading"), find(&page.root, ".letters"));
    let is_open = || panel.has_attribute("data-open");
    run("globalThis.isSamePage = true");
    let focus_leaves =
        "document.querySelector('.letters').dispatchEvent(new FocusEvent('focusout', { bubbles: true }))";
    let entry = number("history.state");
    for (close, link) in [("", "/leaving/next/"), (focus_leaves, "/leaving/other/?a=1"), ("", "/leaving/#note-leaving")]
    {
        opener.click();
        until("open", is_open).await;
        if close.is_empty() {
            opener.click()
        } else {
            drop(run(close))
        }
        // Another link is tapped before: the last one counts.
        run("const link = document.body.appendChild(document.createElement('a'));
            link.href = '/leaving/never/'; link.click(); link.remove()");
        run(&format!(
            "const link = document.body.appendChild(document.createElement('a'));
            link.href = '{link}'; link.click(); link.remove()"
        ));
        until(link, || number("history.state") > 0.0 && location_is(link)).await;
        until("the page is drawn", || link.starts_with(&location.address())).await;
        assert!(!is_open() && run("return globalThis.isSamePage").is_truthy(), "{link}: the page was loaded");
        back();
        until("the page below the overlay", || number("history.state") == entry).await;
        until("it is drawn", || location.address() == "/leaving/").await;
    }
}

fn location_is(link: &str) -> bool {
    format!("{}{}", url::address(), url::find_hash()) == link
}

#[wasm_bindgen_test]
async fn a_link_is_followed_although_an_overlay_never_leaves() {
    let (page, location) = open_page("note-stuck");
    go(location, "/stuck/").await;
    let opener = find(&page.root, ".letters");
    opener.click();
    until("open", || number("history.state") < 0.0).await;
    run("history.back = () => {}");
    opener.click();
    // A part of the same page, because any other page would end the test.
    location.go("/stuck/#part");
    run("delete history.back");
    until("the browser follows it", || url::find_fragment() == "part").await;
    back();
    until("the overlay's entry", || url::find_hash().is_empty()).await;
    sleep(100).await;
}

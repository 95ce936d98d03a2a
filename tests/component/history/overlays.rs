//! Overlays in the history of the browser: Back closes them, and links lead on while they leave.

use gazeta::browser::url;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{back, go, number, open_page, sleep, top};
use crate::support::{find, run, until_true as until};

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

//! Pages that a translator in the browser has changed: it replaces text nodes by elements, and what changes afterwards
//! must still be seen.

use std::sync::Arc;

use gazeta::browser::live_text::{LiveText, live_text};
use gazeta::comments::Comments;
use gazeta::components::masthead::today::Today;
use gazeta::i18n::Language;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;
use wordpress::decode::post;
use wordpress::json::{Json as _, NativeJson};

use crate::stub_fetch::StubFetch;
use crate::support::{Mounted, find, make_settings, set_clock, show, text_of as text, until_true as until};
use crate::{FRIDAY_MS, HOUR_MS};

/// Replaces every text as Chromium's translator does.
fn translate(root: &Element) {
    let translate = js_sys::Function::new_with_args(
        "root",
        "const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const nodes = [];
        while (walker.nextNode()) if (walker.currentNode.data.trim()) nodes.push(walker.currentNode);
        for (const node of nodes) {
            const [outer, inner] = ['font', 'font'].map((name) => document.createElement(name));
            inner.textContent = `<${node.data}>`;
            outer.append(inner);
            node.replaceWith(outer);
        }",
    );
    translate.call1(&wasm_bindgen::JsValue::NULL, root).expect("a good script");
}

#[wasm_bindgen_test]
async fn words_change_in_a_translated_page() {
    let name = RwSignal::new("первое".to_owned());
    let section = show(move || {
        let label = move || (name.get() != "нет").then(|| view! { <b use:live_text=LiveText::from(name.get())></b> });
        view! {
            <p>"до " <i use:live_text=LiveText::new(move || name.get())></i> " после"</p>
            {move || label()}
        }
    });
    until("the words", || text(&section) == "до первое послепервое").await;
    for next in ["второе", "", "третье"] {
        translate(&section);
        name.set(next.to_owned());
        until(next, || text(&find(&section, "i")) == next && text(&find(&section, "b")) == next).await;
        assert!(text(&section).contains("<до >"), "what does not change stays translated");
    }
    translate(&section);
    name.set("нет".to_owned());
    until("nothing of the old words is left", || section.query_selector("b").expect("a selector").is_none()).await;
    assert!(!text(&section).contains("третье"), "{}", text(&section));
}

#[wasm_bindgen_test]
async fn a_translated_date_turns_over_at_midnight() {
    let _clock = set_clock(FRIDAY_MS + 19.0 * HOUR_MS - 300.0);
    let section = show(|| view! { <Today offset=|| Some(300) /> });
    until("Friday", || text(&section).starts_with("Пятница")).await;
    translate(&section);
    until("Saturday", || text(&section) == "Суббота, 20 апреля, 2024").await;
}

#[wasm_bindgen_test]
async fn the_form_says_whom_a_reader_answers_on_a_translated_page() {
    let _stub = StubFetch::new(
        "(request) => new Response(request.url.includes('/comments') ? JSON.stringify([{ id: 5, post: 1, parent: 0,
            author_name: 'Мухтар', date: '2026-05-04T10:00:00', date_gmt: '2026-05-04T05:00:00', status: 'approved',
            content: { rendered: '<p>Здравствуйте!</p>' }, link: '/' }]) : '[]',
            { headers: { 'X-WP-Total': 1, 'X-WP-TotalPages': 1 } })",
    );
    let mounted = Mounted::new(make_settings(""), || {
        let sent = r#"{"id": 1, "link": "/article/", "comment_status": "open", "date": "2026-05-04T09:00:00"}"#;
        let post = post::decode(&NativeJson::parse(sent).expect("JSON")).expect("an article");
        view! { <Comments post=Arc::new(post) /> }.into_any()
    });
    let section = &mounted.root;
    until("the thread", || section.query_selector("[data-reply]").expect("a selector").is_some()).await;
    let messages = Language::Russian.messages();
    let heading = || text(&find(section, "#reply-heading"));
    let replying = messages.discussion.replying.replace("{}", "Мухтар");
    for _ in 0..2 {
        translate(section);
        find(section, "[data-reply]").click();
        until("the new heading", || heading() == replying).await;
        translate(section);
        find(section, ".cancel").click();
        until("the old heading", || heading() == messages.form.heading).await;
    }
    // An empty comment is refused by the form itself: its note and its status change too.
    translate(section);
    find(section, "button[type=submit]").click();
    let note = || text(&find(section, ".field.wide .note"));
    until("the note", || !note().is_empty()).await;
    assert!(!note().contains('<'), "{}", note());
}

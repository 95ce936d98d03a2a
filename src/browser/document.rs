//! The document around the app: settings block, language, focus and elements; also the window's confirm dialog and
//! clipboard.

use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

use super::url;

/// The text of the settings block, if there is one.
pub fn find_settings() -> Option<String> {
    document().get_element_by_id("gazeta-settings")?.text_content()
}

/// Whether WordPress has printed the page of this address (theme/); `None` where it prints no pages. Once the reader has
/// left that page, it is the app's: what WordPress has printed is then that of another page.
pub fn is_printed() -> Option<bool> {
    const MARK: &str = "data-printed";
    let root = document().document_element()?;
    let is_printed = root.get_attribute(MARK)? == url::address();
    if !is_printed {
        // Setting a well-formed attribute cannot fail.
        let _ = root.set_attribute(MARK, "");
    }
    Some(is_printed)
}

/// Opens the address anew, past the app.
pub fn reload() {
    // Fails only where the browser forbids navigation; then the page stays as it is.
    let _ = window().location().reload();
}

/// Sets the language of the page, for browsers, search engines and screen readers.
pub fn set_language(tag: &str) {
    if let Some(root) = document().document_element() {
        // Setting a well-formed attribute cannot fail.
        let _ = root.set_attribute("lang", tag);
    }
}

/// Focuses the first link in the element with this id, in the next animation frame.
pub fn focus_within_later(id: &str) {
    defer_focus(&format!("#{id} a"));
}

/// Focuses the first element that matches a selector in the next animation frame, without scrolling.
pub fn defer_focus(selector: &str) {
    let selector = selector.to_owned();
    request_animation_frame(move || {
        let found = document().query_selector(&selector).ok().flatten();
        if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            focus_without_scroll(&element);
        }
    });
}

/// Focuses an element, and scrolls to it if it is out of view.
pub fn focus(element: &HtmlElement) {
    // Fails only for an element that cannot be focused; then nothing has to happen.
    let _ = element.focus();
}

/// Focuses the element with this id.
pub fn focus_by_id(id: &str) {
    if let Some(element) = find(id) {
        focus(&element);
    }
}

/// Moves an element to the place after another one; text typed into it stays.
pub fn move_behind(element: &Element, other: &Element) {
    // Fails only if an element would become a child of itself.
    let _ = other.after_with_node_1(element);
}

/// Moves an element to the end of another one; text typed into it stays.
pub fn move_into(element: &Element, parent: &Element) {
    // Fails only if an element would become a child of itself.
    let _ = parent.append_child(element);
}

/// Marks the element with this id, and no other. Opens every `<details>` around it, scrolls to it and focuses it.
pub fn show_marked(id: &str) {
    let Some(element) = find(id) else { return };
    let mut around = element.parent_element();
    while let Some(outer) = around {
        if outer.tag_name() == "DETAILS" {
            set_flag(&outer, "open", true);
        }
        around = outer.parent_element();
    }
    if let Ok(Some(marked)) = document().query_selector("[data-marked]") {
        set_flag(&marked, "data-marked", false);
    }
    set_flag(&element, "data-marked", true);
    element.scroll_into_view();
    focus_without_scroll(&element);
}

/// Sets the text of an element.
pub fn set_text(element: &Element, text: &str) {
    element.set_text_content(Some(text));
}

/// Whether the viewport is narrower than `px`. Unlike `innerWidth`, a media query does not force a layout.
pub fn is_narrower(px: u32) -> bool {
    window().match_media(&format!("(width < {px}px)")).ok().flatten().is_some_and(|query| query.matches())
}

/// Asks the reader a yes-or-no question in the browser's confirm dialog.
pub fn confirm(question: &str) -> bool {
    // A browser that shows no dialogs counts as “no”.
    window().confirm_with_message(question).unwrap_or(false)
}

/// Copies a text to the clipboard, if the browser allows it.
pub fn copy(text: &str) {
    // Without https there is no clipboard. Then nothing happens.
    let navigator = window().navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into());
    if clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        let _ = navigator.clipboard().write_text(text);
    }
}

fn find(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Focuses an element without scrolling to it.
pub fn focus_without_scroll(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Fails only for an element that cannot be focused; then nothing has to happen.
    let _ = element.focus_with_options(&options);
}

/// Sets or removes an attribute without a value.
fn set_flag(element: &Element, name: &str, is_set: bool) {
    // Setting a well-formed attribute cannot fail.
    let _ = element.toggle_attribute_with_force(name, is_set);
}

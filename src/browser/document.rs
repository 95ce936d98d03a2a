//! The document around the app: its settings block, its language, its focus, and what the window asks or copies.

use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

/// The text of the settings block, if the page has one.
pub fn find_settings() -> Option<String> {
    document().get_element_by_id("gazeta-settings")?.text_content()
}

/// Tells the language of the page to the browser, to search engines and to screen readers.
pub fn set_language(tag: &str) {
    if let Some(root) = document().document_element() {
        // Setting a well-formed attribute cannot fail.
        let _ = root.set_attribute("lang", tag);
    }
}

/// Moves the focus to the first link within the element of an id, once it is painted.
pub fn focus_within_later(id: &str) {
    focus_later(&format!("#{id} a"));
}

/// Moves the focus to the first element of a selector once it is painted, without scrolling to it.
pub fn focus_later(selector: &str) {
    let selector = selector.to_owned();
    request_animation_frame(move || {
        let found = document().query_selector(&selector).ok().flatten();
        if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            focus_quietly(&element);
        }
    });
}

/// Moves the focus to an element, and scrolls to it where it is out of view.
pub fn focus(element: &HtmlElement) {
    // Only an element that cannot be focused refuses, and then nothing has to happen.
    let _ = element.focus();
}

/// Moves the focus to the element of an id.
pub fn focus_by_id(id: &str) {
    if let Some(element) = find(id) {
        focus(&element);
    }
}

/// Moves an element behind another one; what is typed in it stays.
pub fn move_behind(element: &Element, other: &Element) {
    // Refused only for an element that would hold itself.
    let _ = other.after_with_node_1(element);
}

/// Moves an element to the end of another one; what is typed in it stays.
pub fn move_into(element: &Element, parent: &Element) {
    // Refused only for an element that would hold itself.
    let _ = parent.append_child(element);
}

/// Shows the element of an id: unfolds what it stands in, scrolls to it, marks it instead of others, focuses it.
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
    focus_quietly(&element);
}

/// Fills an element with a text.
pub fn set_text(element: &Element, text: &str) {
    element.set_text_content(Some(text));
}

/// Whether the screen is narrower than so many px; answered without a layout, as `innerWidth` would not be.
pub fn is_narrower(px: u32) -> bool {
    window().match_media(&format!("(width < {px}px)")).ok().flatten().is_some_and(|query| query.matches())
}

/// Asks the reader a question that is answered by yes or no.
pub fn ask(question: &str) -> bool {
    // Browsers that show no questions answer none.
    window().confirm_with_message(question).unwrap_or(false)
}

/// Puts a text on the clipboard, where the browser lets it.
pub fn copy(text: &str) {
    // Pages without https have no clipboard, and the text is still in its field.
    let navigator = window().navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into());
    if clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        let _ = navigator.clipboard().write_text(text);
    }
}

fn find(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Moves the focus without scrolling.
fn focus_quietly(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Only an element that cannot be focused refuses, and then nothing has to happen.
    let _ = element.focus_with_options(&options);
}

/// Sets or takes away an attribute without value.
fn set_flag(element: &Element, name: &str, is_set: bool) {
    // Setting a well-formed attribute cannot fail.
    let _ = element.toggle_attribute_with_force(name, is_set);
}

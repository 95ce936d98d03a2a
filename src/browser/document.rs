//! The document around the app: its settings block, its language, its focus.

use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
};

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
    focus_found_later(format!("#{id} a"));
}

/// Moves the focus to the first element of a selector once it is painted, without scrolling to it.
pub fn focus_later(selector: &str) {
    focus_found_later(selector.to_owned());
}

fn focus_found_later(selector: String) {
    request_animation_frame(move || {
        let found = document().query_selector(&selector).ok().flatten();
        if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            focus_quietly(&element);
        }
    });
}

/// Moves the focus without scrolling.
fn focus_quietly(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Only an element that cannot be focused refuses, and then nothing has to happen.
    let _ = element.focus_with_options(&options);
}

/// Moves the focus to an element, and scrolls to it where it is out of view.
pub fn focus(element: &HtmlElement) {
    // Only an element that cannot be focused refuses, and then nothing has to happen.
    let _ = element.focus();
}

/// Moves the focus to the element of an id.
pub fn focus_by_id(id: &str) {
    if let Some(element) = find::<HtmlElement>(id) {
        focus(&element);
    }
}

/// What stands in the field of an id, without white space around it.
pub fn read_field(id: &str) -> String {
    let input = find::<HtmlInputElement>(id).map(|input| input.value());
    let text = input.or_else(|| find::<HtmlTextAreaElement>(id).map(|area| area.value()));
    text.unwrap_or_default().trim().to_owned()
}

/// Hides the element of an id, or shows it.
pub fn hide(id: &str, is_hidden: bool) {
    if let Some(element) = find::<HtmlElement>(id) {
        set_flag(&element, "hidden", is_hidden);
    }
}

/// What is chosen in the list of an id.
pub fn read_choice(id: &str) -> String {
    find::<HtmlSelectElement>(id).map(|list| list.value()).unwrap_or_default()
}

/// Marks the field of an id as wrong or right, for the eye and for screen readers.
pub fn mark_field(id: &str, is_wrong: bool) {
    if let Some(field) = find::<HtmlElement>(id) {
        // Setting a well-formed attribute cannot fail.
        let _ = field.set_attribute("aria-invalid", if is_wrong { "true" } else { "false" });
    }
}

/// Writes a text into the element of an id.
pub fn write_text(id: &str, text: &str) {
    if let Some(element) = find::<HtmlElement>(id) {
        element.set_text_content(Some(text));
    }
}

fn find<T: JsCast>(id: &str) -> Option<T> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Sets or takes away an attribute without value.
pub fn set_flag(element: &Element, name: &str, is_set: bool) {
    // Setting a well-formed attribute cannot fail.
    let _ = element.toggle_attribute_with_force(name, is_set);
}

/// Writes into the field of an id.
pub fn write_field(id: &str, text: &str) {
    if let Some(area) = find::<HtmlTextAreaElement>(id) {
        area.set_value(text);
    } else if let Some(input) = find::<HtmlInputElement>(id) {
        input.set_value(text);
    }
}

/// Whether the box of an id is ticked.
pub fn is_ticked(id: &str) -> bool {
    find::<HtmlInputElement>(id).is_some_and(|input| input.checked())
}

/// Unticks the box of an id.
pub fn untick(id: &str) {
    if let Some(input) = find::<HtmlInputElement>(id) {
        input.set_checked(false);
    }
}

/// Moves an element behind another one, or to the end of it; what is typed in it stays.
pub fn move_element(id: &str, target: &str, is_into: bool) {
    if let (Some(element), Some(target)) = (find::<HtmlElement>(id), find::<HtmlElement>(target)) {
        // Refused only for an element that would hold itself.
        let _ = if is_into { target.append_with_node_1(&element) } else { target.after_with_node_1(&element) };
    }
}

/// Shows the element of an id: unfolds what it stands in, scrolls to it, marks it instead of others, focuses it.
pub fn show_marked(id: &str) {
    let Some(element) = find::<HtmlElement>(id) else { return };
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

//! The document around the app: its settings block, its language, its focus, and the shell painted before wasm.

use leptos::prelude::{document, request_animation_frame};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

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

/// Takes away the shell that `index.html` shows until the app has started.
pub fn remove_shell() {
    if let Some(shell) = document().get_element_by_id("shell") {
        shell.remove();
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
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            // Only an element that cannot be focused refuses, and then nothing has to happen.
            let _ = element.focus_with_options(&options);
        }
    });
}

/// Moves the focus to the element of an id.
pub fn focus_by_id(id: &str) {
    if let Some(element) = find::<HtmlElement>(id) {
        // Only an element that cannot be focused refuses, and then nothing has to happen.
        let _ = element.focus();
    }
}

/// Opens the dialog of an id above the page; the browser keeps the focus in it and closes it by Escape.
pub fn open_dialog(id: &str) {
    if let Some(dialog) = find::<HtmlDialogElement>(id) {
        // Refused only when it is open already.
        let _ = dialog.show_modal();
    }
}

/// Closes the dialog of an id.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = find::<HtmlDialogElement>(id) {
        dialog.close();
    }
}

/// What stands in the field of an id, without white space around it.
pub fn read_field(id: &str) -> String {
    let input = find::<HtmlInputElement>(id).map(|input| input.value());
    let text = input.or_else(|| find::<HtmlTextAreaElement>(id).map(|area| area.value()));
    text.unwrap_or_default().trim().to_owned()
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

/// Empties the text area of an id.
pub fn clear_field(id: &str) {
    if let Some(area) = find::<HtmlTextAreaElement>(id) {
        area.set_value("");
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

/// Tells screen readers whether what the button of an id opens is open.
pub fn set_expanded(id: &str, is_open: bool) {
    if let Some(button) = find::<HtmlElement>(id) {
        let _ = button.set_attribute("aria-expanded", if is_open { "true" } else { "false" });
    }
}

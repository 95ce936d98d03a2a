//! Writes the head of the document: the title, and the metadata for search engines and other sites.

use leptos::prelude::document;
use web_sys::{Element, Node};

use super::document::is_printed;

/// Marks the elements of the current page, so that the next page can remove them.
const MARK: &str = "data-page";

/// An element of the head: name, attributes and text.
pub type Entry<'a> = (&'static str, Vec<(&'static str, &'a str)>, &'a str);

/// Sets the title, and replaces the entries of the page before. The head of a page that WordPress has printed stays.
pub fn write(title: &str, entries: &[Entry<'_>]) {
    if is_printed() == Some(true) {
        return;
    }
    let document = document();
    document.set_title(title);
    let Some(head) = document.head() else { return };
    while let Ok(Some(old)) = head.query_selector(&format!("[{MARK}]")) {
        old.remove();
    }
    for entry in entries {
        if let Some(element) = to_element(entry) {
            // Appending a new element cannot fail.
            let _ = Node::append_child(&head, &element);
        }
    }
}

fn to_element((name, attributes, text): &Entry<'_>) -> Option<Element> {
    let element = document().create_element(name).ok()?;
    for (name, value) in attributes.iter().chain(&[(MARK, "")]) {
        // Setting a well-formed attribute cannot fail.
        let _ = element.set_attribute(name, value);
    }
    if !text.is_empty() {
        element.set_text_content(Some(text));
    }
    Some(element)
}

//! The field for words to look for; what is done with them is the page's affair.

use super::element::{Piece, element, interactive, text_element};
use crate::browser::{document, events};
use crate::locale::use_strings;

/// The id of the field.
const FIELD: &str = "search-words";

/// A field with a button. `search` gets the words when the button is pressed, `typing` while they are typed.
pub fn search_box(
    words: &str,
    search: impl Fn(String) + Clone + 'static,
    typing: impl Fn(String) + Clone + 'static,
) -> Piece {
    let scope = stylers::style_sheet!("src/components/search_box.css");
    let strings = &use_strings().lists.search;
    let field = [
        ("type", "search"),
        ("id", FIELD),
        ("name", "s"),
        ("value", words),
        ("enterkeyhint", "search"),
        ("autocomplete", "off"),
        ("maxlength", "200"),
    ];
    let field = interactive("input", &field, Vec::new(), move |field| {
        let typing = typing.clone();
        events::listen(field, "input", Box::new(move |_| typing(document::read_field(FIELD))));
    });
    let label = text_element("label", &[("for", FIELD)], strings.label);
    let button = text_element("button", &[("type", "submit"), ("class", "button primary")], strings.button);
    interactive(
        "form",
        &[("class", &format!("search-box {scope}")), ("role", "search")],
        vec![label, element("div", &[("class", "line")], vec![field, button])],
        move |form| {
            let search = search.clone();
            events::listen_to_submit(form, move || search(document::read_field(FIELD)));
        },
    )
}

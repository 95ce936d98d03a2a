//! The reading panel: how large the text is, how light, and what the browser shall forget; it opens below its button in
//! the masthead.

use leptos::prelude::*;

use super::dynamic::watch;
use super::element::{Piece, button, clickable, element, interactive, text_element};
use crate::browser::theme::{self, Choice};
use crate::browser::{document, events, outbox};
use crate::locale::reading::ReadingStrings;
use crate::locale::use_strings;

/// The ids of the button and of the panel.
const BUTTON: &str = "reading-button";
const PANEL: &str = "reading-panel";

/// Sizes of the text, and colours: what the style sheets know, with what the reader sees; empty is the page's own.
const SIZES: [(&str, &str); 5] =
    [("90", "90\u{a0}%"), ("", "100\u{a0}%"), ("110", "110\u{a0}%"), ("125", "125\u{a0}%"), ("150", "150\u{a0}%")];
const THEMES: [&str; 3] = ["", "light", "dark"];

/// The button, and the panel that it opens.
pub fn reading_panel() -> Piece {
    let scope = stylers::style_sheet!("src/components/reading_panel.css");
    let strings = &use_strings().reading;
    let is_open = RwSignal::new(false);
    let attributes = [
        ("type", "button"),
        ("class", "letters"),
        ("id", BUTTON),
        ("aria-label", strings.panel),
        ("title", strings.panel),
        ("aria-controls", PANEL),
    ];
    let opener = clickable("button", &attributes, Vec::new(), move || is_open.update(|is_open| *is_open = !*is_open));
    let [auto, light, dark] = strings.themes;
    let themes = [auto, light, dark].into_iter().zip(THEMES).map(|(label, value)| (value, label)).collect::<Vec<_>>();
    let groups = vec![
        show_group(theme::SIZE, strings.size, &SIZES),
        show_group(theme::THEME, strings.theme, &themes),
        show_forgetting(strings),
    ];
    // A press on a label must not take the focus out of the panel, for that closes it: hence the tabindex.
    let attributes =
        [("class", "panel"), ("id", PANEL), ("role", "group"), ("aria-label", strings.panel), ("tabindex", "-1")];
    let panel = element("div", &attributes, groups);
    interactive("div", &[("class", &format!("reading {scope}"))], vec![opener, panel], move |root| {
        let element = root.clone();
        watch(move || {
            document::set_flag(&element, "data-open", is_open.get());
            document::set_expanded(BUTTON, is_open.get());
        });
        let on_key = move |event| {
            if events::is_escape(&event) && is_open.get_untracked() {
                is_open.set(false);
                document::focus_by_id(BUTTON);
            }
        };
        events::listen(root, "keydown", Box::new(on_key));
        let on_leave = move |event| {
            if !events::is_focus_within(&event) {
                is_open.set(false);
            }
        };
        events::listen(root, "focusout", Box::new(on_leave));
    })
}

/// The button that makes this browser forget the reader.
fn show_forgetting(strings: &'static ReadingStrings) -> Piece {
    let [label, question] = strings.forget;
    button("button", label, move || {
        if document::ask(question) {
            outbox::wipe();
        }
    })
}

/// A group of radio buttons for a choice.
fn show_group(choice: Choice, heading: &str, values: &[(&str, &str)]) -> Piece {
    let kept = theme::find_kept(choice);
    let (name, _) = choice;
    let show = |&(value, label): &(&str, &str)| {
        let mut attributes = vec![("type", "radio"), ("name", name), ("value", value)];
        if value == kept {
            attributes.push(("checked", ""));
        }
        let button = element("input", &attributes, Vec::new());
        element("label", &[], vec![button, text_element("span", &[], label)])
    };
    let mut parts = vec![text_element("legend", &[], heading)];
    parts.extend(values.iter().map(show));
    interactive("fieldset", &[("class", name)], parts, move |group| {
        events::listen(group, "change", Box::new(move |event| theme::follow(choice, &event)));
    })
}

//! Passing an article on: the device's own sheet, else its address in the clipboard, else a letter.

use leptos::prelude::*;

use super::dynamic::dynamic;
use super::element::{Piece, button, element, group, nothing, text_element, to_text_node};
use crate::browser::gate::to_text;
use crate::browser::share::{Way, copy_address, find_way, open_sheet, to_letter};
use crate::locale::use_strings;
use crate::model::Post;
use crate::routes::to_path;

/// Waiting to be pressed, and what the clipboard answered.
const WAITING: u32 = 0;
const COPIED: u32 = 1;
const REFUSED: u32 = 2;

/// The one best way that the browser has to pass an article on.
pub fn share(post: &Post) -> Piece {
    let scope = stylers::style_sheet!("src/components/share.css");
    let strings = &use_strings().reading;
    let (title, path) = (to_text(&post.title), to_path(&post.link).to_owned());
    let answer = RwSignal::new(WAITING);
    let letter = to_letter(&title, &path);
    let way = match find_way() {
        Way::Sheet => button("button", strings.share, move || open_sheet(&title, &path)),
        Way::Copy => {
            let copy = move || {
                answer.set(WAITING);
                copy_address(&path, move |is_copied| answer.set(if is_copied { COPIED } else { REFUSED }));
            };
            button("button", strings.copy, copy)
        }
        Way::Mail => show_letter(&letter),
    };
    let said = dynamic(move || match answer.get() {
        COPIED => to_text_node(strings.copied),
        REFUSED => group(vec![to_text_node(strings.not_copied), to_text_node(" "), show_letter(&letter)]),
        _ => nothing(),
    });
    let said = element("span", &[("role", "status")], vec![said]);
    element("p", &[("class", &format!("share {scope}"))], vec![way, said])
}

fn show_letter(letter: &str) -> Piece {
    text_element("a", &[("class", "button"), ("href", letter)], use_strings().reading.mail)
}

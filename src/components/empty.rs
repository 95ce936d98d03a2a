//! What a list says when it has no members.

use super::element::{Piece, text_element};

/// A quiet sentence in the place of a list.
pub fn empty(sentence: &str) -> Piece {
    let scope = stylers::style_sheet!("src/components/empty.css");
    text_element("p", &[("class", &format!("empty {scope}"))], sentence)
}

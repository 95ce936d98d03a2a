//! A row of links to sections, tags or pages.

use super::element::{Piece, element, nothing, text_element};
use crate::browser::gate::to_text;
use crate::model::Term;
use crate::routes::to_path;

/// The links under a heading of `id`; nothing where there are none. A `class` of `visually-hidden` hides the heading.
pub fn term_list(heading: &str, class: &str, terms: &[Term]) -> Piece {
    let scope = stylers::style_sheet!("src/components/term_list.css");
    if terms.is_empty() {
        return nothing();
    }
    let show = |term: &Term| {
        let link = text_element("a", &[("href", to_path(&term.link))], &to_text(&term.name));
        element("li", &[], vec![link])
    };
    let items = element("ul", &[("role", "list")], terms.iter().map(show).collect());
    let heading = text_element("h2", &[("class", class)], heading);
    element("div", &[("class", &format!("term-list {scope}"))], vec![heading, items])
}

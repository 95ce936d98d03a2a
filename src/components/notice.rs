//! A page that has to explain itself: what is not here, and where to go instead.

use super::dynamic::dynamic;
use super::element::{Piece, element, nothing, text_element};
use crate::locale::use_strings;
use crate::routes;

/// Heading, advice, and the ways out; `link` leads to the same address on the WordPress site, where it may be.
pub fn notice(heading: &str, advice: &str, link: impl Fn() -> Option<String> + Send + 'static) -> Piece {
    let scope = stylers::style_sheet!("src/components/notice.css");
    let strings = use_strings();
    let on_site = dynamic(move || match link() {
        Some(link) => {
            text_element("a", &[("class", "button"), ("href", &link), ("rel", "external")], strings.open_on_site)
        }
        None => nothing(),
    });
    let to_front = text_element("a", &[("class", "button"), ("href", routes::to_front())], strings.to_front);
    element(
        "div",
        &[("class", &format!("notice {scope}"))],
        vec![
            text_element("h1", &[("tabindex", "-1")], heading),
            text_element("p", &[], advice),
            element("p", &[("class", "ways")], vec![on_site, to_front]),
        ],
    )
}

//! The way up: from the front page to what stands above the page that is shown.

use super::element::{Piece, element, text_element};
use crate::browser::gate::to_text;
use crate::locale::use_strings;
use crate::model::Term;
use crate::routes::{to_front, to_path};

/// Links to the front page and to all that is above this page, the outermost first.
pub fn breadcrumbs(parents: &[Term]) -> Piece {
    let scope = stylers::style_sheet!("src/components/breadcrumbs.css");
    let strings = use_strings();
    let show = |href: &str, label: &str| element("li", &[], vec![text_element("a", &[("href", href)], label)]);
    let mut items = vec![show(to_front(), strings.lists.home)];
    items.extend(parents.iter().map(|parent| show(to_path(&parent.link), &to_text(&parent.name))));
    let attributes = [("class", &*format!("breadcrumbs {scope}")), ("aria-label", strings.lists.breadcrumbs)];
    element("nav", &attributes, vec![element("ol", &[("role", "list")], items)])
}

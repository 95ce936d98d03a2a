//! An address that WordPress serves itself: the way to it.

use crate::components::element::{Piece, group};

use super::page;
use crate::app::use_site;
use crate::browser::location::use_location;
use crate::components::breadcrumbs::breadcrumbs;
use crate::components::head::{Head, head};
use crate::components::notice::notice;
use crate::locale::use_strings;

/// The page for addresses that the app leaves to WordPress.
pub fn elsewhere_page() -> Piece {
    let strings = use_strings();
    let site = use_site();
    let address = use_location().address();
    let link = move || {
        let site = site.ready()?;
        Some(format!("{}{address}", site.home.trim_end_matches('/')))
    };
    let notice = notice(strings.elsewhere, strings.elsewhere_advice, link);
    page(group(vec![head(Head::unlisted(strings.elsewhere)), breadcrumbs(&[]), notice]))
}

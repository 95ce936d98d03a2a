//! «Статье больше года»: a reader who comes from a search should know that the news is old.

use super::super::dynamic::dynamic;
use super::super::element::{Piece, nothing, text_element};
use crate::app::use_site;
use crate::browser::clock;
use crate::locale::use_language;
use crate::model::Moment;

/// The notice on an article that is older than a year, and nothing on any other.
pub fn age(published: &Moment) -> Piece {
    let scope = stylers::style_sheet!("src/components/article/age.css");
    let class = format!("age {scope}");
    let (site, language, published) = (use_site(), use_language(), published.clone());
    dynamic(move || {
        // Until the site's clock is known the device's does: waiting for a few hours of a year would make the page jump.
        let offset = site.ready().map_or_else(clock::device_offset_minutes, |site| site.offset_minutes);
        match published.count_years(&clock::to_local(offset)) {
            0 => nothing(),
            years => text_element("p", &[("class", &class)], &language.format_age(years)),
        }
    })
}

//! `GET /`: the site.

use super::{find_html, find_text};
use crate::json::Json;
use crate::model::Site;

/// Reads the site; anything but an object is no site.
pub fn read(sent: &Json) -> Option<Site> {
    sent.keys().map(|_| Site {
        name: find_html(sent, "name"),
        tagline: find_html(sent, "description"),
        home: find_text(sent, "home"),
        offset_minutes: sent.get("gmt_offset").map_or(0, |sent| find_offset(&sent)),
    })
}

/// Hours, as a number or as a text, in minutes; 0 for anything else.
#[expect(clippy::cast_possible_truncation, reason = "offsets are within ±14 hours")]
fn find_offset(sent: &Json) -> i32 {
    let text = || Json::parse(sent.as_text()?.trim()).ok()?.as_number();
    let hours = sent.as_number().or_else(text);
    hours.filter(|hours: &f64| hours.abs() <= 14.0).map_or(0, |hours| (hours * 60.0).round() as i32)
}

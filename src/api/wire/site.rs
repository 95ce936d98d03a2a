//! `GET /`: the site.

use serde_json::Value;

use super::{find_html, find_text};
use crate::model::Site;

/// Reads the site; anything but an object is no site.
pub fn read(sent: &Value) -> Option<Site> {
    sent.is_object().then(|| Site {
        name: find_html(sent, "/name"),
        tagline: find_html(sent, "/description"),
        home: find_text(sent, "/home"),
        offset_minutes: find_offset(&sent["gmt_offset"]),
    })
}

/// Hours, as a number or as a text, in minutes; 0 for anything else.
#[expect(clippy::cast_possible_truncation, reason = "offsets are within ±14 hours")]
fn find_offset(sent: &Value) -> i32 {
    let hours = match sent {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => serde_json::from_str(text.trim()).ok(),
        _ => None,
    };
    hours.filter(|hours: &f64| hours.abs() <= 14.0).map_or(0, |hours| (hours * 60.0).round() as i32)
}

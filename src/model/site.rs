//! The paper itself: its name, its address, its clock.

use serde_json::Value;

use super::Html;
use crate::api::wire;

/// What every page needs to know about the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// The paper's name.
    pub name: Html,
    /// The tagline.
    pub tagline: Html,
    /// The absolute address of the front page.
    pub home: String,
    /// The site's clock: minutes east of Greenwich.
    pub offset_minutes: i32,
}

impl From<wire::Site> for Site {
    fn from(sent: wire::Site) -> Self {
        Self {
            name: Html(sent.name),
            tagline: Html(sent.description),
            home: sent.home,
            offset_minutes: find_offset(&sent.gmt_offset),
        }
    }
}

/// Hours, as a number or as a text, in minutes; 0 for anything else.
#[expect(clippy::cast_possible_truncation, reason = "offsets are within ±14 hours")]
fn find_offset(sent: &Value) -> i32 {
    let hours = match sent {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    };
    hours.filter(|hours: &f64| hours.abs() <= 14.0).map_or(0, |hours| (hours * 60.0).round() as i32)
}

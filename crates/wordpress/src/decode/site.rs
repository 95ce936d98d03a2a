//! Decodes `GET /`: the site.

use super::{find_html, find_number, find_text};
use crate::json::Json;
use crate::model::Site;

/// Decodes the site; `None` if it has neither a name nor an address.
pub fn decode(sent: &impl Json) -> Option<Site> {
    // WordPress sends `show_on_front` and the two ids since version 7.1; gazeta.php adds them to older versions.
    let find_page = |name| Some(find_number(sent, name)).filter(|id| *id != 0);
    let has_front_page = find_text(sent, "show_on_front") == "page";
    let (name, home) = (find_html(sent, "name"), find_text(sent, "home"));
    (!name.is_blank() || !home.is_empty()).then(|| Site {
        name,
        tagline: find_html(sent, "description"),
        home,
        front_page: find_page("page_on_front").filter(|_| has_front_page),
        news_page: find_page("page_for_posts").filter(|_| has_front_page),
        offset_minutes: sent.get("gmt_offset").map_or(0, |sent| find_offset(&sent)),
    })
}

/// Converts hours, a number or a string, to minutes; 0 for anything else.
#[expect(clippy::cast_possible_truncation, reason = "offsets are within ±14 hours")]
fn find_offset<J: Json>(sent: &J) -> i32 {
    let text = || J::parse(sent.as_text()?.trim()).ok()?.as_number();
    let hours = sent.as_number().or_else(text);
    hours.filter(|hours: &f64| hours.abs() <= 14.0).map_or(0, |hours| (hours * 60.0).round() as i32)
}

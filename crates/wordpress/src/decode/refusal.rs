//! Decodes what a site sends in place of what was requested: WordPress's errors, and pages of servers before it.

use super::find_text;
use crate::json::Json;

/// Decodes the code and message of a WordPress error; both are empty if the error is not WordPress's.
pub fn decode_refusal(body: &impl Json) -> (String, String) {
    (find_text(body, "code"), find_text(body, "message"))
}

/// Whether WordPress says that the very thing that was requested does not exist, or no longer. Every other refusal (a
/// challenge, a closed API, a route that is missing) says nothing about it.
pub fn is_withdrawal(status: u16, code: &str) -> bool {
    const UNKNOWN_IDS: [&str; 3] = ["rest_post_invalid_id", "rest_term_invalid", "rest_user_invalid_id"];
    status == 410 || (status == 404 && UNKNOWN_IDS.contains(&code))
}

/// Whether nothing of WordPress's API is at the address: the setting `api` may be wrong, or the API switched off.
pub fn is_missing_api(status: u16, code: &str) -> bool {
    status == 404 && (code.is_empty() || code == "rest_no_route")
}

/// Whether the text is the app's own page, which static hosts send for every address that they do not know.
pub fn is_own_page(text: &str) -> bool {
    text.contains("gazeta-settings")
}

/// Whether the text is a page that must be opened before the site responds: the challenge of a protection service, or
/// the login of a network. Such pages run scripts or lead on; the error pages of servers do neither.
pub fn is_challenge(status: u16, text: &str) -> bool {
    let text = text.trim_start();
    let is_page = ["<!d", "<!D", "<ht", "<HT", "<he", "<sc"].iter().any(|start| text.starts_with(start));
    let leads_on = ["<script", "http-equiv"].iter().any(|part| text.contains(part));
    matches!(status, 200..=299 | 401 | 403 | 429 | 503) && is_page && leads_on && !is_own_page(text)
}

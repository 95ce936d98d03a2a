//! Decodes WordPress's responses into the model, tolerantly.
//!
//! PHP sends `[]` for an empty object, an embedded author may be an error object, and plugins drop or change fields.
//! Therefore only the id is required; every other field falls back to its default. Fields are looked up one by one:
//! with derived types, one invalid field would fail the whole response, and the wasm file would be 18 kB larger.

pub mod archive;
pub mod authors;
pub mod comment;
pub mod menu;
pub mod post;
pub mod refusal;
pub mod site;

use crate::json::Json;
use crate::model::Html;

/// Decodes a list with `decode`. Members that cannot be decoded are skipped; a list without any valid member is an
/// error, unless it is empty.
pub fn decode_list<T, J: Json>(value: &J, decode: impl Fn(&J) -> Option<T>) -> Result<Vec<T>, &'static str> {
    let members = value.as_list().ok_or("expected a list")?;
    let list: Vec<T> = members.iter().filter_map(decode).collect();
    if list.is_empty() && !members.is_empty() { Err("no member of the list has an id") } else { Ok(list) }
}

/// The string at a path, or an empty one.
fn find_text(value: &impl Json, path: &str) -> String {
    value.at(path).and_then(|value| value.as_text()).unwrap_or_default()
}

/// The schemes that links of the paper may have: pages, mail, telephone, messengers, places on a map, calendars. The
/// same as in `web/sanitizer.js`.
pub const LINK_SCHEMES: [&str; 11] =
    ["http", "https", "mailto", "tel", "sms", "viber", "whatsapp", "tg", "sgnl", "geo", "webcal"];

/// The address at a path; empty if its scheme is not known to be harmless, as `javascript:` is not.
fn find_link(value: &impl Json, path: &str) -> String {
    let link = find_text(value, path).trim().to_owned();
    let is_known = |(scheme, _): (&str, &str)| LINK_SCHEMES.iter().any(|known| scheme.eq_ignore_ascii_case(known));
    let is_harmless = link.starts_with(['/', '#']) || link.split_once(':').is_some_and(is_known);
    if is_harmless { link } else { String::new() }
}

/// The HTML at a path, or an empty one.
fn find_html(value: &impl Json, path: &str) -> Html {
    Html(find_text(value, path))
}

/// The number at a path, or 0.
fn find_number(value: &impl Json, path: &str) -> u64 {
    value.at(path).and_then(|value| value.as_count()).unwrap_or_default()
}

/// The list at a path, or an empty one.
fn find_list<J: Json>(value: &J, path: &str) -> Vec<J> {
    value.at(path).and_then(|value| value.as_list()).unwrap_or_default()
}

/// The id, which is the only required field.
fn find_id(value: &impl Json) -> Option<u64> {
    value.get("id")?.as_count()
}

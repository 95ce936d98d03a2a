//! WordPress's answers, read into the model at the border; tolerant where WordPress is loose.
//!
//! PHP sends `[]` for an empty object, an embedded author may be an error object, plugins drop or change fields:
//! only an identity must be there, every other field falls back to its default. Fields are looked up in the parsed
//! JSON, not decoded through derived types: that cost the reader 40 kB of code (README, decision 6).

pub mod comment;
pub mod menu;
pub mod post;
pub mod site;

use serde_json::Value;

use crate::model::Html;

/// Reads a list with `read`: single members of another shape are left out, but a list of which nothing can be read
/// is an error.
pub fn read_list<T>(value: &Value, read: impl Fn(&Value) -> Option<T>) -> Result<Vec<T>, &'static str> {
    let members = value.as_array().ok_or("expected a list")?;
    let list: Vec<T> = members.iter().filter_map(read).collect();
    if list.is_empty() && !members.is_empty() { Err("no member of the list has an id") } else { Ok(list) }
}

/// WordPress's code and message of an error answer; both empty when the answer is not WordPress's.
pub fn read_refusal(body: &Value) -> (String, String) {
    (find_text(body, "/code"), find_text(body, "/message"))
}

/// The text at a JSON pointer (RFC 6901), or an empty one.
fn find_text(value: &Value, pointer: &str) -> String {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// The HTML at a JSON pointer, or an empty one.
fn find_html(value: &Value, pointer: &str) -> Html {
    Html(find_text(value, pointer))
}

/// The number at a JSON pointer, or 0.
fn find_number(value: &Value, pointer: &str) -> u64 {
    value.pointer(pointer).and_then(Value::as_u64).unwrap_or_default()
}

/// The list at a JSON pointer, or an empty one.
fn find_list<'a>(value: &'a Value, pointer: &str) -> &'a [Value] {
    value.pointer(pointer).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

/// The identity, without which nothing is worth reading.
fn find_id(value: &Value) -> Option<u64> {
    value.get("id").and_then(Value::as_u64)
}

//! JSON by the browser's `JSON.parse`.

use js_sys::{Array, JSON, JsString, Object, Reflect};
use wasm_bindgen::JsCast;
pub use wasm_bindgen::JsValue as Value;

pub fn parse(text: &str) -> Result<Value, String> {
    JSON::parse(text).map_err(|error| get(&error, "message").and_then(|message| as_text(&message)).unwrap_or_default())
}

pub fn get(value: &Value, key: &str) -> Option<Value> {
    if !value.is_object() {
        return None;
    }
    Reflect::get(value, &JsString::from(key)).ok().filter(|member| !member.is_undefined() && !member.is_null())
}

pub fn as_text(value: &Value) -> Option<String> {
    value.as_string()
}

pub fn as_number(value: &Value) -> Option<f64> {
    value.as_f64()
}

pub fn as_flag(value: &Value) -> Option<bool> {
    value.as_bool()
}

pub fn as_list(value: &Value, most: usize) -> Option<Vec<Value>> {
    Array::is_array(value).then(|| value.unchecked_ref::<Array>().iter().take(most).collect())
}

pub fn keys(value: &Value, most: usize) -> Option<Vec<String>> {
    if !value.is_object() || Array::is_array(value) {
        return None;
    }
    let keys = Object::keys(value.unchecked_ref::<Object>());
    Some(keys.iter().take(most).filter_map(|key| key.as_string()).collect())
}

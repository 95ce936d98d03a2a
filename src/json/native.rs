//! JSON by serde_json, for native tests.

pub use serde_json::Value;

pub fn parse(text: &str) -> Result<Value, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

pub fn get(value: &Value, key: &str) -> Option<Value> {
    value.get(key).filter(|member| !member.is_null()).cloned()
}

pub fn as_text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

pub fn as_number(value: &Value) -> Option<f64> {
    value.as_f64()
}

pub fn as_flag(value: &Value) -> Option<bool> {
    value.as_bool()
}

pub fn as_list(value: &Value, most: usize) -> Option<Vec<Value>> {
    value.as_array().map(|members| members.iter().take(most).cloned().collect())
}

pub fn keys(value: &Value, most: usize) -> Option<Vec<String>> {
    value.as_object().map(|object| object.keys().take(most).cloned().collect())
}

//! JSON that the browser's `JSON.parse` parses.

use js_sys::{Array, JSON, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wordpress::json::MAX_MEMBERS;

/// A value that `JSON.parse` returned.
#[derive(Debug, Clone)]
pub struct Json(JsValue);

impl wordpress::json::Json for Json {
    fn parse(text: &str) -> Result<Self, String> {
        let to_message = |error| Self(error).get("message").and_then(|message| message.as_text()).unwrap_or_default();
        JSON::parse(text).map(Self).map_err(to_message)
    }

    fn get(&self, key: &str) -> Option<Self> {
        if !self.0.is_object() {
            return None;
        }
        let member = Reflect::get(&self.0, &JsString::from(key)).ok();
        member.filter(|member| !member.is_undefined() && !member.is_null()).map(Self)
    }

    fn as_text(&self) -> Option<String> {
        self.0.as_string()
    }

    fn as_number(&self) -> Option<f64> {
        self.0.as_f64()
    }

    fn as_flag(&self) -> Option<bool> {
        self.0.as_bool()
    }

    fn as_list(&self) -> Option<Vec<Self>> {
        let members = Array::is_array(&self.0).then(|| self.0.unchecked_ref::<Array>().iter())?;
        Some(members.take(MAX_MEMBERS).map(Self).collect())
    }

    fn keys(&self) -> Option<Vec<String>> {
        if !self.0.is_object() || Array::is_array(&self.0) {
            return None;
        }
        let keys = Object::keys(self.0.unchecked_ref::<Object>());
        Some(keys.iter().take(MAX_MEMBERS).filter_map(|key| key.as_string()).collect())
    }
}

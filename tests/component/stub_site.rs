//! The site of the component tests: a stub WordPress (`stub_site.js`) behind the stub fetch, with faults to inject.

use std::sync::Arc;

use gazeta::data::json::{Json, ReadJson as _};
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::JsValue;
use wordpress::decode;
use wordpress::model::Post;

use crate::stub_fetch::StubFetch;
use crate::support::until;

/// The site, until it is dropped.
pub struct StubSite {
    fetch: StubFetch,
}

impl StubSite {
    pub fn new() -> Self {
        Self { fetch: StubFetch::new(include_str!("stub_site.js")) }
    }

    /// Requests that contain `part` get `fault`, a JavaScript function from the request and a function that makes the
    /// good response to a `Response`.
    pub fn inject(&self, part: &str, fault: &str) {
        let fault = Function::new_no_args(&format!("return {fault}")).call0(&JsValue::NULL).expect("a function");
        self.call("inject", &[part.into(), fault]);
    }

    /// Requests that contain `part` get this JSON, also after the faults are cleared.
    pub fn stub(&self, part: &str, json: &str) {
        self.call("stub", &[part.into(), json.into()]);
    }

    /// Clears all faults.
    pub fn clear(&self) {
        self.call("clear", &[]);
    }

    /// How many requests contained `part`.
    pub fn count(&self, part: &str) -> usize {
        self.call("count", &[part.into()]).as_f64().expect("a number") as usize
    }

    /// Whether a warning in the console names a request that contains `part`.
    pub fn is_named(&self, part: &str) -> bool {
        self.call("isNamed", &[part.into()]).as_bool().unwrap_or_default()
    }

    /// Waits until the app has requested `part`, and has got all that it requested.
    pub async fn settle(&self, part: &str) {
        let has_ended = || self.count(part) != 0 && self.call("isIdle", &[]).as_bool().unwrap_or_default();
        until(&format!("the request for {part} has ended"), || has_ended().then_some(())).await;
    }

    /// An article with an id; `fields` are JSON, and replace its own.
    pub fn post(&self, id: u32, fields: &str) -> Arc<Post> {
        let text = self.call("post", &[id.into(), fields.into()]).as_string().expect("JSON");
        Arc::new(decode::post::decode(&Json::parse(&text).expect("JSON")).expect("an article"))
    }

    fn call(&self, name: &str, arguments: &[JsValue]) -> JsValue {
        let method = Reflect::get(&self.fetch.respond(), &name.into()).expect("a method");
        let arguments: Array = arguments.iter().collect();
        Function::from(method).apply(&JsValue::NULL, &arguments).expect("it throws nothing")
    }
}

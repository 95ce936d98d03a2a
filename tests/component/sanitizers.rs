//! Both forms of the sanitizer side by side: the browser's own, and DOMPurify, which a test cannot fetch.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

const SANITIZER: &str = include_str!("../../web/sanitizer.js");
const DOMPURIFY: &str = include_str!("../../node_modules/dompurify/dist/purify.es.mjs");

/// The sanitizer's module, in the form of one engine.
pub struct Sanitizer {
    pub name: &'static str,
    fill: Function,
}

impl Sanitizer {
    /// An element with the sanitized HTML, which is in no document.
    pub fn fill(&self, html: &str, policy: &str) -> Element {
        let element = document().create_element("div").expect("an element");
        let arguments = Array::of3(&element, &html.into(), &policy.into());
        self.fill.apply(&JsValue::NULL, &arguments).unwrap_or_else(|error| panic!("{}: {html}: {error:?}", self.name));
        element
    }
}

/// The sanitizer with `Element.setHTML`, and with DOMPurify.
pub async fn load() -> [Sanitizer; 2] {
    [load_one("setHTML", true).await, load_one("DOMPurify", false).await]
}

async fn load_one(name: &'static str, has_own: bool) -> Sanitizer {
    let purify = to_url(DOMPURIFY);
    // A page has only one default policy, and that of the app is there already.
    let text = SANITIZER.replace("globalThis.trustedTypes", "undefined").replace("/purify.es.mjs", &purify);
    let text = text.replace("import { importOwn } from \"./own_files.js\"", "const importOwn = (load) => load()");
    let text = text.replace("\"setHTML\" in Element.prototype", if has_own { "true" } else { "false" });
    let load = Function::new_with_args("url", "return import(url)");
    let module = load.call1(&JsValue::NULL, &to_url(&text).into()).expect("a promise");
    let module = wasm_bindgen_futures::JsFuture::from(Promise::from(module)).await.expect("a module");
    let fill = Reflect::get(&module, &"fill".into()).expect("a property").dyn_into().expect("a function");
    Sanitizer { name, fill }
}

fn to_url(module: &str) -> String {
    let script = "return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))";
    let url = Function::new_with_args("text", script).call1(&JsValue::NULL, &module.into()).expect("an address");
    url.as_string().expect("a text")
}

/// Lets the page's other tasks run: the driver of the tests gives up a page that is busy for long.
pub async fn pause() {
    let promise = Promise::new(&mut |resolve: Function, _| {
        window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 4).expect("a timer");
    });
    wasm_bindgen_futures::JsFuture::from(promise).await.expect("timers never fail");
}

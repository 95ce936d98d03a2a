//! Finds the elements of mounted views, and waits for conditions.

mod clock;
mod mounted;

use js_sys::{Function, Promise};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

pub use self::clock::set_clock;
pub use self::mounted::{Mounted, WEATHER, make_settings, mount_archive, mount_article, show};

/// How long a condition may take, ms.
const LIMIT_MS: f64 = 8_000.0;

/// Waits until `check` returns something.
pub async fn until<T>(what: &str, check: impl Fn() -> Option<T>) -> T {
    let start = now();
    loop {
        if let Some(found) = check() {
            return found;
        }
        assert!(now() - start < LIMIT_MS, "{what}: not after {LIMIT_MS} ms. The page: {}", describe_page());
        pause().await;
    }
}

/// Waits until a condition holds.
pub async fn until_true(what: &str, is_met: impl Fn() -> bool) {
    until(what, || is_met().then_some(())).await;
}

/// Runs a script and returns what it returns.
pub fn run(script: &str) -> JsValue {
    Function::new_no_args(script).call0(&JsValue::NULL).unwrap_or_else(|error| panic!("{script}: {error:?}"))
}

/// The clock that no test changes.
fn now() -> f64 {
    window().performance().expect("a clock").now()
}

/// Lets the browser do what it has to do.
async fn pause() {
    sleep(4).await;
}

/// Waits for `ms`; only to see that something does not happen.
pub async fn sleep(ms: i32) {
    let promise = Promise::new(&mut |resolve: Function, _| {
        window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms).expect("a timer");
    });
    wasm_bindgen_futures::JsFuture::from(promise).await.expect("timers never fail");
}

fn describe_page() -> String {
    let section = document().query_selector("section").ok().flatten();
    section.map(|section| section.outer_html()).unwrap_or_default().chars().take(3_000).collect()
}

/// All elements that match a selector.
pub fn find_all(root: &Element, selector: &str) -> Vec<HtmlElement> {
    let list = root.query_selector_all(selector).expect("a good selector");
    (0..list.length()).filter_map(|index| list.get(index)).map(|node| node.unchecked_into()).collect()
}

/// The first element that matches a selector.
pub fn find(root: &Element, selector: &str) -> HtmlElement {
    root.query_selector(selector).expect("a good selector").expect(selector).unchecked_into()
}

/// The text of an element.
pub fn text_of(element: &Element) -> String {
    element.text_content().unwrap_or_default()
}

/// Runs JavaScript that may `await`, and returns its result.
pub async fn run_async(script: &str) -> JsValue {
    let promise = Function::new_no_args(&format!("return (async () => {{ {script} }})()")).call0(&JsValue::NULL);
    wasm_bindgen_futures::JsFuture::from(Promise::from(promise.expect("good JavaScript"))).await.expect(script)
}

//! A stub for the browser's `fetch`: it plays servers and networks.

use js_sys::{Function, Reflect, global};
use wasm_bindgen::JsValue;

/// Answers every request by `respond`, a JavaScript function from a `Request` to a `Response`, until it is dropped.
/// Retry pauses are the shortest possible, and the ten-second time-out takes half a second.
pub struct StubFetch(JsValue);

impl StubFetch {
    pub fn new(respond: &str) -> Self {
        let script = format!(
            "const real = {{ fetch: globalThis.fetch, setTimeout: globalThis.setTimeout, random: Math.random }};
            const stub = {{ count: 0, restore: () => {{
                globalThis.fetch = real.fetch;
                globalThis.setTimeout = real.setTimeout;
                Math.random = real.random;
            }} }};
            Math.random = () => 0;
            const shorten = (ms) => (ms < 10000 ? Math.min(ms, 5) : 500);
            globalThis.setTimeout = (call, ms, ...rest) => real.setTimeout.call(globalThis, call, shorten(ms), ...rest);
            const respond = {respond};
            globalThis.fetch = async (request) => {{
                stub.count += 1;
                return respond(request, stub.count);
            }};
            return stub;"
        );
        Self(Function::new_no_args(&script).call0(&global()).expect("the stub is good JavaScript"))
    }

    /// How many requests were sent.
    pub fn count(&self) -> u32 {
        let count = Reflect::get(&self.0, &"count".into()).ok().and_then(|count| count.as_f64());
        count.expect("a number") as u32
    }
}

impl Drop for StubFetch {
    fn drop(&mut self) {
        let restore = Reflect::get(&self.0, &"restore".into()).expect("a function");
        Function::from(restore).call0(&JsValue::NULL).expect("it throws nothing");
    }
}

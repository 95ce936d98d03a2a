//! A stub for the browser's `fetch`: it plays servers and networks.

use js_sys::{Function, Reflect, global};
use wasm_bindgen::JsValue;

/// Answers every request by `respond`, a JavaScript function from a `Request` to a `Response`, until it is dropped.
/// Retry pauses are the shortest possible, the ten-second time-out takes a quarter of a second, the time limit on storage,
/// of two seconds, a little longer, and everything counts as near the viewport.
pub struct StubFetch(JsValue);

impl StubFetch {
    /// Replaces the stub of a test that has failed: a panic drops nothing.
    pub fn new(respond: &str) -> Self {
        let script = format!(
            "globalThis.restoreFetch?.();
            const real = {{ fetch: globalThis.fetch, setTimeout: globalThis.setTimeout, random: Math.random }};
            const stub = {{ count: 0, restore: () => {{
                globalThis.fetch = real.fetch;
                globalThis.setTimeout = real.setTimeout;
                Math.random = real.random;
                globalThis.IntersectionObserver = real.IntersectionObserver;
            }} }};
            Math.random = () => 0;
            const brief = (ms) => (ms === 2000 ? 300 : Math.min(ms, 5));
            const shorten = (ms) => (ms < 10000 ? brief(ms) : ms === 10000 ? 250 : ms);
            globalThis.setTimeout = (call, ms, ...rest) => real.setTimeout.call(globalThis, call, shorten(ms), ...rest);
            const respond = {respond};
            stub.respond = respond;
            const Observer = globalThis.IntersectionObserver;
            real.IntersectionObserver = Observer;
            globalThis.IntersectionObserver = class extends Observer {{
                constructor(call, options) {{ super(call, {{ ...options, rootMargin: '90000px' }}); }}
            }};
            globalThis.fetch = async (request) => {{
                stub.count += 1;
                return respond(request, stub.count);
            }};
            globalThis.restoreFetch = stub.restore;
            return stub;"
        );
        Self(Function::new_no_args(&script).call0(&global()).expect("the stub is good JavaScript"))
    }

    /// The function that responds.
    pub fn respond(&self) -> JsValue {
        Reflect::get(&self.0, &"respond".into()).expect("a property")
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

//! What the browser knows about loading the lazy chunk: whether to prefetch it, and why loading failed.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/web/lazy_chunk.js")]
extern "C" {
    #[wasm_bindgen(js_name = mayPrefetch)]
    fn js_may_prefetch() -> bool;
    #[wasm_bindgen(js_name = findReason)]
    fn js_find_reason() -> String;
}

/// Whether the chunk may be prefetched: not if the reader saves data or the network is slow.
pub fn may_prefetch() -> bool {
    js_may_prefetch()
}

/// The browser's message about the last failed try to load the lazy chunk.
pub fn find_reason() -> String {
    js_find_reason()
}

//! What only the browser knows of loading the lazy chunk: whether it may be fetched ahead, and why it did not come.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/web/lazy_chunk.js")]
extern "C" {
    #[wasm_bindgen(js_name = mayPrefetch)]
    fn js_may_prefetch() -> bool;
    #[wasm_bindgen(js_name = findReason)]
    fn js_find_reason() -> String;
}

/// Whether the reader neither saves data nor waits long for each byte.
pub fn may_prefetch() -> bool {
    js_may_prefetch()
}

/// Why the last try to fetch the lazy chunk failed, as the browser said it.
pub fn find_reason() -> String {
    js_find_reason()
}

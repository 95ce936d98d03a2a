//! Decodes arbitrary bytes as every kind of response, and processes them as every kind of text.
#![no_main]

#[path = "../../tests/native/decoding/everything.rs"]
mod everything;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    everything::decode(&text);
    everything::mark_up(&text);
});

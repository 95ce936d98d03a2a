//! What the browser keeps for the next visit; every failure (private mode, a full disk) means «nothing kept».

use leptos::prelude::window;
use web_sys::Storage;

/// Reads a value of the local storage.
pub fn read(key: &str) -> Option<String> {
    local()?.get_item(key).ok()?
}

/// Keeps a value in the local storage.
pub fn write(key: &str, value: &str) {
    if let Some(storage) = local() {
        // A full storage loses the copy, nothing else.
        let _ = storage.set_item(key, value);
    }
}

fn local() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

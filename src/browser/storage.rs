//! What the browser keeps for the next visit; every failure (private mode, a full disk) means «nothing kept».

use leptos::prelude::window;
use serde_json::Value;
use web_sys::Storage;

/// Reads a value of the local storage.
pub fn read(key: &str) -> Option<Value> {
    let text = local()?.get_item(key).ok()??;
    serde_json::from_str(&text).ok()
}

/// Keeps a value in the local storage.
pub fn write(key: &str, value: &Value) {
    if let Some(storage) = local() {
        // A full storage loses the copy, nothing else.
        let _ = storage.set_item(key, &value.to_string());
    }
}

fn local() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

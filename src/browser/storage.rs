//! What the browser keeps for the next visit; every failure (private mode, a full disk) means «nothing kept».

use leptos::prelude::window;
use serde::Serialize;
use serde::de::DeserializeOwned;
use web_sys::Storage;

/// Reads a value of the local storage.
pub fn read<T: DeserializeOwned>(key: &str) -> Option<T> {
    let text = local()?.get_item(key).ok()??;
    serde_json::from_str(&text).ok()
}

/// Keeps a value in the local storage.
pub fn write<T: Serialize>(key: &str, value: &T) {
    if let (Some(storage), Ok(text)) = (local(), serde_json::to_string(value)) {
        // A full storage loses the copy, nothing else.
        let _ = storage.set_item(key, &text);
    }
}

fn local() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

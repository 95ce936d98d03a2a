//! The browser's local and session storage; every failure (private mode, a full disk) counts as “nothing stored”.

use leptos::prelude::window;
use web_sys::Storage;

/// Reads a value of the local storage.
pub fn read(key: &str) -> Option<String> {
    local()?.get_item(key).ok()?
}

/// Writes a value to the local storage.
pub fn write(key: &str, value: &str) {
    if let Some(storage) = local() {
        // If the storage is full, only this copy is lost.
        let _ = storage.set_item(key, value);
    }
}

/// Reads a value of the session storage, which lasts until the tab is closed.
pub fn read_session(key: &str) -> Option<String> {
    session()?.get_item(key).ok()?
}

/// Writes a value to the session storage, which lasts until the tab is closed.
pub fn write_session(key: &str, value: &str) {
    if let Some(storage) = session() {
        // If the storage is full, only this copy is lost.
        let _ = storage.set_item(key, value);
    }
}

fn session() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// Removes a value from the local storage.
pub fn remove(key: &str) {
    if let Some(storage) = local() {
        // Fails only where there is nothing to remove.
        let _ = storage.remove_item(key);
    }
}

fn local() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

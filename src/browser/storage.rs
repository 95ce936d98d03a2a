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

/// Reads a value that is kept until the tab is closed.
pub fn read_for_visit(key: &str) -> Option<String> {
    session()?.get_item(key).ok()?
}

/// Keeps a value until the tab is closed.
pub fn write_for_visit(key: &str, value: &str) {
    if let Some(storage) = session() {
        // A full storage loses the copy, nothing else.
        let _ = storage.set_item(key, value);
    }
}

fn session() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// Forgets a value of the local storage.
pub fn remove(key: &str) {
    if let Some(storage) = local() {
        // What is not there is forgotten.
        let _ = storage.remove_item(key);
    }
}

fn local() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

//! Words for developers.

/// Something that the page could live with.
pub fn warn(text: &str) {
    web_sys::console::warn_1(&text.into());
}

/// Something that it could not.
pub fn error(text: &str) {
    web_sys::console::error_1(&text.into());
}

//! Messages to the developer console.

/// Logs a problem that the page can work around.
pub fn warn(text: &str) {
    web_sys::console::warn_1(&text.into());
}

/// Logs an error that the page cannot work around.
pub fn error(text: &str) {
    web_sys::console::error_1(&text.into());
}

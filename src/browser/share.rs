//! Shares an address: through the device's share sheet, the clipboard, or e-mail.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/web/share.js")]
extern "C" {
    #[wasm_bindgen(js_name = findMethod)]
    fn find_method() -> String;
    fn share(title: &str, path: &str);
    fn copy(path: &str, callback: JsValue);
    fn mailto(title: &str, path: &str) -> String;
}

/// The ways to share an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// The device's share sheet.
    Sheet,
    /// The clipboard.
    Copy,
    /// An e-mail, which is always possible.
    Mail,
}

/// Finds the best way that this browser supports.
pub fn find_best() -> Method {
    match find_method().as_str() {
        "sheet" => Method::Sheet,
        "copy" => Method::Copy,
        _ => Method::Mail,
    }
}

/// Opens the device's share sheet for a page of the app.
pub fn open_sheet(title: &str, path: &str) {
    share(title, path);
}

/// Copies the address of a page of the app, and calls `done` with whether that succeeded.
pub fn copy_address(path: &str, done: impl Fn(bool) + 'static) {
    copy(path, Closure::<dyn Fn(bool)>::new(done).into_js_value());
}

/// The `mailto:` address of an e-mail about a page of the app.
pub fn to_mailto(title: &str, path: &str) -> String {
    mailto(title, path)
}

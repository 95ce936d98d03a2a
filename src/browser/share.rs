//! Passing an address on: by the device's own sheet, by the clipboard, or by a letter.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/web/share.js")]
extern "C" {
    fn way() -> String;
    fn share(title: &str, path: &str);
    fn copy(path: &str, tell: JsValue);
    fn letter(title: &str, path: &str) -> String;
}

/// The best way that this browser has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The device's own sheet.
    Sheet,
    /// The clipboard.
    Copy,
    /// A letter: always possible.
    Mail,
}

/// Finds the best way.
pub fn find_way() -> Way {
    match way().as_str() {
        "sheet" => Way::Sheet,
        "copy" => Way::Copy,
        _ => Way::Mail,
    }
}

/// Opens the device's own sheet for a page of the app.
pub fn open_sheet(title: &str, path: &str) {
    share(title, path);
}

/// Copies the address of a page of the app; `tell` hears whether that went well.
pub fn copy_address(path: &str, tell: impl Fn(bool) + 'static) {
    copy(path, Closure::<dyn Fn(bool)>::new(tell).into_js_value());
}

/// The `mailto:` address of a letter about a page of the app.
pub fn to_letter(title: &str, path: &str) -> String {
    letter(title, path)
}

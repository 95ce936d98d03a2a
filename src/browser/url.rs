//! The current address in the browser's address bar: path and query, fragment, origin.

use leptos::prelude::window;

/// The fragment without `#`, percent-decoded; empty if there is none.
pub fn find_fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    percent_encoding::percent_decode_str(hash.trim_start_matches('#')).decode_utf8_lossy().into_owned()
}

/// The origin that serves the app, such as `https://paper.example`.
pub fn find_origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// The path and the query of the page, without the fragment, which names a position on the page.
pub fn address() -> String {
    let location = window().location();
    format!("{}{}", location.pathname().unwrap_or_default(), location.search().unwrap_or_default())
}

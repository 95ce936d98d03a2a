//! The address in the browser's bar, as it is now: its path, its query, its fragment, its origin.

use leptos::prelude::window;

/// The fragment without `#`, percent-decoded where that is possible; empty when there is none.
pub fn find_fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    percent_encoding::percent_decode_str(hash.trim_start_matches('#')).decode_utf8_lossy().into_owned()
}

/// Where the app itself is served from: `https://paper.example`.
pub fn find_origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// Path and query of the page: the fragment is a place of its own.
pub fn address() -> String {
    let location = window().location();
    format!("{}{}", location.pathname().unwrap_or_default(), location.search().unwrap_or_default())
}

//! The current address in the browser's address bar: path and query, fragment, origin.

use leptos::prelude::window;

/// The fragment without `#`, percent-decoded; empty if there is none.
pub fn find_fragment() -> String {
    let [_, decoded] = find_ids();
    decoded
}

/// The ids that the fragment may name: as it is written, because an id may be percent-encoded itself, and decoded.
pub fn find_ids() -> [String; 2] {
    let hash = window().location().hash().unwrap_or_default();
    let written = hash.trim_start_matches('#');
    let decoded = percent_encoding::percent_decode_str(written).decode_utf8_lossy().into_owned();
    [written.to_owned(), decoded]
}

/// The origin that serves the app, such as `https://paper.example`.
pub fn find_origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// The protocol of the page: `https:`, or `http:` on a developer's machine.
pub fn find_protocol() -> String {
    window().location().protocol().unwrap_or_default()
}

/// The path and the query of the page, without the fragment, which names a position on the page.
pub fn address() -> String {
    let location = window().location();
    format!("{}{}", location.pathname().unwrap_or_default(), location.search().unwrap_or_default())
}

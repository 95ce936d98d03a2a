//! The current address in the browser's address bar: path and query, fragment, origin.

use leptos::prelude::window;
use wordpress::permalinks::to_clean_path;

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

/// The path and the query of the page, without the fragment, which names a position on the page. The path has single
/// slashes: browsers would take two at the beginning of a link for the start of a host name.
pub fn address() -> String {
    let location = window().location();
    let path = to_clean_path(&location.pathname().unwrap_or_default());
    format!("{path}{}", location.search().unwrap_or_default())
}

/// Whether the address bar has the path as `address` has it.
pub fn is_clean() -> bool {
    window().location().pathname().is_ok_and(|path| path == to_clean_path(&path))
}

/// The fragment with its `#`, as it is in the address bar; empty if there is none.
pub fn find_hash() -> String {
    window().location().hash().unwrap_or_default()
}

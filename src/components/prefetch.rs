//! Articles that a reader may be about to open are asked for before they are.

use crate::browser::prefetch::watch_links;
use crate::context::use_settings;
use crate::data::load;
use crate::data::query;
use wordpress::permalinks::{Route, find_route};

/// Asks for articles whose links are in view or under the finger, as long as the app runs. Call once.
pub fn prefetch_links() {
    let base = use_settings().api.clone();
    watch_links(move |url| {
        let (path, query) = url.split_once('?').unwrap_or((url, ""));
        if let Route::Article(key) = find_route(path, query) {
            query::send(load::load_early(&[load::to_post_url(&base, &key)]), drop);
        }
    });
}

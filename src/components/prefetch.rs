//! Prefetches articles that the reader is likely to open next.

use crate::browser::prefetch::watch_links;
use crate::context::use_settings;
use crate::data::load;
use crate::data::query;
use wordpress::permalinks::{Route, find_route};

/// Prefetches articles whose links are in the viewport, pointed at or touched, as long as the app runs. Call it once.
pub fn prefetch_links() {
    let base = use_settings().api.clone();
    watch_links(move |url| {
        let (path, query) = url.split_once('?').unwrap_or((url, ""));
        if let Route::Article(key) = find_route(path, query) {
            query::send(load::load_early(&[load::to_post_url(&base, &key)]), drop);
        }
    });
}

//! What an article's page hands to the pages chunk, without knowing the pages in it.

use std::sync::Arc;

use leptos::prelude::*;
use wordpress::model::Post;
use wordpress::permalinks::{ArchiveKey, Route};

/// Shows what the pages chunk has, and moves the focus to its title unless this is the first page of the session.
pub type ShowLazy = fn(LazyPage, bool) -> AnyView;

/// What the pages chunk can show.
#[derive(Debug, Clone)]
pub enum LazyPage {
    /// The page of a route; that of an article is not in the chunk.
    Route(Route),
    /// The main column of one of WordPress's pages, or of an article behind a password.
    Post(Arc<Post>),
    /// The main column of all news, on the page that the site has set for it.
    News,
    /// The main column of a section, at the address of which there is no article: sites can change the category base.
    Section {
        /// Which section it may be.
        key: ArchiveKey,
        /// The number of the page that its list begins with.
        first: u32,
        /// The address to guess if there is no section; empty if there is no such address.
        guess: String,
    },
    /// The main column where there is nothing, and the address to guess; empty if there is no such address.
    Nothing(String),
}

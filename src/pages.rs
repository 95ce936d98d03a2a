//! One module for each kind of page: a page decides which data to load, and leaves the rendering to components.

pub mod archive;
mod around;
pub mod article;
pub mod elsewhere;
pub mod front;
pub mod lazy_chunk;
pub mod lazy_page;
pub mod news;
mod not_found;
mod other_post;
pub mod search;

use leptos::prelude::*;

use crate::components::defer::Defer;
use crate::components::feed::{Feed, Numbered};

/// The layout of a page with two columns: its own content, and the news feed.
#[component]
fn Columns(
    /// The content of the main column.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="page">
            <div class="page-main">{children()}</div>
            <Defer>
                <Feed numbered=Numbered::No />
            </Defer>
        </div>
    }
}

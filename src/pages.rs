//! One file for each kind of address; a page decides what to ask for, and leaves drawing to the components.

pub mod archive;
pub mod article;
pub mod elsewhere;
pub mod front;
pub mod news;
mod not_found;
pub mod search;

use leptos::prelude::*;

use crate::components::defer::Defer;
use crate::components::feed::{Feed, Numbered};

/// A page in two columns: what it is about, and the feed.
#[component]
fn Columns(
    /// What stands in the main column.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="page">
            <div class="page-main">{children()}</div>
            <Defer>
                <Feed numbered=Numbered::No/>
            </Defer>
        </div>
    }
}

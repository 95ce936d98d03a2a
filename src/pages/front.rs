//! `/`: the news feed under the paper's name, until the front page has its own issue.

use leptos::prelude::*;

use crate::app::{find_name, use_site};
use crate::components::dynamic::dynamic_text;
use crate::components::feed::Feed;

/// The front page.
#[component]
pub fn FrontPage() -> impl IntoView {
    let site = use_site();
    view! {
        <div class="page page-front">
            <h1 class="visually-hidden" tabindex="-1">{dynamic_text(move || find_name(site))}</h1>
            <Feed/>
        </div>
    }
}

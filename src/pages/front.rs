//! `/`: the news feed under the paper's name, until the front page has its own issue.

use leptos::prelude::*;

use crate::app::use_site;
use crate::browser::gate::to_text;
use crate::components::feed::Feed;

/// The front page.
#[component]
pub fn FrontPage() -> impl IntoView {
    let site = use_site();
    let name = move || site.ready().map(|site| to_text(&site.name)).unwrap_or_default();
    view! {
        <div class="page page-front">
            <h1 class="visually-hidden" tabindex="-1">{name}</h1>
            <Feed/>
        </div>
    }
}

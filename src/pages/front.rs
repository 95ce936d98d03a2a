//! `/`: top stories, the newest articles of each section, the feed, the most discussed articles; or the static front
//! page that the site has set.

use leptos::prelude::*;

use super::article::ArticlePage;
use super::lazy_page::ShowLazy;
use crate::browser::live_text::{LiveText, live_text};
use crate::components::defer::Defer;
use crate::components::feed::{Feed, Numbered};
use crate::components::front::discussed::Discussed;
use crate::components::front::sections::Sections;
use crate::components::front::top_stories::TopStories;
use crate::components::skeleton::{Shape, Skeleton};
use crate::context::{find_name, use_site};
use crate::data::query::Loadable;
use wordpress::permalinks::PostKey;

/// The front page.
#[component]
pub fn FrontPage(
    /// Whether this is the first page of the session; on later ones the focus moves to the title.
    is_arrival: bool,
    /// Shows what is not a plain article: a static front page is none.
    show_lazy: ShowLazy,
) -> impl IntoView {
    let site = use_site();
    let show = move || match site.get() {
        Loadable::Loading => view! {
            <div class="page page-front">
                <Skeleton shape=Shape::Lead rows=1 />
            </div>
        }
        .into_any(),
        Loadable::Ready(site) => match site.front_page {
            Some(id) => view! { <ArticlePage key=PostKey::PageId(id) is_arrival show_lazy /> }.into_any(),
            None => view! { <NewsFront /> }.into_any(),
        },
        Loadable::Failed(_) => view! { <NewsFront /> }.into_any(),
    };
    view! { {move || show()} }
}

/// The front page of a site that has set no static one.
#[component]
fn NewsFront() -> impl IntoView {
    let site = use_site();
    view! {
        <div class="page page-front">
            <h1 class="visually-hidden" tabindex="-1" use:live_text=LiveText::new(move || find_name(site))></h1>
            <div class="front-main">
                <TopStories />
                <Defer>
                    <Sections />
                </Defer>
            </div>
            <div class="front-side">
                <Defer>
                    <Feed numbered=Numbered::Yes />
                </Defer>
                <Defer>
                    <Discussed />
                </Defer>
            </div>
        </div>
    }
}

//! The top stories of the front page: one large card, and smaller ones beside it.

use leptos::prelude::*;
use wordpress::requests::LEADS;

use super::super::async_view::AsyncView;
use super::super::card::{LeadCard, PictureCards};
use super::super::skeleton::{Shape, Skeleton};
use crate::context::use_settings;
use crate::data::load;
use crate::data::query::query;
use crate::i18n::use_messages;
use wordpress::model::Card;

/// The sticky posts, then the newest articles.
#[component]
pub fn TopStories() -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/front/top_stories.css");
    let settings = use_settings();
    let leads = query(move |abort| load::load_top_stories(settings.api.clone(), LEADS, settings.lists.feed, abort));
    view! {
        <section class="top-stories" class=(scope, true) aria-labelledby="top-stories-heading">
            <h2 id="top-stories-heading" class="visually-hidden">
                {use_messages().lists.top_stories}
            </h2>
            <AsyncView query=leads skeleton=|| view! { <Skeleton shape=Shape::Lead rows=1 /> } let:cards>
                {show(&cards)}
            </AsyncView>
        </section>
    }
}

fn show(cards: &[Card]) -> AnyView {
    let Some((first, others)) = cards.split_first() else { return ().into_any() };
    view! {
        <LeadCard card=first.clone() />
        <PictureCards cards=others.to_vec() />
    }
    .into_any()
}

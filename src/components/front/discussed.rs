//! «Обсуждают»: the articles that have the most of the latest comments.

use leptos::prelude::*;

use super::super::async_view::QuietView;
use super::super::card::{CardList, TitleCard};
use super::super::lazy_mount::LazyMount;
use crate::context::use_settings;
use crate::data::load;
use crate::data::query::query;
use crate::i18n::use_messages;
use wordpress::model::Card;

/// How many articles are listed.
const COUNT: usize = 5;

/// The most discussed articles, loaded when they come close to the viewport. Renders nothing if there are no
/// comments or the site does not let them be read.
#[component]
pub fn Discussed() -> impl IntoView {
    view! {
        <LazyMount placeholder=|| ()>
            <Loaded />
        </LazyMount>
    }
}

/// The list, which sends its request when it is mounted.
#[component]
fn Loaded() -> impl IntoView {
    let base = use_settings().api.clone();
    let discussed = query(move |abort| load::load_discussed(base.clone(), COUNT, abort));
    view! {
        <QuietView query=discussed let:cards>
            {show(&cards)}
        </QuietView>
    }
}

fn show(cards: &[Card]) -> AnyView {
    let scope = stylers::style_sheet!("src/components/front/discussed.css");
    if cards.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="discussed" class=(scope, true) aria-labelledby="discussed-heading">
            <h2 id="discussed-heading">{use_messages().lists.discussed}</h2>
            <CardList cards=cards.to_vec() show=|card| view! { <TitleCard card /> }.into_any() />
        </section>
    }
    .into_any()
}

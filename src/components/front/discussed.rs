//! «Обсуждают»: the articles that most of the latest comments belong to.

use leptos::prelude::*;

use super::super::async_view::QuietView;
use super::super::card::{CardList, TitleCard};
use super::super::lazy_mount::LazyMount;
use crate::context::use_settings;
use crate::data::load;
use crate::data::query::query;
use crate::i18n::use_messages;
use wordpress::model::Card;

/// How many articles are named.
const COUNT: usize = 5;

/// The articles that readers talk about; nothing where nobody has written, or where comments cannot be read.
#[component]
pub fn Discussed() -> impl IntoView {
    view! {
        <LazyMount placeholder=|| ()>
            <Loaded/>
        </LazyMount>
    }
}

/// The articles, loaded when this is mounted.
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
    view! { class=scope,
        <section class="discussed" aria-labelledby="discussed-heading">
            <h2 id="discussed-heading">{use_messages().lists.discussed}</h2>
            <CardList cards=cards.to_vec() show=|card| view! { <TitleCard card/> }.into_any()/>
        </section>
    }
    .into_any()
}

//! Related articles («Похожие статьи»): other articles of the same sections.

use leptos::prelude::*;

use super::async_view::AsyncView;
use super::card::PictureCards;
use super::empty::Empty;
use super::skeleton::{Shape, Skeleton};
use crate::context::use_settings;
use crate::data::load;
use crate::data::query::query;
use crate::i18n::use_messages;
use wordpress::model::Card;

/// The articles related to the article that is shown, which is not among them itself.
#[component]
pub fn Related(
    /// The ids of the sections of the shown article.
    sections: Vec<u64>,
    /// The id of the shown article.
    id: u64,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/related.css");
    let settings = use_settings();
    let count = settings.lists.related;
    let related = query(move |abort| {
        let (base, sections) = (settings.api.clone(), sections.clone());
        async move { load::load_related(&base, &sections, id, count, &abort).await }
    });
    view! {
        <section class="related" class=(scope, true) aria-labelledby="related-heading">
            <h2 id="related-heading">{use_messages().related}</h2>
            <AsyncView query=related skeleton=move || view! { <Skeleton shape=Shape::Cards rows=count /> } let:cards>
                {show(&cards)}
            </AsyncView>
        </section>
    }
}

fn show(cards: &[Card]) -> AnyView {
    match cards {
        [] => view! { <Empty sentence=use_messages().no_related /> }.into_any(),
        cards => view! { <PictureCards cards=cards.to_vec() /> }.into_any(),
    }
}

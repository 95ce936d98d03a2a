//! «Похожие статьи»: other articles of the same sections.

use std::sync::Arc;

use leptos::prelude::*;

use super::card::PictureCard;
use super::empty::Empty;
use super::faces::faces;
use super::skeleton::ListSkeleton;
use crate::api::load;
use crate::app::use_settings;
use crate::locale::use_strings;
use crate::model::Card;
use crate::query::query;

/// The related articles of one.
#[component]
pub fn Related(
    /// The sections of the article.
    sections: Vec<u64>,
    /// The article itself, which never stands in the list.
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
        <section class=format!("related {scope}") aria-labelledby="related-heading">
            <h2 id="related-heading">{use_strings().related}</h2>
            {faces(related, move || view! { <ListSkeleton rows=count kind="cards"/> }.into_any(), show)}
        </section>
    }
}

fn show(cards: Arc<Vec<Card>>) -> AnyView {
    if cards.is_empty() {
        return view! { <Empty text=use_strings().no_related/> }.into_any();
    }
    let items = cards.iter().cloned().map(|card| view! { <li><PictureCard card/></li> });
    view! { <ul role="list">{items.collect_view()}</ul> }.into_any()
}

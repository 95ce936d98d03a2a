//! The previous and the next article; at either end only one.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::card::to_title;
use super::super::faces::faces;
use super::super::skeleton::ListSkeleton;
use crate::api::load;
use crate::app::use_settings;
use crate::locale::use_strings;
use crate::model::Neighbour;
use crate::query::query;
use crate::routes::to_path;

/// Links to the neighbours of an article in time.
#[component]
pub fn Neighbours(
    /// When the article was published, on the site's clock.
    date: String,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/article/neighbours.css");
    let settings = use_settings();
    let neighbours = query(move |abort| {
        let (base, date) = (settings.api.clone(), date.clone());
        async move { load::load_neighbours(&base, &date, &abort).await }
    });
    view! {
        <nav class=format!("neighbours {scope}") aria-label=use_strings().neighbours>
            {faces(neighbours, || view! { <ListSkeleton rows=2 kind="neighbours"/> }.into_any(), show)}
        </nav>
    }
}

fn show(neighbours: Arc<[Option<Neighbour>; 2]>) -> AnyView {
    let [previous, next] = &*neighbours;
    let strings = use_strings();
    view! {
        {previous.as_ref().map(|neighbour| show_one(neighbour, strings.previous, "prev"))}
        {next.as_ref().map(|neighbour| show_one(neighbour, strings.next, "next"))}
    }
    .into_any()
}

fn show_one(neighbour: &Neighbour, label: &'static str, rel: &'static str) -> impl IntoView + use<> {
    view! {
        <a class=rel rel=rel href=to_path(&neighbour.link).to_owned()>
            <span class="label">{label}</span>
            <span class="title">{to_title(&neighbour.title)}</span>
        </a>
    }
}

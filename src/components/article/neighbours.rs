//! The previous and the next article; at either end only one.

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
    let neighbours = query(
        move || Some(date.clone()),
        move |date, abort| {
            let base = settings.api.clone();
            async move { load::load_neighbours(&base, &date, &abort).await }
        },
    );
    view! {
        <nav class=format!("neighbours {scope}") aria-label=use_strings().neighbours>
            {faces(neighbours, || view! { <ListSkeleton rows=2 kind="neighbours"/> }.into_any(), show)}
        </nav>
    }
}

fn show([previous, next]: [Option<Neighbour>; 2]) -> AnyView {
    let strings = use_strings();
    view! {
        {previous.map(|neighbour| show_one(&neighbour, strings.previous, "prev"))}
        {next.map(|neighbour| show_one(&neighbour, strings.next, "next"))}
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

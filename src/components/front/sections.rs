//! The newest articles of each main section, loaded when the section comes close to the viewport.

use leptos::prelude::*;

use super::super::async_view::{AsyncView, QuietView};
use super::super::card::PictureCards;
use super::super::lazy_mount::LazyMount;
use super::super::skeleton::{Shape, Skeleton};
use crate::browser::sanitizer::to_text;
use crate::context::use_settings;
use crate::data::load;
use crate::data::query::query;
use wordpress::model::{Selection, Term};
use wordpress::permalinks::to_path;

/// A block for each of the sections with the most articles.
#[component]
pub fn Sections() -> impl IntoView {
    let base = use_settings().api.clone();
    let sections = query(move |abort| load::load_top_sections(base.clone(), abort));
    view! {
        <QuietView query=sections let:sections>
            {sections.iter().cloned().map(|section| view! { <Section section /> }.into_any()).collect_view()}
        </QuietView>
    }
}

/// The heading of a section, and its articles.
#[component]
fn Section(
    /// The section.
    section: Term,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/front/section.css");
    let heading = format!("section-{}", section.id);
    let id = section.id;
    view! {
        <section class="front-section" class=(scope, true) aria-labelledby=heading>
            <h2 id=heading.clone()>
                <a href=to_path(&section.link).to_owned()>{to_text(&section.name)}</a>
            </h2>
            <LazyMount placeholder=|| view! { <Skeleton shape=Shape::Cards rows=3 /> }>
                <Newest section=id />
            </LazyMount>
        </section>
    }
}

/// The newest articles of a section; their request is sent when this component is mounted.
#[component]
fn Newest(
    /// The id of the section.
    section: u64,
) -> impl IntoView {
    let settings = use_settings();
    let count = settings.lists.sections;
    let newest =
        query(move |abort| load::load_listing(settings.api.clone(), Selection::Section(section), 1, count, abort));
    view! {
        <AsyncView query=newest skeleton=move || view! { <Skeleton shape=Shape::Cards rows=count /> } let:listing>
            <PictureCards cards=listing.cards.clone() />
        </AsyncView>
    }
}

//! Who wrote an article, and when.

use leptos::prelude::*;

use super::super::timestamp::Timestamp;
use crate::browser::gate::to_text;
use crate::locale::use_strings;
use crate::model::{Author, Moment};

/// Writer, publication, update; a site may hide its writers.
#[component]
pub fn Byline(
    /// Who wrote it.
    author: Option<Author>,
    /// When it was published.
    published: Moment,
    /// When it was changed, if that is worth telling.
    updated: Option<Moment>,
) -> impl IntoView {
    let writer = author.map(|author| {
        let name = to_text(&author.name);
        let name = match author.link.as_str() {
            "" => name.into_any(),
            _ => view! { <a href=author.link rel="external author">{name}</a> }.into_any(),
        };
        view! { <span class="writer">{name}</span> }
    });
    let updated = updated.map(|moment| {
        view! { <span class="updated">{use_strings().updated}" "<Timestamp moment/></span> }
    });
    view! {
        <p class="byline">
            {writer}
            <span><Timestamp moment=published/></span>
            {updated}
        </p>
    }
}

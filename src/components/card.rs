//! An article in a list: with a picture, or as lines of text.

use leptos::prelude::*;

use super::picture::{Picture, Urgency};
use super::timestamp::Timestamp;
use crate::browser::gate::to_text;
use crate::locale::use_strings;
use crate::markup::to_teaser;
use crate::model::{Card, Html};
use crate::routes::to_path;

/// A card with the lead picture, the title and the date.
#[component]
pub fn PictureCard(
    /// The article.
    card: Card,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/card.css");
    let picture = card.lead.map(|image| {
        // The title beside it says what a screen reader needs; the picture would say it twice.
        let image = crate::model::Image { alt: String::new(), ..image };
        view! { <Picture image sizes="(width >= 48rem) 20rem, 45vw" urgency=Urgency::Near/> }
    });
    view! {
        <article class=format!("card {scope}")>
            <div class="frame">{picture}</div>
            <h3><a href=to_path(&card.link).to_owned()>{to_title(&card.title)}</a></h3>
            <p class="meta"><Timestamp moment=card.published/></p>
        </article>
    }
}

/// A card of the feed: title, teaser and date.
#[component]
pub fn TextCard(
    /// The article.
    card: Card,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/text_card.css");
    let teaser = to_teaser(&to_text(&card.excerpt));
    view! {
        <article class=format!("text-card {scope}")>
            <h3><a href=to_path(&card.link).to_owned()>{to_title(&card.title)}</a></h3>
            {(!teaser.is_empty()).then(|| view! { <p class="teaser">{teaser}</p> })}
            <p class="meta"><Timestamp moment=card.published/></p>
        </article>
    }
}

/// The title as text; an article without one still needs something to click on.
pub fn to_title(title: &Html) -> String {
    let text = to_text(title);
    if text.trim().is_empty() { use_strings().untitled.to_owned() } else { text }
}

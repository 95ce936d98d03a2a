//! The body of an article.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::tachys::renderer::types::Element;

use crate::browser::article_body::{self, Presentation};
use crate::config::Embeds;
use crate::context::use_settings;
use crate::i18n::use_messages;
use wordpress::model::{Html, Post};

/// The body of an article.
#[component]
pub fn Body(
    /// The article.
    post: Arc<Post>,
    /// The body, if it did not come with the article.
    #[prop(optional)]
    unlocked: Option<Html>,
) -> impl IntoView {
    let presentation = Presentation {
        home: post.link.clone(),
        has_lead: post.lead.is_some(),
        load_embeds: use_settings().embeds == Embeds::AtOnce,
        messages: use_messages().prose.to_lines(),
    };
    let body = unlocked.unwrap_or_else(|| post.body.clone());
    // The outer element contains the floats of the text.
    view! {
        <div class="body">
            <div class="prose" tabindex="-1" use:fill=(body, presentation)></div>
        </div>
    }
}

/// The `use:` directive that fills an element with the body.
fn fill(element: Element, (body, presentation): (Html, Presentation)) {
    article_body::show(&element, &body, &presentation);
}

//! The body of an article, or the password form in its place.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::tachys::renderer::types::Element;

use super::password::PasswordForm;
use crate::browser::article_body::{self, Presentation};
use crate::config::Embeds;
use crate::context::use_settings;
use crate::i18n::use_messages;
use wordpress::model::{Html, Post};

/// The body of an article; for a password-protected one, the form that unlocks it.
#[component]
pub fn Body(
    /// The article.
    post: Arc<Post>,
) -> impl IntoView {
    let presentation = Presentation {
        home: post.link.clone(),
        has_lead: post.lead.is_some(),
        load_embeds: use_settings().embeds == Embeds::AtOnce,
        messages: use_messages().prose.to_lines(),
    };
    match post.is_protected {
        true => {
            view! { <PasswordForm post show=move |body: &Html| show(body.clone(), presentation.clone()) /> }.into_any()
        }
        false => show(post.body.clone(), presentation),
    }
}

fn show(body: Html, presentation: Presentation) -> AnyView {
    // The outer element contains the floats of the text.
    view! {
        <div class="body">
            <div class="prose" tabindex="-1" use:fill=(body, presentation)></div>
        </div>
    }
    .into_any()
}

/// The `use:` directive that fills an element with the body.
fn fill(element: Element, (body, presentation): (Html, Presentation)) {
    article_body::show(&element, &body, &presentation);
}

//! The body of an article, or the password form in its place.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::tachys::renderer::types::Element;

use super::password::PasswordForm;
use crate::browser::article_body::{self, Manner};
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
    let manner = Manner {
        home: post.link.clone(),
        has_lead: post.lead.is_some(),
        at_once: use_settings().embeds == Embeds::AtOnce,
        words: use_messages().prose.to_lines(),
    };
    match post.is_protected {
        true => view! { <PasswordForm post show=move |body: &Html| show(body.clone(), manner.clone()) /> }.into_any(),
        false => show(post.body.clone(), manner),
    }
}

fn show(body: Html, manner: Manner) -> AnyView {
    // The outer element contains the floats of the text.
    view! {
        <div class="body">
            <div class="prose" tabindex="-1" use:fill=(body, manner)></div>
        </div>
    }
    .into_any()
}

/// The `use:` directive that fills an element with the body.
fn fill(element: Element, (body, manner): (Html, Manner)) {
    article_body::show(&element, &body, &manner);
}

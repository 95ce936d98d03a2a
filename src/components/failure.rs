//! What a part of the page says when it could not be loaded: the one place where errors become words for readers.

use leptos::prelude::*;

use crate::data::{ApiError, ErrorKind};
use crate::i18n::{Messages, use_messages};

/// A sentence, and a button that tries again.
#[component]
pub fn Failure(
    /// Why it could not be loaded.
    error: ApiError,
    /// What the button does.
    #[prop(into)]
    retry: Callback<()>,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/failure.css");
    let messages = use_messages();
    view! {
        class=scope,
        <div class="failure" role="alert">
            <p>{find_sentence(&error, messages)}</p>
            <button type="button" class="button" on:click=move |_| retry.run(())>
                {messages.retry}
            </button>
        </div>
    }
}

/// The sentence for an error.
pub fn find_sentence(error: &ApiError, messages: &Messages) -> &'static str {
    let failure = &messages.failure;
    match &error.kind {
        ErrorKind::Aborted | ErrorKind::Unreachable(_) => failure.unreachable,
        ErrorKind::Timeout => failure.timeout,
        ErrorKind::NotFound | ErrorKind::Refused { status: 404 | 410, .. } => failure.not_found,
        ErrorKind::Refused { status: 401 | 403, .. } => failure.forbidden,
        ErrorKind::Refused { status: 429, .. } => failure.too_many,
        // 304 to a question without conditions is as odd as a page of HTML.
        ErrorKind::Refused { status: 300..=399, .. } => failure.unreadable,
        ErrorKind::Refused { .. } => failure.server,
        ErrorKind::TooLarge => failure.too_large,
        ErrorKind::Elsewhere => failure.elsewhere,
        ErrorKind::NotJson(_) | ErrorKind::Malformed(_) => failure.unreadable,
    }
}

//! The failure state of a part of a page, and the sentences that explain an `ApiError` to readers.

use leptos::prelude::*;

use crate::data::{ApiError, ErrorKind};
use crate::i18n::{Messages, use_messages};

/// A sentence about the error, and a retry button.
#[component]
pub fn Failure(
    /// The error.
    error: ApiError,
    /// Called when the button is pressed.
    #[prop(into)]
    retry: Callback<()>,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/failure.css");
    let messages = use_messages();
    view! {
        <div class="failure" class=(scope, true) role="alert">
            <p>{find_message(&error, messages)}</p>
            <button type="button" class="button" on:click=move |_| retry.run(())>
                {messages.retry}
            </button>
        </div>
    }
}

/// The message for an error.
pub fn find_message(error: &ApiError, messages: &Messages) -> &'static str {
    let failure = &messages.failure;
    match &error.kind {
        ErrorKind::Aborted | ErrorKind::Unreachable(_) => failure.unreachable,
        ErrorKind::Timeout => failure.timeout,
        ErrorKind::NotFound | ErrorKind::Refused { status: 404 | 410, .. } => failure.not_found,
        ErrorKind::Refused { status: 401 | 403, .. } => failure.forbidden,
        ErrorKind::Refused { status: 429, .. } => failure.too_many,
        // A 304 in response to an unconditional request is a fault of the server, like HTML in place of JSON.
        ErrorKind::Refused { status: 300..=399, .. } => failure.unreadable,
        ErrorKind::Refused { .. } => failure.server,
        ErrorKind::TooLarge => failure.too_large,
        ErrorKind::Elsewhere => failure.elsewhere,
        ErrorKind::NotJson(_) | ErrorKind::Malformed(_) => failure.unreadable,
    }
}

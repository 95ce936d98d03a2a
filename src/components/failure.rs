//! The failure state of a part of a page, and the sentences that explain an `ApiError` to readers.

use leptos::prelude::*;

use crate::browser::own_files;
use crate::data::{ApiError, ErrorKind};
use crate::i18n::{Messages, use_messages};

/// A sentence about the error, and a button that tries again: the request, or the whole page if only that can help.
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
    let needs_page = matches!(error.kind, ErrorKind::Challenge(_));
    let act = move |_| if needs_page { own_files::reload() } else { retry.run(()) };
    view! {
        <div class="failure" class=(scope, true) role="alert">
            <p>{find_message(&error, messages)}</p>
            <button type="button" class="button" on:click=act>
                {if needs_page { messages.failure.reload } else { messages.retry }}
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
        ErrorKind::NoApi(_) => failure.no_api,
        ErrorKind::Challenge(_) => failure.challenge,
        ErrorKind::Refused { status: 401 | 403, .. } => failure.forbidden,
        ErrorKind::Refused { status: 429, .. } => failure.too_many,
        // A 304 in response to an unconditional request is a fault of the server, like HTML in place of JSON.
        ErrorKind::Refused { status: 300..=399, .. } => failure.unreadable,
        ErrorKind::Refused { status: 400..=499, .. } => failure.rejected,
        ErrorKind::Refused { .. } | ErrorKind::Gone => failure.server,
        ErrorKind::TooLarge => failure.too_large,
        ErrorKind::Elsewhere => failure.elsewhere,
        ErrorKind::NotJson(_) | ErrorKind::Malformed(_) => failure.unreadable,
    }
}

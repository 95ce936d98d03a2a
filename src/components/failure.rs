//! What a part of the page says when it could not be loaded: the one place where errors become words for readers.

use leptos::prelude::*;

use crate::api::ApiError;
use crate::locale::{Strings, use_strings};

/// A sentence and a button that tries again.
#[component]
pub fn Failure(
    /// What went wrong.
    error: ApiError,
    /// Tries again.
    retry: Callback<()>,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/failure.css");
    let strings = use_strings();
    view! {
        <div class=format!("failure {scope}") role="alert">
            <p>{find_sentence(&error, strings)}</p>
            <button type="button" class="button" on:click=move |_| retry.run(())>{strings.retry}</button>
        </div>
    }
}

/// The sentence for an error.
pub fn find_sentence(error: &ApiError, strings: &Strings) -> &'static str {
    let failure = &strings.failure;
    match error {
        ApiError::Aborted { .. } | ApiError::Unreachable { .. } => failure.unreachable,
        ApiError::Timeout { .. } => failure.timeout,
        ApiError::NotFound { .. } | ApiError::Refused { status: 404 | 410, .. } => failure.not_found,
        ApiError::Refused { status: 401 | 403, .. } => failure.forbidden,
        ApiError::Refused { status: 429, .. } => failure.too_many,
        ApiError::Refused { .. } => failure.server,
        ApiError::NotJson { .. } | ApiError::Malformed { .. } => failure.unreadable,
    }
}

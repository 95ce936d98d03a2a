//! Today's date in the site's time zone; it changes at the site's midnight while the page stays open.

use leptos::prelude::*;

use crate::browser::clock;
use crate::browser::live_text::{LiveText, live_text};
use crate::i18n::dates::{format_today, to_midnight_ms};
use crate::i18n::use_language;

/// The date, as «Пятница, 19 апреля, 2024»; empty until the site's time zone is known.
#[component]
pub fn Today<F>(
    /// The offset of the site's time zone from UTC, in minutes; `None` until it is known.
    offset: F,
) -> impl IntoView
where
    F: Fn() -> Option<i32> + Copy + Send + Sync + 'static,
{
    let language = use_language();
    let now = clock::use_now(move |now| to_midnight_ms(now, offset().unwrap_or_default()));
    let format = move || offset().map(|offset| format_today(language, now.get(), offset)).unwrap_or_default();
    view! { <p class="today" use:live_text=LiveText::new(format)></p> }
}

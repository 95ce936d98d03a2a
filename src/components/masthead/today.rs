//! Today's date on the site's clock; it turns over at the site's midnight while the page stays open.

use leptos::prelude::*;

use crate::browser::clock;
use crate::components::dynamic::dynamic_text;
use crate::locale::dates::{format_today, to_midnight_ms};
use crate::locale::use_language;

/// «Пятница, 19 апреля, 2024».
#[component]
pub fn Today(
    /// The site's clock, minutes east of Greenwich; `None` until it is known.
    offset: impl Fn() -> Option<i32> + Clone + Send + 'static,
) -> impl IntoView {
    let language = use_language();
    let sleep = offset.clone();
    let now = clock::use_now(move |now| to_midnight_ms(now, sleep().unwrap_or_default()));
    let date = move || offset().map(|offset| format_today(language, now.get(), offset)).unwrap_or_default();
    view! { <p class="today">{dynamic_text(date)}</p> }
}

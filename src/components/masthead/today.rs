//! Today's date on the site's clock; it turns over at the site's midnight while the page stays open.

use leptos::prelude::*;

use crate::browser::clock;
use crate::locale::dates::{format_today, to_midnight_ms};
use crate::locale::use_language;

/// «Пятница, 19 апреля, 2024».
#[component]
pub fn Today(
    /// The site's clock, minutes east of Greenwich; `None` until it is known.
    #[prop(into)]
    offset: Signal<Option<i32>>,
) -> impl IntoView {
    let language = use_language();
    let now = clock::use_now(move |now| to_midnight_ms(now, offset.get_untracked().unwrap_or_default()));
    let date = move || offset.get().map(|offset| format_today(language, now.get(), offset));
    view! { <p class="today">{date}</p> }
}

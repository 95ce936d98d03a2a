//! «Статье больше года»: a reader who comes from a search should know that the news is old.

use leptos::prelude::*;

use crate::browser::clock;
use crate::context::use_site;
use crate::i18n::use_language;
use wordpress::model::Moment;

/// The notice on an article that is older than a year, and nothing on any other.
#[component]
pub fn Age(
    /// When the article was published.
    published: Moment,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/article/age.css");
    let (site, language) = (use_site(), use_language());
    let count_years = move || {
        // Until the site's clock is known the device's does: waiting for a few hours of a year would make the page jump.
        let offset = site.ready().map_or_else(clock::device_offset_minutes, |site| site.offset_minutes);
        published.count_years(&clock::to_local(offset))
    };
    view! {
        {move || match count_years() {
            0 => None,
            years => Some(view! { class=scope, <p class="age">{language.format_age(years)}</p> }),
        }}
    }
}

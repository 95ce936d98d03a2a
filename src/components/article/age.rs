//! The notice on old articles («Статье больше года»), for readers who come from a search engine.

use leptos::prelude::*;

use crate::browser::clock;
use crate::browser::live_text::{LiveText, live_text};
use crate::context::use_site;
use crate::i18n::use_language;
use wordpress::model::Moment;

const DAY_MS: f64 = 86_400_000.0;

/// The notice on an article that is at least one year old; renders nothing on newer ones.
#[component]
pub fn Age(
    /// When the article was published.
    published: Moment,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/article/age.css");
    let (site, language) = (use_site(), use_language());
    let now = clock::use_now(|_| DAY_MS);
    let count_years = move || {
        now.track();
        // Until the site's time zone is known, the device's is used: the difference is a few hours, and waiting would
        // make the page jump.
        let offset = site.ready().map_or_else(clock::device_offset_minutes, |site| site.offset_minutes);
        published.count_years(&clock::to_local(offset))
    };
    view! {
        {move || match count_years() {
            0 => None,
            years => {
                Some(
                    view! {
                        <p
                            class="age"
                            class=(scope, true)
                            use:live_text=LiveText::from(language.format_age(years))
                        ></p>
                    }
                        .into_any(),
                )
            }
        }}
    }
}

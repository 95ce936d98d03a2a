//! The footer of every page: the paper's name and tagline, and the credit for the weather data.

use leptos::prelude::*;

use crate::browser::live_text::{LiveText, live_text};
use crate::browser::sanitizer::to_text;
use crate::context::{find_name, use_settings, use_site};
use crate::i18n::use_messages;
use wordpress::permalinks;

/// The footer.
#[component]
pub fn Footer() -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/footer.css");
    let site = use_site();
    let tagline = move || site.ready().map(|site| to_text(&site.tagline)).unwrap_or_default();
    let credit = || {
        view! {
            <p>
                <a href="https://open-meteo.com/" rel="external noopener">
                    {use_messages().weather_credit}
                </a>
            </p>
        }
        .into_any()
    };
    view! {
        <footer class="footer" class=(scope, true)>
            <p class="name">
                <a href=permalinks::to_front() use:live_text=LiveText::new(move || find_name(site))></a>
            </p>
            <p use:live_text=LiveText::new(tagline)></p>
            {use_settings().weather.is_some().then(credit)}
        </footer>
    }
}

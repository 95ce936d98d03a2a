//! The weather in the masthead: temperature, sky and city; nothing when the service fails.

use std::cell::Cell;

use leptos::prelude::*;

use super::sky::SkyPicture;
use crate::browser::clock;
use crate::browser::live_text::{LiveText, live_text};
use crate::config::WeatherSettings;
use crate::data::query::{Loadable, query};
use crate::data::weather::{Weather, find_rest_ms, load_weather, to_url};
use crate::i18n::use_messages;

/// «8 °C», the sky, the city. While the page stays open, the weather is requested again as often as the service updates
/// it, and whenever the reader returns to the tab; the same requests recover from a failure.
#[component]
pub fn WeatherNow(
    /// Where the weather comes from, and for which city.
    settings: WeatherSettings,
) -> impl IntoView {
    let url = to_url(&settings);
    let city = settings.city;
    let now = {
        let url = url.clone();
        clock::use_now(move |now| find_rest_ms(&url, now))
    };
    let weather = query(move |abort| {
        let url = url.clone();
        let now = now.get();
        async move { load_weather(&url, now, &abort).await }
    });
    // The last weather stays visible while a newer one loads.
    let last = Cell::new(None);
    let show_last = move || {
        match weather.get() {
            Loadable::Loading => {}
            Loadable::Ready(weather) => last.set(Some(*weather)),
            Loadable::Failed(_) => last.set(None),
        }
        last.get().map_or_else(|| ().into_any(), |weather| show(weather, city.clone()))
    };
    view! { <p class="weather">{move || show_last()}</p> }
}

fn show(weather: Weather, city: String) -> AnyView {
    // U+2212 is the minus sign, U+00A0 the no-break space.
    let degrees = format!("{}\u{a0}°C", weather.temperature).replace('-', "\u{2212}");
    view! {
        <span class="visually-hidden">{use_messages().weather}</span>
        {weather.sky().map(|sky| view! { <SkyPicture sky is_day=weather.is_day /> }.into_any())}
        <span class="degrees" use:live_text=LiveText::from(degrees)></span>
        <span class="city" use:live_text=LiveText::from(city)></span>
    }
    .into_any()
}

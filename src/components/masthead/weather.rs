//! The weather in the masthead: temperature, sky and city, or nothing at all when the service fails.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::dynamic::dynamic;
use super::sky::SkyPicture;
use crate::config::WeatherSettings;
use crate::locale::use_strings;
use crate::query::query;
use crate::weather::{Weather, load_weather};

/// «8 °C», the sky, the city.
#[component]
pub fn WeatherNow(
    /// Source and place.
    settings: WeatherSettings,
) -> impl IntoView {
    let city = settings.city.clone();
    let weather = query(move |abort| {
        let settings = settings.clone();
        async move { load_weather(&settings, &abort).await }
    });
    let show = move |weather: Arc<Weather>| {
        // A narrow no-break space would be nicer, but old phones draw a box for it.
        let degrees = format!("{}\u{a0}°C", weather.temperature).replace('-', "\u{2212}");
        view! {
            {weather.sky().map(|sky| view! { <SkyPicture sky is_day=weather.is_day/> })}
            <span class="degrees">{degrees}</span>
            <span class="city">{city.clone()}</span>
        }
    };
    view! {
        <p class="weather">
            <span class="visually-hidden">{use_strings().weather}": "</span>
            {dynamic(move || weather.ready().map(&show))}
        </p>
    }
}

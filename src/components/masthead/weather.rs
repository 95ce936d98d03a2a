//! The weather in the masthead: temperature, sky and city, or nothing at all when the service fails.

use std::cell::Cell;

use leptos::prelude::*;

use super::super::dynamic::dynamic;
use super::super::element::{Piece, element, group, nothing, text_element};
use super::sky::sky_picture;
use crate::browser::clock;
use crate::config::WeatherSettings;
use crate::locale::use_strings;
use crate::query::{Loadable, query};
use crate::weather::{Weather, find_rest_ms, load_weather, to_url};

/// «8 °C», the sky, the city. A page that stays open asks as often as the service has news; a failure heals at the same
/// time, or when the reader returns to the tab.
pub fn weather_now(settings: WeatherSettings) -> Piece {
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
    // What was shown stays until it is known better.
    let last = Cell::new(None);
    let parts = dynamic(move || {
        match weather.get() {
            Loadable::Loading => {}
            Loadable::Ready(weather) => last.set(Some(*weather)),
            Loadable::Failed(_) => last.set(None),
        }
        last.get().map_or_else(nothing, |weather| show(weather, &city))
    });
    element("p", &[("class", "weather")], vec![parts])
}

fn show(weather: Weather, city: &str) -> Piece {
    // The true minus sign, and a space that no line breaks at.
    let degrees = format!("{}\u{a0}°C", weather.temperature).replace('-', "\u{2212}");
    group(vec![
        text_element("span", &[("class", "visually-hidden")], use_strings().weather),
        weather.sky().map_or_else(nothing, |sky| sky_picture(sky, weather.is_day)),
        text_element("span", &[("class", "degrees")], &degrees),
        text_element("span", &[("class", "city")], city),
    ])
}

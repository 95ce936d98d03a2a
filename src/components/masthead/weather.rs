//! The weather in the masthead: temperature, sky and city, or nothing at all when the service fails.

use super::super::dynamic::dynamic;
use super::super::element::{Piece, element, group, nothing, text_element};
use super::sky::sky_picture;
use crate::config::WeatherSettings;
use crate::locale::use_strings;
use crate::query::query;
use crate::weather::{Weather, load_weather};

/// «8 °C», the sky, the city.
pub fn weather_now(settings: WeatherSettings) -> Piece {
    let city = settings.city.clone();
    let weather = query(move |abort| {
        let settings = settings.clone();
        async move { load_weather(&settings, &abort).await }
    });
    let parts = dynamic(move || match weather.ready() {
        Some(weather) => show(*weather, &city),
        None => nothing(),
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

//! The weather service: Open-Meteo's contract and the browser's copy of its answer; it never draws anything.
//!
//! The free service is for papers without advertisements or subscriptions; others name their own endpoint in the
//! settings, or none. Source: <https://open-meteo.com/en/docs>, whose data are CC BY 4.0 and credited in the footer.

use serde_json::{Value, json};

use crate::api::{ApiError, client};
use crate::browser::abort::Abort;
use crate::browser::{clock, storage};
use crate::config::WeatherSettings;

/// How long an answer is kept: the service computes a new one every 15 minutes.
const KEPT_MS: f64 = 15.0 * 60_000.0;
const STORAGE_KEY: &str = "gazeta.weather";

/// What the sky looks like, as far as a small picture can show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sky {
    /// No clouds.
    Clear,
    /// Some clouds.
    PartlyCloudy,
    /// Clouds only.
    Overcast,
    /// Fog, rime.
    Fog,
    /// Drizzle.
    Drizzle,
    /// Rain, showers.
    Rain,
    /// Snow.
    Snow,
    /// Thunderstorm.
    Thunder,
}

/// The weather of the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weather {
    /// °C, rounded.
    pub temperature: i32,
    /// The sky; `None` for a code that the contract does not list.
    pub sky: Option<Sky>,
    /// Whether the sun is up.
    pub is_day: bool,
}

/// The URL of the weather of now at the configured place.
pub fn to_url(settings: &WeatherSettings) -> String {
    let WeatherSettings { endpoint, latitude, longitude, .. } = settings;
    let mark = if endpoint.contains('?') { '&' } else { '?' };
    format!(
        "{endpoint}{mark}latitude={latitude}&longitude={longitude}&current=temperature_2m,weather_code,is_day&timezone=auto"
    )
}

/// Reads an answer of the service; a missing or odd temperature means no weather.
#[expect(clippy::cast_possible_truncation, reason = "no weather is beyond ±100 °C")]
pub fn decode(answer: &Value) -> Option<Weather> {
    let current = answer.get("current")?;
    let temperature = current.get("temperature_2m")?.as_f64().filter(|degrees| degrees.abs() < 100.0)?;
    Some(Weather {
        temperature: temperature.round() as i32,
        sky: current.get("weather_code").and_then(Value::as_u64).and_then(find_sky),
        is_day: current.get("is_day").and_then(Value::as_u64) != Some(0),
    })
}

/// The sky of a WMO code, as Open-Meteo groups them.
fn find_sky(code: u64) -> Option<Sky> {
    Some(match code {
        0 | 1 => Sky::Clear,
        2 => Sky::PartlyCloudy,
        3 => Sky::Overcast,
        45 | 48 => Sky::Fog,
        51 | 53 | 55 | 56 | 57 => Sky::Drizzle,
        61 | 63 | 65 | 66 | 67 | 80 | 81 | 82 => Sky::Rain,
        71 | 73 | 75 | 77 | 85 | 86 => Sky::Snow,
        95 | 96 | 99 => Sky::Thunder,
        _ => return None,
    })
}

/// Loads the weather: the browser's copy while it is fresh, else the service's answer.
pub async fn load_weather(settings: &WeatherSettings, abort: &Abort) -> Result<Weather, ApiError> {
    let url = to_url(settings);
    if let Some(weather) = find_kept(&url) {
        return Ok(weather);
    }
    let answer = client::get(&url, abort).await?;
    let weather = decode(&answer.body)
        .ok_or_else(|| ApiError::Malformed { url: url.clone(), reason: "no current temperature".to_owned() })?;
    storage::write(STORAGE_KEY, &json!({ "url": url, "at": clock::now_ms(), "answer": answer.body }));
    Ok(weather)
}

fn find_kept(url: &str) -> Option<Weather> {
    let kept = storage::read(STORAGE_KEY)?;
    let age = clock::now_ms() - kept.get("at")?.as_f64()?;
    // Another place or endpoint must not show this one's weather.
    let is_ours = kept.get("url")?.as_str() == Some(url);
    (is_ours && (0.0..KEPT_MS).contains(&age)).then(|| decode(kept.get("answer")?)).flatten()
}

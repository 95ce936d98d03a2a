//! Loads the weather from a service with Open-Meteo's API, and keeps a copy in the browser; it never draws anything.
//!
//! The free service is only for papers without advertisements or subscriptions. Others set their own endpoint, or none.
//! Source: <https://open-meteo.com/en/docs>. The data are under CC BY 4.0, and the footer credits them.

use crate::browser::abort::Abort;
use crate::browser::storage;
use crate::config::WeatherSettings;
use crate::data::json::{Json, ReadJson as _};
use crate::data::{ApiError, ErrorKind, client};

/// How long a copy is fresh, in ms since its request: the service computes new weather every 15 minutes.
const FRESH_MS: i32 = 15 * 60_000;
/// Stands for a missing code: WMO codes are below 100.
const NO_CODE: u64 = 1000;
const STORAGE_KEY: &str = "gazeta.weather";

/// What the sky looks like, as coarse as a small icon can show it.
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

/// The current weather.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weather {
    /// The temperature in °C, rounded.
    pub temperature: i32,
    /// The WMO code of the sky.
    pub code: u64,
    /// Whether the sun is up.
    pub is_day: bool,
}

/// A fresh copy of the weather from the browser's storage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// The weather.
    pub weather: Weather,
    /// How much longer the copy is fresh, ms.
    pub rest_ms: i32,
}

/// The URL of the current weather at the configured place.
pub fn to_url(settings: &WeatherSettings) -> String {
    let WeatherSettings { endpoint, latitude, longitude, .. } = settings;
    let mark = if endpoint.contains('?') { '&' } else { '?' };
    let (latitude, longitude) = (format_degrees(*latitude), format_degrees(*longitude));
    format!(
        "{endpoint}{mark}latitude={latitude}&longitude={longitude}&current=temperature_2m,weather_code,is_day&timezone=auto"
    )
}

/// Formats degrees with four decimals (11 m). It uses whole numbers: formatting floats adds 15 kB of wasm.
#[expect(clippy::cast_possible_truncation, reason = "degrees are within ±180")]
fn format_degrees(degrees: f64) -> String {
    let parts = (degrees.abs() * 10_000.0).round() as u32;
    let sign = if degrees < 0.0 { "-" } else { "" };
    format!("{sign}{}.{:04}", parts / 10_000, parts % 10_000)
}

/// Decodes a response of the service; `None` if the temperature is missing or implausible.
#[expect(clippy::cast_possible_truncation, reason = "no weather is beyond ±100 °C")]
pub fn decode(body: &Json) -> Option<Weather> {
    let current = body.get("current")?;
    let temperature = current.get("temperature_2m")?.as_number().filter(|degrees| degrees.abs() < 100.0)?;
    Some(Weather {
        temperature: temperature.round() as i32,
        code: current.get("weather_code").and_then(|code| code.as_count()).unwrap_or(NO_CODE),
        is_day: current.get("is_day").and_then(|flag| flag.as_count()) != Some(0),
    })
}

impl Weather {
    /// The sky; `None` for a code that Open-Meteo does not list.
    pub fn sky(self) -> Option<Sky> {
        find_sky(self.code)
    }
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

/// Returns the browser's copy of the weather if it is fresh at `now_ms`, else loads it from the service.
///
/// The age of the copy counts from the request, not from the response. Otherwise the next request, 15 minutes later,
/// would find the copy still fresh, and the page would wait another 15 minutes.
pub async fn load_weather(url: &str, now_ms: f64, abort: &Abort) -> Result<Weather, ApiError> {
    if let Some(kept) = find_saved(url, now_ms) {
        return Ok(kept.weather);
    }
    let response = client::get(url, abort).await?;
    let weather =
        decode(&response.body).ok_or_else(|| ErrorKind::Malformed("expected current.temperature_2m in °C").at(url))?;
    storage::write(STORAGE_KEY, &write_kept(weather, now_ms, url));
    Ok(weather)
}

/// How long no request is needed, ms: until the copy expires. Without a copy the weather is requested now, and stays
/// fresh for the whole time.
pub fn find_rest_ms(url: &str, now_ms: f64) -> f64 {
    f64::from(find_saved(url, now_ms).map_or(FRESH_MS, |kept| kept.rest_ms))
}

fn find_saved(url: &str, now_ms: f64) -> Option<Kept> {
    decode_saved(&storage::read(STORAGE_KEY)?, now_ms, url)
}

/// Formats the copy: the time of its request (Unix time in ms), temperature, code, day or night, and its URL.
#[expect(clippy::cast_possible_truncation, reason = "whole milliseconds")]
pub fn write_kept(weather: Weather, requested_ms: f64, url: &str) -> String {
    let Weather { temperature, code, is_day } = weather;
    format!("{} {temperature} {code} {} {url}", requested_ms as i64, u8::from(is_day))
}

/// Decodes the copy; `None` unless it is fresh and of this URL, which holds the place.
#[expect(clippy::cast_possible_truncation, reason = "whole milliseconds")]
pub fn decode_saved(kept: &str, now_ms: f64, url: &str) -> Option<Kept> {
    let mut fields = kept.splitn(5, ' ');
    let age_ms = (now_ms as i64).checked_sub(fields.next()?.parse().ok()?)?;
    let age_ms = i32::try_from(age_ms).ok().filter(|age| (0..FRESH_MS).contains(age))?;
    let temperature = fields.next()?.parse().ok()?;
    let code = fields.next()?.parse().ok()?;
    let is_day = fields.next()? == "1";
    let weather = Weather { temperature, code, is_day };
    (fields.next()? == url).then_some(Kept { weather, rest_ms: FRESH_MS - age_ms })
}

//! The weather service: Open-Meteo's contract and the browser's copy of its answer; it never draws anything.
//!
//! The free service is for papers without advertisements or subscriptions; others name their own endpoint in the
//! settings, or none. Source: <https://open-meteo.com/en/docs>, whose data are CC BY 4.0 and credited in the footer.

use crate::browser::abort::Abort;
use crate::browser::storage;
use crate::config::WeatherSettings;
use crate::data::json::{Json, ReadJson as _};
use crate::data::{ApiError, ErrorKind, client};

/// How long an answer is kept from the moment it was asked for, ms: the service computes a new one every 15 minutes.
const KEPT_MS: i32 = 15 * 60_000;
/// No weather has this code.
const NO_CODE: u64 = 1000;
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
    /// The WMO code of the sky.
    pub code: u64,
    /// Whether the sun is up.
    pub is_day: bool,
}

/// The browser's copy of an answer, while it is fresh.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// What the service said.
    pub weather: Weather,
    /// How much longer it is kept, ms.
    pub rest_ms: i32,
}

/// The URL of the weather of now at the configured place.
pub fn to_url(settings: &WeatherSettings) -> String {
    let WeatherSettings { endpoint, latitude, longitude, .. } = settings;
    let mark = if endpoint.contains('?') { '&' } else { '?' };
    let (latitude, longitude) = (format_degrees(*latitude), format_degrees(*longitude));
    format!(
        "{endpoint}{mark}latitude={latitude}&longitude={longitude}&current=temperature_2m,weather_code,is_day&timezone=auto"
    )
}

/// Four digits are 11 m; in whole numbers, for the general way to write a fraction weighs 15 kB.
#[expect(clippy::cast_possible_truncation, reason = "degrees are within ±180")]
fn format_degrees(degrees: f64) -> String {
    let parts = (degrees.abs() * 10_000.0).round() as u32;
    let sign = if degrees < 0.0 { "-" } else { "" };
    format!("{sign}{}.{:04}", parts / 10_000, parts % 10_000)
}

/// Reads an answer of the service; a missing or odd temperature means no weather.
#[expect(clippy::cast_possible_truncation, reason = "no weather is beyond ±100 °C")]
pub fn decode(answer: &Json) -> Option<Weather> {
    let current = answer.get("current")?;
    let temperature = current.get("temperature_2m")?.as_number().filter(|degrees| degrees.abs() < 100.0)?;
    Some(Weather {
        temperature: temperature.round() as i32,
        code: current.get("weather_code").and_then(|code| code.as_count()).unwrap_or(NO_CODE),
        is_day: current.get("is_day").and_then(|flag| flag.as_count()) != Some(0),
    })
}

impl Weather {
    /// The sky; `None` for a code that the contract does not list.
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

/// Loads the weather of a URL: the browser's copy if it is fresh at `now_ms`, else the service's answer.
///
/// The copy counts from `now_ms`, not from when the answer came: who asks again after 15 minutes would find their own copy
/// still fresh, and wait as long again.
pub async fn load_weather(url: &str, now_ms: f64, abort: &Abort) -> Result<Weather, ApiError> {
    if let Some(kept) = find_kept(url, now_ms) {
        return Ok(kept.weather);
    }
    let answer = client::get(url, abort).await?;
    let weather =
        decode(&answer.body).ok_or_else(|| ErrorKind::Malformed("expected current.temperature_2m in °C").at(url))?;
    storage::write(STORAGE_KEY, &write_kept(weather, now_ms, url));
    Ok(weather)
}

/// How long nobody needs to ask, ms: as long as the copy is kept, or the one that is asked for at `now_ms`.
pub fn find_rest_ms(url: &str, now_ms: f64) -> f64 {
    f64::from(find_kept(url, now_ms).map_or(KEPT_MS, |kept| kept.rest_ms))
}

fn find_kept(url: &str, now_ms: f64) -> Option<Kept> {
    read_kept(&storage::read(STORAGE_KEY)?, now_ms, url)
}

/// The browser's copy: when it was asked for (Unix time in ms), temperature, code, day or night, and the URL that it belongs to.
#[expect(clippy::cast_possible_truncation, reason = "whole milliseconds")]
pub fn write_kept(weather: Weather, asked_ms: f64, url: &str) -> String {
    let Weather { temperature, code, is_day } = weather;
    format!("{} {temperature} {code} {} {url}", asked_ms as i64, u8::from(is_day))
}

/// Reads the copy, if it is fresh and belongs to the URL: another place must not show this one's weather.
#[expect(clippy::cast_possible_truncation, reason = "whole milliseconds")]
pub fn read_kept(kept: &str, now_ms: f64, url: &str) -> Option<Kept> {
    let mut words = kept.splitn(5, ' ');
    let age_ms = (now_ms as i64).checked_sub(words.next()?.parse().ok()?)?;
    let age_ms = i32::try_from(age_ms).ok().filter(|age| (0..KEPT_MS).contains(age))?;
    let temperature = words.next()?.parse().ok()?;
    let code = words.next()?.parse().ok()?;
    let is_day = words.next()? == "1";
    let weather = Weather { temperature, code, is_day };
    (words.next()? == url).then_some(Kept { weather, rest_ms: KEPT_MS - age_ms })
}

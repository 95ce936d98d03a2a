//! Open-Meteo's contract, and the cached response in the browser.

use gazeta::config::WeatherSettings;
use gazeta::data::json::{Json, ReadJson as _};
use gazeta::data::weather::{Kept, Sky, Weather, decode, decode_saved, to_url, write_kept};
use serde_json::json;

const NOW_MS: f64 = 1_790_000_000_000.0;
const MINUTE_MS: f64 = 60_000.0;

fn place(endpoint: &str, latitude: f64) -> WeatherSettings {
    WeatherSettings { endpoint: endpoint.to_owned(), latitude, longitude: 71.2, city: "Бозкала".to_owned() }
}

#[test]
fn the_url_is_the_contracts() {
    let tail = "&longitude=71.2000&current=temperature_2m,weather_code,is_day&timezone=auto";
    let table = [
        (place("https://w.example/v1/forecast", 49.4), "https://w.example/v1/forecast?latitude=49.4000"),
        (place("/w?apikey=1", -0.5), "/w?apikey=1&latitude=-0.5000"),
    ];
    for (settings, beginning) in table {
        assert_eq!(to_url(&settings), format!("{beginning}{tail}"));
    }
}

#[test]
fn responses_are_decoded_or_mean_no_weather() {
    let current = |current: serde_json::Value| json!({ "current": current });
    let weather = |temperature, code, is_day| Some(Weather { temperature, code, is_day });
    let table = [
        (current(json!({"temperature_2m": 8.1, "weather_code": 3, "is_day": 1})), weather(8, 3, true)),
        (current(json!({"temperature_2m": -0.6, "weather_code": 71, "is_day": 0})), weather(-1, 71, false)),
        (current(json!({"temperature_2m": 8, "weather_code": null})), weather(8, 1000, true)),
        (current(json!({"temperature_2m": null})), None),
        (current(json!({"temperature_2m": 4000})), None),
        (current(json!([])), None),
        (json!({"error": true, "reason": "limit"}), None),
        (json!([]), None),
    ];
    for (answer, expected) in table {
        let sent = Json::parse(&answer.to_string()).expect("JSON");
        assert_eq!(decode(&sent), expected, "{answer}");
    }
}

#[test]
fn every_code_of_the_contract_has_its_sky() {
    let table = [
        (0, Some(Sky::Clear)),
        (2, Some(Sky::PartlyCloudy)),
        (3, Some(Sky::Overcast)),
        (48, Some(Sky::Fog)),
        (57, Some(Sky::Drizzle)),
        (67, Some(Sky::Rain)),
        (82, Some(Sky::Rain)),
        (77, Some(Sky::Snow)),
        (86, Some(Sky::Snow)),
        (99, Some(Sky::Thunder)),
        (4, None),
        (1000, None),
    ];
    for (code, expected) in table {
        assert_eq!(Weather { temperature: 0, code, is_day: true }.sky(), expected, "{code}");
    }
}

#[test]
fn the_cache_holds_a_quarter_of_an_hour_for_its_own_place() {
    let weather = Weather { temperature: -8, code: 71, is_day: false };
    let kept = write_kept(weather, NOW_MS, "/w?latitude=1");
    let table = [
        (0.0, "/w?latitude=1", Some(Kept { weather, rest_ms: 900_000 })),
        (14.9, "/w?latitude=1", Some(Kept { weather, rest_ms: 6_000 })),
        (15.0, "/w?latitude=1", None),
        (-1.0, "/w?latitude=1", None),
        (1.0, "/w?latitude=2", None),
    ];
    for (minutes, url, expected) in table {
        assert_eq!(decode_saved(&kept, NOW_MS + minutes * MINUTE_MS, url), expected, "{minutes} min, {url}");
    }
    for broken in ["", "x", "1 2 3", "a b c d e", "-9223372036854775808 1 2 1 e"] {
        assert_eq!(decode_saved(broken, NOW_MS, "e"), None, "{broken}");
    }
}

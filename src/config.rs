//! The site's settings: the JSON block of `index.html`, its defaults, and sentences that name a wrong key.
//!
//! It is the one thing that a site owner edits by hand after the build, so nothing is ignored silently.

use serde_json::{Map, Value};
use thiserror::Error;

use crate::api::ApiBase;
use crate::locale::Language;

/// Everything that a site decides without a rebuild.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// `api`: the root of the REST API.
    pub api: ApiBase,
    /// `language`: of the interface, and of the page.
    pub language: Language,
    /// `menu`: the number of the menu to show, where a site lets its menus be read and has several.
    pub menu: Option<u64>,
    /// `weather`: where it comes from; `false` switches it off.
    pub weather: Option<WeatherSettings>,
    /// `lists`: how long lists are.
    pub lists: Lists,
}

/// The weather's source and place.
#[derive(Debug, Clone, PartialEq)]
pub struct WeatherSettings {
    /// `weather.endpoint`: an address that answers Open-Meteo's contract.
    pub endpoint: String,
    /// `weather.latitude`, degrees north.
    pub latitude: f64,
    /// `weather.longitude`, degrees east.
    pub longitude: f64,
    /// `weather.city`: the name to show.
    pub city: String,
}

/// How many members lists have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lists {
    /// `lists.feed`: articles of the news feed, and of each «ещё».
    pub feed: u32,
    /// `lists.related`: related articles.
    pub related: u32,
}

/// What is wrong with the settings; the text is for the site owner.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SettingsError {
    /// There is no block.
    #[error(
        "index.html has no <script type=\"application/json\" id=\"gazeta-settings\">: copy it from Gazeta's own index.html"
    )]
    Missing,
    /// The block is not JSON.
    #[error("the settings are not JSON: look at line {line}, column {column} of the block")]
    NotJson {
        /// Counted from 1 at the block's beginning.
        line: usize,
        /// Counted from 1.
        column: usize,
    },
    /// A key that does not exist.
    #[error("\"{key}\" is not a setting; here these are known: {known}")]
    Unknown {
        /// The full key, `weather.town`.
        key: String,
        /// The keys of the same block.
        known: String,
    },
    /// A key that must be there.
    #[error("\"{key}\" is missing: it must be {expected}")]
    Absent {
        /// The full key.
        key: String,
        /// What it must hold.
        expected: &'static str,
    },
    /// A value of another type or out of range.
    #[error("\"{key}\" is {found}, but must be {expected}")]
    Wrong {
        /// The full key.
        key: String,
        /// What stands there.
        found: String,
        /// What must stand there.
        expected: &'static str,
    },
}

/// Reads the settings block; `None` stands for a page without one.
pub fn read_settings(block: Option<&str>) -> Result<Settings, SettingsError> {
    let text = block.filter(|text| !text.trim().is_empty()).ok_or(SettingsError::Missing)?;
    let value: Value = serde_json::from_str(text)
        .map_err(|error: serde_json::Error| SettingsError::NotJson { line: error.line(), column: error.column() })?;
    let block = Block::new("", &value, &["api", "language", "menu", "weather", "lists"])?;
    let settings = Settings {
        api: ApiBase::new(&block.require("api", "an address such as \"/wp-json/\"", to_text)?),
        language: block.take("language", "\"ru\", \"kk\" or \"en\"", to_language)?.unwrap_or(Language::Russian),
        menu: block.take("menu", "the number of a menu", Value::as_u64)?,
        weather: read_weather(block.values.get("weather"))?,
        lists: read_lists(block.values.get("lists"))?,
    };
    Ok(settings)
}

fn read_weather(value: Option<&Value>) -> Result<Option<WeatherSettings>, SettingsError> {
    let value = match value {
        None | Some(Value::Bool(false)) => return Ok(None),
        Some(value) => value,
    };
    let block = Block::new("weather", value, &["endpoint", "latitude", "longitude", "city"])?;
    Ok(Some(WeatherSettings {
        endpoint: block.require("endpoint", "an address", to_text)?,
        latitude: block.require("latitude", "degrees from -90 to 90", to_latitude)?,
        longitude: block.require("longitude", "degrees from -180 to 180", to_longitude)?,
        city: block.require("city", "a name", to_text)?,
    }))
}

fn read_lists(value: Option<&Value>) -> Result<Lists, SettingsError> {
    const EXPECTED: &str = "a whole number from 1 to 100";
    let none = Value::Object(Map::new());
    let block = Block::new("lists", value.unwrap_or(&none), &["feed", "related"])?;
    Ok(Lists {
        feed: block.take("feed", EXPECTED, to_length)?.unwrap_or(7),
        related: block.take("related", EXPECTED, to_length)?.unwrap_or(4),
    })
}

/// A JSON object whose keys are all known.
struct Block<'a> {
    path: &'static str,
    values: &'a Map<String, Value>,
}

/// How a value is read; `None` for a wrong one.
type Read<T> = fn(&Value) -> Option<T>;

impl<'a> Block<'a> {
    fn new(path: &'static str, value: &'a Value, known: &[&str]) -> Result<Self, SettingsError> {
        let Value::Object(values) = value else {
            let key = if path.is_empty() { "gazeta-settings" } else { path };
            return Err(to_wrong(key.to_owned(), value, "an object: { … }"));
        };
        let block = Self { path, values };
        match values.keys().find(|key| !known.contains(&key.as_str())) {
            Some(key) => Err(SettingsError::Unknown { key: block.name(key), known: known.join(", ") }),
            None => Ok(block),
        }
    }

    fn name(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    fn take<T>(&self, key: &str, expected: &'static str, read: Read<T>) -> Result<Option<T>, SettingsError> {
        let Some(value) = self.values.get(key) else { return Ok(None) };
        read(value).map(Some).ok_or_else(|| to_wrong(self.name(key), value, expected))
    }

    fn require<T>(&self, key: &str, expected: &'static str, read: Read<T>) -> Result<T, SettingsError> {
        self.take(key, expected, read)?.ok_or_else(|| SettingsError::Absent { key: self.name(key), expected })
    }
}

fn to_wrong(key: String, value: &Value, expected: &'static str) -> SettingsError {
    let found = match value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number(number) => number.as_i64().map_or_else(|| "a fraction".to_owned(), |number| number.to_string()),
        Value::String(text) => format!("\"{text}\""),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    };
    SettingsError::Wrong { key, found, expected }
}

fn to_text(value: &Value) -> Option<String> {
    value.as_str().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

fn to_language(value: &Value) -> Option<Language> {
    Language::find(value.as_str()?)
}

fn to_latitude(value: &Value) -> Option<f64> {
    value.as_f64().filter(|degrees| degrees.abs() <= 90.0)
}

fn to_longitude(value: &Value) -> Option<f64> {
    value.as_f64().filter(|degrees| degrees.abs() <= 180.0)
}

fn to_length(value: &Value) -> Option<u32> {
    value.as_u64().and_then(|length| u32::try_from(length).ok()).filter(|length| (1..=100).contains(length))
}

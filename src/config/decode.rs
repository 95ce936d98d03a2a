//! Decodes the settings block; each mistake becomes a sentence that names the key.

use wordpress::endpoint::ApiBase;
use wordpress::model::comment::Order;
use wordpress::model::is_language_tag;

use super::{CommentSettings, Embeds, Lists, Settings, SettingsError, WeatherSettings};
use crate::data::json::{Json, ReadJson as _};
use crate::i18n::Language;

/// Decodes the settings block; `None` means that the page has no block.
pub fn decode_settings(block: Option<&str>) -> Result<Settings, SettingsError> {
    let text = block.filter(|text| !text.trim().is_empty()).ok_or(SettingsError::Missing)?;
    let value = Json::parse(text).map_err(SettingsError::NotJson)?;
    let block = Block::new(
        "",
        &value,
        &["api", "name", "language", "languages", "menu", "weather", "lists", "comments", "embeds"],
    )?;
    let settings = Settings {
        api: ApiBase::new(&block.require("api", "an address such as \"/wp-json/\"", decode_text)?),
        name: block.take("name", "a name", decode_text)?,
        language: block.take("language", "\"ru\", \"kk\" or \"en\"", decode_language)?.unwrap_or(Language::Russian),
        languages: block.take("languages", LANGUAGES_EXPECTED, decode_languages)?.unwrap_or_default(),
        menu: block.take("menu", "the number of a menu", Json::as_count)?,
        weather: decode_weather(block.value.get("weather").as_ref())?,
        lists: decode_lists(block.value.get("lists").as_ref())?,
        embeds: block.take("embeds", "\"click\" or \"at_once\"", decode_embeds)?.unwrap_or_default(),
        comments: decode_comments(block.value.get("comments").as_ref())?,
    };
    Ok(settings)
}

const LANGUAGES_EXPECTED: &str = "slugs of sections with tags of languages: { \"qazaqsha\": \"kk\" }";

fn decode_weather(value: Option<&Json>) -> Result<Option<WeatherSettings>, SettingsError> {
    let value = match value {
        Some(value) if value.as_flag() != Some(false) => value,
        _ => return Ok(None),
    };
    let block = Block::new("weather", value, &["endpoint", "latitude", "longitude", "city"])?;
    Ok(Some(WeatherSettings {
        endpoint: block.require("endpoint", "an address", decode_text)?,
        latitude: block.require("latitude", "degrees from -90 to 90", decode_latitude)?,
        longitude: block.require("longitude", "degrees from -180 to 180", decode_longitude)?,
        city: block.require("city", "a name", decode_text)?,
    }))
}

const LENGTH: &str = "a whole number from 1 to 100";

fn decode_lists(value: Option<&Json>) -> Result<Lists, SettingsError> {
    let Some(value) = value else { return Ok(Lists::default()) };
    let block = Block::new("lists", value, &["feed", "related", "archive", "sections", "endless"])?;
    let default = Lists::default();
    Ok(Lists {
        feed: block.take("feed", LENGTH, decode_length)?.unwrap_or(default.feed),
        related: block.take("related", LENGTH, decode_length)?.unwrap_or(default.related),
        archive: block.take("archive", LENGTH, decode_length)?.unwrap_or(default.archive),
        sections: block.take("sections", LENGTH, decode_length)?.unwrap_or(default.sections),
        endless: block.take("endless", "true or false", Json::as_flag)?.unwrap_or(default.endless),
    })
}

fn decode_comments(value: Option<&Json>) -> Result<CommentSettings, SettingsError> {
    const KEYS: [&str; 6] = ["order", "depth", "email_required", "held_days", "honeypot", "seconds"];
    const FLAG: &str = "true or false";
    let Some(value) = value else { return Ok(CommentSettings::default()) };
    let block = Block::new("comments", value, &KEYS)?;
    let default = CommentSettings::default();
    Ok(CommentSettings {
        order: block.take("order", "\"oldest\", \"newest\" or \"answered\"", decode_order)?.unwrap_or(default.order),
        depth: block.take("depth", LENGTH, decode_length)?.unwrap_or(default.depth),
        email_required: block.take("email_required", FLAG, Json::as_flag)?.unwrap_or(default.email_required),
        held_days: block.take("held_days", LENGTH, decode_length)?.unwrap_or(default.held_days),
        honeypot: block.take("honeypot", FLAG, Json::as_flag)?.unwrap_or(default.honeypot),
        seconds: block.take("seconds", "a whole number from 0 to 100", decode_seconds)?.unwrap_or(default.seconds),
    })
}

/// A JSON object of which all keys are known settings.
struct Block<'a> {
    path: &'static str,
    value: &'a Json,
}

/// Decodes a value; `None` if it is wrong.
type Decode<T> = fn(&Json) -> Option<T>;

impl<'a> Block<'a> {
    fn new(path: &'static str, value: &'a Json, known: &[&str]) -> Result<Self, SettingsError> {
        let Some(keys) = value.keys() else {
            let key = if path.is_empty() { "gazeta-settings" } else { path };
            return Err(wrong_value(key.to_owned(), value, "an object: { … }"));
        };
        let block = Self { path, value };
        match keys.iter().find(|key| !known.contains(&key.as_str())) {
            Some(key) => Err(SettingsError::Unknown { key: block.full_key(key), known: known.join(", ") }),
            None => Ok(block),
        }
    }

    fn full_key(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    fn take<T>(&self, key: &str, expected: &'static str, decode: Decode<T>) -> Result<Option<T>, SettingsError> {
        let Some(value) = self.value.get(key) else { return Ok(None) };
        decode(&value).map(Some).ok_or_else(|| wrong_value(self.full_key(key), &value, expected))
    }

    fn require<T>(&self, key: &str, expected: &'static str, decode: Decode<T>) -> Result<T, SettingsError> {
        self.take(key, expected, decode)?.ok_or_else(|| SettingsError::Absent { key: self.full_key(key), expected })
    }
}

fn wrong_value(key: String, value: &Json, expected: &'static str) -> SettingsError {
    let found = match (value.as_text(), value.as_count(), value.as_flag()) {
        (Some(text), ..) => format!("\"{text}\""),
        (_, Some(number), _) => number.to_string(),
        (.., Some(flag)) => flag.to_string(),
        _ if value.as_list().is_some() => "a list".to_owned(),
        _ if value.keys().is_some() => "an object".to_owned(),
        _ => "a fraction or a negative number".to_owned(),
    };
    SettingsError::Wrong { key, found, expected }
}

fn decode_text(value: &Json) -> Option<String> {
    value.as_text().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

fn decode_language(value: &Json) -> Option<Language> {
    Language::find(&value.as_text()?)
}

/// Slugs of categories with the tags of their languages.
fn decode_languages(value: &Json) -> Option<Vec<(String, String)>> {
    let decode_pair =
        |slug: String| Some((slug.clone(), decode_text(&value.get(&slug)?).filter(|tag| is_language_tag(tag))?));
    value.keys()?.into_iter().map(decode_pair).collect()
}

fn decode_embeds(value: &Json) -> Option<Embeds> {
    match value.as_text()?.as_str() {
        "click" => Some(Embeds::Click),
        "at_once" => Some(Embeds::AtOnce),
        _ => None,
    }
}

fn decode_latitude(value: &Json) -> Option<f64> {
    value.as_number().filter(|degrees| degrees.abs() <= 90.0)
}

fn decode_longitude(value: &Json) -> Option<f64> {
    value.as_number().filter(|degrees| degrees.abs() <= 180.0)
}

fn decode_length(value: &Json) -> Option<u32> {
    value.as_count().and_then(|length| u32::try_from(length).ok()).filter(|length| (1..=100).contains(length))
}

fn decode_seconds(value: &Json) -> Option<u32> {
    value.as_count().and_then(|seconds| u32::try_from(seconds).ok()).filter(|seconds| *seconds <= 100)
}

fn decode_order(value: &Json) -> Option<Order> {
    Order::find(&value.as_text()?)
}

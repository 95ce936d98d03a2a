//! The site's settings: decodes the JSON block of `index.html`, with defaults and an error that names the wrong key.
//!
//! Site owners edit this block by hand after the build, so no mistake in it is ignored silently.

use thiserror::Error;
use wordpress::requests::{ARCHIVE_LENGTH, FEED_LENGTH, RELATED_LENGTH, SECTIONS_LENGTH};

use crate::data::json::{Json, ReadJson as _};
use crate::i18n::Language;
use wordpress::endpoint::ApiBase;
use wordpress::model::comment::Order;
use wordpress::model::is_language_tag;

/// Everything that a site can change without a rebuild.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// `api`: the root of the REST API.
    pub api: ApiBase,
    /// `name`: the name of the paper, shown as the title until WordPress's own name has loaded.
    pub name: Option<String>,
    /// `language`: the language of the interface and of the page.
    pub language: Language,
    /// `menu`: the id of the menu to show, for a site that makes its menus public and has several.
    pub menu: Option<u64>,
    /// `languages`: slugs of categories whose articles are in another language, with its tag: `{"qazaqsha": "kk"}`.
    pub languages: Vec<(String, String)>,
    /// `weather`: the weather service and the place; `None` if there is none or it is `false`.
    pub weather: Option<WeatherSettings>,
    /// `lists`: how long lists are.
    pub lists: Lists,
    /// `embeds`: when embedded frames of other sites load.
    pub embeds: Embeds,
    /// `comments`: the rules for comments.
    pub comments: CommentSettings,
}

/// When an embed of another site (a video, a post, a map) loads. From then on that site knows the reader's IP address.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Embeds {
    /// `"click"`: when the reader clicks on it.
    #[default]
    Click,
    /// `"at_once"`: together with the article.
    AtOnce,
}

/// The rules for comments that the paper sets itself; WordPress has its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommentSettings {
    /// `comments.order`: the default order.
    pub order: Order,
    /// `comments.depth`: how many levels of replies are indented on a wide screen; narrow screens indent fewer.
    pub depth: u32,
    /// `comments.email_required`: whether name and e-mail are required. It should match WordPress's own setting.
    pub email_required: bool,
    /// `comments.held_days`: for how many days readers see their own comment while it waits for a moderator.
    pub held_days: u32,
    /// `comments.honeypot`: whether the form has a hidden field that only spam bots fill in.
    pub honeypot: bool,
    /// `comments.seconds`: the shortest time in which a comment may be written, in seconds; 0 for no limit.
    pub seconds: u32,
}

impl Default for CommentSettings {
    fn default() -> Self {
        Self { order: Order::Oldest, depth: 5, email_required: true, held_days: 14, honeypot: true, seconds: 0 }
    }
}

/// The weather service, and the place whose weather is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct WeatherSettings {
    /// `weather.endpoint`: the URL of a service with Open-Meteo's API.
    pub endpoint: String,
    /// `weather.latitude`, degrees north.
    pub latitude: f64,
    /// `weather.longitude`, degrees east.
    pub longitude: f64,
    /// `weather.city`: the name of the place.
    pub city: String,
}

/// How long lists are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lists {
    /// `lists.feed`: articles in the news feed, and how many each «ещё» (“more”) button adds.
    pub feed: u32,
    /// `lists.related`: related articles below an article.
    pub related: u32,
    /// `lists.archive`: articles on a page of an archive or of search results.
    pub archive: u32,
    /// `lists.sections`: articles of each section on the front page.
    pub sections: u32,
    /// `lists.endless`: whether lists load their next page when the reader scrolls to the end.
    pub endless: bool,
}

impl Default for Lists {
    fn default() -> Self {
        Self {
            feed: FEED_LENGTH,
            related: RELATED_LENGTH,
            archive: ARCHIVE_LENGTH,
            sections: SECTIONS_LENGTH,
            endless: false,
        }
    }
}

/// What is wrong with the settings; the error text is for the site owner.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SettingsError {
    /// The page has no settings block.
    #[error(
        "index.html has no <script type=\"application/json\" id=\"gazeta-settings\">: copy it from Gazeta's own index.html"
    )]
    Missing,
    /// The block is not JSON.
    #[error("the settings are not JSON: {0}")]
    NotJson(String),
    /// The block has a key that is not a setting.
    #[error("\"{key}\" is not a setting; the settings known here are: {known}")]
    Unknown {
        /// The full key, such as `weather.town`.
        key: String,
        /// The known keys of the same block.
        known: String,
    },
    /// A required key is missing.
    #[error("\"{key}\" is missing: it must be {expected}")]
    Absent {
        /// The full key.
        key: String,
        /// What the value must be.
        expected: &'static str,
    },
    /// A value has the wrong type or is out of range.
    #[error("\"{key}\" is {found}, but must be {expected}")]
    Wrong {
        /// The full key.
        key: String,
        /// The value that was found.
        found: String,
        /// What the value must be.
        expected: &'static str,
    },
}

/// Decodes the settings block; `None` means that the page has no block.
pub fn read_settings(block: Option<&str>) -> Result<Settings, SettingsError> {
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

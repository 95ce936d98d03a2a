//! The site's settings: the JSON block of `index.html`, its defaults, and sentences that name a wrong key.
//!
//! It is the one thing that a site owner edits by hand after the build, so nothing is ignored silently.

use thiserror::Error;
use wordpress::requests::{ARCHIVE_LENGTH, FEED_LENGTH, RELATED_LENGTH, SECTIONS_LENGTH};

use crate::data::json::{Json, ReadJson as _};
use crate::i18n::Language;
use wordpress::endpoint::ApiBase;
use wordpress::model::comment::Order;
use wordpress::model::is_language_tag;

/// Everything that a site decides without a rebuild.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// `api`: the root of the REST API.
    pub api: ApiBase,
    /// `name`: of the paper, shown as the title until WordPress has told its own.
    pub name: Option<String>,
    /// `language`: of the interface, and of the page.
    pub language: Language,
    /// `menu`: the number of the menu to show, where a site lets its menus be read and has several.
    pub menu: Option<u64>,
    /// `languages`: sections whose articles are in another language, by slug: `{"qazaqsha": "kk"}`.
    pub languages: Vec<(String, String)>,
    /// `weather`: where it comes from; `false` switches it off.
    pub weather: Option<WeatherSettings>,
    /// `lists`: how long lists are.
    pub lists: Lists,
    /// `embeds`: when frames of other sites load.
    pub embeds: Embeds,
    /// `comments`: how readers discuss.
    pub comments: CommentSettings,
}

/// When a video, a post or a map of another site is fetched, and that site learns of the reader.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Embeds {
    /// `"click"`: when the reader asks for it.
    #[default]
    Click,
    /// `"at_once"`: with the article.
    AtOnce,
}

/// The rules of discussions, as far as the paper makes them and not WordPress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommentSettings {
    /// `comments.order`: the order until a reader chooses another one.
    pub order: Order,
    /// `comments.depth`: levels of answers on a wide screen; narrow screens nest less.
    pub depth: u32,
    /// `comments.email_required`: whether name and e-mail must be given, as WordPress's own setting says.
    pub email_required: bool,
    /// `comments.held_days`: how long a reader sees the own comment that no moderator has let through.
    pub held_days: u32,
    /// `comments.honeypot`: a field that only robots see.
    pub honeypot: bool,
    /// `comments.seconds`: how long a reader types at least; 0 for no such rule.
    pub seconds: u32,
}

impl Default for CommentSettings {
    fn default() -> Self {
        Self { order: Order::Oldest, depth: 5, email_required: true, held_days: 14, honeypot: true, seconds: 0 }
    }
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
    /// `lists.archive`: articles on a page of an archive or of the search.
    pub archive: u32,
    /// `lists.sections`: articles of each section on the front page.
    pub sections: u32,
    /// `lists.endless`: whether lists also grow when the reader reaches their end.
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

/// What is wrong with the settings; the text is for the site owner.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SettingsError {
    /// There is no block.
    #[error(
        "index.html has no <script type=\"application/json\" id=\"gazeta-settings\">: copy it from Gazeta's own index.html"
    )]
    Missing,
    /// The block is not JSON.
    #[error("the settings are not JSON: {0}")]
    NotJson(String),
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
    let value = Json::parse(text).map_err(SettingsError::NotJson)?;
    let block = Block::new(
        "",
        &value,
        &["api", "name", "language", "languages", "menu", "weather", "lists", "comments", "embeds"],
    )?;
    let settings = Settings {
        api: ApiBase::new(&block.require("api", "an address such as \"/wp-json/\"", to_text)?),
        name: block.take("name", "a name", to_text)?,
        language: block.take("language", "\"ru\", \"kk\" or \"en\"", to_language)?.unwrap_or(Language::Russian),
        languages: block.take("languages", LANGUAGES_EXPECTED, to_languages)?.unwrap_or_default(),
        menu: block.take("menu", "the number of a menu", Json::as_count)?,
        weather: read_weather(block.value.get("weather").as_ref())?,
        lists: read_lists(block.value.get("lists").as_ref())?,
        embeds: block.take("embeds", "\"click\" or \"at_once\"", to_embeds)?.unwrap_or_default(),
        comments: read_comments(block.value.get("comments").as_ref())?,
    };
    Ok(settings)
}

const LANGUAGES_EXPECTED: &str = "slugs of sections with tags of languages: { \"qazaqsha\": \"kk\" }";

fn read_weather(value: Option<&Json>) -> Result<Option<WeatherSettings>, SettingsError> {
    let value = match value {
        Some(value) if value.as_flag() != Some(false) => value,
        _ => return Ok(None),
    };
    let block = Block::new("weather", value, &["endpoint", "latitude", "longitude", "city"])?;
    Ok(Some(WeatherSettings {
        endpoint: block.require("endpoint", "an address", to_text)?,
        latitude: block.require("latitude", "degrees from -90 to 90", to_latitude)?,
        longitude: block.require("longitude", "degrees from -180 to 180", to_longitude)?,
        city: block.require("city", "a name", to_text)?,
    }))
}

const LENGTH: &str = "a whole number from 1 to 100";

fn read_lists(value: Option<&Json>) -> Result<Lists, SettingsError> {
    let Some(value) = value else { return Ok(Lists::default()) };
    let block = Block::new("lists", value, &["feed", "related", "archive", "sections", "endless"])?;
    let default = Lists::default();
    Ok(Lists {
        feed: block.take("feed", LENGTH, to_length)?.unwrap_or(default.feed),
        related: block.take("related", LENGTH, to_length)?.unwrap_or(default.related),
        archive: block.take("archive", LENGTH, to_length)?.unwrap_or(default.archive),
        sections: block.take("sections", LENGTH, to_length)?.unwrap_or(default.sections),
        endless: block.take("endless", "true or false", Json::as_flag)?.unwrap_or(default.endless),
    })
}

fn read_comments(value: Option<&Json>) -> Result<CommentSettings, SettingsError> {
    const KEYS: [&str; 6] = ["order", "depth", "email_required", "held_days", "honeypot", "seconds"];
    const FLAG: &str = "true or false";
    let Some(value) = value else { return Ok(CommentSettings::default()) };
    let block = Block::new("comments", value, &KEYS)?;
    let default = CommentSettings::default();
    Ok(CommentSettings {
        order: block.take("order", "\"oldest\", \"newest\" or \"answered\"", to_order)?.unwrap_or(default.order),
        depth: block.take("depth", LENGTH, to_length)?.unwrap_or(default.depth),
        email_required: block.take("email_required", FLAG, Json::as_flag)?.unwrap_or(default.email_required),
        held_days: block.take("held_days", LENGTH, to_length)?.unwrap_or(default.held_days),
        honeypot: block.take("honeypot", FLAG, Json::as_flag)?.unwrap_or(default.honeypot),
        seconds: block.take("seconds", "a whole number from 0 to 100", to_seconds)?.unwrap_or(default.seconds),
    })
}

/// A JSON object whose keys are all known.
struct Block<'a> {
    path: &'static str,
    value: &'a Json,
}

/// How a value is read; `None` for a wrong one.
type Read<T> = fn(&Json) -> Option<T>;

impl<'a> Block<'a> {
    fn new(path: &'static str, value: &'a Json, known: &[&str]) -> Result<Self, SettingsError> {
        let Some(keys) = value.keys() else {
            let key = if path.is_empty() { "gazeta-settings" } else { path };
            return Err(to_wrong(key.to_owned(), value, "an object: { … }"));
        };
        let block = Self { path, value };
        match keys.iter().find(|key| !known.contains(&key.as_str())) {
            Some(key) => Err(SettingsError::Unknown { key: block.name(key), known: known.join(", ") }),
            None => Ok(block),
        }
    }

    fn name(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    fn take<T>(&self, key: &str, expected: &'static str, read: Read<T>) -> Result<Option<T>, SettingsError> {
        let Some(value) = self.value.get(key) else { return Ok(None) };
        read(&value).map(Some).ok_or_else(|| to_wrong(self.name(key), &value, expected))
    }

    fn require<T>(&self, key: &str, expected: &'static str, read: Read<T>) -> Result<T, SettingsError> {
        self.take(key, expected, read)?.ok_or_else(|| SettingsError::Absent { key: self.name(key), expected })
    }
}

fn to_wrong(key: String, value: &Json, expected: &'static str) -> SettingsError {
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

fn to_text(value: &Json) -> Option<String> {
    value.as_text().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

fn to_language(value: &Json) -> Option<Language> {
    Language::find(&value.as_text()?)
}

/// Slugs of sections with the tags of their languages.
fn to_languages(value: &Json) -> Option<Vec<(String, String)>> {
    let to_pair = |slug: String| Some((slug.clone(), to_text(&value.get(&slug)?).filter(|tag| is_language_tag(tag))?));
    value.keys()?.into_iter().map(to_pair).collect()
}

fn to_embeds(value: &Json) -> Option<Embeds> {
    match value.as_text()?.as_str() {
        "click" => Some(Embeds::Click),
        "at_once" => Some(Embeds::AtOnce),
        _ => None,
    }
}

fn to_latitude(value: &Json) -> Option<f64> {
    value.as_number().filter(|degrees| degrees.abs() <= 90.0)
}

fn to_longitude(value: &Json) -> Option<f64> {
    value.as_number().filter(|degrees| degrees.abs() <= 180.0)
}

fn to_length(value: &Json) -> Option<u32> {
    value.as_count().and_then(|length| u32::try_from(length).ok()).filter(|length| (1..=100).contains(length))
}

fn to_seconds(value: &Json) -> Option<u32> {
    value.as_count().and_then(|seconds| u32::try_from(seconds).ok()).filter(|seconds| *seconds <= 100)
}

fn to_order(value: &Json) -> Option<Order> {
    Order::find(&value.as_text()?)
}

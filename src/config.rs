//! The site's settings: decodes the JSON block of `index.html`, with defaults and an error that names the wrong key.
//!
//! Site owners edit this block by hand after the build, so no mistake in it is ignored silently.

mod decode;

use thiserror::Error;
use wordpress::requests::{ARCHIVE_LENGTH, FEED_LENGTH, RELATED_LENGTH, SECTIONS_LENGTH};

use crate::i18n::Language;
use wordpress::endpoint::ApiBase;
use wordpress::model::comment::Order;

pub use decode::decode_settings;

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

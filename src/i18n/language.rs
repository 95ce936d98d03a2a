//! The languages of the interface.

use super::message_file::find_messages;
use super::{Messages, plurals};

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Русский.
    Russian,
    /// Қазақша.
    Kazakh,
    /// English.
    English,
}

impl Language {
    /// All languages.
    pub const ALL: [Self; 3] = [Self::Russian, Self::Kazakh, Self::English];

    /// The language of a BCP 47 tag in the settings.
    pub fn find(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Russian => "ru",
            Self::Kazakh => "kk",
            Self::English => "en",
        }
    }

    /// Its locale with a country, in the form that Open Graph needs.
    pub fn locale(self) -> &'static str {
        match self {
            Self::Russian => "ru_RU",
            Self::Kazakh => "kk_KZ",
            Self::English => "en_US",
        }
    }

    /// Its messages.
    pub fn messages(self) -> &'static Messages {
        find_messages(self)
    }

    /// Formats the number of comments: «3 комментария».
    pub fn format_comment_count(self, count: usize) -> String {
        let [one, few, many] = self.messages().comment_forms;
        let form = match plurals::find_form(self, count) {
            plurals::Form::One => one,
            plurals::Form::Few => few,
            plurals::Form::Many => many,
        };
        format!("{count} {form}")
    }
}

//! The messages around an article: reading time, age, sharing, the reading panel.

use super::Language;
use super::message_file::messages;
use super::plurals::{Form, find_form};

messages! {
    /// The messages around an article in one language.
    pub struct ReadingMessages {
        /// «минута чтения», «минуты чтения», «минут чтения»; equal where a language has one form.
        pub minutes: [&'static str; 3],
        /// The article is more than a year old.
        pub year_old: &'static str,
        /// The article is more years old: for numbers with the form «21 года», and for all others; `{}` is the number.
        pub years_old: [&'static str; 2],
        /// The button that opens the system's share sheet.
        pub share: &'static str,
        /// The button that copies the address.
        pub copy: &'static str,
        /// The address is copied.
        pub copied: &'static str,
        /// The address could not be copied.
        pub not_copied: &'static str,
        /// The link that opens an e-mail.
        pub mail: &'static str,
        /// The button that opens the reading panel, and the name of the panel.
        pub panel: &'static str,
        /// Heading of the text sizes.
        pub size: &'static str,
        /// Heading of the colours.
        pub theme: &'static str,
        /// The colours: those of the system, light, dark.
        pub themes: [&'static str; 3],
        /// The button that removes all data stored in this browser, and its confirmation question.
        pub forget: [&'static str; 2],
    }
}

impl Language {
    /// Formats the reading time: «5 минут чтения».
    pub fn format_reading_time(self, minutes: usize) -> String {
        let [one, few, many] = self.messages().reading.minutes;
        let form = match find_form(self, minutes) {
            Form::One => one,
            Form::Few => few,
            Form::Many => many,
        };
        format!("{minutes} {form}")
    }

    /// Formats the age: «Статье больше 3 лет»; `years` must be at least 1.
    pub fn format_age(self, years: usize) -> String {
        let messages = &self.messages().reading;
        let [one, many] = messages.years_old;
        match (years, find_form(self, years)) {
            (1, _) => messages.year_old.to_owned(),
            (_, Form::One) => one.replace("{}", &years.to_string()),
            _ => many.replace("{}", &years.to_string()),
        }
    }
}

//! Words around the reading of an article: how long it takes, how old it is, how it looks, how it is passed on.

use super::Language;
use super::message_file::messages;
use super::plurals::{Form, find_form};

messages! {
    /// The words of reading in one language.
    pub struct ReadingMessages {
        /// «минута чтения», «минуты чтения», «минут чтения»; equal where a language has one form.
        pub minutes: [&'static str; 3],
        /// An article of more than a year.
        pub year_old: &'static str,
        /// An article of more years, for the numbers of the form «21 года» and for all others; `{}` is the number.
        pub years_old: [&'static str; 2],
        /// The button that opens the device's own sheet.
        pub share: &'static str,
        /// The button that copies the address.
        pub copy: &'static str,
        /// The address is copied.
        pub copied: &'static str,
        /// The address could not be copied.
        pub not_copied: &'static str,
        /// The link that writes a letter.
        pub mail: &'static str,
        /// The button that opens the reading panel, and the panel's name.
        pub panel: &'static str,
        /// Heading of the text sizes.
        pub size: &'static str,
        /// Heading of the colours.
        pub theme: &'static str,
        /// The colours: as the device has them, light, dark.
        pub themes: [&'static str; 3],
        /// The button that forgets all that this browser keeps for the reader, and the question before it does.
        pub forget: [&'static str; 2],
    }
}

impl Language {
    /// «5 минут чтения».
    pub fn format_reading_time(self, minutes: usize) -> String {
        let [one, few, many] = self.messages().reading.minutes;
        let form = match find_form(self, minutes) {
            Form::One => one,
            Form::Few => few,
            Form::Many => many,
        };
        format!("{minutes} {form}")
    }

    /// «Статье больше 3 лет»; `years` is 1 or more.
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

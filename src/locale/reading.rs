//! Words around the reading of an article: how long it takes, how old it is, how it looks, how it is passed on.

use super::Language;
use super::plurals::{Form, find_form};

/// The words of reading in one language.
#[derive(Debug)]
pub struct ReadingStrings {
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

/// In Russian.
pub const RU: ReadingStrings = ReadingStrings {
    minutes: ["минута чтения", "минуты чтения", "минут чтения"],
    year_old: "Статье больше года. Сведения в ней могли устареть.",
    years_old: [
        "Статье больше {} года. Сведения в ней могли устареть.",
        "Статье больше {} лет. Сведения в ней могли устареть.",
    ],
    share: "Поделиться",
    copy: "Скопировать ссылку",
    copied: "Ссылка скопирована",
    not_copied: "Скопировать не получилось.",
    mail: "Отправить ссылку письмом",
    panel: "Вид страницы",
    size: "Размер текста",
    theme: "Цвета",
    themes: ["Как на устройстве", "Светлые", "Тёмные"],
    forget: [
        "Забыть всё обо мне",
        "Стереть из этого браузера всё, что газета о вас помнит: имя и почту, черновики, неотправленные комментарии, пароли статей, вид страницы?",
    ],
};

/// In Kazakh.
pub const KK: ReadingStrings = ReadingStrings {
    minutes: ["минуттық оқу"; 3],
    year_old: "Мақалаға бір жылдан асты. Ондағы мәліметтер ескірген болуы мүмкін.",
    years_old: ["Мақалаға {} жылдан асты. Ондағы мәліметтер ескірген болуы мүмкін."; 2],
    share: "Бөлісу",
    copy: "Сілтемені көшіру",
    copied: "Сілтеме көшірілді",
    not_copied: "Көшіру мүмкін болмады.",
    mail: "Сілтемені хатпен жіберу",
    panel: "Беттің көрінісі",
    size: "Мәтін өлшемі",
    theme: "Түстер",
    themes: ["Құрылғыдағыдай", "Ашық", "Күңгірт"],
    forget: [
        "Мен туралы бәрін ұмыту",
        "Газеттің сіз туралы осы браузерде сақтағанының бәрін өшіру керек пе: аты-жөніңіз бен поштаңыз, жобалар, жіберілмеген пікірлер, мақалалардың құпиясөздері, беттің көрінісі?",
    ],
};

/// In English.
pub const EN: ReadingStrings = ReadingStrings {
    minutes: ["minute read", "minute read", "minute read"],
    year_old: "This article is more than a year old. Some of it may be out of date.",
    years_old: ["This article is more than {} years old. Some of it may be out of date."; 2],
    share: "Share",
    copy: "Copy link",
    copied: "Link copied",
    not_copied: "The link could not be copied.",
    mail: "Send the link by e-mail",
    panel: "Page view",
    size: "Text size",
    theme: "Colours",
    themes: ["Same as device", "Light", "Dark"],
    forget: [
        "Forget all about me",
        "Erase all that the paper remembers of you in this browser: name and e-mail, drafts, comments not sent yet, passwords of articles, the page view?",
    ],
};

impl Language {
    /// «5 минут чтения».
    pub fn format_reading_time(self, minutes: usize) -> String {
        let [one, few, many] = self.strings().reading.minutes;
        let form = match find_form(self, minutes) {
            Form::One => one,
            Form::Few => few,
            Form::Many => many,
        };
        format!("{minutes} {form}")
    }

    /// «Статье больше 3 лет»; `years` is 1 or more.
    pub fn format_age(self, years: usize) -> String {
        let strings = &self.strings().reading;
        let [one, many] = strings.years_old;
        match (years, find_form(self, years)) {
            (1, _) => strings.year_old.to_owned(),
            (_, Form::One) => one.replace("{}", &years.to_string()),
            _ => many.replace("{}", &years.to_string()),
        }
    }
}

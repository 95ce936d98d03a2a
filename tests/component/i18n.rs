//! Dates, numbers and plurals in each language, compared with the browser's own `Intl`.

use gazeta::browser::clock;
use gazeta::i18n::dates::{format_moment, format_period, format_today, to_midnight_ms};
use gazeta::i18n::plurals::{Form, find_form};
use gazeta::i18n::{Language, message_file};
use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{FRIDAY_MS, HOUR_MS};

const KAZAKH: &str = include_str!("../../target/messages/kk.txt");
const ENGLISH: &str = include_str!("../../target/messages/en.txt");

fn load_messages() {
    message_file::take(Language::Kazakh, KAZAKH.to_owned()).expect("messages of this build");
    message_file::take(Language::English, ENGLISH.to_owned()).expect("messages of this build");
}

#[wasm_bindgen_test]
fn dates_are_written_as_readers_write_them() {
    load_messages();
    let date = |language, hours: f64| format_today(language, FRIDAY_MS + hours * HOUR_MS, 300);
    assert_eq!(date(Language::Russian, 5.0), "Пятница, 19 апреля, 2024");
    assert_eq!(date(Language::Kazakh, 5.0), "Жұма, 19 сәуір, 2024");
    assert_eq!(date(Language::English, 5.0), "Friday, April 19, 2024");
    assert_eq!(date(Language::Russian, 18.99), "Пятница, 19 апреля, 2024");
    assert_eq!(date(Language::Russian, 19.0), "Суббота, 20 апреля, 2024");
    assert_eq!(format_moment(Language::Russian, "2024-04-19T10:15:00"), "19 апреля 2024, 10:15");
    assert_eq!(format_moment(Language::English, "2024-04-19T10:15:00"), "April 19, 2024, 10:15");
    assert_eq!(format_moment(Language::Russian, "вчера"), "вчера");
}

/// Formats a moment with the browser's `Intl.DateTimeFormat`; `options` are its options.
fn format_in_browser(language: Language, options: &str, ms: f64) -> String {
    let body =
        format!("return new Date({ms}).toLocaleDateString('{}', {{ timeZone: 'UTC', {options} }})", language.tag());
    let name = Function::new_no_args(&body).call0(&JsValue::NULL).expect("a name");
    name.as_string().expect("a text").to_lowercase()
}

#[wasm_bindgen_test]
fn months_and_days_have_the_names_that_browsers_know() {
    load_messages();
    for language in [Language::Russian, Language::English] {
        for month in 1..=12 {
            let day = format!("2024-{month:02}-19");
            let ms = clock::parse_date(&day);
            let alone = format!("{} 2024", format_in_browser(language, "month: 'long'", ms));
            assert_eq!(format_period(language, &day[..7]).to_lowercase(), alone);
            let whole = format_in_browser(language, "month: 'long', day: 'numeric'", ms);
            assert!(format_period(language, &day).to_lowercase().starts_with(&whole), "{whole}");
        }
        for day in 0..7 {
            let ms = FRIDAY_MS + f64::from(day) * 24.0 * HOUR_MS;
            let name = format_in_browser(language, "weekday: 'long'", ms);
            assert!(format_today(language, ms, 0).to_lowercase().starts_with(&name), "{name}");
        }
    }
}

#[wasm_bindgen_test]
fn numbers_want_the_forms_that_browsers_know() {
    for language in [Language::Russian, Language::Kazakh, Language::English] {
        for count in 0..=130 {
            let body = format!("return new Intl.PluralRules('{}').select({count})", language.tag());
            let name = Function::new_no_args(&body).call0(&JsValue::NULL).expect("a name").as_string();
            let expected = match name.expect("a text").as_str() {
                "one" => Form::One,
                "few" => Form::Few,
                _ => Form::Many,
            };
            assert_eq!(find_form(language, count), expected, "{count}");
        }
    }
}

#[wasm_bindgen_test]
fn dates_of_headers_are_read() {
    assert_eq!(clock::parse_date("Fri, 19 Apr 2024 00:00:00 GMT"), FRIDAY_MS);
    assert!(clock::parse_date("soon").is_nan());
}

#[wasm_bindgen_test]
fn midnight_is_the_sites() {
    for (hours, offset, expected) in [(0.0, 0, 24.0), (18.0, 300, 1.0), (19.0, 300, 24.0), (3.0, -240, 1.0)] {
        assert_eq!(to_midnight_ms(FRIDAY_MS + hours * HOUR_MS, offset), expected * HOUR_MS, "{hours} h, {offset} min");
    }
}

#[wasm_bindgen_test]
fn comments_are_counted_in_each_language() {
    load_messages();
    let table = [
        (Language::Russian, 1, "1 комментарий"),
        (Language::Russian, 3, "3 комментария"),
        (Language::Russian, 5, "5 комментариев"),
        (Language::Russian, 21, "21 комментарий"),
        (Language::Russian, 111, "111 комментариев"),
        (Language::Kazakh, 5, "5 пікір"),
        (Language::English, 1, "1 comment"),
        (Language::English, 2, "2 comments"),
    ];
    for (language, count, expected) in table {
        assert_eq!(language.format_comment_count(count), expected);
    }
}

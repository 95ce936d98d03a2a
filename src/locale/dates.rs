//! Dates as readers of a language write them, by the browser's `Intl`, on the site's clock and never on the device's.
//!
//! WordPress sends local times without a zone, and devices with old zone data would shift them: a local time is
//! therefore read as if it were UTC and written as UTC.

use std::cell::RefCell;

use js_sys::{Array, Date, Intl::DateTimeFormat, JsString, Object, Reflect};
use wasm_bindgen::JsValue;

use super::Language;

const MINUTE_MS: f64 = 60_000.0;
const DAY_MS: f64 = 86_400_000.0;

/// Names for Kazakh: Chromium's `Intl` claims to know it and has no words of it (it writes «M04»).
const KAZAKH: Names = Names {
    months: [
        "қаңтар",
        "ақпан",
        "наурыз",
        "сәуір",
        "мамыр",
        "маусым",
        "шілде",
        "тамыз",
        "қыркүйек",
        "қазан",
        "қараша",
        "желтоқсан",
    ],
    weekdays: ["Жексенбі", "Дүйсенбі", "Сейсенбі", "Сәрсенбі", "Бейсенбі", "Жұма", "Сенбі"],
};

/// Months as dates use them, January first; days, Sunday first, with a capital.
struct Names {
    months: [&'static str; 12],
    weekdays: [&'static str; 7],
}

/// The names that the browser does not know.
fn find_names(language: Language) -> Option<&'static Names> {
    (language == Language::Kazakh).then_some(&KAZAKH)
}

/// Whether the day stands before the month: «19 апреля», `April 19`.
fn puts_day_first(language: Language) -> bool {
    language != Language::English
}

/// What dates are made of.
struct Parts {
    weekday: String,
    day: String,
    month: String,
    year: String,
}

/// The masthead's date, «Пятница, 19 апреля, 2024»: the day on the site's clock at `now_ms` (Unix time, ms).
pub fn format_today(language: Language, now_ms: f64, offset_minutes: i32) -> String {
    let Parts { weekday, day, month, year } = to_parts(language, to_local_ms(now_ms, offset_minutes));
    let weekday = capitalise(&weekday);
    if puts_day_first(language) {
        format!("{weekday}, {day} {month}, {year}")
    } else {
        format!("{weekday}, {month} {day}, {year}")
    }
}

/// A moment of an article or a comment, «19 апреля 2024, 10:15»; the text as it came when it is no date.
pub fn format_moment(language: Language, local: &str) -> String {
    let ms = Date::parse(&format!("{local}Z"));
    let (false, Some(time)) = (ms.is_nan(), local.get(11..16)) else { return local.to_owned() };
    let Parts { day, month, year, .. } = to_parts(language, ms);
    if puts_day_first(language) {
        format!("{day} {month} {year}, {time}")
    } else {
        format!("{month} {day}, {year}, {time}")
    }
}

/// A year, a month or a day: `2024`, «апрель 2024», «19 апреля 2024».
pub fn format_period(language: Language, period: &str) -> String {
    let Some((year, rest)) = period.split_once('-') else { return period.to_owned() };
    let is_month = !rest.contains('-');
    let day = if is_month { format!("{period}-01") } else { period.to_owned() };
    let ms = Date::parse(&day);
    if ms.is_nan() {
        return period.to_owned();
    }
    if is_month {
        return format!("{} {year}", find_month(language, ms));
    }
    let Parts { day, month, .. } = to_parts(language, ms);
    if puts_day_first(language) { format!("{day} {month} {year}") } else { format!("{month} {day}, {year}") }
}

/// The name of a month that stands without a day: other than «апреля» in «19 апреля».
fn find_month(language: Language, ms: f64) -> String {
    let date = Date::new(&JsValue::from_f64(ms));
    if let Some(names) = find_names(language) {
        return names.months[date.get_utc_month() as usize % 12].to_owned();
    }
    let options = Object::new();
    set(&options, "month", "long");
    set(&options, "timeZone", "UTC");
    let format = DateTimeFormat::new(&Array::of1(&language.tag().into()), &options);
    let name = format.format_to_parts(&date).iter().find(|part| get(part, "type") == "month");
    name.map(|part| get(&part, "value")).unwrap_or_default()
}

/// How long the site's day still lasts at `now_ms`, in ms; always more than 0.
pub fn to_midnight_ms(now_ms: f64, offset_minutes: i32) -> f64 {
    let local = to_local_ms(now_ms, offset_minutes);
    // Not `rem_euclid`: the remainder of fractions weighs 1.2 kB.
    ((local / DAY_MS).floor() + 1.0) * DAY_MS - local
}

/// The moment `now_ms` as the site's clock shows it, in ms since its own 1 January 1970.
fn to_local_ms(now_ms: f64, offset_minutes: i32) -> f64 {
    now_ms + f64::from(offset_minutes) * MINUTE_MS
}

fn to_parts(language: Language, local_ms: f64) -> Parts {
    let date = Date::new(&JsValue::from_f64(local_ms));
    match find_names(language) {
        Some(names) => Parts {
            weekday: names.weekdays[date.get_utc_day() as usize % 7].to_owned(),
            day: date.get_utc_date().to_string(),
            month: names.months[date.get_utc_month() as usize % 12].to_owned(),
            year: date.get_utc_full_year().to_string(),
        },
        None => to_intl_parts(language, &date),
    }
}

thread_local! {
    /// The one that was used last: to make one takes the browser longer than to draw a comment.
    static FORMAT: RefCell<Option<(Language, DateTimeFormat)>> = const { RefCell::new(None) };
}

fn find_format(language: Language) -> DateTimeFormat {
    FORMAT.with_borrow_mut(|kept| match kept {
        Some((other, format)) if *other == language => format.clone(),
        _ => kept.insert((language, to_format(language))).1.clone(),
    })
}

fn to_format(language: Language) -> DateTimeFormat {
    let options = Object::new();
    for (name, value) in
        [("weekday", "long"), ("day", "numeric"), ("month", "long"), ("year", "numeric"), ("timeZone", "UTC")]
    {
        set(&options, name, value);
    }
    DateTimeFormat::new(&Array::of1(&language.tag().into()), &options)
}

fn to_intl_parts(language: Language, date: &Date) -> Parts {
    let parts = find_format(language).format_to_parts(date);
    let find = |kind: &str| {
        let part = parts.iter().find(|part| get(part, "type") == kind);
        part.map(|part| get(&part, "value")).unwrap_or_default()
    };
    Parts { weekday: find("weekday"), day: find("day"), month: find("month"), year: find("year") }
}

/// By the browser: Rust's own tables of letters weigh 14 kB.
fn capitalise(word: &str) -> String {
    let word = JsString::from(word);
    word.slice(0, 1).to_locale_upper_case(None).concat(&word.slice(1, word.length())).into()
}

fn get(object: &JsValue, name: &str) -> String {
    Reflect::get(object, &name.into()).ok().and_then(|value| value.as_string()).unwrap_or_default()
}

fn set(object: &Object, name: &str, value: &str) {
    // Setting a plain property of an object of our own cannot fail.
    let _ = Reflect::set(object, &name.into(), &value.into());
}

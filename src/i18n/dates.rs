//! Dates as readers of a language write them, on the site's clock and never on the device's, with the names of its words.
//!
//! Not by the browser's `Intl`: the first format of dates takes a slow phone a third of a second, in which nothing else
//! is drawn, and Chromium's claims to know Kazakh and has no words of it (README, decision 28).
//!
//! WordPress sends local times without a zone, and devices with old zone data would shift them: a local time is
//! therefore read as if it were UTC and written as UTC.

use js_sys::Date;
use wasm_bindgen::JsValue;

use super::Language;
use super::message_file::find_messages;

const MINUTE_MS: f64 = 60_000.0;
const DAY_MS: f64 = 86_400_000.0;

/// The masthead's date, «Пятница, 19 апреля, 2024»: the day on the site's clock at `now_ms` (Unix time, ms).
pub fn format_today(language: Language, now_ms: f64, offset_minutes: i32) -> String {
    let ms = to_local_ms(now_ms, offset_minutes);
    let weekday = pick(find_messages(language).weekdays, Date::new(&JsValue::from_f64(ms)).get_utc_day());
    format!("{weekday}, {}", write(language, ms, ", "))
}

/// A moment of an article or a comment, «19 апреля 2024, 10:15»; the text as it came when it is no date.
pub fn format_moment(language: Language, local: &str) -> String {
    let ms = Date::parse(&format!("{local}Z"));
    let (false, Some(time)) = (ms.is_nan(), local.get(11..16)) else { return local.to_owned() };
    format!("{}, {time}", write(language, ms, " "))
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
    let messages = find_messages(language);
    match is_month {
        true => format!("{} {year}", pick(messages.months_alone, Date::new(&JsValue::from_f64(ms)).get_utc_month())),
        false => write(language, ms, " "),
    }
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

/// «19 апреля 2024», `April 19, 2024`; a comma comes before a year that follows the number of a day.
fn write(language: Language, local_ms: f64, before_year: &str) -> String {
    let date = Date::new(&JsValue::from_f64(local_ms));
    let messages = find_messages(language);
    let (day, month, year) =
        (date.get_utc_date(), pick(messages.months, date.get_utc_month()), date.get_utc_full_year());
    match messages.date_order {
        "mdy" => format!("{month} {day}, {year}"),
        _ => format!("{day} {month}{before_year}{year}"),
    }
}

fn pick(names: &'static str, at: u32) -> &'static str {
    // There are twelve months and seven days, in every language.
    names.split(' ').nth(at as usize).unwrap_or_default()
}

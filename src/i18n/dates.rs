//! Formats dates in the language of the interface, always in the site's time zone and never in the device's.
//!
//! The browser's `Intl` is not used: its first date format blocks a slow phone for a third of a second, and Chromium
//! claims to support Kazakh but has no Kazakh names (docs/decisions/0028-dates-and-plurals-without-intl.md).
//!
//! WordPress sends local times without a zone. Devices with outdated time zone data would shift them, so a local time
//! is parsed and formatted as if it were UTC.

use js_sys::Date;
use wasm_bindgen::JsValue;

use super::Language;
use super::message_file::find_messages;

const MINUTE_MS: f64 = 60_000.0;
const DAY_MS: f64 = 86_400_000.0;

/// Formats the masthead's date, «Пятница, 19 апреля, 2024»: the site-local day at `now_ms` (Unix time, ms).
pub fn format_today(language: Language, now_ms: f64, offset_minutes: i32) -> String {
    let ms = to_local_ms(now_ms, offset_minutes);
    let weekday = pick(find_messages(language).weekdays, Date::new(&JsValue::from_f64(ms)).get_utc_day());
    format!("{weekday}, {}", format_day(language, ms, ", "))
}

/// Formats the time of an article or a comment, «19 апреля 2024, 10:15»; returns the input if it is not a date.
pub fn format_moment(language: Language, local: &str) -> String {
    let ms = Date::parse(&format!("{local}Z"));
    let (false, Some(time)) = (ms.is_nan(), local.get(11..16)) else { return local.to_owned() };
    format!("{}, {time}", format_day(language, ms, " "))
}

/// Formats a year, a month or a day: `2024`, «апрель 2024», «19 апреля 2024».
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
        false => format_day(language, ms, " "),
    }
}

/// The time from `now_ms` to the site's next midnight, in ms; always more than 0.
pub fn to_midnight_ms(now_ms: f64, offset_minutes: i32) -> f64 {
    let local = to_local_ms(now_ms, offset_minutes);
    // Not `rem_euclid`, whose code for floats takes 1.2 kB.
    ((local / DAY_MS).floor() + 1.0) * DAY_MS - local
}

/// Converts `now_ms` to site-local time, in ms since 1 January 1970 in the site's time zone.
fn to_local_ms(now_ms: f64, offset_minutes: i32) -> f64 {
    now_ms + f64::from(offset_minutes) * MINUTE_MS
}

/// Formats a day: «19 апреля 2024», `April 19, 2024`. `before_year` separates the month and the year in the first form.
fn format_day(language: Language, local_ms: f64, before_year: &str) -> String {
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
    // Every language has twelve months and seven weekdays.
    names.split(' ').nth(at as usize).unwrap_or_default()
}

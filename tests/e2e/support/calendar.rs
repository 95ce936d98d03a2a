//! Dates as the paper writes them in Russian, computed without the app's code.

use std::time::{SystemTime, UNIX_EPOCH};

const DAY: i64 = 86_400;
/// The time zone of the town: UTC+5, in seconds.
pub const OFFSET: i64 = 5 * 3600;
const WEEKDAYS: [&str; 7] = ["Четверг", "Пятница", "Суббота", "Воскресенье", "Понедельник", "Вторник", "Среда"];
const MONTHS: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

pub fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("the clock is past 1970");
    i64::try_from(since.as_secs()).expect("the clock is before the year 292 billion")
}

/// Formats a moment (Unix time in seconds) as a date in the town: «Вторник, 24 ноября, 2026».
pub fn format_today(moment: i64) -> String {
    let days = (moment + OFFSET).div_euclid(DAY);
    let (year, month, day) = to_date(days);
    format!("{}, {day} {}, {year}", WEEKDAYS[days.rem_euclid(7) as usize], MONTHS[month - 1])
}

/// Year, month and day of a number of days since 1 January 1970. The computation uses years that begin in March.
fn to_date(days: i64) -> (i64, usize, i64) {
    let days = days + 719_468;
    let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month as usize, day)
}

#[test]
fn dates_are_counted_right() {
    let check = |moment: i64, expected: &str| assert_eq!(format_today(moment), expected);
    check(1_713_500_100, "Пятница, 19 апреля, 2024");
    check(1_709_146_800, "Четверг, 29 февраля, 2024");
    check(1_798_743_600, "Пятница, 1 января, 2027");
    check(1_798_743_599, "Четверг, 31 декабря, 2026");
}

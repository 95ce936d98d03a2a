//! Converts a year, a month or a day into bounds for WordPress's exclusive `after` and `before`; it never reads a
//! clock.

/// The values of `after` and `before`, in site-local time, that select the period `2024`, `2024-04` or `2024-04-19`.
pub fn to_bounds(date: &str) -> [String; 2] {
    let number = |range| date.get(range).and_then(|text: &str| text.parse::<u32>().ok());
    let (year, month, day) = (number(0..4).unwrap_or(1), number(5..7), number(8..10));
    let first = (year, month.unwrap_or(1), day.unwrap_or(1));
    let last = (year, month.unwrap_or(12), day.unwrap_or(31));
    [format!("{}T23:59:59", to_text(find_day_before(first))), format!("{}T00:00:00", to_text(find_day_after(last)))]
}

type Day = (u32, u32, u32);

fn to_text((year, month, day): Day) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

fn find_day_before(day: Day) -> Day {
    match day {
        (year, 1, 1) => (year.saturating_sub(1), 12, 31),
        (year, month, 1) => (year, month - 1, count_days(year, month - 1)),
        (year, month, day) => (year, month, day - 1),
    }
}

fn find_day_after((year, month, day): Day) -> Day {
    match (month, day < count_days(year, month)) {
        (_, true) => (year, month, day + 1),
        (12, _) => (year + 1, 1, 1),
        _ => (year, month + 1, 1),
    }
}

fn count_days(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

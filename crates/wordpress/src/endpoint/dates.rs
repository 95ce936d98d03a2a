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

/// The second before a moment in site-local time, `2024-04-19T10:15:00`; the moment itself if it has another form.
pub fn to_second_before(moment: &str) -> String {
    move_second(moment, |day, second| match second {
        0 => (find_day_before(day), DAY_SECONDS - 1),
        _ => (day, second - 1),
    })
}

/// The second after a moment in site-local time; the moment itself if it has another form.
pub fn to_second_after(moment: &str) -> String {
    move_second(moment, |day, second| match second + 1 {
        DAY_SECONDS => (find_day_after(day), 0),
        second => (day, second),
    })
}

const DAY_SECONDS: u32 = 86_400;

fn move_second(moment: &str, to: impl Fn(Day, u32) -> (Day, u32)) -> String {
    let numbers: Vec<u32> = moment.split(['-', 'T', ':']).filter_map(|part| part.parse().ok()).collect();
    let [year, month @ 1..=12, day @ 1..=31, hour @ 0..=23, minute @ 0..=59, second @ 0..=59] = numbers[..] else {
        return moment.to_owned();
    };
    let (day, second) = to((year, month, day), (hour * 60 + minute) * 60 + second);
    format!("{}T{:02}:{:02}:{:02}", to_text(day), second / 3600, second / 60 % 60, second % 60)
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

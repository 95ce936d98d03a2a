//! The reading time and the age of an article.

use wordpress::markup::to_reading_minutes;
use wordpress::model::Moment;

#[test]
fn reading_time_is_a_minute_per_180_words() {
    let words = |count: usize| format!("<p class=\"one two three\">{}</p>", "слово ".repeat(count));
    let table = [
        (String::new(), 0),
        ("<figure><img alt=\"слова подписи\"></figure>".to_owned(), 0),
        ("Одно".to_owned(), 1),
        (words(180), 1),
        (words(181), 2),
        (words(900), 5),
        // A dash is not a word, and words of two paragraphs are not joined.
        (format!("<p>{}</p>", "слово — ".repeat(180)), 1),
        (format!("{}<p>конец</p><p>начало</p>", words(179)), 2),
    ];
    for (html, expected) in table {
        assert_eq!(to_reading_minutes(&html), expected, "{}", html.chars().take(60).collect::<String>());
    }
}

#[test]
fn years_are_counted_as_birthdays_are() {
    let check = |published: &str, now: &str, expected: usize| {
        let moment = Moment::new(published.to_owned(), "");
        assert_eq!(moment.count_years(now), expected, "{published} → {now}");
    };
    check("2025-11-24T10:15:00", "2026-11-24T10:14:59.999Z", 0);
    check("2025-11-24T10:15:00", "2026-11-24T10:15:00.000Z", 1);
    check("2025-11-25T00:00:00", "2026-11-24T23:59:00.000Z", 0);
    check("2025-01-31T00:00:00", "2026-12-01T00:00:00.000Z", 1);
    check("2004-02-29T08:00:00", "2026-02-28T08:00:00.000Z", 21);
    check("2027-01-01T00:00:00", "2026-12-31T23:00:00.000Z", 0);
    check("", "2026-12-31T23:00:00.000Z", 0);
    check("вчера", "2026-12-31T23:00:00.000Z", 0);
}

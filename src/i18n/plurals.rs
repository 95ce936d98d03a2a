//! Which form of a noun a number wants, by the rules of CLDR that the app's languages need. Not by the browser's
//! `Intl.PluralRules`, whose first use takes a slow phone as long as a comment takes (README, decision 28).

use super::Language;

/// The forms that the app's languages tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// 1, and in Russian 21, 31 …
    One,
    /// 2–4, 22–24 … in Russian.
    Few,
    /// All others.
    Many,
}

/// Finds the form for a count.
pub fn find_form(language: Language, count: usize) -> Form {
    match (language, count % 10, count % 100) {
        (Language::Russian, 1, rest) if rest != 11 => Form::One,
        (Language::Russian, 2..=4, rest) if !matches!(rest, 12..=14) => Form::Few,
        (Language::Kazakh | Language::English, ..) if count == 1 => Form::One,
        _ => Form::Many,
    }
}

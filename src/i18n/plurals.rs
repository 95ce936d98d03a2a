//! Finds the plural form for a number, by the CLDR rules of the app's languages. The browser's `Intl.PluralRules` is
//! not used, because its first call is slow on a slow phone (docs/decisions/0028-dates-and-plurals-without-intl.md).

use super::Language;

/// The plural forms of the app's languages.
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

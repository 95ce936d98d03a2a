//! Which form of a noun a number wants, by the browser's `Intl.PluralRules`.

use js_sys::{Array, Intl::PluralRules, Object};

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

/// Finds the form for a count; a browser that does not know the language counts in its own.
#[expect(clippy::cast_precision_loss, reason = "nobody counts 2^52 comments")]
pub fn find_form(language: Language, count: usize) -> Form {
    let rules = PluralRules::new(&Array::of1(&language.tag().into()), &Object::new());
    match String::from(rules.select(count as f64)).as_str() {
        "one" => Form::One,
        "few" => Form::Few,
        _ => Form::Many,
    }
}

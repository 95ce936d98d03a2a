//! Parsed JSON: the browser's own parser in the app, serde_json in native tests, one way to read both.
//!
//! A parser of our own would be 25 kB of wasm beside the one that every browser has (README, decision 6).

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(target_arch = "wasm32")]
mod web;

#[cfg(not(target_arch = "wasm32"))]
use native as engine;
#[cfg(target_arch = "wasm32")]
use web as engine;

/// How many members of a list or an object are read: ten times what WordPress sends, so that a hostile answer of a
/// million members costs no more than a long one.
const MOST_MEMBERS: usize = 1_000;

/// A JSON value.
#[derive(Debug, Clone)]
pub struct Json(engine::Value);

impl Json {
    /// Parses a text; the error is the parser's own words.
    pub fn parse(text: &str) -> Result<Self, String> {
        engine::parse(text).map(Self)
    }

    /// The member of an object; `None` where there is none, or `null`.
    pub fn get(&self, key: &str) -> Option<Self> {
        engine::get(&self.0, key).map(Self)
    }

    /// The member at the end of a path of keys: `title/rendered`.
    pub fn at(&self, path: &str) -> Option<Self> {
        path.split('/').try_fold(self.clone(), |value, key| value.get(key))
    }

    /// A text.
    pub fn as_text(&self) -> Option<String> {
        engine::as_text(&self.0)
    }

    /// A number.
    pub fn as_number(&self) -> Option<f64> {
        engine::as_number(&self.0)
    }

    /// A whole number that is not negative.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be whole and positive")]
    pub fn as_count(&self) -> Option<u64> {
        /// The largest number up to which JSON's numbers are exact.
        const LARGEST: f64 = 9_007_199_254_740_991.0;
        let number = self.as_number()?;
        (number.fract() == 0.0 && (0.0..=LARGEST).contains(&number)).then_some(number as u64)
    }

    /// `true` or `false`.
    pub fn as_flag(&self) -> Option<bool> {
        engine::as_flag(&self.0)
    }

    /// The members of a list, the first thousand of them.
    pub fn as_list(&self) -> Option<Vec<Self>> {
        engine::as_list(&self.0, MOST_MEMBERS).map(|members| members.into_iter().map(Self).collect())
    }

    /// The keys of an object, the first thousand of them.
    pub fn keys(&self) -> Option<Vec<String>> {
        engine::keys(&self.0, MOST_MEMBERS)
    }
}

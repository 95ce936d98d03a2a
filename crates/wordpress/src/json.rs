//! An interface to parsed JSON, so that the same decoders work with the browser's parser in the app and with serde_json
//! in native tests.
//!
//! Fields are looked up one by one, so that one invalid field does not fail the whole response.

use serde_json::Value;

/// How many members of a list or an object are read. It is ten times what WordPress sends, and limits the cost of a
/// hostile response with millions of members.
pub const MAX_MEMBERS: usize = 1_000;

/// A parsed JSON value.
pub trait Json: Clone {
    /// Parses a JSON text; the error is the parser's own message.
    fn parse(text: &str) -> Result<Self, String>;

    /// The member of an object; `None` if it is missing or `null`.
    fn get(&self, key: &str) -> Option<Self>;

    /// The value as a string.
    fn as_text(&self) -> Option<String>;

    /// The value as a number.
    fn as_number(&self) -> Option<f64>;

    /// The value as a boolean.
    fn as_flag(&self) -> Option<bool>;

    /// The first [`MAX_MEMBERS`] members of a list.
    fn as_list(&self) -> Option<Vec<Self>>;

    /// The first [`MAX_MEMBERS`] keys of an object.
    fn keys(&self) -> Option<Vec<String>>;

    /// The member at the end of a path of keys: `title/rendered`.
    fn at(&self, path: &str) -> Option<Self> {
        path.split('/').try_fold(self.clone(), |value, key| value.get(key))
    }

    /// The value as a non-negative integer.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be whole and positive")]
    fn as_count(&self) -> Option<u64> {
        /// The largest integer up to which floating-point numbers are exact.
        const LARGEST: f64 = 9_007_199_254_740_991.0;
        let number = self.as_number()?;
        (number.fract() == 0.0 && (0.0..=LARGEST).contains(&number)).then_some(number as u64)
    }
}

/// JSON parsed by serde_json, for native tests.
#[derive(Debug, Clone)]
pub struct NativeJson(Value);

impl Json for NativeJson {
    fn parse(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map(Self).map_err(|error| error.to_string())
    }

    fn get(&self, key: &str) -> Option<Self> {
        self.0.get(key).filter(|member| !member.is_null()).cloned().map(Self)
    }

    fn as_text(&self) -> Option<String> {
        self.0.as_str().map(str::to_owned)
    }

    fn as_number(&self) -> Option<f64> {
        self.0.as_f64()
    }

    fn as_flag(&self) -> Option<bool> {
        self.0.as_bool()
    }

    fn as_list(&self) -> Option<Vec<Self>> {
        self.0.as_array().map(|members| members.iter().take(MAX_MEMBERS).cloned().map(Self).collect())
    }

    fn keys(&self) -> Option<Vec<String>> {
        self.0.as_object().map(|object| object.keys().take(MAX_MEMBERS).cloned().collect())
    }
}

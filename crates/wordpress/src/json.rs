//! How parsed JSON is read, whoever parsed it: the browser's parser in the app, serde_json in native tests.
//!
//! Decoding looks fields up one by one, so that one odd field does not cost the whole answer.

use serde_json::Value;

/// How many members of a list or an object are read: ten times what WordPress sends, so that a hostile answer of a
/// million members costs no more than a long one.
pub const MOST_MEMBERS: usize = 1_000;

/// A parsed JSON value.
pub trait Json: Clone {
    /// Parses a text; the error is the parser's own message.
    fn parse(text: &str) -> Result<Self, String>;

    /// The member of an object; `None` where there is none, or `null`.
    fn get(&self, key: &str) -> Option<Self>;

    /// A text.
    fn as_text(&self) -> Option<String>;

    /// A number.
    fn as_number(&self) -> Option<f64>;

    /// `true` or `false`.
    fn as_flag(&self) -> Option<bool>;

    /// The first [`MOST_MEMBERS`] members of a list.
    fn as_list(&self) -> Option<Vec<Self>>;

    /// The first [`MOST_MEMBERS`] keys of an object.
    fn keys(&self) -> Option<Vec<String>>;

    /// The member at the end of a path of keys: `title/rendered`.
    fn at(&self, path: &str) -> Option<Self> {
        path.split('/').try_fold(self.clone(), |value, key| value.get(key))
    }

    /// A whole number that is not negative.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be whole and positive")]
    fn as_count(&self) -> Option<u64> {
        /// The largest number up to which JSON's numbers are exact.
        const LARGEST: f64 = 9_007_199_254_740_991.0;
        let number = self.as_number()?;
        (number.fract() == 0.0 && (0.0..=LARGEST).contains(&number)).then_some(number as u64)
    }
}

/// JSON by serde_json, for native tests.
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
        self.0.as_array().map(|members| members.iter().take(MOST_MEMBERS).cloned().map(Self).collect())
    }

    fn keys(&self) -> Option<Vec<String>> {
        self.0.as_object().map(|object| object.keys().take(MOST_MEMBERS).cloned().collect())
    }
}

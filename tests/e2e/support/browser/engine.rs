//! The browser engines that the tests support, and the capabilities that each starts with.

use std::fmt;
use std::path::Path;

use serde_json::Value;

use super::{chromium, firefox, webkit};

/// A browser engine; the environment variable `GAZETA_BROWSER` names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl fmt::Display for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}

impl Engine {
    pub fn chosen() -> Self {
        match std::env::var("GAZETA_BROWSER").as_deref() {
            Err(_) | Ok("" | "chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(other) => panic!("GAZETA_BROWSER={other}: the tests support chromium, firefox and webkit"),
        }
    }

    /// Whether its driver provides the console and the requests of a page.
    pub fn has_logs(self) -> bool {
        self == Self::Chromium
    }

    pub(super) fn capabilities(self, profile: Option<&Path>) -> Value {
        match self {
            Self::Chromium => chromium::capabilities(profile),
            Self::Firefox => firefox::capabilities(profile),
            Self::WebKit => webkit::capabilities(),
        }
    }
}

//! How pages load data: queries, the one HTTP client, its caches, and the weather. What WordPress is asked and how its
//! answers are decoded stands in the crate `wordpress`.

pub mod client;
pub mod error;
pub mod json;
pub mod load;
pub mod query;
pub mod weather;

pub use error::{ApiError, ErrorKind};

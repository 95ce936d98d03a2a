//! How pages load data: queries, the HTTP client, its request cache, and the weather. The URLs of WordPress's REST API
//! and the decoding of its responses are in the crate `wordpress`.

pub mod client;
pub mod error;
pub mod json;
pub mod lazy_chunk;
pub mod load;
pub mod query;
pub mod weather;

pub use error::{ApiError, ErrorKind};

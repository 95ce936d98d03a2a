//! The backend contract: WordPress's REST API v2, and nothing of how its answers are shown.

pub mod client;
pub mod endpoint;
pub mod error;
pub mod load;
pub mod wire;

pub use endpoint::ApiBase;
pub use error::{ApiError, ErrorKind};

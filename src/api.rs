//! The backend contract: WordPress's REST API v2, and nothing of how its answers are shown.

pub mod client;
pub mod error;
pub mod load;

pub use error::{ApiError, ErrorKind};
pub use wordpress::decode as wire;
pub use wordpress::endpoint::{self, ApiBase};

//! The contract of WordPress's REST API v2, without any web dependency: what is asked ([`endpoint`]) and what of it first
//! ([`requests`]), how answers are read ([`decode`]) into the [`model`], which address is whose ([`permalinks`]), and what
//! must be known of WordPress's texts ([`markup`]). It never sends a request and never touches a document.

pub mod model;
pub mod endpoint;
pub mod requests;
pub mod decode;
pub mod json;
pub mod permalinks;
pub mod markup;

//! The contract of WordPress's REST API v2, without any web dependency: the URLs of requests ([`endpoint`]), the first
//! requests of each page ([`requests`]), decoding responses ([`decode`]) into the [`model`], the site's addresses
//! ([`permalinks`]) and the analysis of texts ([`markup`]). It never sends a request and never touches the DOM.

pub mod model;
pub mod endpoint;
pub mod requests;
pub mod decode;
pub mod json;
pub mod permalinks;
pub mod markup;

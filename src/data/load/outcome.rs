//! Asks WordPress about an address for which the API has nothing: it knows changed slugs, and pages that the app does not
//! have.

use crate::browser::abort::Abort;
use crate::data::client::page_head;
use wordpress::permalinks::{Outcome, decode_page_head, to_marked};

/// Finds out what is at an address (path and query). The server of the app passes the question to WordPress; where it
/// does not, the outcome is not known.
pub async fn load_outcome(address: &str) -> Outcome {
    let Some(marked) = to_marked(address) else { return Outcome::Unknown };
    let head = page_head::get(&marked, &Abort::default()).await;
    head.map_or(Outcome::Unknown, |head| decode_page_head(address, head.status, &head.url, &head.links))
}

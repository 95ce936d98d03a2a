//! What WordPress says about an address for which its API has nothing: it knows changed slugs, and pages that the app
//! does not have. The head of its response tells.

use super::{Route, decode, find_route, plain, to_path};
use crate::endpoint::find_resource;

/// The mark in the query by which the server passes an address to WordPress instead of the app.
pub const OWN_PAGE: &str = "gazeta=off";
/// The relation by which the header `Link` of WordPress's pages names the API.
const API_RELATION: &str = "https://api.w.org/";

/// What the head of a response means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// What was asked for has this address in the app now.
    Moved(String),
    /// WordPress has a page of its own, which this address opens.
    Own(String),
    /// WordPress has nothing.
    Missing,
    /// WordPress has not responded.
    Unknown,
}

/// The address of WordPress's own page instead of the app's; `None` if `address` is marked already.
pub fn to_marked(address: &str) -> Option<String> {
    let mark = if address.contains('?') { '&' } else { '?' };
    (!address.contains(OWN_PAGE)).then(|| format!("{address}{mark}{OWN_PAGE}"))
}

/// Finds out what a response to the marked `address` means, from its status, its final URL and its header `Link`.
pub fn decode_page_head(address: &str, status: u16, url: &str, links: &str) -> Outcome {
    let is_wordpress = links.contains(API_RELATION);
    match status {
        200..=299 => {}
        404 | 410 if is_wordpress => return Outcome::Missing,
        _ => return Outcome::Unknown,
    }
    let present = remove_mark(to_path(url));
    let (path, query) = present.split_once('?').unwrap_or((&present, ""));
    let to_own = |address: &str| to_marked(address).map_or(Outcome::Unknown, Outcome::Own);
    // The API has not found the id of a plain permalink: the app has no page for it under any address.
    let has_id = address.split_once('?').is_some_and(|(_, query)| plain::has_id(query));
    match decode(&present) == decode(address) {
        false if find_route(path, query) == Route::WordPress => Outcome::Own(present),
        false if has_id => to_own(&present),
        false => Outcome::Moved(present),
        true if !is_wordpress => Outcome::Unknown,
        // The app could not read the address, but knows what is there by its id.
        true => match find_resource(links).filter(|_| !has_id) {
            Some((kind, id)) => Outcome::Moved(plain::to_permalink(kind, id)),
            None => to_own(address),
        },
    }
}

/// The address without its mark, and without what gloo-net puts behind each query: an `&`.
fn remove_mark(address: &str) -> String {
    let marked = [format!("&{OWN_PAGE}"), format!("{OWN_PAGE}&"), format!("?{OWN_PAGE}")];
    let address = marked.iter().fold(address.to_owned(), |address, mark| address.replace(mark, ""));
    address.trim_end_matches(['?', '&']).to_owned()
}

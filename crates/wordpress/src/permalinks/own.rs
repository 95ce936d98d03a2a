//! The addresses that the server answers itself, and not the app: defined once, for [`super::find_route`] and, as
//! regular expressions, for the boot script, the service worker and nginx.

use super::query::find_names;

/// First path segments of WordPress's pages that respond to a form with a redirect and a cookie.
pub const FORM_ROOTS: [&str; 3] = ["wp-admin", "wp-login.php", "wp-comments-post.php"];
/// The other first path segments that the server answers; one of them is its proxy for the weather.
pub const OWN_ROOTS: [&str; 5] = ["wp-json", "wp-content", "wp-includes", "feed", "open-meteo"];
/// Query parameters that only WordPress understands; a star matches any further characters.
const OWN_QUERIES: [&str; 7] = ["_wpnonce", "attachment_id", "customize_*", "feed", "gazeta", "preview*", "rest_route"];
/// The end of a path: an optional page number, then an optional query.
const END: &str = r"(/+page/+0*[1-9][0-9]*)?/*(\?|$)";

/// Whether the server answers the path with these segments (without the page number).
pub(super) fn is_own(segments: &[String]) -> bool {
    let [root, rest @ ..] = segments else { return false };
    let last = rest.last().unwrap_or(root);
    let is_root = |root: &str| FORM_ROOTS.contains(&root) || OWN_ROOTS.contains(&root);
    // A search for words may look like a file name: `/search/plan.pdf`.
    root != "search"
        && (is_root(root) || root.starts_with('.') || root.ends_with(".php") || last == "feed" || is_file(last))
}

/// Whether a query has a parameter that only WordPress understands.
pub(super) fn has_own_query(query: &str) -> bool {
    let is_own = |name: &str| {
        OWN_QUERIES.iter().any(|own| match own.strip_suffix('*') {
            Some(start) => name.starts_with(start),
            None => name == *own,
        })
    };
    find_names(query).any(is_own)
}

fn is_file(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| is_file_ending(ending))
}

fn is_file_ending(ending: &str) -> bool {
    (2..=4).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric()) && ending != "html"
}

/// The same rules as regular expressions for a path with its query, each with whether the server answers a match. The
/// first match decides; the app handles addresses without a match.
pub fn to_patterns() -> Vec<(String, bool)> {
    let roots = FORM_ROOTS.iter().chain(&OWN_ROOTS).map(|root| root.replace('.', r"\.")).collect::<Vec<_>>().join("|");
    let queries = OWN_QUERIES.map(|name| name.replace('*', "[^=&]*")).join("|");
    vec![
        (format!(r"^[^?]*\?([^?]*&)?({queries})="), true),
        (r"^/+search([/?]|$)".to_owned(), false),
        (format!(r"^/+({roots})([/?]|$)"), true),
        (r"^/+\.[^/?]*([/?]|$)".to_owned(), true),
        (r"^/+[^/?]*\.php([/?]|$)".to_owned(), true),
        (format!("^([^?]*/)feed{END}"), true),
        (format!(r"^[^?]*\.html{END}"), false),
        (format!(r"^[^?]*\.[A-Za-z0-9]{{2,4}}{END}"), true),
    ]
}

//! The addresses that the server answers itself, and not the app: defined once, for [`super::find_route`] and, as
//! regular expressions, for the boot script, the service worker and nginx.

use super::place::trim_html;
use super::query::find_names;

/// First path segments of WordPress's pages that respond to a form with a redirect and a cookie.
pub const FORM_ROOTS: [&str; 3] = ["wp-admin", "wp-login.php", "wp-comments-post.php"];
/// The other first path segments that the server answers; one of them is its proxy for the weather.
pub const OWN_ROOTS: [&str; 5] = ["wp-json", "wp-content", "wp-includes", "feed", "open-meteo"];
/// More paths that the rules below leave to the server, for a server that can only compare the beginnings of paths.
pub const MORE_PATHS: [&str; 4] = ["comments/feed", "wp-cron.php", "wp-sitemap.xml", "xmlrpc.php"];
/// Last path segments of WordPress's feeds, and of what other sites ask for: an article in a frame, a trackback.
const OWN_ENDS: [&str; 7] = ["atom", "embed", "feed", "rdf", "rss", "rss2", "trackback"];
/// First path segments of archives; the slug after them may be a word of `OWN_ENDS`.
const ARCHIVES: [&str; 3] = ["author", "category", "tag"];
/// Query parameters that only WordPress understands; a star matches any further characters.
const OWN_QUERIES: [&str; 7] = ["_wpnonce", "attachment_id", "customize_*", "feed", "gazeta", "preview*", "rest_route"];
/// Query parameters that choose a page, if they stand behind the path `/`, in a way that only WordPress understands. Mostly
/// it redirects to an address of the app.
const FRONT_QUERIES: [&str; 10] =
    ["attachment", "author_name", "embed", "m", "name", "pagename", "post_type", "tag_id", "taxonomy", "year"];
/// The most letters in the ending of a file name. Dots never occur in slugs, but for `.html` at their end.
const MAX_ENDING: usize = 10;
/// An optional page number.
const PAGE: &str = "(/+page/+0*[1-9][0-9]*)?";
/// The end of a path: an optional page number, then an optional query.
const END: &str = r"(/+page/+0*[1-9][0-9]*)?/*(\?|$)";
/// The beginning of a path on sites whose server cannot rewrite paths.
const START: &str = r"^/+(index\.php/+)?";

/// Whether the server answers the path with these segments (without the page number).
pub(super) fn is_own(segments: &[String]) -> bool {
    let [root, rest @ ..] = segments else { return false };
    let last = rest.last().unwrap_or(root);
    let is_root = |root: &str| FORM_ROOTS.contains(&root) || OWN_ROOTS.contains(&root);
    let is_archive = ARCHIVES.contains(&&**root) && rest.len() == 1;
    // A search for words may look like a file name: `/search/plan.pdf`.
    root != "search"
        && (is_root(root)
            || root.starts_with('.')
            || (root.ends_with(".php") && trim_html(last) == last)
            || (OWN_ENDS.contains(&&**last) && !is_archive)
            || is_file(last))
}

/// Whether a query has a parameter that only WordPress understands; `is_front`: behind the path `/`.
pub(super) fn has_own_query(query: &str, is_front: bool) -> bool {
    let is_own = |name: &str| {
        OWN_QUERIES.iter().any(|own| match own.strip_suffix('*') {
            Some(start) => name.starts_with(start),
            None => name == *own,
        })
    };
    find_names(query).any(|name| is_own(name) || is_front && FRONT_QUERIES.contains(&name))
}

fn is_file(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| is_file_ending(ending))
}

fn is_file_ending(ending: &str) -> bool {
    let is_word = (1..=MAX_ENDING).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_word && ending != "html" && ending != "htm"
}

/// The same rules as regular expressions for a path with its query, each with whether the server answers a match. The
/// first match decides; the app handles addresses without a match.
pub fn to_patterns() -> Vec<(String, bool)> {
    let roots = FORM_ROOTS.iter().chain(&OWN_ROOTS).map(|root| root.replace('.', r"\.")).collect::<Vec<_>>().join("|");
    let ends = OWN_ENDS.join("|");
    let queries = OWN_QUERIES.map(|name| name.replace('*', "[^=&]*")).join("|");
    vec![
        (format!(r"^[^?]*\?([^?]*&)?({queries})="), true),
        (format!(r"^(/+index\.php)?{PAGE}/*\?([^?]*&)?({})=", FRONT_QUERIES.join("|")), true),
        (format!("{START}search([/?]|$)"), false),
        (format!("{START}({roots})([/?]|$)"), true),
        (format!(r"{START}\.[^/?]*([/?]|$)"), true),
        (format!("{START}({})/+({ends}){END}", ARCHIVES.join("|")), false),
        (format!("^([^?]*/)({ends}){END}"), true),
        (format!(r"^[^?]*\.html?{END}"), false),
        (format!(r"^[^?]*\.[A-Za-z0-9]{{1,{MAX_ENDING}}}{END}"), true),
        (r"^/+index\.php/+[^/?]*\.php([/?]|$)".to_owned(), true),
        (r"^/+index\.php/+[^?/]".to_owned(), false),
        (r"^/+[^/?]*\.php([/?]|$)".to_owned(), true),
    ]
}

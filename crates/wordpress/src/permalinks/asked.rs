//! Compares the permalink of what WordPress has sent with the address that was asked for: an API can respond with
//! something else, such as the newest article to a slug that is no slug.

use super::place::{find_place, to_whole};
use super::plain::{find_slug, has_id};
use super::query::find_value;
use super::{decode, find_slugs, is_number, to_path};

/// Whether what has the permalink `link` is what `address`, a path with its query, asks for.
///
/// The slugs must be the same, one by one; Latin capitals, percent-encoding, superfluous slashes and the number of a
/// page make no difference. The id in a plain permalink (`/?p=12`) identifies a post wherever it is.
pub fn is_answer(link: &str, address: &str) -> bool {
    let (asked, sent) = (find_place(address), find_place(to_path(link)));
    match &*asked {
        [] => find_slug(find_query(address)).is_none_or(|slug| is_named(link, &slug)),
        [root, id] if root == "archives" && is_number(id) => true,
        _ => is_same(&asked, &sent) || is_same(to_whole(&asked), &sent),
    }
}

/// Whether WordPress itself might lead from `address` to what has the permalink `link`: the slug is the same, and no
/// other date or id was asked for.
pub fn is_guess(link: &str, address: &str) -> bool {
    let (asked, sent) = (find_place(address), find_place(to_path(link)));
    let asked = to_whole(&asked);
    let is_other = |(asked, sent): (&String, &String)| is_number(asked) && is_number(sent) && asked != sent;
    let (Some(last), Some(slug)) = (asked.last(), sent.last()) else { return false };
    last.eq_ignore_ascii_case(slug) && !asked.iter().zip(&sent).any(is_other)
}

/// The canonical form of `address`, if it is not canonical, where `link` is the permalink of what it shows. The numbered
/// pages of an archive and the parts of an article have no permalink.
pub fn to_canonical(link: &str, address: &str) -> Option<String> {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let (canonical, (slugs, page)) = (to_path(link), find_slugs(path));
    let is_part = page != 1 || to_whole(&slugs).len() < slugs.len() || find_value(query, "paged").is_some();
    let is_plain = slugs.is_empty() && (has_id(query) || find_slug(query).is_some());
    let is_canonical = !is_plain && (slugs.is_empty() || decode(path) == decode(canonical));
    if is_part || is_canonical || canonical.is_empty() || canonical.contains('?') {
        return None;
    }
    Some(if is_plain || query.is_empty() { canonical.to_owned() } else { format!("{canonical}?{query}") })
}

/// Whether a permalink ends in the last of these slugs, or names it in its query (`/?tag=mist`); one with an id does
/// neither.
fn is_named(link: &str, slugs: &str) -> bool {
    let path = to_path(link);
    let last = find_place(path).pop().or_else(|| find_slug(find_query(path)));
    let slug = slugs.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    last.is_none_or(|last| last.eq_ignore_ascii_case(slug))
}

fn find_query(address: &str) -> &str {
    address.split_once('?').map_or("", |(_, query)| query)
}

fn is_same(asked: &[String], sent: &[String]) -> bool {
    asked.len() == sent.len() && asked.iter().zip(sent).all(|(asked, sent)| asked.eq_ignore_ascii_case(sent))
}

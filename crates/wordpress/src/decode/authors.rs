//! Decodes who wrote an article: WordPress names only the user who owns it; plugins for several authors and for guests
//! add fields of their own.

use super::{find_html, find_link, find_list, find_number, find_text};
use crate::json::Json;
use crate::model::{Author, Byline, Html};
use crate::permalinks::to_author;

/// The fields of a post in which plugins list its authors: PublishPress Authors, Newspack, and the field that many sites
/// add for Co-Authors Plus, which itself lists the ids of its terms there.
const LISTS: [&str; 3] = ["authors", "coauthors", "newspack_author_info"];
/// The names of all authors in one text, as Yoast SEO writes it for the head of a page: the owner's, and with Co-Authors
/// Plus or PublishPress Authors those of all, with commas between them.
const SEO_FIELD: &str = "yoast_head_json/author";
/// How Co-Authors Plus begins the slugs of its terms, whose names are login names.
const LOGIN_TERM: &str = "cap-";

/// Decodes the authors of an article, in their order.
pub fn decode_byline(sent: &impl Json) -> Byline {
    let owner = find_list(sent, "_embedded/author").into_iter().find(|owner| !find_html(owner, "name").is_blank());
    let slug = owner.as_ref().map(|owner| find_text(owner, "slug")).unwrap_or_default();
    let owner = owner.as_ref().map(decode_owner);
    for field in LISTS {
        let listed = decode_list(&find_list(sent, field), owner.as_ref());
        if !listed.is_empty() {
            return Byline::Known(listed);
        }
    }
    let terms = find_terms(sent);
    let names = find_text(sent, SEO_FIELD);
    let known = match &*terms {
        // No plugin for authors, or the owner is the only author.
        [] => split_names(&names, 1, owner.as_ref()),
        [(term, _)] if term.strip_prefix(LOGIN_TERM) == Some(&*slug) => {
            return Byline::Known(owner.into_iter().collect());
        }
        terms if terms.iter().all(|(term, _)| !term.starts_with(LOGIN_TERM)) => {
            terms.iter().map(|(_, name)| to_author_named(name.clone(), owner.as_ref())).collect()
        }
        terms => {
            let mut named = split_names(&names, terms.len(), owner.as_ref());
            // Yoast SEO names the owner alone if it does not know of the other plugin.
            named.retain(|author| names.contains(", ") || Some(author) != owner.as_ref());
            named
        }
    };
    match (known.is_empty(), terms.is_empty()) {
        (true, false) => Byline::Elsewhere(owner),
        (true, true) => Byline::Known(owner.into_iter().collect()),
        (false, _) => Byline::Known(known),
    }
}

/// Decodes a list of authors; `owner` is the user who owns the article. Members without a name are left out.
pub fn decode_list(sent: &[impl Json], owner: Option<&Author>) -> Vec<Author> {
    sent.iter().filter_map(|author| decode_listed(author, owner)).collect()
}

/// Decodes a user, who has an archive.
fn decode_owner(sent: &impl Json) -> Author {
    Author { id: find_number(sent, "id"), name: find_html(sent, "name"), link: find_link(sent, "link") }
}

/// Decodes an author as a plugin lists them. One who may be a guest gets no link: only the owner of the article, and
/// whoever the plugin calls a user, are known to have an archive.
fn decode_listed(sent: &impl Json, owner: Option<&Author>) -> Option<Author> {
    let find_name = |field| Some(find_html(sent, field)).filter(|name| !name.is_blank());
    let name = find_name("display_name").or_else(|| find_name("name"))?;
    let is_guest =
        sent.get("is_guest").is_some_and(|guest| guest.as_flag() == Some(true) || guest.as_count() == Some(1));
    Some(match find_number(sent, "user_id") {
        _ if is_guest => Author { id: 0, name, link: String::new() },
        0 => to_author_named(name, owner),
        id => Author { id, name, link: to_author(&find_text(sent, "slug")) },
    })
}

/// An author of whom only the name is known; the owner of the article is recognised by it. An id would not do: guests of
/// Co-Authors Plus have those of posts.
fn to_author_named(name: Html, owner: Option<&Author>) -> Author {
    let owner = owner.filter(|owner| to_plain(&owner.name) == to_plain(&name));
    owner.cloned().unwrap_or(Author { id: 0, name, link: String::new() })
}

/// A name without the entities of WordPress's `esc_html`, which some plugins put into it.
fn to_plain(name: &Html) -> String {
    name.0.replace("&#039;", "'").replace("&quot;", "\"").replace("&amp;", "&")
}

/// The terms by which plugins assign authors to an article: slug and name.
fn find_terms(sent: &impl Json) -> Vec<(String, Html)> {
    let lists = find_list(sent, "_embedded/wp:term").into_iter().filter_map(|terms| terms.as_list()).flatten();
    let authors = lists.filter(|term| find_text(term, "taxonomy") == "author");
    authors
        .map(|term| (find_text(&term, "slug"), find_html(&term, "name")))
        .filter(|(_, name)| !name.is_blank())
        .collect()
}

/// Splits the names of `count` authors; a name may contain a comma, so a text with another number of parts stays whole.
fn split_names(names: &str, count: usize, owner: Option<&Author>) -> Vec<Author> {
    let parts: Vec<&str> = names.split(", ").collect();
    let parts = if parts.len() == count { parts } else { vec![names] };
    let names = parts.into_iter().map(|name| Html(name.trim().to_owned())).filter(|name| !name.is_blank());
    names.map(|name| to_author_named(name, owner)).collect()
}

//! WordPress's pages around one of them: those above it and those under it.

use super::breadcrumbs::breadcrumbs;
use super::element::{Piece, nothing};
use super::faces::faces_or_nothing;
use super::term_list::term_list;
use crate::api::load;
use crate::app::{use_settings, use_site};
use crate::components::dynamic::dynamic;
use crate::locale::use_strings;
use crate::model::Post;
use crate::query::query;
use crate::routes::{find_slugs, to_path};

/// The way up from a page; none from the one that stands in front.
pub fn pages_above(page: &Post) -> Piece {
    let (id, site) = (page.id, use_site());
    if !page.has_parent {
        return dynamic(move || match site.ready().and_then(|site| site.front_page) {
            Some(front) if front == id => nothing(),
            _ => breadcrumbs(&[]),
        });
    }
    let (mut slugs, _) = find_slugs(to_path(&page.link));
    slugs.pop();
    let base = use_settings().api.clone();
    let parents = query(move |abort| load::load_page_titles(base.clone(), slugs.clone(), abort));
    dynamic(move || breadcrumbs(&parents.ready().map(|parents| (*parents).clone()).unwrap_or_default()))
}

/// The pages under a page.
pub fn pages_under(id: u64) -> Piece {
    let base = use_settings().api.clone();
    let pages = query(move |abort| load::load_pages_under(base.clone(), id, abort));
    faces_or_nothing(pages, |pages| term_list(use_strings().lists.pages_under, "", &pages))
}

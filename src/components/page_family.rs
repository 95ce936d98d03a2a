//! The ancestors and the child pages of one of WordPress's pages.

use std::sync::Arc;

use leptos::prelude::*;

use super::async_view::QuietView;
use super::breadcrumbs::Breadcrumbs;
use super::term_list::TermList;
use crate::context::{use_settings, use_site};
use crate::data::load;
use crate::data::query::query;
use crate::i18n::use_messages;
use wordpress::model::Post;
use wordpress::permalinks::{find_slugs, to_path};

/// Breadcrumbs with the ancestors of a page; none for the page that the site has set as its front page.
#[component]
pub fn PagesAbove(
    /// The page.
    page: Arc<Post>,
) -> impl IntoView {
    let (id, site) = (page.id, use_site());
    if !page.has_parent {
        let is_front = move || site.ready().and_then(|site| site.front_page) == Some(id);
        return view! { {move || (!is_front()).then(|| view! { <Breadcrumbs /> }.into_any())} }.into_any();
    }
    let (mut slugs, _) = find_slugs(to_path(&page.link));
    slugs.pop();
    let base = use_settings().api.clone();
    let parents = query(move |abort| load::load_page_titles(base.clone(), slugs.clone(), abort));
    let parents = move || parents.ready().map(|parents| (*parents).clone()).unwrap_or_default();
    view! { {move || view! { <Breadcrumbs parents=parents() /> }.into_any()} }.into_any()
}

/// Links to the child pages of a page.
#[component]
pub fn PagesUnder(
    /// The id of the page.
    id: u64,
) -> impl IntoView {
    let base = use_settings().api.clone();
    let pages = query(move |abort| load::load_pages_under(base.clone(), id, abort));
    let heading = use_messages().lists.pages_under;
    view! {
        <QuietView query=pages let:pages>
            <TermList heading terms=(*pages).clone() />
        </QuietView>
    }
}

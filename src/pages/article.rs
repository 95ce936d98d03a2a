//! An article with adjacent posts, related articles, comments and the news feed; or one of WordPress's pages.

use std::cell::Cell;
use std::sync::Arc;

use leptos::prelude::*;

use super::Columns;
use super::lazy_chunk::{Lazy, LazyPage};
use crate::browser::document;
use crate::browser::location::use_location;
use crate::browser::sanitizer::to_text;
use crate::comments::discussion::Discussion;
use crate::components::article::Article;
use crate::components::article::adjacent_posts::AdjacentPosts;
use crate::components::article::body::Body;
use crate::components::defer::Defer;
use crate::components::failure::Failure;
use crate::components::head::{ArticleHead, Head, set_head};
use crate::components::related::Related;
use crate::components::skeleton::{Shape, Skeleton};
use crate::context::{use_settings, use_site};
use crate::data::query::{Loadable, query};
use crate::data::{ErrorKind, load};
use wordpress::markup::to_teaser;
use wordpress::model::{Html, Post};
use wordpress::permalinks::{ArchiveKey, PostKey, find_slugs};

/// The page of an article or of one of WordPress's pages.
#[component]
pub fn ArticlePage(
    /// Which article it is.
    key: PostKey,
    /// Whether this is the first page of the session; on later ones the focus moves to the title.
    is_arrival: bool,
) -> impl IntoView {
    let base = use_settings().api.clone();
    let has_slug = matches!(key, PostKey::Slug(_));
    let location = use_location();
    let (address, asked) = (location.address(), location.address());
    let post = query(move |abort| {
        let (base, key, asked) = (base.clone(), key.clone(), asked.clone());
        async move { load::load_post(&base, &key, &asked, &abort).await }
    });
    // The focus moves only once: a revalidated article must not take it from where the reader is.
    let takes_focus = Cell::new(!is_arrival);
    Effect::new(move |_| {
        let Some(post) = post.ready() else { return };
        location.make_canonical(&post.link);
        if takes_focus.take() {
            document::defer_focus("main h1");
        }
    });
    let show_main = move || match post.get() {
        Loadable::Loading => view! { <Skeleton shape=Shape::Article rows=1 /> }.into_any(),
        // A site can change the category base (`/category/`) of its permalinks, or remove it with a plugin: the address
        // may be that of a section.
        Loadable::Failed(error) if error.kind == ErrorKind::NotFound => {
            let page = match find_slugs(&address) {
                (slugs, _) if slugs.is_empty() && !has_slug => LazyPage::Nothing(error.url),
                (slugs, first) => LazyPage::Section { key: ArchiveKey::Section(slugs), first, guess: error.url },
            };
            view! { <Lazy page is_arrival /> }.into_any()
        }
        Loadable::Failed(error) => view! { <Failure error retry=move || post.retry() /> }.into_any(),
        Loadable::Ready(post) => show(post),
    };
    view! { <Columns>{move || show_main()}</Columns> }
}

fn show(post: Arc<Post>) -> AnyView {
    // Only pages read the site's data. The read is tracked, and would render an article
    // again when that data loads after it.
    if !post.is_article && use_site().ready().is_some_and(|site| site.news_page == Some(post.id)) {
        return view! { <Lazy page=LazyPage::News is_arrival=false /> }.into_any();
    }
    set_head(build_head(&post));
    if post.is_article && !post.is_protected {
        let body_post = Arc::clone(&post);
        let article = view! {
            <Article post=Arc::clone(&post)>
                <Body post=Arc::clone(&body_post) />
            </Article>
        };
        return view! { {article} {show_around(&post)} }.into_any();
    }
    view! { <Lazy page=LazyPage::Post(post) is_arrival=false /> }.into_any()
}

/// What follows an article: adjacent posts, related articles and the discussion.
pub(super) fn show_around(post: &Arc<Post>) -> AnyView {
    let sections: Vec<u64> = post.sections.iter().map(|section| section.id).collect();
    let (date, id, post) = (post.published.local.clone(), post.id, Arc::clone(post));
    view! {
        <Defer>
            <AdjacentPosts date=date.clone() id />
        </Defer>
        <Defer>
            <Related sections=sections.clone() id />
        </Defer>
        <Defer>
            <Discussion post=Arc::clone(&post) />
        </Defer>
    }
    .into_any()
}

fn build_head(post: &Post) -> Head {
    let text = |html: Option<&Html>| html.map(to_text).unwrap_or_default();
    let article = ArticleHead {
        published: post.published.clone(),
        modified: post.updated.clone(),
        authors: post.byline.authors().iter().map(|author| to_text(&author.name)).collect(),
        section: text(post.sections.first().map(|section| &section.name)),
        is_free: !post.is_protected,
    };
    Head {
        description: to_teaser(&to_text(&post.excerpt)),
        link: post.link.clone(),
        image: post.lead.clone(),
        article: post.is_article.then_some(article),
        ..Head::titled(&to_text(&post.title))
    }
}

//! An article with adjacent posts, related articles, comments and the news feed; or one of WordPress's pages.

use std::cell::Cell;
use std::sync::Arc;

use leptos::prelude::*;

use super::Columns;
use super::around::Around;
use super::lazy_page::{LazyPage, ShowLazy};
use crate::browser::document;
use crate::browser::location::use_location;
use crate::browser::sanitizer::to_text;
use crate::components::article::Article;
use crate::components::article::body::Body;
use crate::components::failure::Failure;
use crate::components::head::{ArticleHead, Head, set_head};
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
    /// Shows what is not a plain article.
    show_lazy: ShowLazy,
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
            show_lazy(page, is_arrival)
        }
        Loadable::Failed(error) => view! { <Failure error retry=move || post.retry() /> }.into_any(),
        Loadable::Ready(post) => show(post, is_arrival, show_lazy),
    };
    view! { <Columns>{move || show_main()}</Columns> }
}

fn show(post: Arc<Post>, is_arrival: bool, show_lazy: ShowLazy) -> AnyView {
    // Only pages read the site's data. The read is tracked, and would render an article
    // again when that data loads after it.
    if !post.is_article && use_site().ready().is_some_and(|site| site.news_page == Some(post.id)) {
        return show_lazy(LazyPage::News, is_arrival);
    }
    set_head(build_head(&post));
    if post.is_article && !post.is_protected {
        let body_post = Arc::clone(&post);
        return view! {
            <Article post=Arc::clone(&post)>
                <Body post=Arc::clone(&body_post) />
            </Article>
            <Around post />
        }
        .into_any();
    }
    show_lazy(LazyPage::Post(post), is_arrival)
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

//! An article with everything around it: neighbours, related articles, comments, the news feed.

use std::cell::Cell;
use std::sync::Arc;

use super::archive::archive;
use super::news::news;
use super::not_found::not_found;
use super::page;
use crate::api::{ErrorKind, load};
use crate::app::{use_settings, use_site};
use crate::browser::document;
use crate::browser::gate::to_text;
use crate::browser::location::use_location;
use crate::components::article::article;
use crate::components::article::neighbours::neighbours;
use crate::components::discussion::discussion;
use crate::components::dynamic::{dynamic, watch};
use crate::components::element::{Piece, group};
use crate::components::failure::failure;
use crate::components::head::{ArticleHead, Head, head};
use crate::components::later::soon;
use crate::components::page_family::{pages_above, pages_under};
use crate::components::related::related;
use crate::components::skeleton::{Shape, skeleton};
use crate::markup::to_teaser;
use crate::model::{Html, Post};
use crate::query::{Loadable, query};
use crate::routes::{ArchiveKey, PostKey, find_slugs};

/// The page of an article or of one of WordPress's pages. `is_arrival` tells whether the reader has just come to the
/// site; otherwise the focus goes to the title.
pub fn article_page(key: PostKey, is_arrival: bool) -> Piece {
    let base = use_settings().api.clone();
    let is_named = matches!(key, PostKey::Slug(_));
    let post = query(move |abort| {
        let (base, key) = (base.clone(), key.clone());
        async move { load::load_post(&base, &key, &abort).await }
    });
    // Once: news of an article do not take the reader away from where they are.
    let takes_focus = Cell::new(!is_arrival);
    watch(move || {
        if post.ready().is_some() && takes_focus.take() {
            document::focus_later("main h1");
        }
    });
    let address = use_location().address();
    let main = dynamic(move || match post.get() {
        Loadable::Loading => skeleton(Shape::Article, 1),
        // A site may have taken the first word off the addresses of its sections, or chosen another one.
        Loadable::Failed(error) if error.kind == ErrorKind::NotFound && is_named => {
            let (slugs, first) = find_slugs(&address);
            archive(ArchiveKey::Section(slugs), first, is_arrival)
        }
        Loadable::Failed(error) if error.kind == ErrorKind::NotFound => not_found(),
        Loadable::Failed(error) => failure(&error, move || post.retry()),
        Loadable::Ready(post) => show(&post),
    });
    page(main)
}

fn show(post: &Arc<Post>) -> Piece {
    // Only pages ask who the site is: an article would be drawn anew when that answer comes after its own.
    if !post.is_article && use_site().ready().is_some_and(|site| site.news_page == Some(post.id)) {
        return news(1);
    }
    let mut parts = vec![head(to_head(post))];
    if post.is_article {
        parts.push(article(post));
        parts.extend([
            around(post, |post| neighbours(post.published.local.clone())),
            around(post, |post| related(post.sections.iter().map(|section| section.id).collect(), post.id)),
            around(post, discussion),
        ]);
    } else {
        parts.extend([pages_above(post), article(post), pages_under(post.id)]);
    }
    group(parts)
}

/// What stands below an article.
fn around(post: &Arc<Post>, part: fn(&Arc<Post>) -> Piece) -> Piece {
    let post = Arc::clone(post);
    soon(move || part(&post))
}

fn to_head(post: &Post) -> Head {
    let text = |html: Option<&Html>| html.map(to_text).unwrap_or_default();
    let article = ArticleHead {
        published: post.published.clone(),
        modified: post.updated.clone(),
        author: text(post.author.as_ref().map(|author| &author.name)),
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

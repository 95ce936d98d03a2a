//! An article: section, title, standfirst, byline, lead picture, body, tags.

pub mod age;
pub mod body;
pub mod byline;
pub mod discussed;
pub mod adjacent_posts;
pub mod password;

use std::sync::Arc;

use leptos::prelude::*;
use wordpress::requests::LEAD_SIZES;

use self::age::Age;
use self::byline::Byline;
use super::breadcrumbs::Breadcrumbs;
use super::defer::Defer;
use super::picture::{Picture, Urgency};
use super::share::Share;
use crate::browser::sanitized::{Sanitized, sanitized};
use crate::browser::sanitizer::to_text;
use crate::context::use_settings;
use crate::i18n::use_messages;
use wordpress::markup::is_written_by_hand;
use wordpress::model::{Html, Image, Post, Term};
use wordpress::permalinks::{has_slug, to_path};

/// The article itself, without the parts around it. The body is mounted after the header and the lead picture have been
/// painted.
#[component]
pub fn Article(
    /// The article, or one of WordPress's pages.
    post: Arc<Post>,
    /// The body, or what stands in its place.
    children: ChildrenFn,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/article.css");
    view! {
        <article class="article" class=(scope, true) lang=find_language(&post)>
            <header>
                {post.is_article.then(|| show_section(&post))} {show_title(&post.title)} {show_standfirst(&post)}
                {post.is_article.then(|| show_publication(&post))}
            </header>
            {post.lead.clone().map(show_lead)}
            <Defer>{children()}</Defer>
            {show_tags(&post.tags)}
            {post.is_article.then(|| view! { <Share post=Arc::clone(&post) /> }.into_any())}
        </article>
    }
}

/// The language that a multilingual plugin gives for the article; else the language that the settings give for one of
/// its sections.
fn find_language(post: &Post) -> Option<String> {
    let settings = use_settings();
    let is_in = |slug: &str| post.sections.iter().any(|section| has_slug(&section.link, slug));
    let by_section = || settings.languages.iter().find(|(slug, _)| is_in(slug)).map(|(_, tag)| tag.clone());
    post.language.clone().or_else(by_section)
}

fn show_section(post: &Post) -> AnyView {
    let parents = post.sections.iter().take(1).cloned().collect();
    view! { <Breadcrumbs parents=parents /> }.into_any()
}

fn show_title(title: &Html) -> AnyView {
    let is_blank = to_text(title).trim().is_empty();
    let title = if is_blank { Html(use_messages().untitled.to_owned()) } else { title.clone() };
    view! { <h1 tabindex="-1" use:sanitized=Sanitized::inline(title)></h1> }.into_any()
}

fn show_standfirst(post: &Post) -> Option<AnyView> {
    let excerpt = to_text(&post.excerpt);
    is_written_by_hand(&excerpt, &to_text(&post.body)).then(|| view! { <p class="standfirst">{excerpt}</p> }.into_any())
}

fn show_publication(post: &Arc<Post>) -> AnyView {
    view! {
        <Byline post=Arc::clone(post) />
        <Age published=post.published.clone() />
    }
    .into_any()
}

fn show_lead(image: Image) -> AnyView {
    let credit = image.credit.as_ref().map(|credit| format!(" {}", use_messages().photo_by.replace("{}", credit)));
    let caption = image.caption.clone();
    let has_caption = !caption.is_blank() || credit.is_some();
    let alt = image.alt.clone();
    view! {
        <figure class="lead">
            <Picture image alt sizes=LEAD_SIZES urgency=Urgency::Eager />
            {has_caption
                .then(|| {
                    view! {
                        <figcaption>
                            <span use:sanitized=Sanitized::inline(caption)></span>
                            {credit}
                        </figcaption>
                    }
                        .into_any()
                })}
        </figure>
    }
    .into_any()
}

fn show_tags(tags: &[Term]) -> Option<AnyView> {
    if tags.is_empty() {
        return None;
    }
    let items = tags.iter().map(|tag| view! { <li>{show_tag(tag)}</li> }.into_any()).collect_view();
    let tags = view! {
        <div class="tags">
            <h2 class="visually-hidden">{use_messages().tags}</h2>
            <ul role="list">{items}</ul>
        </div>
    };
    Some(tags.into_any())
}

fn show_tag(tag: &Term) -> AnyView {
    view! {
        <a href=to_path(&tag.link).to_owned() rel="tag">
            {to_text(&tag.name)}
        </a>
    }
    .into_any()
}

//! An article: section, title, standfirst, byline, lead picture, body, tags.

pub mod byline;
pub mod neighbours;

use std::sync::Arc;

use leptos::prelude::*;

use self::byline::Byline;
use super::picture::{Picture, Urgency};
use crate::browser::gate::{Policy, inline_html, set_html, to_text};
use crate::browser::links;
use crate::locale::use_strings;
use crate::markup::is_written_by_hand;
use crate::model::{Html, Image, Post, Term};

/// The article itself, without what stands around it.
#[component]
pub fn Article(
    /// What to show.
    post: Arc<Post>,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/article.css");
    let strings = use_strings();
    let title =
        if to_text(&post.title).trim().is_empty() { Html(strings.untitled.to_owned()) } else { post.title.clone() };
    let standfirst = is_written_by_hand(&to_text(&post.excerpt), &to_text(&post.body)).then_some(post.excerpt.clone());
    let byline = post.is_article.then(|| {
        view! { <Byline author=post.author.clone() published=post.published.clone() updated=post.updated.clone()/> }
    });
    view! {
        <article class=format!("article {scope}")>
            <header>
                {show_sections(&post.sections)}
                <h1 tabindex="-1" use:inline_html=title></h1>
                {standfirst.map(|excerpt| view! { <p class="standfirst">{to_text(&excerpt)}</p> })}
                {byline}
            </header>
            {post.lead.clone().map(show_lead)}
            {show_body(&post)}
            {show_tags(&post.tags)}
        </article>
    }
}

/// A term's archive is WordPress's own page, until the app has one.
fn show_term(term: &Term) -> impl IntoView + use<> {
    view! { <a href=term.link.clone() rel="external">{to_text(&term.name)}</a> }
}

fn show_sections(sections: &[Term]) -> Option<impl IntoView + use<>> {
    let first = sections.first()?;
    Some(view! { <p class="kicker">{show_term(first)}</p> })
}

fn show_tags(tags: &[Term]) -> Option<impl IntoView + use<>> {
    if tags.is_empty() {
        return None;
    }
    let items = tags.iter().map(|tag| view! { <li>{show_term(tag)}</li> }).collect_view();
    Some(view! {
        <div class="tags">
            <h2 class="visually-hidden">{use_strings().tags}</h2>
            <ul role="list">{items}</ul>
        </div>
    })
}

fn show_lead(image: Image) -> impl IntoView {
    let credit = image.credit.as_ref().map(|credit| use_strings().photo_by.replace("{}", credit));
    let caption = image.caption.clone();
    let has_words = !caption.is_blank() || credit.is_some();
    let words = has_words.then(|| {
        view! { <figcaption><span use:inline_html=caption></span>{credit.map(|credit| format!(" {credit}"))}</figcaption> }
    });
    view! {
        <figure class="lead">
            <Picture image sizes="(width >= 64rem) 44rem, 100vw" urgency=Urgency::Now/>
            {words}
        </figure>
    }
}

fn show_body(post: &Post) -> AnyView {
    if post.is_protected {
        let strings = use_strings();
        let link = post.link.clone();
        return view! {
            <p class="locked">{strings.protected}" "<a href=link rel="external">{strings.open_on_site}</a></p>
        }
        .into_any();
    }
    let body = Prose { html: post.body.clone(), home: post.link.clone() };
    view! { <div class="prose" use:prose=body></div> }.into_any()
}

/// The body of an article and an address of the site that its links are compared with.
#[derive(Debug, Clone)]
struct Prose {
    html: Html,
    home: String,
}

/// Directive: the body passes the gate, then its links are led into the app or plainly out of it.
#[expect(clippy::needless_pass_by_value, reason = "directives are given values")]
fn prose(element: leptos::tachys::renderer::types::Element, body: Prose) {
    set_html(&element, &body.html, Policy::Prose);
    links::lead(&element, &body.home);
}

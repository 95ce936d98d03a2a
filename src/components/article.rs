//! An article: section, title, standfirst, byline, lead picture, body, tags.

pub mod age;
pub mod body;
pub mod byline;
pub mod discussed;
pub mod neighbours;
pub mod password;

use std::sync::Arc;

use self::age::age;
use self::body::body;
use self::byline::byline;
use super::breadcrumbs::breadcrumbs;
use super::element::{Links, Piece, element, html_element, nothing, text_element, to_text_node};
use super::later::soon;
use super::picture::{Urgency, picture};
use super::share::share;
use crate::app::use_settings;
use crate::browser::gate::{Policy, to_text};
use crate::locale::use_strings;
use crate::markup::is_written_by_hand;
use crate::model::{Html, Image, Post, Term};
use crate::routes::{has_slug, to_path};

/// The article itself, without what stands around it. The body comes a moment after what stands above it.
pub fn article(post: &Arc<Post>) -> Piece {
    let scope = stylers::style_sheet!("src/components/article.css");
    let header = vec![
        if post.is_article { breadcrumbs(post.sections.get(..1).unwrap_or_default()) } else { nothing() },
        show_title(&post.title),
        show_standfirst(post),
        if post.is_article { byline(post) } else { nothing() },
        if post.is_article { age(&post.published) } else { nothing() },
    ];
    let own = Arc::clone(post);
    let language = find_language(post);
    let class = format!("article {scope}");
    let mut attributes = vec![("class", class.as_str())];
    attributes.extend(language.as_ref().map(|tag| ("lang", tag.as_str())));
    element(
        "article",
        &attributes,
        vec![
            element("header", &[], header),
            post.lead.as_ref().map_or_else(nothing, show_lead),
            soon(move || body(&own)),
            show_tags(&post.tags),
            if post.is_article { share(post) } else { nothing() },
        ],
    )
}

/// The language that a plugin names, else that of a section in another language than the paper's.
fn find_language(post: &Post) -> Option<String> {
    let settings = use_settings();
    let is_in = |slug: &str| post.sections.iter().any(|section| has_slug(&section.link, slug));
    let by_section = || settings.languages.iter().find(|(slug, _)| is_in(slug)).map(|(_, tag)| tag.clone());
    post.language.clone().or_else(by_section)
}

fn show_title(title: &Html) -> Piece {
    let is_blank = to_text(title).trim().is_empty();
    let title = if is_blank { Html(use_strings().untitled.to_owned()) } else { title.clone() };
    html_element("h1", &[("tabindex", "-1")], title, Policy::Inline, Links::Plain)
}

fn show_standfirst(post: &Post) -> Piece {
    let excerpt = to_text(&post.excerpt);
    match is_written_by_hand(&excerpt, &to_text(&post.body)) {
        true => text_element("p", &[("class", "standfirst")], &excerpt),
        false => nothing(),
    }
}

fn show_term(term: &Term) -> Piece {
    text_element("a", &[("href", to_path(&term.link)), ("rel", "tag")], &to_text(&term.name))
}

fn show_tags(tags: &[Term]) -> Piece {
    if tags.is_empty() {
        return nothing();
    }
    let items = tags.iter().map(|tag| element("li", &[], vec![show_term(tag)])).collect();
    element(
        "div",
        &[("class", "tags")],
        vec![
            text_element("h2", &[("class", "visually-hidden")], use_strings().tags),
            element("ul", &[("role", "list")], items),
        ],
    )
}

fn show_lead(image: &Image) -> Piece {
    let photo = picture(image, &image.alt, "(width >= 64rem) 44rem, 100vw", Urgency::Now);
    let credit = image.credit.as_ref().map(|credit| format!(" {}", use_strings().photo_by.replace("{}", credit)));
    let caption = html_element("span", &[], image.caption.clone(), Policy::Inline, Links::Plain);
    let has_words = !image.caption.is_blank() || credit.is_some();
    let words = match has_words {
        true => element("figcaption", &[], vec![caption, to_text_node(&credit.unwrap_or_default())]),
        false => nothing(),
    };
    element("figure", &[("class", "lead")], vec![photo, words])
}

//! What is said above a list of articles: whose they are, and the ways from here.

use leptos::prelude::*;

use super::async_view::QuietView;
use super::term_list::TermList;
use crate::browser::sanitized::{Links, Sanitized, sanitized};
use crate::browser::sanitizer::{Policy, to_text};
use crate::data::query::Query;
use crate::i18n::dates::format_period;
use crate::i18n::{use_language, use_messages};
use wordpress::model::{Archive, Selection, Term};
use wordpress::permalinks::to_feed_of;

/// The name of an archive as text.
pub fn find_title(archive: &Archive) -> String {
    match &archive.selection {
        Selection::Date(date) => format_period(use_language(), date),
        _ => to_text(&archive.title),
    }
}

/// Name, description or biography, picture, the sections under it, and the link to WordPress's feed.
#[component]
pub fn ArchiveHeading(
    /// The archive.
    archive: Archive,
    /// The sections under it, for a section.
    sections: Option<Query<Vec<Term>>>,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/archive_heading.css");
    let messages = &use_messages().lists;
    let kind = match archive.selection {
        Selection::Tag(_) => Some(messages.tag),
        Selection::Author(_) => Some(messages.author),
        Selection::Date(_) => Some(messages.date),
        _ => None,
    };
    view! {
        class=scope,
        <header class="archive-heading">
            {archive.portrait.clone().map(|portrait| show_portrait(portrait, scope))}
            <div class="words">
                {kind.map(|kind| view! { class=scope, <p class="kind">{kind}</p> })}
                <h1 tabindex="-1">{find_title(&archive)}</h1>
                {(!archive.description.is_blank()).then(|| show_description(&archive, scope))}
                {(!archive.link.is_empty()).then(|| show_feed(&archive, scope))}
            </div>
            {sections.map(show_sections)}
        </header>
    }
}

fn show_portrait(portrait: String, scope: &'static str) -> impl IntoView {
    view! { class=scope, <img alt="" width="96" height="96" src=portrait/> }
}

fn show_description(archive: &Archive, scope: &'static str) -> AnyView {
    let html = archive.description.clone();
    // WordPress makes no paragraphs of a description.
    let has_paragraphs = html.0.contains("<p");
    let description = Sanitized::new(html, Policy::Comment, Links::OfSite(archive.link.clone()));
    match has_paragraphs {
        true => view! { class=scope, <div class="description" use:sanitized=description></div> }.into_any(),
        false => view! { class=scope, <p class="description" use:sanitized=description></p> }.into_any(),
    }
}

fn show_feed(archive: &Archive, scope: &'static str) -> AnyView {
    view! {
        class=scope,
        <p class="rss">
            <a href=to_feed_of(&archive.link) rel="external" type="application/rss+xml">
                {use_messages().lists.rss}
            </a>
        </p>
    }
    .into_any()
}

fn show_sections(sections: Query<Vec<Term>>) -> impl IntoView {
    let heading = use_messages().lists.sections_under;
    view! {
        <QuietView query=sections let:sections>
            <TermList heading class="visually-hidden" terms=(*sections).clone()/>
        </QuietView>
    }
}

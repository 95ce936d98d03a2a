//! The heading of an archive: its title, description, portrait, subsections and RSS link.

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

/// The title of an archive as plain text; for a date archive, the date in words.
pub fn format_title(archive: &Archive) -> String {
    match &archive.selection {
        Selection::Date(date) => format_period(use_language(), date),
        _ => to_text(&archive.title),
    }
}

/// Title, description or biography, portrait, the sections under this one, and the link to WordPress's RSS feed.
#[component]
pub fn ArchiveHeading(
    /// The archive.
    archive: Archive,
    /// The query for the sections under this one; `None` where the archive is no section.
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
        <header class="archive-heading" class=(scope, true)>
            {archive.portrait.clone().map(show_portrait)}
            <div class="words">
                {kind.map(|kind| view! { <p class="kind">{kind}</p> }.into_any())} <h1 tabindex="-1">{format_title(&archive)}</h1>
                {(!archive.description.is_blank()).then(|| show_description(&archive))}
                {(!archive.link.is_empty()).then(|| show_feed(&archive))}
            </div>
            {sections.map(show_sections)}
        </header>
    }
}

fn show_portrait(portrait: String) -> AnyView {
    view! { <img alt="" width="96" height="96" src=portrait /> }.into_any()
}

fn show_description(archive: &Archive) -> AnyView {
    let html = archive.description.clone();
    // The REST API gives a description without paragraphs, unless its author wrote `<p>` into it.
    let has_paragraphs = html.0.contains("<p");
    let description = Sanitized::new(html, Policy::Comment, Links::OfSite(archive.link.clone()));
    match has_paragraphs {
        true => view! { <div class="description" use:sanitized=description></div> }.into_any(),
        false => view! { <p class="description" use:sanitized=description></p> }.into_any(),
    }
}

fn show_feed(archive: &Archive) -> AnyView {
    view! {
        <p class="rss">
            <a href=to_feed_of(&archive.link) rel="external" type="application/rss+xml">
                {use_messages().lists.rss}
            </a>
        </p>
    }
    .into_any()
}

fn show_sections(sections: Query<Vec<Term>>) -> AnyView {
    let heading = use_messages().lists.sections_under;
    view! {
        <QuietView query=sections let:sections>
            <TermList heading class="visually-hidden" terms=(*sections).clone() />
        </QuietView>
    }
    .into_any()
}

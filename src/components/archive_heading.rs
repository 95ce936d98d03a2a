//! What is said above a list of articles: whose they are, and the ways from here.

use super::element::{Links, Piece, element, html_element, nothing, text_element};
use super::faces::faces_or_nothing;
use super::term_list::term_list;
use crate::browser::gate::{Policy, to_text};
use crate::locale::dates::format_period;
use crate::locale::{use_language, use_strings};
use crate::model::{Archive, Selection, Term};
use crate::query::Query;
use crate::routes::to_feed_of;

/// The name of an archive as text.
pub fn find_title(archive: &Archive) -> String {
    match &archive.selection {
        Selection::Date(date) => format_period(use_language(), date),
        _ => to_text(&archive.title),
    }
}

/// Name, description or biography, picture, the sections under it, and the link to WordPress's feed.
pub fn archive_heading(archive: &Archive, sections: Option<Query<Vec<Term>>>) -> Piece {
    let scope = stylers::style_sheet!("src/components/archive_heading.css");
    let strings = &use_strings().lists;
    let kind = match archive.selection {
        Selection::Tag(_) => strings.tag,
        Selection::Author(_) => strings.author,
        Selection::Date(_) => strings.date,
        _ => "",
    };
    let kind = if kind.is_empty() { nothing() } else { text_element("p", &[("class", "kind")], kind) };
    let description = match archive.description.is_blank() {
        true => nothing(),
        false => {
            let links = Links::OfSite(archive.link.clone());
            // WordPress makes no paragraphs of a description.
            let tag = if archive.description.0.contains("<p") { "div" } else { "p" };
            html_element(tag, &[("class", "description")], archive.description.clone(), Policy::Comment, links)
        }
    };
    let words = element(
        "div",
        &[("class", "words")],
        vec![kind, text_element("h1", &[("tabindex", "-1")], &find_title(archive)), description, show_feed(archive)],
    );
    element(
        "header",
        &[("class", &format!("archive-heading {scope}"))],
        vec![show_portrait(archive), words, sections.map_or_else(nothing, show_sections)],
    )
}

fn show_portrait(archive: &Archive) -> Piece {
    let show = |portrait: &String| {
        element("img", &[("src", portrait), ("alt", ""), ("width", "96"), ("height", "96")], Vec::new())
    };
    archive.portrait.as_ref().map_or_else(nothing, show)
}

fn show_feed(archive: &Archive) -> Piece {
    if archive.link.is_empty() {
        return nothing();
    }
    let link = [("href", &*to_feed_of(&archive.link)), ("rel", "external"), ("type", "application/rss+xml")];
    element("p", &[("class", "rss")], vec![text_element("a", &link, use_strings().lists.rss)])
}

fn show_sections(sections: Query<Vec<Term>>) -> Piece {
    faces_or_nothing(sections, |sections| term_list(use_strings().lists.sections_under, "visually-hidden", &sections))
}

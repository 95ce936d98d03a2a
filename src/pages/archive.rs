//! `/category/…`, `/tag/…`, `/author/…`, `/2024/04/19/`: all articles of one kind.

use std::cell::Cell;

use leptos::prelude::*;

use super::not_found::not_found;
use super::page;
use crate::api::{ErrorKind, load};
use crate::app::use_settings;
use crate::browser::gate::to_text;
use crate::browser::{clock, document};
use crate::components::archive_heading::{archive_heading, find_title};
use crate::components::breadcrumbs::breadcrumbs;
use crate::components::card::row_card;
use crate::components::dynamic::{dynamic, watch};
use crate::components::element::{Piece, group};
use crate::components::failure::failure;
use crate::components::head::{Head, head};
use crate::components::listing::{List, listing};
use crate::components::skeleton::{Shape, skeleton};
use crate::locale::use_strings;
use crate::model::{Archive, Selection, Term};
use crate::query::{Loadable, Query, query, send};
use crate::routes::{ArchiveKey, to_date};

/// How long a list waits for what stands above it.
const LATE_MS: u32 = 1000;

/// The page of an archive, from a page of its list on.
pub fn archive_page(key: ArchiveKey, first: u32, is_arrival: bool) -> Piece {
    page(archive(key, first, is_arrival))
}

/// What stands in the main column of that page.
pub fn archive(key: ArchiveKey, first: u32, is_arrival: bool) -> Piece {
    let base = use_settings().api.clone();
    let archive = query(move |abort| load::load_archive(base.clone(), key.clone(), abort));
    // Once: news of a section do not take the reader away from where they are.
    let takes_focus = Cell::new(!is_arrival);
    watch(move || {
        if archive.ready().is_some() && takes_focus.take() {
            document::focus_later("main h1");
        }
    });
    dynamic(move || match archive.get() {
        Loadable::Loading => skeleton(Shape::Lines, 5),
        Loadable::Failed(error) if error.kind == ErrorKind::NotFound => not_found(),
        Loadable::Failed(error) => failure(&error, move || archive.retry()),
        Loadable::Ready(archive) => show(&archive, first),
    })
}

fn show(archive: &Archive, first: u32) -> Piece {
    let strings = &use_strings().lists;
    let link = match &archive.selection {
        Selection::Date(date) => to_date(date),
        _ => archive.link.clone(),
    };
    let list = List {
        name: "archive",
        selection: archive.selection.clone(),
        first,
        per_page: use_settings().lists.archive,
        link: Some(link),
        show: row_card,
        nothing: strings.empty.to_owned(),
    };
    let name = find_title(archive);
    let name = match first {
        1 => name,
        _ => format!("{name}, {}", strings.page.replace("{}", &first.to_string())),
    };
    let head_of = Head {
        description: to_text(&archive.description).trim().to_owned(),
        link: if first == 1 { archive.link.clone() } else { String::new() },
        ..Head::titled(&name)
    };
    let sections = find_sections(&archive.selection);
    let heading = archive_heading(archive, sections);
    group(vec![head(head_of), breadcrumbs(&archive.parents), heading, show_list(list, sections)])
}

/// The sections under a section.
fn find_sections(selection: &Selection) -> Option<Query<Vec<Term>>> {
    let Selection::Section(id) = *selection else { return None };
    let base = use_settings().api.clone();
    Some(query(move |abort| load::load_sections_under(base.clone(), id, abort)))
}

/// The list, asked for at once, and shown when it is known what stands above it, so that nothing pushes it.
fn show_list(list: List, sections: Option<Query<Vec<Term>>>) -> Piece {
    let Some(sections) = sections else { return listing(list) };
    let url = use_settings().api.to_list(&list.selection, list.first, list.per_page);
    send(load::load_ahead(&[url]), drop);
    let is_known = RwSignal::new(false);
    let show = move || {
        // The page may be gone; and a list is not drawn anew.
        if is_known.try_get_untracked() == Some(false) {
            is_known.set(true);
        }
    };
    watch(move || {
        if !matches!(sections.get(), Loadable::Loading) {
            show();
        }
    });
    clock::later(LATE_MS, show);
    dynamic(move || match is_known.get() {
        true => listing(list.clone()),
        false => skeleton(Shape::Lines, list.per_page),
    })
}

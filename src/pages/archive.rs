//! `/category/…`, `/tag/…`, `/author/…`, `/2024/04/19/`: all articles of one kind.

use std::cell::Cell;

use super::not_found::not_found;
use super::page;
use crate::api::{ErrorKind, load};
use crate::app::use_settings;
use crate::browser::document;
use crate::browser::gate::to_text;
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
use crate::model::{Archive, Selection};
use crate::query::{Loadable, query};
use crate::routes::{ArchiveKey, to_date};

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
    group(vec![head(head_of), breadcrumbs(&archive.parents), archive_heading(archive), listing(list)])
}

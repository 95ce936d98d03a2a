//! A list of articles that grows at its end: page after page by a button, or by reaching the end.
//!
//! Each page of it is a part of its own, so that a list of a thousand articles is never built anew.

use leptos::prelude::*;

use super::dynamic::dynamic;
use super::element::{Piece, button, element, group, interactive, nothing, text_element};
use super::empty::empty;
use super::failure::failure;
use super::opened::{Opened, use_opened};
use super::pager::pager;
use super::skeleton::{Shape, skeleton};
use crate::api::load;
use crate::app::use_settings;
use crate::browser::document;
use crate::browser::near::when_near;
use crate::locale::use_strings;
use crate::model::{Card, Listing, Selection};
use crate::query::{Loadable, query};

/// Which articles are listed, and how.
#[derive(Clone)]
pub struct List {
    /// The name of the list on its page.
    pub name: &'static str,
    /// Its articles.
    pub selection: Selection,
    /// The page that it begins with.
    pub first: u32,
    /// How many articles each page has.
    pub per_page: u32,
    /// The address of the archive, where the list has numbered pages.
    pub link: Option<String>,
    /// How an article is shown; the text is what was searched for.
    pub show: fn(&Card, &str) -> Piece,
    /// What the list says when there is nothing in it.
    pub nothing: String,
}

/// One page of a list, and what all of them share.
#[derive(Clone)]
struct Part {
    list: List,
    page: u32,
    opened: Opened,
    /// The articles that are shown: one published meanwhile moves others to the next page, where they would stand twice.
    shown: StoredValue<Vec<u64>>,
    /// Whether the reader asked for this page just now.
    is_asked: bool,
}

/// The list.
pub fn listing(list: List) -> Piece {
    let (page, opened) = (list.first, use_opened(list.name));
    part(Part { list, page, opened, shown: StoredValue::default(), is_asked: false })
}

fn part(this: Part) -> Piece {
    let settings = use_settings();
    let (selection, page, per_page) = (this.list.selection.clone(), this.page, this.list.per_page);
    let answer = query(move |abort| load::load_listing(settings.api.clone(), selection.clone(), page, per_page, abort));
    dynamic(move || {
        let is_first = this.page == this.list.first;
        match answer.get() {
            Loadable::Loading if is_first => skeleton(Shape::Lines, this.list.per_page),
            Loadable::Loading => text_element("p", &[("class", "more"), ("role", "status")], use_strings().loading),
            Loadable::Failed(error) => failure(&error, move || answer.retry()),
            Loadable::Ready(listing) if is_first && listing.cards.is_empty() => empty(&this.list.nothing),
            Loadable::Ready(listing) => group(vec![show_cards(&this, &listing), show_end(&this, &listing)]),
        }
    })
}

fn show_cards(this: &Part, listing: &Listing) -> Piece {
    let words = match &this.list.selection {
        Selection::Search(words) => words.as_str(),
        _ => "",
    };
    let fresh: Vec<Card> =
        this.shown.with_value(|shown| listing.cards.iter().filter(|card| !shown.contains(&card.id)).cloned().collect());
    this.shown.update_value(|shown| shown.extend(fresh.iter().map(|card| card.id)));
    let id = format!("{}-{}", this.list.name, this.page);
    if this.is_asked {
        document::focus_within_later(&id);
    }
    let items = fresh.iter().map(|card| element("li", &[], vec![(this.list.show)(card, words)])).collect();
    element("ul", &[("role", "list"), ("class", "cards"), ("id", &id)], items)
}

/// What stands below the last page: more, numbered pages, or nothing; the next page takes its place.
fn show_end(this: &Part, listing: &Listing) -> Piece {
    let count = this.page + 1 - this.list.first;
    let is_open = RwSignal::new(count < this.opened.count());
    let is_asked = StoredValue::new(false);
    let (this, listing) = (this.clone(), listing.clone());
    dynamic(move || {
        if is_open.get() {
            return part(Part { page: this.page + 1, is_asked: is_asked.get_value(), ..this.clone() });
        }
        let numbers = this.list.link.as_ref().map_or_else(nothing, |link| pager(&this.list.selection, link, &listing));
        if !listing.has_more() {
            return numbers;
        }
        let open = {
            let opened = this.opened.clone();
            move || {
                opened.remember(count + 1);
                is_open.set(true);
            }
        };
        group(vec![show_more(is_asked, open), numbers])
    })
}

fn show_more(is_asked: StoredValue<bool>, open: impl Fn() + Clone + Send + 'static) -> Piece {
    let press = {
        let open = open.clone();
        move || {
            is_asked.set_value(true);
            open();
        }
    };
    let more = button("button more", use_strings().more, press);
    if !use_settings().lists.endless {
        return more;
    }
    interactive("div", &[], vec![more], move |end| when_near(end, open.clone()))
}

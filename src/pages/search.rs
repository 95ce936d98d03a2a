//! `/?s=…` and `/search`: articles with the words that the reader types, while they are typed.

use leptos::prelude::*;

use super::page;
use crate::api::load;
use crate::app::use_settings;
use crate::browser::clock::Timer;
use crate::browser::location::use_location;
use crate::components::breadcrumbs::breadcrumbs;
use crate::components::card::row_card;
use crate::components::dynamic::dynamic;
use crate::components::element::{Piece, element, group, nothing, text_element};
use crate::components::faces::faces_or_nothing;
use crate::components::head::{Head, head};
use crate::components::listing::{List, listing};
use crate::components::search_box::search_box;
use crate::locale::use_strings;
use crate::model::Selection;
use crate::query::query;
use crate::routes::to_search;

/// How long a reader pauses before the words count, ms.
const PAUSE_MS: f64 = 350.0;

/// The search page for some words, from a page on.
pub fn search_page(words: String, first: u32) -> Piece {
    let strings = &use_strings().lists.search;
    let location = use_location();
    let asked = RwSignal::new(words.clone());
    let first = StoredValue::new(first);
    let search = move |words: String| {
        if asked.with_untracked(|known| *known != words) {
            location.rename(&to_search(&words, 1));
            first.set_value(1);
            asked.set(words);
        }
    };
    let timer = StoredValue::new_local(None::<Timer>);
    let typing = move |words: String| timer.set_value(Some(Timer::start(PAUSE_MS, move || search(words.clone()))));
    on_cleanup(move || timer.set_value(None));
    let results = dynamic(move || match asked.get() {
        words if words.is_empty() => {
            group(vec![head(Head::unlisted(strings.heading)), text_element("p", &[("class", "hint")], strings.hint)])
        }
        words => show_results(words, first.get_value()),
    });
    let heading = text_element("h1", &[("tabindex", "-1")], strings.heading);
    let found =
        element("section", &[("class", "search-page")], vec![heading, search_box(&words, search, typing), results]);
    page(group(vec![breadcrumbs(&[]), found]))
}

fn show_results(words: String, first: u32) -> Piece {
    let strings = &use_strings().lists.search;
    let settings = use_settings();
    let (base, selection, per_page) = (settings.api.clone(), Selection::Search(words.clone()), settings.lists.archive);
    // The list below asks the same, and both share the answer.
    let counted = {
        let selection = selection.clone();
        query(move |abort| load::load_listing(base.clone(), selection.clone(), first, per_page, abort))
    };
    let count = faces_or_nothing(counted, |listing| match listing.total {
        0 => nothing(),
        total => text_element("p", &[], &strings.found.replace("{}", &total.to_string())),
    });
    let list = List {
        name: "found",
        selection,
        first,
        per_page,
        link: Some(String::new()),
        show: row_card,
        nothing: format!("{} {}", strings.nothing.replace("{}", &words), strings.advice),
    };
    let count = element("div", &[("role", "status"), ("class", "count")], vec![count]);
    group(vec![head(Head::unlisted(&format!("{}: {words}", strings.heading))), count, listing(list)])
}

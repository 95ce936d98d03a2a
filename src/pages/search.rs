//! `/?s=…` and `/search`: the search, which shows results while the reader types.

use leptos::prelude::*;

use super::Columns;
use crate::browser::clock::Timer;
use crate::browser::location::use_location;
use crate::components::async_view::QuietView;
use crate::components::breadcrumbs::Breadcrumbs;
use crate::components::card::RowCard;
use crate::components::head::{Head, set_head};
use crate::components::listing::{ArticleList, List};
use crate::components::search_box::SearchBox;
use crate::context::use_settings;
use crate::data::load;
use crate::data::query::query;
use crate::i18n::use_messages;
use wordpress::model::Selection;
use wordpress::permalinks::to_search;

/// The search starts when the reader has not typed for so long, in milliseconds.
const DEBOUNCE_MS: f64 = 350.0;

/// The longest query in letters. WordPress ignores one of more than 1,600 bytes, and lists everything.
const MAX_LETTERS: usize = 200;

/// The search page.
#[component]
pub fn SearchPage(
    /// The search words of the address.
    words: String,
    /// The number of the page that the list begins with.
    first: u32,
) -> impl IntoView {
    let messages = &use_messages().lists.search;
    let location = use_location();
    let searched = RwSignal::new(words.clone());
    let first = StoredValue::new(first);
    let search = move |words: String| {
        if searched.with_untracked(|known| *known != words) {
            location.rename(&to_search(&words, 1));
            first.set_value(1);
            searched.set(words);
        }
    };
    let timer = StoredValue::new_local(None::<Timer>);
    let debounce = move |words: String| timer.set_value(Some(Timer::start(DEBOUNCE_MS, move || search(words.clone()))));
    on_cleanup(move || timer.set_value(None));
    let show_found = move || match searched.get() {
        words if words.is_empty() => {
            set_head(Head::noindex(messages.heading));
            view! { <p class="hint">{messages.hint}</p> }.into_any()
        }
        words => show_results(words, first.get_value()),
    };
    view! {
        <Columns>
            <Breadcrumbs />
            <section class="search-page">
                <h1 tabindex="-1">{messages.heading}</h1>
                <SearchBox words on_search=search on_type=debounce />
                {move || show_found()}
            </section>
        </Columns>
    }
}

fn show_results(words: String, first: u32) -> AnyView {
    let messages = &use_messages().lists.search;
    let settings = use_settings();
    let (words, is_cut) = cut(&words);
    let (base, selection, per_page) = (settings.api.clone(), Selection::Search(words.clone()), settings.lists.archive);
    // The list below sends the same request; the client sends it once and shares the result.
    let listing = {
        let selection = selection.clone();
        query(move |abort| load::load_listing(base.clone(), selection.clone(), first, per_page, abort))
    };
    let list = List {
        name: "found",
        selection,
        first,
        per_page,
        link: Some(String::new()),
        show: |card, words| view! { <RowCard card words /> }.into_any(),
        empty_message: format!("{} {}", messages.nothing.replace("{}", &words), messages.advice),
    };
    let format_count = |total: u32| messages.found.replace("{}", &total.to_string());
    set_head(Head::noindex(&format!("{}: {words}", messages.heading)));
    view! {
        {is_cut.then(|| view! { <p class="hint">{messages.cut}</p> }.into_any())}
        <div role="status" class="count">
            <QuietView query=listing let:listing>
                {listing.extent.total.filter(|total| *total != 0).map(|total| view! { <p>{format_count(total)}</p> }.into_any())}
            </QuietView>
        </div>
        <ArticleList list />
    }
    .into_any()
}

/// The beginning of a query that is too long, and whether it is.
pub fn cut(words: &str) -> (String, bool) {
    let beginning: String = words.chars().take(MAX_LETTERS).collect();
    let is_cut = beginning.len() < words.len();
    (beginning.trim_end().to_owned(), is_cut)
}

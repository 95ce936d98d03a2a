//! The main column for an address at which the app has found nothing: it asks WordPress, and shows a notice with a search
//! field only if that has nothing either.

use leptos::prelude::*;

use crate::browser::document;
use crate::browser::location::use_location;
use crate::browser::url::find_origin;
use crate::components::breadcrumbs::Breadcrumbs;
use crate::components::head::{Head, set_head};
use crate::components::notice::Notice;
use crate::components::search_box::SearchBox;
use crate::components::skeleton::{Shape, Skeleton};
use crate::context::use_site;
use crate::data::load;
use crate::data::query::send;
use crate::i18n::use_messages;
use wordpress::permalinks::{Outcome, is_same_host, to_marked, to_search};

/// What WordPress knows of the address, or the notice that there is nothing.
#[component]
pub fn NotFound(
    /// The address of what has the same slug; empty if there is nothing.
    guess: String,
) -> impl IntoView {
    // Where WordPress prints the pages, it has said already that there is nothing, or prints a page of a plugin.
    match document::is_printed() {
        Some(true) => return show_notice(false),
        Some(false) => {
            document::reload();
            return view! { <Skeleton shape=Shape::Lines rows=5 /> }.into_any();
        }
        None => {}
    }
    let location = use_location();
    let address = location.address();
    let (is_asked, may_be_on_site) = (RwSignal::new(false), RwSignal::new(true));
    let asked = address.clone();
    send(async move { load::load_outcome(&asked).await }, move |outcome| {
        // The reader may have left the page meanwhile.
        if is_asked.try_get_untracked().is_none() {
            return;
        }
        match outcome {
            Outcome::Own(url) => return location.leave(&url),
            // A page that is moved to where it is would wait for ever.
            Outcome::Moved(url) if url != address => return location.replace(&url),
            Outcome::Unknown if !guess.is_empty() && guess != address => return location.replace(&guess),
            outcome => may_be_on_site.set(outcome != Outcome::Missing),
        }
        is_asked.set(true);
    });
    let show_main = move || match is_asked.get() {
        true => show_notice(may_be_on_site.get_untracked()),
        false => view! { <Skeleton shape=Shape::Lines rows=5 /> }.into_any(),
    };
    view! { {move || show_main()} }.into_any()
}

fn show_notice(may_be_on_site: bool) -> AnyView {
    let (messages, location, site) = (use_messages(), use_location(), use_site());
    set_head(Head::noindex(messages.not_found));
    let address = location.address();
    let link = Signal::derive(move || {
        let site = site.ready().filter(|_| may_be_on_site)?;
        to_page_on_site(&site.home, &address)
    });
    let advice = if may_be_on_site { messages.not_found_here_advice } else { messages.not_found_advice };
    view! {
        <Breadcrumbs />
        <Notice heading=messages.not_found advice link />
        <SearchBox words="" on_search=move |words: String| location.go(&to_search(&words, 1)) on_type=|_: String| () />
    }
    .into_any()
}

/// The address of WordPress's own page; `None` if the server has just passed that page to the app.
pub(super) fn to_page_on_site(home: &str, address: &str) -> Option<String> {
    let home = home.trim_end_matches('/');
    match is_same_host(home, &find_origin()) {
        true => to_marked(address),
        false => Some(format!("{home}{address}")),
    }
}

//! `/category/…`, `/tag/…`, `/author/…`, `/2024/04/19/`: the archive of a section, a tag, an author or a date.

use std::cell::Cell;

use leptos::prelude::*;

use super::Columns;
use super::not_found::NotFound;
use crate::browser::location::use_location;
use crate::browser::sanitizer::to_text;
use crate::browser::{clock, document};
use crate::components::archive_heading::{ArchiveHeading, format_title};
use crate::components::breadcrumbs::Breadcrumbs;
use crate::components::card::RowCard;
use crate::components::failure::Failure;
use crate::components::head::{Head, set_head};
use crate::components::listing::{ArticleList, List};
use crate::components::skeleton::{Shape, Skeleton};
use crate::context::use_settings;
use crate::data::query::{Loadable, Query, query, send};
use crate::data::{ErrorKind, load};
use crate::i18n::use_messages;
use wordpress::model::{Archive, Selection, Term};
use wordpress::permalinks::{ArchiveKey, to_date};

/// How long the list waits for the subsections above it, in milliseconds.
const SECTIONS_TIMEOUT_MS: u32 = 1000;

/// The page of an archive.
#[component]
pub fn ArchivePage(
    /// Which archive it is.
    key: ArchiveKey,
    /// The number of the page that its list begins with.
    first: u32,
    /// Whether this is the first page of the session; on later ones the focus moves to the title.
    is_arrival: bool,
) -> impl IntoView {
    view! {
        <Columns>
            <ArchiveMain key first is_arrival />
        </Columns>
    }
}

/// The main column of an archive page.
#[component]
pub fn ArchiveMain(
    /// Which archive it is.
    key: ArchiveKey,
    /// The number of the page that its list begins with.
    first: u32,
    /// Whether this is the first page of the session; on later ones the focus moves to the title.
    is_arrival: bool,
    /// The address to guess if there is no archive; empty if there is no such address.
    #[prop(optional)]
    guess: String,
) -> impl IntoView {
    let base = use_settings().api.clone();
    let location = use_location();
    let address = location.address();
    let archive = query(move |abort| load::load_archive(base.clone(), key.clone(), address.clone(), abort));
    // The focus moves only once: a revalidated archive must not take it from where the reader is.
    let takes_focus = Cell::new(!is_arrival);
    Effect::new(move |_| {
        let Some(archive) = archive.ready() else { return };
        location.make_canonical(&archive.link);
        if takes_focus.take() {
            document::defer_focus("main h1");
        }
    });
    let show_main = move || match archive.get() {
        Loadable::Loading => view! { <Skeleton shape=Shape::Lines rows=5 /> }.into_any(),
        Loadable::Failed(error) if error.kind == ErrorKind::NotFound => {
            let guess = if guess.is_empty() { error.url } else { guess.clone() };
            view! { <NotFound guess /> }.into_any()
        }
        Loadable::Failed(error) => view! { <Failure error retry=move || archive.retry() /> }.into_any(),
        Loadable::Ready(archive) => show(&archive, first),
    };
    view! { {move || show_main()} }
}

fn show(archive: &Archive, first: u32) -> AnyView {
    set_head(build_head(archive, first));
    let sections = load_sections(&archive.selection);
    view! {
        <Breadcrumbs parents=archive.parents.clone() />
        <ArchiveHeading archive=archive.clone() sections />
        {show_list(build_list(archive, first), sections)}
    }
    .into_any()
}

fn build_list(archive: &Archive, first: u32) -> List {
    let link = match &archive.selection {
        Selection::Date(date) => to_date(date),
        _ => archive.link.clone(),
    };
    List {
        name: "archive",
        selection: archive.selection.clone(),
        first,
        per_page: use_settings().lists.archive,
        link: Some(link),
        show: |card, words| view! { <RowCard card words /> }.into_any(),
        empty_message: use_messages().lists.empty.to_owned(),
    }
}

fn build_head(archive: &Archive, first: u32) -> Head {
    let name = format_title(archive);
    let title = match first {
        1 => name,
        _ => format!("{name}, {}", use_messages().lists.page.replace("{}", &first.to_string())),
    };
    Head {
        description: to_text(&archive.description).trim().to_owned(),
        link: if first == 1 { archive.link.clone() } else { String::new() },
        ..Head::titled(&title)
    }
}

/// The query for the sections under a section; `None` for other archives.
fn load_sections(selection: &Selection) -> Option<Query<Vec<Term>>> {
    let Selection::Section(id) = *selection else { return None };
    let base = use_settings().api.clone();
    Some(query(move |abort| load::load_sections_under(base.clone(), id, abort)))
}

/// The list of articles. Its request is sent at once, but the list is shown only when the subsections above it have
/// loaded, so that they do not push it down.
fn show_list(list: List, sections: Option<Query<Vec<Term>>>) -> AnyView {
    let Some(sections) = sections else { return view! { <ArticleList list /> }.into_any() };
    let url = use_settings().api.to_list(&list.selection, list.first, list.per_page);
    send(load::load_early(&[url]), drop);
    let is_settled = RwSignal::new(false);
    let set_settled = move || {
        // The signal is disposed of if the reader has left the page. It is set only once: each change would render the
        // list again.
        if is_settled.try_get_untracked() == Some(false) {
            is_settled.set(true);
        }
    };
    Effect::new(move |_| {
        if !matches!(sections.get(), Loadable::Loading) {
            set_settled();
        }
    });
    clock::set_timeout(SECTIONS_TIMEOUT_MS, set_settled);
    let show = move || match is_settled.get() {
        true => view! { <ArticleList list=list.clone() /> }.into_any(),
        false => view! { <Skeleton shape=Shape::Lines rows=list.per_page /> }.into_any(),
    };
    view! { {move || show()} }.into_any()
}

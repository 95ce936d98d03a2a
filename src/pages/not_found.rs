//! An address that nothing answers to: what to do now; the feed beside it is the page's.

use leptos::prelude::*;

use crate::browser::location::use_location;
use crate::components::breadcrumbs::breadcrumbs;
use crate::components::head::{Head, head};
use crate::components::notice::notice;
use crate::components::search_box::search_box;
use crate::locale::use_strings;
use crate::routes::to_search;

/// What stands in the place of an article that is not there.
pub fn not_found() -> AnyView {
    let strings = use_strings();
    let location = use_location();
    let search = move |words: String| location.go(&to_search(&words, 1));
    let notice = notice(strings.not_found, strings.not_found_advice, || None);
    vec![head(Head::unlisted(strings.not_found)), breadcrumbs(&[]), notice, search_box("", search, |_| ())].into_any()
}

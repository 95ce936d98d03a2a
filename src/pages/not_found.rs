//! An address that nothing answers to: what to do now; the feed beside it is the page's.

use leptos::prelude::*;
use leptos_meta::Title;

use crate::components::notice::notice;
use crate::locale::use_strings;

/// What stands in the place of an article that is not there.
pub fn not_found() -> AnyView {
    let strings = use_strings();
    let title = view! { <Title text=strings.not_found/> }.into_any();
    vec![title, notice(strings.not_found, strings.not_found_advice, || None)].into_any()
}

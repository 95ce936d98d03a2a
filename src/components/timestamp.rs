//! A date and time as a `<time>` element, for readers and for machines.

use leptos::prelude::*;

use crate::i18n::dates::format_moment;
use crate::i18n::use_language;
use wordpress::model::Moment;

/// A moment in the site's time zone; renders nothing for an unknown one.
#[component]
pub fn Timestamp(
    /// The moment.
    moment: Moment,
) -> impl IntoView {
    let is_known = !moment.local.is_empty();
    let text = format_moment(use_language(), &moment.local);
    is_known.then(|| view! { <time datetime=moment.machine>{text}</time> }.into_any())
}

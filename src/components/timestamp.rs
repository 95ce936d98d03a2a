//! Every date of the paper: what a reader reads, and what a machine does.

use leptos::prelude::*;

use crate::i18n::dates::format_moment;
use crate::i18n::use_language;
use wordpress::model::Moment;

/// A moment as `<time>`, on the site's clock; nothing for one that the site does not tell.
#[component]
pub fn Timestamp(
    /// The moment.
    moment: Moment,
) -> impl IntoView {
    let is_known = !moment.local.is_empty();
    let text = format_moment(use_language(), &moment.local);
    is_known.then(|| view! { <time datetime=moment.machine>{text}</time> })
}

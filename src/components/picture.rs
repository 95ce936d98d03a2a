//! A responsive image whose space is reserved until it has loaded.

use leptos::prelude::*;

use crate::browser::url::find_protocol;
use wordpress::model::Image;

/// When the browser fetches a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// At once, with high priority: the picture is in the first view.
    Eager,
    /// When the picture comes close to the viewport.
    Lazy,
}

/// An `<img>` with `srcset`, from which the browser chooses the size that fits.
#[component]
pub fn Picture(
    /// The photograph.
    image: Image,
    /// The text alternative; empty for a decorative picture.
    #[prop(into)]
    alt: String,
    /// The value of the `sizes` attribute: the width of the column.
    sizes: &'static str,
    /// When it is fetched.
    urgency: Urgency,
) -> impl IntoView {
    let Image { src, srcset, width, height, .. } = image.at_protocol(&find_protocol());
    let is_measured = width > 0 && height > 0;
    let has_sizes = !srcset.is_empty();
    // `src` comes last: a browser may start the fetch when `src` is set, and must know the other attributes by then.
    view! {
        <img
            decoding="async"
            alt=alt
            width=is_measured.then(|| width.to_string())
            height=is_measured.then(|| height.to_string())
            fetchpriority=(urgency == Urgency::Eager).then_some("high")
            loading=(urgency == Urgency::Lazy).then_some("lazy")
            sizes=has_sizes.then_some(sizes)
            srcset=has_sizes.then_some(srcset)
            src=src
        />
    }
}

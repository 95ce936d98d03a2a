//! A photograph in the right size for its column, with its place kept until it comes.

use leptos::prelude::*;

use wordpress::model::Image;

/// When a picture is fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// It is the first thing to see.
    Now,
    /// When it comes near the screen.
    Near,
}

/// An `<img>` that the browser fetches in the size that fits.
#[component]
pub fn Picture(
    /// The photograph.
    image: Image,
    /// The text alternative; empty for mere decoration.
    #[prop(into)]
    alt: String,
    /// The width of its column as HTML writes it.
    sizes: &'static str,
    /// When it is fetched.
    urgency: Urgency,
) -> impl IntoView {
    let Image { src, srcset, width, height, .. } = image;
    let is_measured = width > 0 && height > 0;
    let has_sizes = !srcset.is_empty();
    // `src` stands last, so that the browser knows all the rest when it starts to fetch.
    view! {
        <img
            decoding="async"
            alt=alt
            width=is_measured.then(|| width.to_string())
            height=is_measured.then(|| height.to_string())
            fetchpriority=(urgency == Urgency::Now).then_some("high")
            loading=(urgency == Urgency::Near).then_some("lazy")
            sizes=has_sizes.then_some(sizes)
            srcset=has_sizes.then_some(srcset)
            src=src
        />
    }
}

//! A photograph in the right size for its column, with its place kept until it comes.

use leptos::prelude::*;

use crate::model::Image;

/// When a picture is fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// It is the first thing to see.
    Now,
    /// When it comes near the screen.
    Near,
}

/// An `<img>`; a photograph without a text alternative is decoration to a screen reader.
#[component]
pub fn Picture(
    /// The photograph.
    image: Image,
    /// The width of its column, as `sizes` of HTML.
    sizes: &'static str,
    /// When to fetch it.
    urgency: Urgency,
) -> impl IntoView {
    let (loading, priority) = match urgency {
        Urgency::Now => ("eager", "high"),
        Urgency::Near => ("lazy", "auto"),
    };
    let has_size = image.width > 0 && image.height > 0;
    view! {
        <img
            loading=loading
            fetchpriority=priority
            decoding="async"
            width=has_size.then_some(image.width)
            height=has_size.then_some(image.height)
            sizes=(!image.srcset.is_empty()).then_some(sizes)
            srcset=(!image.srcset.is_empty()).then_some(image.srcset)
            src=image.src
            alt=image.alt
        />
    }
}

//! Grey shapes of the size of what is coming, so that nothing jumps when it comes.

use leptos::prelude::*;

/// The shape of an article.
#[component]
pub fn ArticleSkeleton() -> impl IntoView {
    let lines = (0..3).map(|_| view! { <i></i><i></i><i></i><i class="short"></i> }).collect_view();
    let shapes = view! {
        <i class="kicker"></i>
        <i class="title"></i>
        <i class="title short"></i>
        <i class="byline"></i>
        <i class="picture"></i>
        {lines}
    };
    frame("article", shapes.into_any())
}

/// The shape of a list: as many rows as it will have.
#[component]
pub fn ListSkeleton(
    /// How many.
    rows: u32,
    /// What kind of rows: `cards`, `lines`, `neighbours` or `thread`.
    kind: &'static str,
) -> impl IntoView {
    let rows = (0..rows).map(|_| view! { <div class="row"><i class="picture"></i><i></i><i class="short"></i></div> });
    frame(kind, rows.collect_view().into_any())
}

fn frame(kind: &'static str, shapes: AnyView) -> AnyView {
    let scope = stylers::style_sheet!("src/components/skeleton.css");
    view! { <div class=format!("skeleton {kind} {scope}") aria-hidden="true">{shapes}</div> }.into_any()
}

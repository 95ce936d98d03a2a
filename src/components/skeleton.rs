//! Skeletons: grey shapes as large as the content that loads, so that the layout does not shift when it arrives.

use leptos::prelude::*;

/// The kind of content that loads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// An article.
    Article,
    /// The story that leads the front page.
    Lead,
    /// Cards with pictures.
    Cards,
    /// Titles with teasers.
    Lines,
    /// The previous and the next article.
    AdjacentPosts,
    /// Comments.
    Thread,
}

impl Shape {
    fn as_str(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Lead => "lead",
            Self::Cards => "cards",
            Self::Lines => "lines",
            Self::AdjacentPosts => "adjacent-posts",
            Self::Thread => "thread",
        }
    }
}

/// A skeleton with as many rows as the content will have.
#[component]
pub fn Skeleton(
    /// The kind of content.
    shape: Shape,
    /// How many rows the content will have.
    rows: u32,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/skeleton.css");
    let bars = match shape {
        Shape::Article => {
            show_bars(&["kicker", "title", "title short", "byline", "picture", "", "", "", "short", "", ""])
        }
        _ => (0..rows).map(|_| show_row()).collect(),
    };
    view! {
        <div class=format!("skeleton {} {scope}", shape.as_str()) aria-hidden="true">
            {bars}
        </div>
    }
}

fn show_row() -> AnyView {
    view! { <div class="row">{show_bars(&["picture", "", "short"])}</div> }.into_any()
}

fn show_bars(classes: &[&'static str]) -> Vec<AnyView> {
    classes.iter().map(|&class| view! { <i class=class></i> }.into_any()).collect()
}

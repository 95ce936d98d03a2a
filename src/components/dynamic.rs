//! Parts of a view that change: one reactive effect for all of them.
//!
//! Each closure in a `view!` brings its own copy of Leptos's machinery, 2 to 7 kB; boxed, they share one
//! (README, decision 5).

use leptos::prelude::*;

use super::element::{Piece, to_text_node};

/// A part of a view that follows the signals that `view` reads.
pub fn dynamic(view: impl Fn() -> Piece + Send + 'static) -> Piece {
    show(Box::new(view))
}

/// A text that follows the signals that `text` reads.
pub fn dynamic_text(text: impl Fn() -> String + Send + 'static) -> Piece {
    show(Box::new(move || to_text_node(&text())))
}

fn show(view: Box<dyn Fn() -> Piece + Send>) -> Piece {
    Piece::new((move || view().open()).into_any())
}

/// Runs `effect` now and whenever a signal changes that it reads.
pub fn watch(effect: impl Fn() + 'static) {
    run(Box::new(effect));
}

fn run(effect: Box<dyn Fn()>) {
    Effect::new(move |_| effect());
}

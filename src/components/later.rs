//! A part of a page that is asked for when it comes near the screen.

use leptos::prelude::*;

use super::dynamic::dynamic;
use super::element::{Piece, interactive};
use crate::browser::near::when_near;

/// Shows `waiting` until it comes near the screen, and `part` from then on.
pub fn later(waiting: impl Fn() -> Piece + Send + 'static, part: impl Fn() -> Piece + Send + 'static) -> Piece {
    let is_near = RwSignal::new(false);
    dynamic(move || match is_near.get() {
        true => part(),
        false => interactive("div", &[], vec![waiting()], move |element| when_near(element, move || is_near.set(true))),
    })
}

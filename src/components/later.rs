//! Parts of a page that wait: until they come near the screen, or until what is before them is drawn.

use leptos::prelude::*;

use super::dynamic::dynamic;
use super::element::{Piece, element, interactive};
use crate::browser::near::when_near;
use crate::browser::transition::after_paint;

/// Shows `waiting` until it comes near the screen, and `part` from then on.
pub fn later(waiting: impl Fn() -> Piece + Send + 'static, part: impl Fn() -> Piece + Send + 'static) -> Piece {
    let is_near = RwSignal::new(false);
    dynamic(move || match is_near.get() {
        true => part(),
        false => interactive("div", &[], vec![waiting()], move |element| when_near(element, move || is_near.set(true))),
    })
}

/// Draws `part` in a task of its own, after what is read first has been painted, for a slow phone needs long for a whole
/// page, and its reader has a finger. Until then a screen stands there, so that what comes below is not seen to move.
pub fn soon(part: impl Fn() -> Piece + Send + 'static) -> Piece {
    wait_a_moment(Box::new(part))
}

fn wait_a_moment(part: Box<dyn Fn() -> Piece + Send>) -> Piece {
    let is_time = RwSignal::new(false);
    after_paint(move || {
        // The page may have been left.
        let _ = is_time.try_set(true);
    });
    dynamic(move || match is_time.get() {
        true => part(),
        false => element("div", &[("class", "soon")], Vec::new()),
    })
}

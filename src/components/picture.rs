//! A photograph in the right size for its column, with its place kept until it comes.

use super::element::{Piece, element};
use crate::model::Image;

/// When a picture is fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// It is the first thing to see.
    Now,
    /// When it comes near the screen.
    Near,
}

/// An `<img>`; `sizes` is the width of its column as HTML writes it, `alt` an empty text for mere decoration.
pub fn picture(image: &Image, alt: &str, sizes: &str, urgency: Urgency) -> Piece {
    let (width, height) = (image.width.to_string(), image.height.to_string());
    let mut attributes = vec![("decoding", "async"), ("alt", alt)];
    if image.width > 0 && image.height > 0 {
        attributes.extend([("width", width.as_str()), ("height", height.as_str())]);
    }
    match urgency {
        Urgency::Now => attributes.push(("fetchpriority", "high")),
        Urgency::Near => attributes.push(("loading", "lazy")),
    }
    if !image.srcset.is_empty() {
        attributes.extend([("sizes", sizes), ("srcset", image.srcset.as_str())]);
    }
    // Last, so that the browser knows all the rest when it starts to fetch.
    attributes.push(("src", &image.src));
    element("img", &attributes, Vec::new())
}

//! The faces of a part that loads: skeleton, content (which may be empty), failure.

use std::sync::Arc;

use super::dynamic::dynamic;
use super::element::{Piece, nothing};
use super::failure::failure;
use crate::query::{Loadable, Query, Untyped};

/// Shows the face of the moment; a failure leaves the rest of the page alone and can be tried again.
pub fn faces<T: Send + Sync + 'static>(
    query: Query<T>,
    skeleton: impl Fn() -> Piece + Send + 'static,
    content: impl Fn(Arc<T>) -> Piece + Send + 'static,
) -> Piece {
    let content = move || query.ready().map_or_else(nothing, &content);
    show(query.untyped(), Box::new(skeleton), Box::new(content))
}

/// Shows the content once it is there; a reader is not told of a part that the page does as well without.
pub fn faces_or_nothing<T: Send + Sync + 'static>(
    query: Query<T>,
    content: impl Fn(Arc<T>) -> Piece + Send + 'static,
) -> Piece {
    dynamic(move || query.ready().map_or_else(nothing, &content))
}

type Face = Box<dyn Fn() -> Piece + Send>;

fn show(query: Untyped, skeleton: Face, content: Face) -> Piece {
    dynamic(move || match query.get() {
        Loadable::Loading => skeleton(),
        Loadable::Ready(_) => content(),
        Loadable::Failed(error) => failure(&error, move || query.retry()),
    })
}

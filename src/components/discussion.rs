//! The place of an article's discussion, which is drawn by the second program. It comes when the reader comes near, or at
//! once when the address names a comment.

use std::sync::Arc;

use leptos::prelude::*;

use super::dynamic::dynamic;
use super::element::{Piece, element, group, interactive, nothing, text_element};
use super::failure::failure;
use super::skeleton::{Shape, skeleton};
use crate::browser::near::when_near;
use crate::browser::{clock, events, location};
use crate::locale::use_strings;
use crate::model::Post;
use crate::query::{Loadable, query, send};
use crate::second::{bring, prefetch};

/// How long after the article the second program is fetched although nobody has come near: whoever reads on in a train
/// has the form then.
const CALM_MS: u32 = 3_000;

/// Discussion and form of an article; behind a password there are neither.
pub fn discussion(post: &Arc<Post>) -> Piece {
    if post.is_protected {
        return nothing();
    }
    let scope = stylers::style_sheet!("src/components/discussion.css");
    let is_wanted = RwSignal::new(is_named());
    let second = query(move |_| {
        let is_wanted = is_wanted.get();
        async move { if is_wanted { bring().await } else { std::future::pending().await } }
    });
    let post = Arc::clone(post);
    let inside = dynamic(move || match second.get() {
        Loadable::Ready(second) => second.show_comments(&post),
        // As high as a screen, as the discussion itself until its comments have come.
        Loadable::Loading => {
            group(vec![show_heading(), element("div", &[("class", "tail")], vec![skeleton(Shape::Thread, 2)])])
        }
        Loadable::Failed(error) => group(vec![show_heading(), failure(&error, move || second.retry())]),
    });
    let want = move || {
        // The page may have been left.
        let _ = is_wanted.try_set(true);
    };
    events::on_address(move || {
        if is_named() {
            want()
        }
    });
    clock::later(CALM_MS, || send(prefetch(), drop));
    let attributes =
        [("class", &*format!("comments {scope}")), ("id", "comments"), ("aria-labelledby", "comments-heading")];
    interactive("section", &attributes, vec![inside], move |section| when_near(section, want))
}

fn show_heading() -> Piece {
    text_element("h2", &[("id", "comments-heading")], use_strings().comments)
}

/// Whether the address names a comment.
fn is_named() -> bool {
    location::find_fragment().starts_with("comment-")
}

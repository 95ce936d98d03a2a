//! How many comments an article has, at its head: the way to them.

use super::super::dynamic::dynamic;
use super::super::element::{Piece, element, nothing, text_element};
use crate::api::load;
use crate::app::use_settings;
use crate::browser::scroll;
use crate::locale::{use_language, use_strings};
use crate::model::Post;
use crate::query::query;

/// «7 комментариев» as a link to the discussion; a closed one without comments has none.
pub fn comments_count(post: &Post) -> Piece {
    if post.is_protected {
        return nothing();
    }
    let (base, id, is_open) = (use_settings().api.clone(), post.id, post.comments_open);
    let (strings, language) = (use_strings(), use_language());
    let page = scroll::address();
    let count = query(move |abort| load::load_comment_count(&base, id, &abort));
    let link = dynamic(move || {
        let label = match count.ready().map(|count| *count) {
            Some(0) if is_open => strings.discussion.discuss.to_owned(),
            None | Some(0) => return nothing(),
            Some(count) => language.format_comment_count(count as usize),
        };
        text_element("a", &[("href", &format!("{page}#comments"))], &label)
    });
    element("span", &[("class", "discussed")], vec![link])
}

//! One comment of a discussion, and the list of what answers it.

use super::super::element::{Links, Piece, element, html_element, nothing, text_element, to_text_node};
use crate::browser::gate::{Policy, to_text};
use crate::locale::dates::format_moment;
use crate::locale::{Language, Strings};
use crate::model::Comment;
use crate::model::comment::Status;
use crate::model::comment::discussion::Node;
use crate::routes::is_same_host;

/// What all comments of a page have in common. Nothing here follows signals: there may be thousands.
#[derive(Debug, Clone)]
pub struct Scene {
    /// The words.
    pub strings: &'static Strings,
    /// The language.
    pub language: Language,
    /// The page without the fragment, for permalinks.
    pub page: String,
    /// Where pictures may come from: a third party is never asked.
    pub homes: [String; 2],
    /// The number of the article's writer; 0 when the site does not tell.
    pub writer: u64,
    /// Whether readers may answer.
    pub is_open: bool,
}

/// A comment as an item of a list; `answered` is the name of whom it answers, where its place does not tell.
pub fn show_entry(scene: &Scene, node: &Node, answered: Option<String>) -> Piece {
    let (comment, strings) = (&node.comment, scene.strings);
    let mark = match comment.status {
        Status::Public => nothing(),
        Status::Held => text_element("p", &[("class", "held")], strings.held),
        Status::Waiting => text_element("p", &[("class", "held")], strings.discussion.waiting),
    };
    let text = html_element("div", &[("class", "text")], comment.text.clone(), Policy::Comment, Links::OfReaders);
    let (id, name) = (comment.id.to_string(), find_name(scene, comment));
    let reply = match comment.status == Status::Public && scene.is_open {
        true => {
            let label = strings.discussion.reply_to.replace("{}", &name);
            let attributes = [("type", "button"), ("class", "reply"), ("data-reply", &*id), ("aria-label", &*label)];
            text_element("button", &attributes, strings.discussion.reply)
        }
        false => nothing(),
    };
    let article = element(
        "article",
        &[("class", "comment"), ("id", &format!("comment-{id}")), ("tabindex", "-1")],
        vec![show_header(scene, comment, &name, answered), mark, text, reply],
    );
    element("li", &[], vec![article])
}

/// The name of a comment, as text.
pub fn find_name(scene: &Scene, comment: &Comment) -> String {
    let name = to_text(&comment.name);
    if name.trim().is_empty() { scene.strings.anonymous.to_owned() } else { name }
}

fn show_header(scene: &Scene, comment: &Comment, name: &str, answered: Option<String>) -> Piece {
    let named = match &comment.site {
        Some(site) => text_element("a", &[("href", site), ("rel", "external nofollow ugc noopener")], name),
        None => to_text_node(name),
    };
    let writer = match comment.author != 0 && comment.author == scene.writer {
        true => text_element("span", &[("class", "writer")], scene.strings.discussion.writer),
        false => nothing(),
    };
    let answered = answered.map_or_else(nothing, |answered| {
        let words = scene.strings.discussion.answers_to.replace("{}", &answered);
        show_link(scene, comment.parent, to_text_node(&words))
    });
    let parts = [show_picture(scene, comment, name), element("b", &[("class", "name")], vec![named]), writer];
    let times = [show_time(scene, comment), answered];
    let spaced = parts.into_iter().chain(times).flat_map(|part| [part, to_text_node(" ")]);
    element("header", &[], spaced.collect())
}

/// The time is the permalink.
fn show_time(scene: &Scene, comment: &Comment) -> Piece {
    if comment.written.local.is_empty() {
        return nothing();
    }
    let text = format_moment(scene.language, &comment.written.local);
    let time = text_element("time", &[("datetime", &comment.written.machine)], &text);
    if comment.status == Status::Public { show_link(scene, comment.id, time) } else { time }
}

fn show_link(scene: &Scene, id: u64, inner: Piece) -> Piece {
    let (href, id) = (format!("{}#comment-{id}", scene.page), id.to_string());
    element("a", &[("href", &href), ("data-comment", &id)], vec![inner])
}

/// The site's own picture, or the first letter where the picture lies with somebody else.
fn show_picture(scene: &Scene, comment: &Comment, name: &str) -> Piece {
    let Some(picture) = &comment.picture else { return nothing() };
    let is_own = picture.starts_with('/') && !picture.starts_with("//")
        || scene.homes.iter().any(|home| is_same_host(picture, home));
    if is_own {
        let size = [("width", "32"), ("height", "32"), ("loading", "lazy")];
        return element(
            "img",
            &[&[("class", "face"), ("src", &**picture), ("alt", "")], &size[..]].concat(),
            Vec::new(),
        );
    }
    let letter: String = name.chars().take(1).collect();
    text_element("span", &[("class", "face"), ("aria-hidden", "true")], &letter)
}

/// The list of what answers a comment, with a line that folds it and says how many there are.
pub fn show_answers(is_open: bool) -> Piece {
    let parts = vec![element("summary", &[], Vec::new()), element("ol", &[("role", "list")], Vec::new())];
    let open: &[_] = if is_open { &[("class", "answers"), ("open", "")] } else { &[("class", "answers")] };
    element("details", open, parts)
}

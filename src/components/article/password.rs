//! The form that asks for an article's password; what it opened stays open for the visit.

use std::cell::RefCell;

use leptos::prelude::*;

use super::super::dynamic::dynamic;
use super::super::element::{Piece, element, interactive, text_element, to_text_node};
use super::super::failure::find_sentence;
use crate::api::{ApiBase, load};
use crate::app::use_settings;
use crate::browser::{document, events, storage};
use crate::locale::{Strings, use_strings};
use crate::model::{Html, Post};
use crate::query::send;

const FIELD: &str = "article-password";
const NOTE: &str = "article-password-note";

thread_local! {
    /// The bodies that were opened since the page was loaded.
    static OPENED: RefCell<Vec<(u64, Html)>> = RefCell::default();
}

/// What the form needs to ask the site.
#[derive(Clone)]
struct Lock {
    base: ApiBase,
    post: Post,
    strings: &'static Strings,
    /// How often the article was opened.
    opened: RwSignal<u32>,
}

/// The form, and the body in its place once the password was right; `show` makes the body.
pub fn password_form(post: &Post, show: impl Fn(&Html) -> Piece + Send + 'static) -> Piece {
    let lock = Lock {
        base: use_settings().api.clone(),
        post: post.clone(),
        strings: use_strings(),
        opened: RwSignal::default(),
    };
    if lock.find_opened().is_none()
        && let Some(password) = storage::read_for_visit(&lock.key())
    {
        lock.ask(password);
    }
    dynamic(move || {
        lock.opened.track();
        lock.find_opened().map_or_else(|| show_form(lock.clone()), |body| show(&body))
    })
}

fn show_form(lock: Lock) -> Piece {
    let scope = stylers::style_sheet!("src/components/article/password.css");
    let (strings, words) = (lock.strings, &lock.strings.prose);
    let input = [
        ("id", FIELD),
        ("type", "password"),
        ("autocomplete", "current-password"),
        ("required", ""),
        ("aria-describedby", NOTE),
    ];
    let label = vec![to_text_node(words.password), element("input", &input, Vec::new())];
    let field = vec![
        element("label", &[], label),
        text_element("button", &[("type", "submit"), ("class", "button primary")], words.unlock),
    ];
    let children = vec![
        text_element("p", &[], strings.protected),
        element("div", &[("class", "field")], field),
        element("p", &[("id", NOTE), ("class", "said"), ("role", "status")], Vec::new()),
    ];
    let class = format!("locked {scope}");
    let attributes = [("class", &*class), ("novalidate", ""), ("aria-label", strings.protected)];
    interactive("form", &attributes, children, move |form| {
        let lock = lock.clone();
        events::listen_to_submit(form, move || match document::read_field(FIELD) {
            password if password.is_empty() => refuse(lock.strings.prose.password_missing),
            password => lock.ask(password),
        });
    })
}

impl Lock {
    fn key(&self) -> String {
        format!("gazeta.password.{}", self.post.id)
    }

    fn find_opened(&self) -> Option<Html> {
        OPENED.with_borrow(|opened| opened.iter().find(|(id, _)| *id == self.post.id).map(|(_, body)| body.clone()))
    }

    fn ask(&self, password: String) {
        let lock = self.clone();
        document::write_text(NOTE, self.strings.prose.unlocking);
        send(load::unlock(&self.base, &self.post, &password), move |answer| match answer {
            Ok(body) => {
                storage::write_for_visit(&lock.key(), &password);
                OPENED.with_borrow_mut(|opened| opened.push((lock.post.id, body)));
                // The page may be gone: then there is nobody to show it to.
                let _ = lock.opened.try_update(|times| *times += 1);
                document::focus_later("main .prose");
            }
            Err(error) if load::is_wrong(&error) => refuse(lock.strings.prose.password_wrong),
            Err(error) => refuse(find_sentence(&error, lock.strings)),
        });
    }
}

/// Says why the article stays shut, and leads the reader back to the field.
fn refuse(sentence: &str) {
    document::write_text(NOTE, sentence);
    document::mark_field(FIELD, true);
    document::focus_by_id(FIELD);
}

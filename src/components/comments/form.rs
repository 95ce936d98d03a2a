//! «Оставьте ответ»: the form. What is typed stays in its fields until the site has taken it, and in this browser.

use std::rc::Rc;

use leptos::prelude::*;

use super::super::dynamic::{dynamic, dynamic_text};
use super::super::element::{Piece, button, clickable, element, interactive, nothing, text_element, to_text_node};
use super::draft::Field;
use super::field::show_fields;
use super::own;
use super::state::{Said, State};
use super::writer::Writer;
use crate::browser::{document, events};
use crate::locale::Strings;

/// The form's place when it answers no comment.
pub const HOME: &str = "comment-home";
/// The form.
pub const FORM: &str = "comment-form";
/// The tick that keeps the reader's name.
pub const REMEMBER: &str = "comment-remember";
/// The field for robots.
pub const TRAP: &str = "comment-trap";

/// The form of an article.
pub fn comment_form(writer: &Rc<Writer>) -> Piece {
    let scope = stylers::style_sheet!("src/components/comments/form.css");
    let (state, strings) = (writer.state, writer.strings);
    let heading = dynamic_text(move || match state.with(|state| state.answered.clone()) {
        answered if answered.is_empty() => strings.form.heading.to_owned(),
        answered => strings.discussion.replying.replace("{}", &answered),
    });
    let children = vec![
        element("h3", &[("id", "reply-heading")], vec![heading]),
        show_cancel(writer),
        show_fields(state, writer.post, writer.settings.email_required, strings),
        if writer.settings.honeypot { show_trap(strings) } else { nothing() },
        show_remember(state, strings),
        show_end(writer),
    ];
    let class = format!("comment-form {scope}");
    let attributes = [("class", &*class), ("id", FORM), ("novalidate", ""), ("aria-labelledby", "reply-heading")];
    let writer = Rc::clone(writer);
    let form = interactive("form", &attributes, children, move |form| {
        let (submitting, typing) = (Rc::clone(&writer), Rc::clone(&writer));
        events::listen_to_submit(form, move || submitting.submit());
        events::listen(form, "input", Box::new(move |_| typing.keep()));
    });
    element("div", &[("id", HOME)], vec![form])
}

fn show_cancel(writer: &Rc<Writer>) -> Piece {
    let (state, label) = (writer.state, writer.strings.discussion.cancel);
    let cancelling = StoredValue::new_local(Rc::clone(writer));
    dynamic(move || match state.with(|state| state.parent) {
        0 => nothing(),
        _ => button("cancel", label, move || cancelling.with_value(|writer| writer.cancel())),
    })
}

/// No reader sees or reaches it.
fn show_trap(strings: &Strings) -> Piece {
    let attributes = [("id", TRAP), ("name", "homepage"), ("tabindex", "-1"), ("autocomplete", "off")];
    let label = text_element("label", &[("for", TRAP)], strings.discussion.trap);
    element(
        "div",
        &[("class", "trap"), ("aria-hidden", "true")],
        vec![label, element("input", &attributes, Vec::new())],
    )
}

fn show_remember(state: RwSignal<State>, strings: &'static Strings) -> Piece {
    let is_kept = own::find_reader().is_some();
    let mut attributes = vec![("type", "checkbox"), ("id", REMEMBER)];
    if is_kept {
        attributes.push(("checked", ""));
    }
    let words = &strings.discussion;
    let label = vec![element("input", &attributes, Vec::new()), to_text_node(" "), to_text_node(words.remember)];
    let forget = move || {
        own::forget_reader();
        document::untick(REMEMBER);
        for field in [Field::Name, Field::Email, Field::Site] {
            document::write_field(field.id(), "");
        }
        state.update(|state| state.said = Said::Good(words.forgotten.to_owned()));
    };
    let label = element("label", &[("for", REMEMBER)], label);
    element("div", &[("class", "end remember")], vec![label, button("button", words.forget, forget)])
}

fn show_end(writer: &Rc<Writer>) -> Piece {
    let (state, strings) = (writer.state, writer.strings);
    let said = dynamic(move || match state.with(|state| state.said.clone()) {
        Said::Nothing | Said::Sending => nothing(),
        Said::Good(text) => text_element("span", &[], &text),
        Said::Problem(text) => text_element("span", &[("class", "problem")], &text),
    });
    let link = writer.link.clone();
    let way_out = dynamic(move || match state.with(|state| state.leads_out) {
        true => show_way_out(&link, strings),
        false => nothing(),
    });
    let submit = dynamic(move || show_button(&state.get(), strings));
    element(
        "div",
        &[("class", "end")],
        vec![submit, element("p", &[("class", "said"), ("role", "status")], vec![said]), way_out],
    )
}

/// The article on the site itself; the text is on the clipboard when the reader comes there.
fn show_way_out(link: &str, strings: &Strings) -> Piece {
    let href = format!("{link}#respond");
    let attributes = [("class", "button"), ("href", &*href), ("rel", "external"), ("target", "_blank")];
    let label = vec![to_text_node(strings.discussion.copy)];
    clickable("a", &attributes, label, || document::copy(&document::read_field(Field::Comment.id())))
}

fn show_button(state: &State, strings: &Strings) -> Piece {
    let label = match (&state.said, state.wait) {
        (Said::Sending, _) => strings.form.sending.to_owned(),
        (_, 0) if state.is_again => strings.discussion.again.to_owned(),
        (_, 0) => strings.form.send.to_owned(),
        (_, seconds) => strings.discussion.wait.replace("{}", &seconds.to_string()),
    };
    let mut attributes = vec![("type", "submit"), ("class", "button primary")];
    if state.said == Said::Sending || state.wait > 0 {
        attributes.push(("disabled", ""));
    }
    text_element("button", &attributes, &label)
}

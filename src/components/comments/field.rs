//! The fields of the form, and what is said beside each.

use leptos::prelude::*;

use super::super::dynamic::dynamic_text;
use super::super::element::{Piece, element, group, nothing, text_element, to_text_node};
use super::draft::Field;
use super::own::{find_draft, find_reader};
use super::state::State;
use crate::locale::Strings;

/// The four fields, with what this browser has kept of them.
pub fn show_fields(state: RwSignal<State>, post: u64, is_email_required: bool, strings: &'static Strings) -> Piece {
    let draft = find_draft(post).text;
    let [name, email, site] = find_reader().unwrap_or_default();
    let form = &strings.form;
    let show =
        |field, label, kind, value: &str| show_field(state, field, label, kind, value, is_email_required, strings);
    group(vec![
        show(Field::Comment, form.comment, ("textarea", "", "off"), &draft),
        show(Field::Name, form.name, ("input", "text", "name"), &name),
        show(Field::Email, form.email, ("input", "email", "email"), &email),
        show(Field::Site, form.site, ("input", "url", "url"), &site),
    ])
}

/// A field with its label and what is to be said of it; `kind` is tag, type and autocomplete.
fn show_field(
    state: RwSignal<State>,
    field: Field,
    label: &str,
    (tag, kind, autocomplete): (&'static str, &str, &str),
    value: &str,
    is_email_required: bool,
    strings: &Strings,
) -> Piece {
    let is_required = field == Field::Comment || field != Field::Site && is_email_required;
    let mut hint = if is_required { String::new() } else { format!(" ({})", strings.form.optional) };
    if field == Field::Email {
        hint = format!(" {}{hint}", strings.form.email_hint);
    }
    let label = vec![to_text_node(label), text_element("span", &[("class", "hint")], &hint)];
    let note = format!("{}-note", field.id());
    let mut attributes = vec![("id", field.id()), ("autocomplete", autocomplete), ("aria-describedby", &*note)];
    let value_node = match field {
        Field::Comment => {
            attributes.push(("rows", "6"));
            to_text_node(value)
        }
        _ => {
            attributes.extend([("type", kind), ("value", value)]);
            nothing()
        }
    };
    if is_required {
        attributes.push(("required", ""));
    }
    let sentence = dynamic_text(move || state.with(|state| state.find_note(field)));
    element(
        "div",
        &[("class", if field == Field::Comment { "field wide" } else { "field" })],
        vec![
            element("label", &[("for", field.id())], label),
            element(tag, &attributes, vec![value_node]),
            element("p", &[("class", "note"), ("id", &note)], vec![sentence]),
        ],
    )
}

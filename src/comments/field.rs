//! The fields of the form, each with its label and its note.

use leptos::html;
use leptos::prelude::*;

use super::draft::Field;
use super::form_status::FormState;
use super::inputs::Inputs;
use crate::browser::live_text::{LiveText, live_text};
use crate::i18n::{Messages, use_messages};

/// The four fields of the form.
#[component]
pub fn FormFields(
    /// The inputs of the form.
    inputs: Inputs,
    /// The state of the form.
    state: RwSignal<FormState>,
    /// Whether name and e-mail are required.
    is_email_required: bool,
) -> impl IntoView {
    let show = |field| view! { <FormField field inputs state is_email_required /> };
    Field::ALL.map(show).into_iter().collect_view()
}

/// A field with its label and its note.
#[component]
fn FormField(
    /// The field.
    field: Field,
    /// The inputs of the form.
    inputs: Inputs,
    /// The state of the form.
    state: RwSignal<FormState>,
    /// Whether name and e-mail are required.
    is_email_required: bool,
) -> impl IntoView {
    let messages = use_messages();
    let is_required = field == Field::Comment || field != Field::Site && is_email_required;
    let (label, hint) = (find_label(field, messages), format_hint(field, is_required, messages));
    view! {
        <div class="field" class:wide=field == Field::Comment>
            <label for=field.id()>{label}<span class="hint">{hint}</span></label>
            {show_input(field, inputs, state, is_required)}
            <p
                class="note"
                id=to_note_id(field)
                use:live_text=LiveText::new(move || state.with(|state| state.find_note(field)))
            ></p>
        </div>
    }
}

fn show_input(field: Field, inputs: Inputs, state: RwSignal<FormState>, is_required: bool) -> AnyView {
    match inputs.line(field) {
        None => show_text_area(inputs, state),
        Some(line) => show_line(field, line, inputs.typed(field), state, is_required),
    }
}

/// The text area of the comment.
fn show_text_area(inputs: Inputs, state: RwSignal<FormState>) -> AnyView {
    let (field, typed) = (Field::Comment, inputs.typed(Field::Comment));
    view! {
        <textarea
            id=field.id()
            autocomplete="off"
            aria-describedby=to_note_id(field)
            rows="6"
            required
            aria-invalid=move || is_invalid(field, state)
            node_ref=inputs.comment
            on:input=move |event| typed.set(event_target_value(&event))
        >
            {typed.get_untracked()}
        </textarea>
    }
    .into_any()
}

/// A field of one line.
fn show_line(
    field: Field,
    line: NodeRef<html::Input>,
    typed: RwSignal<String>,
    state: RwSignal<FormState>,
    is_required: bool,
) -> AnyView {
    let (kind, autocomplete) = match field {
        Field::Site => ("url", "url"),
        Field::Email => ("email", "email"),
        Field::Name | Field::Comment => ("text", "name"),
    };
    view! {
        <input
            id=field.id()
            autocomplete=autocomplete
            aria-describedby=to_note_id(field)
            type=kind
            value=typed.get_untracked()
            required=is_required
            aria-invalid=move || is_invalid(field, state)
            node_ref=line
            on:input=move |event| typed.set(event_target_value(&event))
        />
    }
    .into_any()
}

/// The value of `aria-invalid`; tracked.
fn is_invalid(field: Field, state: RwSignal<FormState>) -> String {
    state.with(|state| state.is_invalid(field)).to_string()
}

/// The id of the note of a field.
fn to_note_id(field: Field) -> String {
    format!("{}-note", field.id())
}

fn find_label(field: Field, messages: &Messages) -> &'static str {
    let form = &messages.form;
    match field {
        Field::Comment => form.comment,
        Field::Name => form.name,
        Field::Email => form.email,
        Field::Site => form.site,
    }
}

/// The hint beside the label of a field.
fn format_hint(field: Field, is_required: bool, messages: &Messages) -> String {
    let hint = if is_required { String::new() } else { format!(" ({})", messages.form.optional) };
    if field == Field::Email { format!(" {}{hint}", messages.form.email_hint) } else { hint }
}

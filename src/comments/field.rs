//! The fields of the form, each with its label and its note.

use leptos::prelude::*;

use super::draft::Field;
use super::form_status::FormState;
use super::inputs::Inputs;
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
    let note = format!("{}-note", field.id());
    view! {
        <div class="field" class:wide=field == Field::Comment>
            <label for=field.id()>{label}<span class="hint">{hint}</span></label>
            {show_input(field, inputs, state, is_required)}
            <p class="note" id=note>
                {move || state.with(|state| state.find_note(field))}
            </p>
        </div>
    }
}

fn show_input(field: Field, inputs: Inputs, state: RwSignal<FormState>, is_required: bool) -> AnyView {
    let typed = inputs.typed(field);
    let (value, note) = (typed.get_untracked(), format!("{}-note", field.id()));
    let (kind, autocomplete) = match field {
        Field::Comment => ("", "off"),
        Field::Name => ("text", "name"),
        Field::Email => ("email", "email"),
        Field::Site => ("url", "url"),
    };
    let is_invalid = move || state.with(|state| state.is_invalid(field)).to_string();
    match inputs.line(field) {
        None => view! {
            <textarea
                id=field.id()
                autocomplete=autocomplete
                aria-describedby=note
                rows="6"
                required=is_required
                aria-invalid=is_invalid
                node_ref=inputs.comment
                on:input=move |event| typed.set(event_target_value(&event))
            >
                {value}
            </textarea>
        }
        .into_any(),
        Some(line) => view! {
            <input
                id=field.id()
                autocomplete=autocomplete
                aria-describedby=note
                type=kind
                value=value
                required=is_required
                aria-invalid=is_invalid
                node_ref=line
                on:input=move |event| typed.set(event_target_value(&event))
            />
        }
        .into_any(),
    }
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

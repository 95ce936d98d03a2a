//! The comment form («Оставьте ответ»). Its text stays in the fields, and saved in this browser, until the site has
//! accepted the comment.

use std::rc::Rc;

use leptos::html::Input;
use leptos::prelude::*;

use super::draft::Field;
use super::field::FormFields;
use super::form_controller::FormController;
use super::form_status::{FormState, FormStatus};
use crate::browser::document;
use crate::browser::live_text::{LiveText, live_text};
use crate::i18n::{Messages, use_messages};

/// The comment form of an article.
#[component]
pub fn CommentForm(
    /// The controller of the form.
    controller: Rc<FormController>,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/comments/form.css");
    let (state, messages) = (controller.state, controller.messages);
    let (submitting, typing) = (Rc::clone(&controller), Rc::clone(&controller));
    let is_email_required = controller.settings.email_required;
    let honeypot = controller.settings.honeypot.then(|| view! { <Honeypot input=controller.honeypot /> });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        submitting.submit();
    };
    view! {
        <div node_ref=controller.home>
            <form
                class="comment-form"
                class=(scope, true)
                novalidate
                aria-labelledby="reply-heading"
                node_ref=controller.form
                on:submit=submit
                on:input=move |_| typing.save_input()
            >
                <h3
                    id="reply-heading"
                    use:live_text=LiveText::new(move || state.with(|state| format_heading(state, messages)))
                ></h3>
                <CancelReply controller=Rc::clone(&controller) />
                <FormFields inputs=controller.inputs state is_email_required />
                {honeypot}
                <Remember controller=Rc::clone(&controller) />
                <FormEnd controller=Rc::clone(&controller) />
            </form>
        </div>
    }
}

fn format_heading(state: &FormState, messages: &Messages) -> String {
    match &*state.parent_name {
        "" => messages.form.heading.to_owned(),
        name => messages.discussion.replying.replace("{}", name),
    }
}

/// The button that stops answering a comment; shown while one is answered.
#[component]
fn CancelReply(
    /// The controller of the form.
    controller: Rc<FormController>,
) -> impl IntoView {
    let (state, label) = (controller.state, controller.messages.discussion.cancel);
    let controller = StoredValue::new_local(controller);
    let show = move || {
        let cancel = move |_| controller.with_value(|controller| controller.cancel_reply());
        let button = || {
            view! {
                <button type="button" class="cancel" on:click=cancel>
                    {label}
                </button>
            }
            .into_any()
        };
        (state.with(|state| state.parent) != 0).then(button)
    };
    view! { {move || show()} }
}

/// A field that is hidden from people and that spam bots fill in.
#[component]
fn Honeypot(
    /// The element of the field.
    input: NodeRef<Input>,
) -> impl IntoView {
    const ID: &str = "comment-honeypot";
    view! {
        <div class="honeypot" aria-hidden="true">
            <label for=ID>{use_messages().discussion.honeypot}</label>
            <input id=ID name="homepage" tabindex="-1" autocomplete="off" node_ref=input />
        </div>
    }
}

/// The checkbox that saves the reader's name, e-mail and site in this browser, and the button that deletes them.
#[component]
fn Remember(
    /// The controller of the form.
    controller: Rc<FormController>,
) -> impl IntoView {
    const ID: &str = "comment-remember";
    let (is_remembered, messages) = (controller.is_remembered, &controller.messages.discussion);
    view! {
        <div class="end remember">
            <label for=ID>
                <input
                    type="checkbox"
                    id=ID
                    prop:checked=move || is_remembered.get()
                    on:change=move |event| is_remembered.set(event_target_checked(&event))
                />
                " "
                {messages.remember}
            </label>
            <button type="button" class="button" on:click=move |_| controller.forget_reader()>
                {messages.forget}
            </button>
        </div>
    }
}

/// The submit button, the status of the form, and the link to the form on the site itself.
#[component]
fn FormEnd(
    /// The controller of the form.
    controller: Rc<FormController>,
) -> impl IntoView {
    let (state, messages) = (controller.state, controller.messages);
    let controller = StoredValue::new_local(controller);
    view! {
        <div class="end">
            <button
                type="submit"
                class="button primary"
                disabled=move || state.with(FormState::is_busy)
                use:live_text=LiveText::new(move || state.with(|state| format_button(state, messages)))
            ></button>
            <p class="said" role="status">
                {move || match state.with(|state| state.status.clone()) {
                    FormStatus::Idle | FormStatus::Sending => ().into_any(),
                    FormStatus::Success(text) => view! { <span use:live_text=LiveText::from(text)></span> }.into_any(),
                    FormStatus::Problem(text) => {
                        view! { <span class="problem" use:live_text=LiveText::from(text)></span> }.into_any()
                    }
                }}
            </p>
            {move || state.with(|state| state.shows_site_link).then(|| show_site_link(&controller.get_value()))}
        </div>
    }
}

/// The link to the form on the site itself; a click copies the comment to the clipboard, to be pasted there.
fn show_site_link(controller: &FormController) -> AnyView {
    let (href, inputs) = (format!("{}#respond", controller.link), controller.inputs);
    view! {
        <a
            class="button"
            href=href
            rel="external"
            target="_blank"
            on:click=move |_| document::copy(&inputs.find_text(Field::Comment))
        >
            {controller.messages.discussion.copy}
        </a>
    }
    .into_any()
}

fn format_button(state: &FormState, messages: &Messages) -> String {
    match (&state.status, state.wait_seconds) {
        (FormStatus::Sending, _) => messages.form.sending.to_owned(),
        (_, 0) if state.is_retry => messages.discussion.again.to_owned(),
        (_, 0) => messages.form.send.to_owned(),
        (_, seconds) => messages.discussion.wait.replace("{}", &seconds.to_string()),
    }
}

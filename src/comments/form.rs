//! «Оставьте ответ»: the form. What is typed stays in its fields until the site has taken it, and in this browser.

use std::rc::Rc;

use leptos::html::Input;
use leptos::prelude::*;

use super::draft::Field;
use super::field::FormFields;
use super::form_controller::FormController;
use super::form_status::{FormState, FormStatus};
use crate::browser::document;
use crate::i18n::{Messages, use_messages};

/// The form of an article.
#[component]
pub fn CommentForm(
    /// What it does.
    controller: Rc<FormController>,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/comments/form.css");
    let (state, messages) = (controller.state, controller.messages);
    let (submitting, typing) = (Rc::clone(&controller), Rc::clone(&controller));
    let is_email_required = controller.settings.email_required;
    let honeypot = controller.settings.honeypot.then(|| view! { <Honeypot input=controller.honeypot/> });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        submitting.submit();
    };
    view! {
        <div node_ref=controller.home>
            <form class="comment-form" class=(scope, true) novalidate aria-labelledby="reply-heading"
                node_ref=controller.form on:submit=submit on:input=move |_| typing.keep()>
                <h3 id="reply-heading">{move || state.with(|state| format_heading(state, messages))}</h3>
                <CancelReply controller=Rc::clone(&controller)/>
                <FormFields inputs=controller.inputs state is_email_required/>
                {honeypot}
                <Remember controller=Rc::clone(&controller)/>
                <FormEnd controller=Rc::clone(&controller)/>
            </form>
        </div>
    }
}

fn format_heading(state: &FormState, messages: &Messages) -> String {
    match &*state.answered {
        "" => messages.form.heading.to_owned(),
        answered => messages.discussion.replying.replace("{}", answered),
    }
}

/// The button that answers the article again, while a comment is answered.
#[component]
fn CancelReply(
    /// What the form does.
    controller: Rc<FormController>,
) -> impl IntoView {
    let (state, label) = (controller.state, controller.messages.discussion.cancel);
    let controller = StoredValue::new_local(controller);
    let show = move || {
        let cancel = move |_| controller.with_value(|controller| controller.cancel());
        let button = || view! { <button type="button" class="cancel" on:click=cancel>{label}</button> };
        (state.with(|state| state.parent) != 0).then(button)
    };
    view! { {move || show()} }
}

/// A field that no reader sees or reaches, and that robots fill.
#[component]
fn Honeypot(
    /// Its element.
    input: NodeRef<Input>,
) -> impl IntoView {
    const ID: &str = "comment-honeypot";
    view! {
        <div class="honeypot" aria-hidden="true">
            <label for=ID>{use_messages().discussion.honeypot}</label>
            <input id=ID name="homepage" tabindex="-1" autocomplete="off" node_ref=input/>
        </div>
    }
}

/// The box that keeps the reader's name in this browser, and the button that forgets it.
#[component]
fn Remember(
    /// What the form does.
    controller: Rc<FormController>,
) -> impl IntoView {
    const ID: &str = "comment-remember";
    let (is_remembered, words) = (controller.is_remembered, &controller.messages.discussion);
    view! {
        <div class="end remember">
            <label for=ID>
                <input type="checkbox" id=ID prop:checked=move || is_remembered.get()
                    on:change=move |event| is_remembered.set(event_target_checked(&event))/>
                " "
                {words.remember}
            </label>
            <button type="button" class="button" on:click=move |_| controller.forget_reader()>{words.forget}</button>
        </div>
    }
}

/// The button that sends, the form's status, and the link to the site's own form.
#[component]
fn FormEnd(
    /// What the form does.
    controller: Rc<FormController>,
) -> impl IntoView {
    let (state, messages) = (controller.state, controller.messages);
    let controller = StoredValue::new_local(controller);
    view! {
        <div class="end">
            <button type="submit" class="button primary" disabled=move || state.with(FormState::is_busy)>
                {move || state.with(|state| format_button(state, messages))}
            </button>
            <p class="said" role="status">
                {move || match state.with(|state| state.status.clone()) {
                    FormStatus::Idle | FormStatus::Sending => ().into_any(),
                    FormStatus::Success(text) => view! { <span>{text}</span> }.into_any(),
                    FormStatus::Problem(text) => view! { <span class="problem">{text}</span> }.into_any(),
                }}
            </p>
            {move || state.with(|state| state.leads_out).then(|| show_way_out(&controller.get_value()))}
        </div>
    }
}

/// The article on the site itself; the text is on the clipboard when the reader comes there.
fn show_way_out(controller: &FormController) -> AnyView {
    let (href, inputs) = (format!("{}#respond", controller.link), controller.inputs);
    view! {
        <a class="button" href=href rel="external" target="_blank"
            on:click=move |_| document::copy(&inputs.find_text(Field::Comment))>
            {controller.messages.discussion.copy}
        </a>
    }
    .into_any()
}

fn format_button(state: &FormState, messages: &Messages) -> String {
    match (&state.status, state.wait) {
        (FormStatus::Sending, _) => messages.form.sending.to_owned(),
        (_, 0) if state.is_again => messages.discussion.again.to_owned(),
        (_, 0) => messages.form.send.to_owned(),
        (_, seconds) => messages.discussion.wait.replace("{}", &seconds.to_string()),
    }
}

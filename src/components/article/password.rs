//! The password form of a protected article: an unlocked article stays unlocked until the tab is closed.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::super::failure::find_message;
use super::body::Body;
use crate::browser::live_text::{LiveText, live_text};
use crate::browser::{document, storage};
use crate::context::use_settings;
use crate::data::load;
use crate::data::query::send;
use crate::i18n::{Messages, use_messages};
use wordpress::endpoint::ApiBase;
use wordpress::model::{Html, Post};

thread_local! {
    /// The bodies that have been unlocked since the document was loaded, by post id.
    static UNLOCKED: RefCell<Vec<(u64, Html)>> = RefCell::default();
}

/// The form controller: what the form needs for its request, and the state that it shows.
#[derive(Clone)]
struct FormController {
    base: ApiBase,
    post: Arc<Post>,
    messages: &'static Messages,
    /// How often the article was unlocked; a change re-renders the view.
    unlock_count: RwSignal<u32>,
    /// The form status: the message about the password that was sent.
    status: RwSignal<&'static str>,
    /// Whether the password was missing, wrong or could not be checked.
    is_wrong: RwSignal<bool>,
    field: NodeRef<html::Input>,
}

/// The form; once the password was right, the body in its place.
#[component]
pub fn PasswordForm(
    /// The article.
    post: Arc<Post>,
) -> impl IntoView {
    let controller = FormController {
        base: use_settings().api.clone(),
        post,
        messages: use_messages(),
        unlock_count: RwSignal::default(),
        status: RwSignal::default(),
        is_wrong: RwSignal::default(),
        field: NodeRef::new(),
    };
    if controller.find_unlocked().is_none()
        && let Some(password) = storage::read_session(&controller.storage_key())
    {
        controller.unlock(password);
    }
    let show = move || {
        controller.unlock_count.track();
        match controller.find_unlocked() {
            None => show_form(controller.clone()),
            Some(body) => view! { <Body post=Arc::clone(&controller.post) unlocked=body /> }.into_any(),
        }
    };
    view! { {move || show()} }
}

fn show_form(controller: FormController) -> AnyView {
    let scope = stylers::style_sheet!("src/components/article/password.css");
    let (messages, status, field) = (controller.messages, controller.status, show_field(&controller));
    view! {
        <form
            class="locked"
            class=(scope, true)
            novalidate
            aria-label=messages.protected
            on:submit=move |event| {
                event.prevent_default();
                controller.submit()
            }
        >
            <p>{messages.protected}</p>
            <div class="field">
                {field}
                <button type="submit" class="button primary">
                    {messages.prose.unlock}
                </button>
            </div>
            <p
                id="article-password-note"
                class="said"
                role="status"
                use:live_text=LiveText::new(move || status.get().to_owned())
            ></p>
        </form>
    }
    .into_any()
}

fn show_field(controller: &FormController) -> AnyView {
    let is_wrong = controller.is_wrong;
    view! {
        <label>
            {controller.messages.prose.password}
            <input
                id="article-password"
                type="password"
                autocomplete="current-password"
                required
                aria-describedby="article-password-note"
                aria-invalid=move || is_wrong.get().to_string()
                node_ref=controller.field
            />
        </label>
    }
    .into_any()
}

impl FormController {
    fn storage_key(&self) -> String {
        format!("gazeta.password.{}", self.post.id)
    }

    fn find_unlocked(&self) -> Option<Html> {
        UNLOCKED.with_borrow(|bodies| bodies.iter().find(|(id, _)| *id == self.post.id).map(|(_, body)| body.clone()))
    }

    fn submit(&self) {
        let password = self.field.get_untracked().map(|field| field.value().trim().to_owned()).unwrap_or_default();
        match password.is_empty() {
            true => self.show_error(self.messages.prose.password_missing),
            false => self.unlock(password),
        }
    }

    fn unlock(&self, password: String) {
        let controller = self.clone();
        self.status.set(self.messages.prose.unlocking);
        send(load::unlock(&self.base, &self.post, &password), move |result| match result {
            Ok(body) => {
                storage::write_session(&controller.storage_key(), &password);
                UNLOCKED.with_borrow_mut(|bodies| bodies.push((controller.post.id, body)));
                // The signal is disposed of if the reader has left the page meanwhile.
                let _ = controller.unlock_count.try_update(|count| *count += 1);
                document::defer_focus("main .prose");
            }
            Err(error) if load::is_wrong(&error) => controller.show_error(controller.messages.prose.password_wrong),
            Err(error) => controller.show_error(find_message(&error, controller.messages)),
        });
    }

    /// Shows why the article stays locked, and moves the focus back to the field; does nothing once the reader has left
    /// the page.
    fn show_error(&self, sentence: &'static str) {
        let _ = self.status.try_set(sentence);
        let _ = self.is_wrong.try_set(true);
        if let Some(field) = self.field.try_get_untracked().flatten() {
            document::focus(&field);
        }
    }
}

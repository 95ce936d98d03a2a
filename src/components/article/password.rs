//! The form that asks for an article's password; what it has opened stays open until the tab is closed.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::super::failure::find_sentence;
use crate::browser::{document, storage};
use crate::context::use_settings;
use crate::data::load;
use crate::data::query::send;
use crate::i18n::{Messages, use_messages};
use wordpress::endpoint::ApiBase;
use wordpress::model::{Html, Post};

thread_local! {
    /// The bodies that were opened since the page was loaded.
    static OPENED: RefCell<Vec<(u64, Html)>> = RefCell::default();
}

/// What the form needs to ask the site, and what it shows.
#[derive(Clone)]
struct Lock {
    base: ApiBase,
    post: Arc<Post>,
    messages: &'static Messages,
    /// How often the article was opened.
    opened: RwSignal<u32>,
    /// What the form says of the password that was sent.
    note: RwSignal<&'static str>,
    /// Whether the password was refused.
    is_wrong: RwSignal<bool>,
    field: NodeRef<html::Input>,
}

/// The form, and the body in its place once the password was right.
#[component]
pub fn PasswordForm<F>(
    /// The article.
    post: Arc<Post>,
    /// Makes the view of the body.
    show: F,
) -> impl IntoView
where
    F: Fn(&Html) -> AnyView + Send + 'static,
{
    let lock = Lock {
        base: use_settings().api.clone(),
        post,
        messages: use_messages(),
        opened: RwSignal::default(),
        note: RwSignal::default(),
        is_wrong: RwSignal::default(),
        field: NodeRef::new(),
    };
    if lock.find_opened().is_none()
        && let Some(password) = storage::read_for_visit(&lock.key())
    {
        lock.unlock(password);
    }
    let show = move || {
        lock.opened.track();
        lock.find_opened().map_or_else(|| show_form(lock.clone()), |body| show(&body))
    };
    view! { {move || show()} }
}

fn show_form(lock: Lock) -> AnyView {
    let scope = stylers::style_sheet!("src/components/article/password.css");
    let Lock { messages, note, is_wrong, field, .. } = lock;
    let words = &messages.prose;
    view! {
        <form
            class="locked"
            class=(scope, true)
            novalidate
            aria-label=messages.protected
            on:submit=move |event| { event.prevent_default(); lock.submit() }
        >
            <p>{messages.protected}</p>
            <div class="field">
                <label>
                    {words.password}
                    <input
                        id="article-password"
                        type="password"
                        autocomplete="current-password"
                        required
                        aria-describedby="article-password-note"
                        aria-invalid=move || is_wrong.get().to_string()
                        node_ref=field
                    />
                </label>
                <button type="submit" class="button primary">{words.unlock}</button>
            </div>
            <p id="article-password-note" class="said" role="status">{move || note.get().to_owned()}</p>
        </form>
    }
    .into_any()
}

impl Lock {
    fn key(&self) -> String {
        format!("gazeta.password.{}", self.post.id)
    }

    fn find_opened(&self) -> Option<Html> {
        OPENED.with_borrow(|opened| opened.iter().find(|(id, _)| *id == self.post.id).map(|(_, body)| body.clone()))
    }

    fn submit(&self) {
        let password = self.field.get_untracked().map(|field| field.value().trim().to_owned()).unwrap_or_default();
        match password.is_empty() {
            true => self.refuse(self.messages.prose.password_missing),
            false => self.unlock(password),
        }
    }

    fn unlock(&self, password: String) {
        let lock = self.clone();
        self.note.set(self.messages.prose.unlocking);
        send(load::unlock(&self.base, &self.post, &password), move |result| match result {
            Ok(body) => {
                storage::write_for_visit(&lock.key(), &password);
                OPENED.with_borrow_mut(|opened| opened.push((lock.post.id, body)));
                // The page may have been left: then there is nobody to show it to.
                let _ = lock.opened.try_update(|times| *times += 1);
                document::focus_later("main .prose");
            }
            Err(error) if load::is_wrong(&error) => lock.refuse(lock.messages.prose.password_wrong),
            Err(error) => lock.refuse(find_sentence(&error, lock.messages)),
        });
    }

    /// Says why the article stays closed, and leads the reader back to the field; does nothing once the page is left.
    fn refuse(&self, sentence: &'static str) {
        let _ = self.note.try_set(sentence);
        let _ = self.is_wrong.try_set(true);
        if let Some(field) = self.field.try_get_untracked().flatten() {
            document::focus(&field);
        }
    }
}

//! Sharing an article: by the device's own sheet, else by copying its address, else by e-mail.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::sanitizer::to_text;
use crate::browser::share::{Way, copy_address, find_way, open_sheet, to_letter};
use crate::i18n::use_messages;
use wordpress::model::Post;
use wordpress::permalinks::to_path;

/// The one best way that the browser has to share an article.
#[component]
pub fn Share(
    /// The article.
    post: Arc<Post>,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/share.css");
    let messages = &use_messages().reading;
    let (title, path) = (to_text(&post.title), to_path(&post.link).to_owned());
    let letter = to_letter(&title, &path);
    // Whether the clipboard took the address; `None` until it has answered.
    let is_copied = RwSignal::new(None::<bool>);
    let copy = {
        let path = path.clone();
        move || {
            is_copied.set(None);
            copy_address(&path, move |is_done| is_copied.set(Some(is_done)));
        }
    };
    let way = match find_way() {
        Way::Sheet => show_button(messages.share, Box::new(move || open_sheet(&title, &path)), scope),
        Way::Copy => show_button(messages.copy, Box::new(copy), scope),
        Way::Mail => show_mail(&letter, scope),
    };
    let result = move || match is_copied.get() {
        Some(true) => messages.copied.into_any(),
        Some(false) => view! { {messages.not_copied} " " {show_mail(&letter, scope)} }.into_any(),
        None => ().into_any(),
    };
    view! { class=scope,
        <p class="share">
            {way}
            <span role="status">{move || result()}</span>
        </p>
    }
}

fn show_button(label: &'static str, act: Box<dyn Fn()>, scope: &'static str) -> AnyView {
    view! { class=scope, <button type="button" class="button" on:click=move |_| act()>{label}</button> }.into_any()
}

fn show_mail(letter: &str, scope: &'static str) -> AnyView {
    view! { class=scope, <a class="button" href=letter.to_owned()>{use_messages().reading.mail}</a> }.into_any()
}

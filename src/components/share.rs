//! Sharing an article: with the share sheet of the device, else by copying its address, else by e-mail.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::live_text::{LiveText, live_text};
use crate::browser::sanitizer::to_text;
use crate::browser::share::{Method, copy_address, find_best, open_sheet, to_mailto};
use crate::i18n::use_messages;
use wordpress::model::Post;
use wordpress::permalinks::to_path;

/// A button for the best way of sharing that the browser supports.
#[component]
pub fn Share(
    /// The article.
    post: Arc<Post>,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/share.css");
    let messages = &use_messages().reading;
    let (title, path) = (to_text(&post.title), to_path(&post.link).to_owned());
    let mailto = to_mailto(&title, &path);
    // Whether the address was copied to the clipboard; `None` until the browser reports it.
    let is_copied = RwSignal::new(None::<bool>);
    let copy = {
        let path = path.clone();
        move || {
            is_copied.set(None);
            copy_address(&path, move |is_done| is_copied.set(Some(is_done)));
        }
    };
    let button = match find_best() {
        Method::Sheet => show_button(messages.share, Box::new(move || open_sheet(&title, &path))),
        Method::Copy => show_button(messages.copy, Box::new(copy)),
        Method::Mail => show_mail(&mailto),
    };
    let format_result = move || match is_copied.get() {
        Some(true) => messages.copied.to_owned(),
        Some(false) => messages.not_copied.to_owned(),
        None => String::new(),
    };
    let show_way_out = move || (is_copied.get() == Some(false)).then(|| show_mail(&mailto));
    view! {
        <p class="share" class=(scope, true)>
            {button}
            <span role="status">
                <span use:live_text=LiveText::new(format_result)></span>
                " "
                {move || show_way_out()}
            </span>
        </p>
    }
}

fn show_button(label: &'static str, act: Box<dyn Fn()>) -> AnyView {
    view! {
        <button type="button" class="button" on:click=move |_| act()>
            {label}
        </button>
    }
    .into_any()
}

fn show_mail(mailto: &str) -> AnyView {
    view! {
        <a class="button" href=mailto.to_owned()>
            {use_messages().reading.mail}
        </a>
    }
    .into_any()
}

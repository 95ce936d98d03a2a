//! The reading panel: how large the text is, how light, and what the browser shall forget; it opens below its button in
//! the masthead.

use leptos::html;
use leptos::prelude::*;

use crate::browser::theme::{self, Choice};
use crate::browser::{document, events, outbox};
use crate::i18n::reading::ReadingMessages;
use crate::i18n::use_messages;

/// Sizes of the text, and colours: what the style sheets know, with what the reader sees; empty is the page's own.
const SIZES: [(&str, &str); 5] =
    [("90", "90\u{a0}%"), ("", "100\u{a0}%"), ("110", "110\u{a0}%"), ("125", "125\u{a0}%"), ("150", "150\u{a0}%")];
const THEMES: [&str; 3] = ["", "light", "dark"];

/// The button, and the panel that it opens.
#[component]
pub fn ReadingPanel() -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/reading_panel.css");
    let messages = &use_messages().reading;
    let is_open = RwSignal::new(false);
    let opener = NodeRef::<html::Button>::new();
    let close_by_key = move |key: &str| {
        if key == "Escape" && is_open.get_untracked() {
            is_open.set(false);
            if let Some(opener) = opener.get_untracked() {
                document::focus(&opener);
            }
        }
    };
    let themes = THEMES.into_iter().zip(messages.themes).collect::<Vec<_>>();
    view! { class=scope,
        <div
            class="reading"
            data-open=move || is_open.get()
            on:keydown=move |event| close_by_key(&event.key())
            on:focusout=move |event| if !events::is_focus_within(&event) { is_open.set(false) }
        >
            <button
                type="button"
                class="letters"
                aria-label=messages.panel
                title=messages.panel
                aria-controls="reading-panel"
                aria-expanded=move || is_open.get().to_string()
                node_ref=opener
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            ></button>
            // A press on a label must not take the focus out of the panel, for that closes it: hence the tabindex.
            <div class="panel" id="reading-panel" role="group" aria-label=messages.panel tabindex="-1">
                {show_group(theme::SIZE, messages.size, &SIZES)}
                {show_group(theme::THEME, messages.theme, &themes)}
                {show_forgetting(messages, scope)}
            </div>
        </div>
    }
}

/// The button that makes this browser forget the reader.
fn show_forgetting(messages: &'static ReadingMessages, scope: &'static str) -> AnyView {
    let [label, question] = messages.forget;
    let forget = move || {
        if document::ask(question) {
            outbox::wipe();
        }
    };
    view! { class=scope, <button type="button" class="button" on:click=move |_| forget()>{label}</button> }.into_any()
}

/// A group of radio buttons for a choice.
fn show_group(choice: Choice, heading: &'static str, values: &[(&'static str, &'static str)]) -> AnyView {
    let kept = theme::find_kept(choice);
    let (name, _) = choice;
    let buttons = values.iter().map(|&(value, label)| {
        let is_chosen = value == kept;
        view! {
            <label>
                <input type="radio" name=name value=value checked=is_chosen/>
                <span>{label}</span>
            </label>
        }
    });
    view! {
        <fieldset class=name on:change=move |event| theme::choose(choice, &event_target_value(&event))>
            <legend>{heading}</legend>
            {buttons.collect_view()}
        </fieldset>
    }
    .into_any()
}

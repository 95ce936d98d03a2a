//! The reading panel below its button in the masthead: text size, colour theme, and the deletion of stored data.

use leptos::html;
use leptos::prelude::*;

use crate::browser::theme::{self, Choice};
use crate::browser::{document, events, history, outbox};
use crate::i18n::reading::ReadingMessages;
use crate::i18n::use_messages;

/// The text sizes: the value that the style sheets know, with its label; an empty value is the default.
const SIZES: [(&str, &str); 5] =
    [("90", "90\u{a0}%"), ("", "100\u{a0}%"), ("110", "110\u{a0}%"), ("125", "125\u{a0}%"), ("150", "150\u{a0}%")];
/// The colour themes; an empty value follows the device.
const THEMES: [&str; 3] = ["", "light", "dark"];

/// The button, and the panel that it opens.
#[component]
pub fn ReadingPanel() -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/reading_panel.css");
    let messages = &use_messages().reading;
    let is_open = RwSignal::new(false);
    let opener = NodeRef::<html::Button>::new();
    let close = move || {
        is_open.set(false);
        history::close_overlay();
    };
    let close_to_opener = move || {
        close();
        if let Some(opener) = opener.get_untracked() {
            document::focus_without_scroll(&opener);
        }
    };
    let toggle = move || match is_open.get_untracked() {
        true => close(),
        false => {
            is_open.set(true);
            history::open_overlay(close_to_opener);
        }
    };
    let themes = THEMES.into_iter().zip(messages.themes).collect::<Vec<_>>();
    view! {
        <div
            class="reading"
            class=(scope, true)
            data-open=move || is_open.get()
            on:keydown=move |event| {
                if event.key() == "Escape" && is_open.get_untracked() {
                    close_to_opener()
                }
            }
            on:focusout=move |event| {
                if is_open.get_untracked() && !events::is_focus_within(&event) {
                    close()
                }
            }
        >
            <button
                type="button"
                class="letters"
                aria-label=messages.panel
                title=messages.panel
                aria-controls="reading-panel"
                aria-expanded=move || is_open.get().to_string()
                node_ref=opener
                on:click=move |_| toggle()
            ></button>
            // A press on a label would move the focus out of the panel, which closes it; the tabindex keeps it inside.
            <div class="panel" id="reading-panel" role="group" aria-label=messages.panel tabindex="-1">
                {show_group(theme::SIZE, messages.size, &SIZES)}
                {show_group(theme::THEME, messages.theme, &themes)}
                {show_forget_button(messages)}
            </div>
        </div>
    }
}

/// The button that deletes what this browser has stored about the reader, after a confirmation.
fn show_forget_button(messages: &'static ReadingMessages) -> AnyView {
    let [label, question] = messages.forget;
    let forget = move || {
        if document::confirm(question) {
            outbox::wipe();
        }
    };
    view! {
        <button type="button" class="button" on:click=move |_| forget()>
            {label}
        </button>
    }
    .into_any()
}

/// The radio buttons of a setting.
fn show_group(choice: Choice, heading: &'static str, values: &[(&'static str, &'static str)]) -> AnyView {
    let stored = theme::find_saved(choice);
    let (name, _) = choice;
    let buttons = values.iter().map(|&(value, label)| {
        let is_checked = value == stored;
        view! {
            <label>
                <input type="radio" name=name value=value checked=is_checked />
                <span>{label}</span>
            </label>
        }
        .into_any()
    });
    view! {
        <fieldset class=name on:change=move |event| theme::choose(choice, &event_target_value(&event))>
            <legend>{heading}</legend>
            {buttons.collect_view()}
        </fieldset>
    }
    .into_any()
}

//! The button that opens the next page of a list.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::tachys::renderer::types::Element;

use crate::browser::viewport::when_in_viewport;
use crate::context::use_settings;
use crate::i18n::use_messages;

/// Opens the next page.
pub type OpenNext = Arc<dyn Fn() + Send + Sync>;

/// A button that opens the next page; in an endless list that also happens when it comes close to the viewport.
pub fn show_more(is_by_button: StoredValue<bool>, open: OpenNext) -> AnyView {
    let press = {
        let open = Arc::clone(&open);
        move |_| {
            is_by_button.set_value(true);
            open();
        }
    };
    let more = view! {
        <button type="button" class="button more" on:click=press>
            {use_messages().more}
        </button>
    };
    match use_settings().lists.endless {
        true => view! { <div use:open_when_in_viewport=open>{more}</div> }.into_any(),
        false => more.into_any(),
    }
}

/// The `use:` directive that opens the next page when the element comes close to the viewport.
fn open_when_in_viewport(element: Element, open: OpenNext) {
    when_in_viewport(&element, move || open());
}

//! Remembers how many pages of each list the reader has opened, so that the list is as long as before after Back.

use leptos::prelude::*;

use crate::browser::location::use_location;

/// The number of opened pages, by name and address of the list.
#[derive(Debug, Clone, Copy)]
struct OpenedPages(StoredValue<Vec<(String, u32)>>);

/// Provides the context that holds the numbers; the app calls this once.
pub fn provide_opened_pages() {
    provide_context(OpenedPages(StoredValue::default()));
}

/// Access to the number of opened pages of one list.
#[derive(Debug, Clone)]
pub struct Opened {
    key: String,
    counts: Option<OpenedPages>,
}

impl Opened {
    /// How many pages are recorded as opened; 1 for a list that is shown for the first time.
    pub fn count(&self) -> u32 {
        let Some(OpenedPages(counts)) = self.counts else { return 1 };
        counts.with_value(|all| all.iter().find(|(key, _)| *key == self.key).map_or(1, |(_, count)| *count))
    }

    /// Records how many pages are open now.
    pub fn remember(&self, count: u32) {
        let Some(OpenedPages(counts)) = self.counts else { return };
        counts.update_value(|all| {
            all.retain(|(key, _)| *key != self.key);
            all.push((self.key.clone(), count));
        });
    }
}

/// The access for the list `name` at the current address.
pub fn use_opened(name: &str) -> Opened {
    Opened { key: format!("{name} {}", use_location().address()), counts: use_context() }
}

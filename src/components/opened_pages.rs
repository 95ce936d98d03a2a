//! How many pages of a list a reader had opened: Back has to find the list as long as it was.

use leptos::prelude::*;

use crate::browser::location::use_location;

/// The numbers, by address and list.
#[derive(Debug, Clone, Copy)]
struct OpenedPages(StoredValue<Vec<(String, u32)>>);

/// Provides the memory of opened pages; once, by the app.
pub fn provide_opened_pages() {
    provide_context(OpenedPages(StoredValue::default()));
}

/// How far one list is opened.
#[derive(Debug, Clone)]
pub struct Opened {
    key: String,
    memory: Option<OpenedPages>,
}

impl Opened {
    /// How many pages were opened when the reader was here last; 1 for a list that is new.
    pub fn count(&self) -> u32 {
        let Some(OpenedPages(memory)) = self.memory else { return 1 };
        memory.with_value(|all| all.iter().find(|(key, _)| *key == self.key).map_or(1, |(_, count)| *count))
    }

    /// Remembers that so many are open now.
    pub fn remember(&self, count: u32) {
        let Some(OpenedPages(memory)) = self.memory else { return };
        memory.update_value(|all| {
            all.retain(|(key, _)| *key != self.key);
            all.push((self.key.clone(), count));
        });
    }
}

/// How far the list `name` at this address is opened.
pub fn use_opened(name: &str) -> Opened {
    Opened { key: format!("{name} {}", use_location().address()), memory: use_context() }
}

//! The target of a thread: the comment that the address names, which is scrolled into view once it is drawn.

use super::Thread;
use crate::browser::document;

impl Thread {
    /// Scrolls to a comment and marks it, now or as soon as it is drawn.
    pub fn show_target(&self, id: u64) {
        self.target.set(id);
        self.show_target_if_drawn();
    }

    /// Whether the target is not drawn yet, so that more pages have to be loaded.
    pub fn has_target(&self) -> bool {
        self.target.get() != 0
    }

    /// Stops waiting for the target: no page contains it.
    pub fn clear_target(&self) {
        self.target.set(0);
    }

    pub(super) fn show_target_if_drawn(&self) {
        let id = self.target.get();
        let is_drawn = self
            .discussion
            .borrow()
            .find(id)
            .is_some_and(|place| self.drawn.borrow().get(place).is_some_and(Option::is_some));
        if is_drawn {
            self.target.set(0);
            document::show_marked(&format!("comment-{id}"));
        }
    }
}

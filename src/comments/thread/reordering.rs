//! Changing the order of a thread: by moving the elements that are there, or by clearing the list for new pages.

use std::rc::Rc;

use leptos::prelude::*;

use super::{Progress, Thread};
use crate::browser::clock;
use wordpress::model::comment::Order;
use wordpress::model::comment::discussion::Discussion;

impl Thread {
    /// Puts all comments into another order. Call it only when every page is loaded.
    pub fn reorder(self: &Rc<Self>, order: Order) {
        let roots = self.discussion.borrow_mut().reorder(order).to_vec();
        self.reorder_count.set(self.reorder_count.get() + 1);
        self.move_slice(roots, 0, self.reorder_count.get());
    }

    /// Moves a slice of the top-level comments to the end of the list, and schedules the next slice. Stops when another
    /// `reorder` has started, which raises the count above `number`.
    fn move_slice(self: &Rc<Self>, roots: Vec<usize>, from: usize, number: u32) {
        const SLICE: usize = 100;
        if let Some(list) = &*self.list.borrow() {
            let drawn = self.drawn.borrow();
            for root in roots.iter().skip(from).take(SLICE) {
                if let Some(Some(drawn)) = drawn.get(*root) {
                    // Appending a child that is in the list already moves it, and cannot fail.
                    let _ = list.append_child(&drawn.item);
                }
            }
        }
        if from + SLICE < roots.len() {
            let thread = Rc::clone(self);
            clock::set_timeout(0, move || {
                if thread.reorder_count.get() == number {
                    thread.move_slice(roots, from + SLICE, number);
                }
            });
        }
    }

    /// Keeps the order of writing while pages are loaded; then the comments with most replies come first.
    pub fn await_replies(&self) {
        self.discussion.borrow_mut().await_replies();
    }

    /// Removes all comments, so that pages can be loaded in another order.
    pub fn clear(&self, order: Order, depth: u32) {
        self.discussion.replace(Discussion::new(order, depth));
        self.steps.borrow_mut().clear();
        for drawn in self.drawn.take().into_iter().flatten() {
            drawn.item.remove();
        }
        self.next_progress.set(Progress::default());
        self.progress.set(Progress::default());
    }
}

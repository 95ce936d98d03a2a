//! What the comments controller reacts to: loaded pages, the reader's return to the tab, results of the outbox, and
//! changes of the address.

use std::rc::Rc;

use leptos::prelude::*;

use super::super::delivery;
use super::{CommentsController, find_target};
use crate::browser::events;

impl CommentsController {
    /// Registers all listeners; they end with the page.
    pub(super) fn listen(self: &Rc<Self>) {
        let controller = Rc::clone(self);
        Effect::new(move |_| {
            if let Some(page) = controller.pages.ready() {
                controller.add_page(&page);
            }
        });
        let controller = Rc::clone(self);
        Effect::new(move |_| controller.load_more_if_needed(controller.progress.get()));
        let controller = Rc::clone(self);
        events::on_return(move || controller.refresh());
        self.listen_to_outbox();
        let controller = Rc::downgrade(self);
        events::on_address(move || {
            if let (Some(controller), Some(target)) = (controller.upgrade(), find_target()) {
                controller.thread.show_target(target);
                controller.load_more_if_needed(controller.progress.get_untracked());
            }
        });
    }

    fn listen_to_outbox(self: &Rc<Self>) {
        let controller = Rc::downgrade(self);
        delivery::set_listener(move |entry, result| {
            if let Some(controller) =
                controller.upgrade().filter(|controller| controller.form.post == entry.new.post && controller.is_open())
            {
                controller.apply_outbox_result(entry, result);
            }
        });
    }
}

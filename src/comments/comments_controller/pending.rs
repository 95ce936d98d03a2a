//! Pending comments, which do not come with the pages of a discussion: the reader's own that are not public yet, those
//! that the site refused, and those that others write while the page is open.

use std::rc::Rc;

use super::super::delivery::{self, OutboxEntry, SendResult};
use super::super::local_comments::{self, Held, to_local_id, to_waiting_comment};
use super::super::refusal::find_refusal;
use super::CommentsController;
use crate::browser::clock;
use crate::context::find_offset;
use crate::data::load::{is_same, load_comments_after};
use crate::data::query::send;
use leptos::prelude::*;
use wordpress::decode::comment::NewComment;
use wordpress::model::Comment;
use wordpress::model::comment::{OWN_FROM, Status};

impl CommentsController {
    /// Adds the reader's own comments from this browser: those held for moderation, and those in the outbox.
    pub(super) fn add_local_comments(self: &Rc<Self>) {
        self.thread.add_pending(self.find_held().iter().map(Held::to_comment).collect());
        let controller = Rc::clone(self);
        delivery::find_entries_for(self.form.post, move |entries| {
            if controller.is_open() {
                controller.sync_outbox(entries);
            }
        });
    }

    fn sync_outbox(self: &Rc<Self>, entries: Vec<OutboxEntry>) {
        let (waiting, refused): (Vec<_>, Vec<_>) = entries.into_iter().partition(|entry| entry.reason.is_empty());
        let ids: Vec<u64> = waiting.iter().map(|entry| to_local_id(entry.key)).collect();
        // Entries that are gone from the outbox were sent by another tab.
        let sent = self.waiting.replace(ids.clone()).into_iter().filter(|id| !ids.contains(id));
        sent.for_each(|id| self.thread.remove(id));
        for entry in &waiting {
            // If the browser was closed while it sent the comment, the text is also saved as a draft.
            self.form.clear_sent(&entry.new);
        }
        self.thread.add_pending(waiting.iter().map(|entry| to_waiting_comment(entry.key, &entry.new)).collect());
        self.restore_if_empty(refused);
    }

    /// Puts a refused comment into the form, after the text that is there.
    pub fn restore_refused(&self, key: u32) {
        let mut entries = self.refused.get_untracked();
        if let Some(at) = entries.iter().position(|entry| entry.key == key) {
            let entry = entries.remove(at);
            self.form.restore(&entry.new, &entry.reason);
            delivery::remove_entry(key);
            self.refused.set(entries);
        }
    }

    /// Applies the result of a comment sent from the form.
    pub(super) fn apply_result(self: &Rc<Self>, new: &NewComment, result: &SendResult) {
        match result {
            SendResult::Delivered(Some(sent)) => self.thread.add_pending(vec![sent.clone()]),
            SendResult::Delivered(None) => self.load_unconfirmed(),
            SendResult::Queued(key) => {
                self.waiting.borrow_mut().push(to_local_id(*key));
                self.thread.add_pending(vec![to_waiting_comment(*key, new)]);
            }
            SendResult::Failed(_) => {}
        }
    }

    /// Applies the result of a comment sent from the outbox.
    pub(super) fn apply_outbox_result(self: &Rc<Self>, entry: &OutboxEntry, result: &SendResult) {
        match result {
            SendResult::Queued(_) => return,
            SendResult::Delivered(_) => {
                self.announcement.set(self.form.messages.discussion.arrived.to_owned());
                self.form.clear_sent(&entry.new);
                self.thread.remove(to_local_id(entry.key));
                self.apply_result(&entry.new, result);
            }
            SendResult::Failed(error) => {
                self.thread.remove(to_local_id(entry.key));
                let reason = find_refusal(error, self.form.messages).to_text();
                let entry = OutboxEntry { reason, ..entry.clone() };
                let mut entries = self.refused.get_untracked();
                entries.push(entry);
                self.restore_if_empty(entries);
            }
        }
        self.waiting.borrow_mut().retain(|id| *id != to_local_id(entry.key));
    }

    /// Puts a refused comment into the form if it is empty, and lists the others.
    fn restore_if_empty(&self, entries: Vec<OutboxEntry>) {
        let others = entries.into_iter().filter(|entry| {
            let is_restored = self.form.restore_if_empty(&entry.new, &entry.reason);
            if is_restored {
                delivery::remove_entry(entry.key);
            }
            !is_restored
        });
        self.refused.set(others.collect());
    }

    /// Shows a comment that the site stored without returning it: the public one if it is published, else the saved
    /// copy, as held.
    fn load_unconfirmed(self: &Rc<Self>) {
        let controller = Rc::clone(self);
        self.load_newer(move |comments| {
            controller.remove_published(&comments);
            controller.thread.add_pending(comments);
            let held = controller.find_held().into_iter().filter(|held| !controller.thread.contains(held.id));
            controller.thread.add_pending(held.map(|held| held.to_comment()).collect());
        });
    }

    /// Loads what others have written and other tabs have sent; called when the reader returns to the tab.
    pub(super) fn refresh(self: &Rc<Self>) {
        if !self.is_open() || self.progress.get_untracked().pages == 0 {
            return;
        }
        self.add_local_comments();
        let controller = Rc::clone(self);
        self.load_newer(move |comments| {
            controller.remove_published(&comments);
            controller.fresh.set(u32::try_from(comments.len()).unwrap_or_default());
            controller.fresh_comments.replace(comments);
        });
    }

    /// Loads comments newer than those on the screen, and calls `take` with those that are not shown yet.
    fn load_newer(self: &Rc<Self>, take: impl FnOnce(Vec<Comment>) + 'static) {
        let since = self.thread.latest().unwrap_or_else(|| self.format_opened_at());
        let since = if since.is_empty() { clock::to_iso(0.0) } else { since };
        let controller = Rc::clone(self);
        send(load_comments_after(&self.form.base, self.form.post, &since), move |page| {
            if let Ok(page) = page
                && controller.is_open()
            {
                // What is shown only as the reader's held copy is new.
                let held = controller.find_held();
                let is_shown = |id| controller.thread.contains(id) && held.iter().all(|held| held.id != id);
                take(page.comments.into_iter().filter(|comment| !is_shown(comment.id)).collect());
            }
        });
    }

    /// When the first page was loaded, on the site's clock.
    fn format_opened_at(&self) -> String {
        let offset = untrack(|| find_offset(self.site)).unwrap_or_default();
        clock::to_iso(self.opened_at.get() + f64::from(offset) * 60_000.0)
    }

    /// The reader's comments that are held for moderation.
    fn find_held(&self) -> Vec<Held> {
        local_comments::find_held(self.form.post, self.form.settings.held_days)
    }

    /// Shows the new comments, and scrolls to the first one.
    pub fn show_fresh(self: &Rc<Self>) {
        let comments = self.fresh_comments.take();
        self.fresh.set(0);
        let count = comments.len().to_string();
        self.announcement.set(self.form.messages.discussion.added.replace("{}", &count));
        let first = comments.first().map_or(0, |comment| comment.id);
        self.thread.add_pending(comments);
        self.thread.show_target(first);
    }

    /// Removes the reader's held copies of comments that are public now.
    pub(super) fn remove_published(&self, comments: &[Comment]) {
        for held in self.find_held() {
            let is_published = |comment: &Comment| {
                comment.status == Status::Public
                    && (comment.id == held.id || held.id >= OWN_FROM && is_same(comment, &held.new))
            };
            if comments.iter().any(is_published) {
                local_comments::forget_held(self.form.post, held.id);
                self.thread.remove(held.id);
            }
        }
    }
}

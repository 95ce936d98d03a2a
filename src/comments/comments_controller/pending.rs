//! Pending comments, which come to a discussion beside its pages: the reader's own that nobody else sees yet, those that
//! the site refused, and what others write while the page is open.

use std::rc::Rc;

use super::super::delivery::{self, Entry, SendResult};
use super::super::local_comments::{self, to_own_id, to_waiting};
use super::super::refusal::find_refusal;
use super::CommentsController;
use crate::browser::sanitizer::to_text;
use crate::data::load::load_comments_after;
use crate::data::query::send;
use leptos::prelude::*;
use wordpress::decode::comment::NewComment;
use wordpress::model::Comment;
use wordpress::model::comment::{OWN_FROM, Status};

impl CommentsController {
    /// Shows what this browser holds of the reader: what is held by moderators, and what waits for the network.
    pub(super) fn load_own(self: &Rc<Self>) {
        let (post, days) = (self.form.post, self.form.settings.held_days);
        let held = local_comments::find_held(post, days).iter().map(local_comments::Held::to_comment).collect();
        self.thread.take_pending(held);
        let controller = Rc::clone(self);
        delivery::load_entries(post, move |entries| {
            if controller.is_open() {
                controller.take_entries(entries);
            }
        });
    }

    fn take_entries(self: &Rc<Self>, entries: Vec<Entry>) {
        let (waiting, refused): (Vec<_>, Vec<_>) = entries.into_iter().partition(|entry| entry.reason.is_empty());
        let ids: Vec<u64> = waiting.iter().map(|entry| to_own_id(entry.key)).collect();
        // Another tab has sent what is not there any more.
        let gone = self.waiting.replace(ids.clone()).into_iter().filter(|id| !ids.contains(id));
        gone.for_each(|id| self.thread.remove(id));
        for entry in &waiting {
            // A browser that was closed while it sent has kept the text twice.
            self.form.let_go(&entry.new);
        }
        self.thread.take_pending(waiting.iter().map(|entry| to_waiting(entry.key, &entry.new)).collect());
        self.take_back(refused);
    }

    /// Puts a refused comment into the form although something stands there.
    pub fn put_back(&self, key: u32) {
        let mut entries = self.refused.get_untracked();
        if let Some(at) = entries.iter().position(|entry| entry.key == key) {
            let entry = entries.remove(at);
            self.form.put_back(&entry.new, &entry.reason);
            delivery::forget(key);
            self.refused.set(entries);
        }
    }

    /// Takes the result of a comment of the form.
    pub(super) fn take_result(self: &Rc<Self>, new: &NewComment, result: &SendResult) {
        match result {
            SendResult::Arrived(Some(sent)) => self.thread.take_pending(vec![sent.clone()]),
            SendResult::Arrived(None) => self.load_unconfirmed(),
            SendResult::Kept(key) => {
                self.waiting.borrow_mut().push(to_own_id(*key));
                self.thread.take_pending(vec![to_waiting(*key, new)]);
            }
            SendResult::GivenBack(_) => {}
        }
    }

    /// Takes the result of a comment of the outbox.
    pub(super) fn take_entry_result(self: &Rc<Self>, entry: &Entry, result: &SendResult) {
        match result {
            SendResult::Kept(_) => return,
            SendResult::Arrived(_) => {
                self.announcement.set(self.form.messages.discussion.arrived.to_owned());
                self.form.let_go(&entry.new);
                self.thread.remove(to_own_id(entry.key));
                self.take_result(&entry.new, result);
            }
            SendResult::GivenBack(error) => {
                self.thread.remove(to_own_id(entry.key));
                let reason = find_refusal(error, self.form.messages).to_text();
                let entry = Entry { reason, ..entry.clone() };
                let mut entries = self.refused.get_untracked();
                entries.push(entry);
                self.take_back(entries);
            }
        }
        self.waiting.borrow_mut().retain(|id| *id != to_own_id(entry.key));
    }

    /// Gives refused texts back, as far as the form is free.
    fn take_back(&self, entries: Vec<Entry>) {
        let left = entries.into_iter().filter(|entry| {
            let is_back = self.form.take_back(&entry.new, &entry.reason);
            if is_back {
                delivery::forget(entry.key);
            }
            !is_back
        });
        self.refused.set(left.collect());
    }

    /// Looks whether a comment has appeared of which the site has said nothing; else it is shown as held.
    fn load_unconfirmed(self: &Rc<Self>) {
        let controller = Rc::clone(self);
        self.load_after(move |comments| {
            controller.drop_published(&comments);
            controller.thread.take_pending(comments);
            let held = local_comments::find_held(controller.form.post, controller.form.settings.held_days);
            let held =
                held.iter().filter(|held| !controller.thread.knows(held.id)).map(local_comments::Held::to_comment);
            controller.thread.take_pending(held.collect());
        });
    }

    /// Loads what others have written and other tabs have sent, when the reader is back in the tab.
    pub(super) fn refresh(self: &Rc<Self>) {
        if !self.is_open() || self.progress.get_untracked().pages == 0 {
            return;
        }
        self.load_own();
        let controller = Rc::clone(self);
        self.load_after(move |comments| {
            controller.drop_published(&comments);
            controller.fresh.set(u32::try_from(comments.len()).unwrap_or_default());
            controller.fresh_comments.replace(comments);
        });
    }

    fn load_after(self: &Rc<Self>, take: impl FnOnce(Vec<Comment>) + 'static) {
        let since = self.thread.latest().unwrap_or_else(|| self.since.borrow().clone());
        let since = if since.is_empty() { "1970-01-01T00:00:00".to_owned() } else { since };
        let controller = Rc::clone(self);
        send(load_comments_after(&self.form.base, self.form.post, &since), move |page| {
            if let Ok(page) = page
                && controller.is_open()
            {
                let new = page.comments.into_iter().filter(|comment| !controller.is_shown(comment));
                take(new.collect());
            }
        });
    }

    /// Whether a comment is on the screen as the site has it.
    fn is_shown(&self, comment: &Comment) -> bool {
        let is_held = |held: &local_comments::Held| held.id == comment.id;
        let held = local_comments::find_held(self.form.post, self.form.settings.held_days);
        self.thread.knows(comment.id) && !held.iter().any(is_held)
    }

    /// Shows the new comments, and leads to the first: the reader has asked for it.
    pub fn show_fresh(self: &Rc<Self>) {
        let comments = self.fresh_comments.take();
        self.fresh.set(0);
        let count = comments.len().to_string();
        self.announcement.set(self.form.messages.discussion.added.replace("{}", &count));
        let first = comments.first().map_or(0, |comment| comment.id);
        self.thread.take_pending(comments);
        self.thread.seek(first);
    }

    /// Takes away the held copies of comments that have appeared.
    pub(super) fn drop_published(&self, comments: &[Comment]) {
        let post = self.form.post;
        for held in local_comments::find_held(post, self.form.settings.held_days) {
            let is_it = |comment: &Comment| {
                comment.status == Status::Public
                    && (comment.id == held.id || held.id >= OWN_FROM && is_same(comment, &held.new))
            };
            if comments.iter().any(is_it) {
                local_comments::forget_held(post, held.id);
                self.thread.remove(held.id);
            }
        }
    }
}

/// Whether a comment of the site says what the reader has sent.
fn is_same(comment: &Comment, new: &NewComment) -> bool {
    let text = to_text(&comment.text);
    text.split_whitespace().eq(new.content.split_whitespace())
        && to_text(&comment.name).split_whitespace().eq(new.author_name.split_whitespace())
}

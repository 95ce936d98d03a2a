//! Drawing a thread: slice by slice, each comment once and in its final place, with time for input in between.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::tachys::renderer::types::Element;

use super::super::entry::{find_name, show_entry, show_replies};
use super::mounting::mount_before;
use super::{Drawn, Thread};
use crate::browser::{clock, document};
use wordpress::model::comment::discussion::{Discussion, Step};

/// The longest time that drawing a slice may take, ms: below one frame at 60 Hz.
const SLICE_MS: f64 = 12.0;
/// From this level on, replies are folded until the reader opens them.
const FOLDED_FROM: u32 = 2;

impl Thread {
    /// Starts drawing, unless it is under way.
    pub(super) fn draw(self: &Rc<Self>) {
        if !self.is_drawing.replace(true) {
            self.draw_slice();
        }
    }

    fn draw_slice(self: &Rc<Self>) {
        if self.progress.is_disposed() {
            return;
        }
        let until = clock::now_ms() + SLICE_MS;
        let mut changed = Vec::new();
        loop {
            let mut steps = std::mem::take(&mut *self.steps.borrow_mut());
            // The first page is drawn in one slice, because the reader waits for it.
            let is_first = self.progress.get_untracked().pages == 0;
            let count = steps.iter().take_while(|step| {
                self.draw_step(**step, &mut changed);
                is_first || clock::now_ms() < until
            });
            let count = (count.count() + 1).min(steps.len());
            steps.drain(..count);
            if steps.is_empty() && self.place_pending() {
                continue;
            }
            self.update_counts(&changed);
            let is_done = steps.is_empty();
            self.steps.borrow_mut().splice(..0, steps);
            if is_done {
                return self.finish();
            }
            let thread = Rc::clone(self);
            return clock::set_timeout(0, move || thread.draw_slice());
        }
    }

    /// Adds the pending comments whose place is known now; returns whether there were any.
    fn place_pending(&self) -> bool {
        let mut discussion = self.discussion.borrow_mut();
        let is_known =
            |discussion: &Discussion, id| id == 0 || discussion.is_complete() || discussion.find(id).is_some();
        let (ready, others): (Vec<_>, Vec<_>) =
            self.pending.take().into_iter().partition(|comment| is_known(&discussion, comment.parent));
        self.pending.replace(others);
        let steps = discussion.add(ready);
        let has_any = !steps.is_empty();
        self.steps.borrow_mut().extend(steps);
        has_any
    }

    fn finish(&self) {
        self.is_drawing.set(false);
        let mut progress = self.next_progress.get();
        let discussion = self.discussion.borrow();
        if discussion.is_complete() {
            progress.count = discussion.count();
        }
        drop(discussion);
        self.show_target_if_drawn();
        self.progress.set(progress);
    }

    fn draw_step(&self, step: Step, changed: &mut Vec<usize>) -> Option<()> {
        let discussion = self.discussion.borrow();
        let node = discussion.node(step.node);
        let parent_name = node.parent.filter(|_| node.is_flat);
        let parent_name = parent_name.map(|parent| find_name(&self.context, &discussion.node(parent).comment));
        let view = show_entry(&self.context, node, parent_name);
        let mut drawn = self.drawn.borrow_mut();
        let before = step.before.and_then(|before| Some(drawn.get(before)?.as_ref()?.item.clone()));
        let list = match step.under {
            None => self.list.borrow().clone()?,
            Some(under) => find_replies(&discussion, drawn.get_mut(under)?.as_mut()?, under)?,
        };
        let item = mount_before(view, &list, before.as_ref())?;
        while drawn.len() <= step.node {
            drawn.push(None);
        }
        drawn[step.node] = Some(Drawn { item, replies: None, is_changed: false });
        // The comment adds one answer to each comment above it.
        let mut parent = node.parent;
        while let Some(place) = parent {
            let Some(above) = drawn.get_mut(place).and_then(Option::as_mut) else { break };
            if std::mem::replace(&mut above.is_changed, true) {
                break;
            }
            changed.push(place);
            parent = discussion.node(place).parent;
        }
        Some(())
    }

    /// Writes the current number of replies into the summaries of these comments.
    fn update_counts(&self, places: &[usize]) {
        let (discussion, mut drawn) = (self.discussion.borrow(), self.drawn.borrow_mut());
        for place in places {
            let Some(drawn) = &mut drawn[*place] else { continue };
            drawn.is_changed = false;
            if let Some([summary, _]) = &drawn.replies {
                let replies = discussion.node(*place).replies.to_string();
                document::set_text(summary, &self.context.messages.discussion.replies.replace("{}", &replies));
            }
        }
    }
}

/// The list of a comment's replies; it is created for the first reply.
fn find_replies(discussion: &Discussion, drawn: &mut Drawn, under: usize) -> Option<Element> {
    if drawn.replies.is_none() {
        let is_open = discussion.node(under).level() < FOLDED_FROM;
        let details = mount_before(show_replies(is_open), &drawn.item, None)?;
        drawn.replies = Some([details.first_element_child()?, details.last_element_child()?]);
    }
    let [_, list] = drawn.replies.as_ref()?;
    Some(list.clone())
}

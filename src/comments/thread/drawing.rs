//! Drawing a thread: in slices, with time for the reader in between, each comment once and where it belongs.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::tachys::renderer::types::Element;

use super::super::entry::{find_name, show_answers, show_entry};
use super::mounting::mount_before;
use super::{Shown, Thread};
use crate::browser::{clock, document};
use wordpress::model::comment::discussion::{Discussion, Step};

/// How long a slice takes at most, ms: a third of what a reader would feel.
const SLICE_MS: f64 = 12.0;
/// From this level on, answers are folded until a reader asks for them.
const FOLDED_FROM: u32 = 2;

impl Thread {
    /// Draws a slice, and the rest later.
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
        let mut counted = Vec::new();
        loop {
            let mut steps = std::mem::take(&mut *self.steps.borrow_mut());
            // A first page is one slice: it is what the reader waits for.
            let is_first = self.progress.get_untracked().pages == 0;
            let drawn = steps.iter().take_while(|step| {
                self.draw_step(**step, &mut counted);
                is_first || clock::now_ms() < until
            });
            let drawn = (drawn.count() + 1).min(steps.len());
            steps.drain(..drawn);
            if steps.is_empty() && self.admit_pending() {
                continue;
            }
            self.count(&counted);
            let is_done = steps.is_empty();
            self.steps.borrow_mut().splice(..0, steps);
            if is_done {
                return self.finish();
            }
            let thread = Rc::clone(self);
            return clock::later(0, move || thread.draw_slice());
        }
    }

    /// Lets in those whose place is known now; answers whether there were any.
    fn admit_pending(&self) -> bool {
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
        let mut progress = self.next.get();
        let discussion = self.discussion.borrow();
        if discussion.is_complete() {
            progress.count = discussion.count();
        }
        drop(discussion);
        self.find_sought();
        self.progress.set(progress);
    }

    fn draw_step(&self, step: Step, counted: &mut Vec<usize>) -> Option<()> {
        let discussion = self.discussion.borrow();
        let node = discussion.node(step.node);
        let answered = node.parent.filter(|_| node.is_flat);
        let answered = answered.map(|parent| find_name(&self.scene, &discussion.node(parent).comment));
        let view = show_entry(&self.scene, node, answered);
        let mut shown = self.shown.borrow_mut();
        let before = step.before.and_then(|before| Some(shown.get(before)?.as_ref()?.item.clone()));
        let list = match step.under {
            None => self.list.borrow().clone()?,
            Some(under) => find_answers(&discussion, shown.get_mut(under)?.as_mut()?, under)?,
        };
        let item = mount_before(view, &list, before.as_ref())?;
        while shown.len() <= step.node {
            shown.push(None);
        }
        shown[step.node] = Some(Shown { item, answers: None, is_counted: false });
        // Everything that it answers has one answer more.
        let mut parent = node.parent;
        while let Some(place) = parent {
            let Some(shown) = shown.get_mut(place).and_then(Option::as_mut) else { break };
            if std::mem::replace(&mut shown.is_counted, true) {
                break;
            }
            counted.push(place);
            parent = discussion.node(place).parent;
        }
        Some(())
    }

    /// Says how many answers the branches have now.
    fn count(&self, places: &[usize]) {
        let (discussion, mut shown) = (self.discussion.borrow(), self.shown.borrow_mut());
        for place in places {
            let Some(shown) = &mut shown[*place] else { continue };
            shown.is_counted = false;
            if let Some([summary, _]) = &shown.answers {
                let answers = discussion.node(*place).answers.to_string();
                document::set_text(summary, &self.scene.messages.discussion.answers.replace("{}", &answers));
            }
        }
    }
}

/// The list of what answers a comment; made when the first answer comes.
fn find_answers(discussion: &Discussion, shown: &mut Shown, under: usize) -> Option<Element> {
    if shown.answers.is_none() {
        let is_open = discussion.node(under).level() < FOLDED_FROM;
        let details = mount_before(show_answers(is_open), &shown.item, None)?;
        shown.answers = Some([details.first_element_child()?, details.last_element_child()?]);
    }
    let [_, list] = shown.answers.as_ref()?;
    Some(list.clone())
}

//! Sending what was written: it is checked first, and the form says what became of it.

use std::rc::Rc;

use leptos::prelude::*;

use super::super::delivery::{self, SendResult};
use super::super::draft::{Field, find_problems, find_sentence};
use super::super::form_status::{FormState, FormStatus};
use super::super::inputs::write_line;
use super::super::local_comments;
use super::super::refusal::{Remedy, find_refusal};
use super::FormController;
use crate::browser::clock;
use crate::data::ApiError;
use wordpress::decode::comment::NewComment;
use wordpress::model::comment::Status;

impl FormController {
    /// Sends what was written, unless it has to be mended, or is on its way already.
    pub fn submit(self: &Rc<Self>) {
        if self.state.with_untracked(FormState::is_busy) {
            return;
        }
        let new = self.read();
        if !self.check(&new) || !self.is_human() {
            return;
        }
        if self.is_remembered.get_untracked() {
            local_comments::keep_reader(&new);
        }
        self.state
            .update(|state| (state.status, state.is_again, state.leads_out) = (FormStatus::Sending, false, false));
        let controller = Rc::clone(self);
        delivery::submit(&self.base, self.messages, new.clone(), move |result| controller.take_result(&new, &result));
    }

    fn check(&self, new: &NewComment) -> bool {
        let problems = find_problems(new, self.settings.email_required).into_iter();
        let problems =
            problems.map(|(field, problem)| (field, find_sentence(field, problem, self.messages).to_owned()));
        self.state.update(|state| state.status = FormStatus::Idle);
        self.point_out(problems.collect())
    }

    /// Says something beside fields, and leads the reader to the first of them; answers whether there was nothing.
    fn point_out(&self, problems: Vec<(Field, String)>) -> bool {
        let first = problems.first().map(|(field, _)| *field);
        self.state.update(|state| state.problems = problems);
        if let Some(field) = first {
            self.inputs.focus(field);
        }
        first.is_none()
    }

    /// Two quiet signs of a robot; a reader who gave one by accident sends again.
    fn is_human(self: &Rc<Self>) -> bool {
        let words = &self.messages.discussion;
        if self.honeypot.get_untracked().is_some_and(|honeypot| !honeypot.value().trim().is_empty()) {
            write_line(self.honeypot, "");
            self.say_problem(words.robot.to_owned());
            return false;
        }
        let typed = clock::now_seconds().saturating_sub(self.since.get());
        let missing = u64::from(self.settings.seconds).saturating_sub(typed);
        if self.since.get() != 0 && missing > 0 {
            self.say_problem(words.hasty.to_owned());
            self.wait(u32::try_from(missing).unwrap_or_default());
            return false;
        }
        true
    }

    /// Counts down until it can be sent again.
    fn wait(self: &Rc<Self>, seconds: u32) {
        let words = &self.messages.discussion;
        self.state.update(|state| (state.wait, state.is_again) = (seconds, true));
        if seconds == 0 {
            self.state.update(|state| state.status = FormStatus::Success(words.now.to_owned()));
            return;
        }
        let controller = Rc::clone(self);
        clock::later(1000, move || {
            if !controller.state.is_disposed() {
                controller.wait(seconds - 1);
            }
        });
    }

    /// Takes the result of a comment that was just sent.
    fn take_result(self: &Rc<Self>, new: &NewComment, result: &SendResult) {
        if self.state.is_disposed() {
            // The reader has left the page: what was given back is found in the draft, what was not is no draft.
            if !matches!(result, SendResult::GivenBack(_)) {
                local_comments::let_go(new);
            }
            return;
        }
        let form = &self.messages.form;
        match result {
            SendResult::GivenBack(error) => return self.refuse(error),
            SendResult::Arrived(Some(sent)) if sent.status == Status::Public => self.thank(new, form.published),
            SendResult::Arrived(_) => self.thank(new, form.held),
            SendResult::Kept(_) => self.thank(new, self.messages.discussion.queued),
        }
        (self.on_result)(new, result);
    }

    fn thank(&self, new: &NewComment, words: &str) {
        self.state.update(|state| state.status = FormStatus::Success(words.to_owned()));
        self.let_go(new);
    }

    /// Says why the site did not take the comment, beside the field that it is about.
    fn refuse(self: &Rc<Self>, error: &ApiError) {
        let refusal = find_refusal(error, self.messages);
        let leads_out = matches!(refusal.remedy, Remedy::Elsewhere | Remedy::Registration);
        self.state.update(|state| (state.status, state.leads_out) = (FormStatus::Idle, leads_out));
        if let Some(field) = refusal.field {
            self.point_out(vec![(field, refusal.sentence.to_owned())]);
            return;
        }
        let remedy = refusal.remedy;
        self.say_problem(refusal.to_text());
        match remedy {
            Remedy::Mend | Remedy::Elsewhere => {}
            Remedy::Registration => delivery::note_login(),
            Remedy::Wait => {
                let pause = delivery::find_pause_ms().div_ceil(1000);
                self.wait(if pause == 0 { 15 } else { pause });
            }
        }
    }
}

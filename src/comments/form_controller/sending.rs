//! Sending a comment from the form: checks it first, then shows the result.

use std::rc::Rc;

use leptos::prelude::*;

use super::super::delivery::{self, SendResult};
use super::super::draft::{Field, find_message, find_problems};
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
    /// Sends the comment, unless a check fails or it is being sent already.
    pub fn submit(self: &Rc<Self>) {
        if self.state.with_untracked(FormState::is_busy) {
            return;
        }
        let new = self.to_comment();
        if !self.check(&new) || !self.check_not_bot() {
            return;
        }
        if self.is_remembered.get_untracked() {
            local_comments::save_reader(&new);
        }
        self.state.update(|state| {
            (state.status, state.is_retry, state.shows_site_link) = (FormStatus::Sending, false, false);
        });
        let controller = Rc::clone(self);
        delivery::submit(&self.base, self.messages, new.clone(), move |result| controller.apply_result(&new, &result));
    }

    fn check(&self, new: &NewComment) -> bool {
        let problems = find_problems(new, self.settings.email_required).into_iter();
        let problems = problems.map(|(field, problem)| (field, find_message(field, problem, self.messages).to_owned()));
        self.state.update(|state| state.status = FormStatus::Idle);
        self.show_problems(problems.collect())
    }

    /// Shows problems beside their fields, and focuses the first field; returns whether there are none.
    fn show_problems(&self, problems: Vec<(Field, String)>) -> bool {
        let first = problems.first().map(|(field, _)| *field);
        self.state.update(|state| state.problems = problems);
        if let Some(field) = first {
            self.inputs.focus(field);
        }
        first.is_none()
    }

    /// Checks two signs of a bot: a filled honeypot, and a comment written too fast. A person can just send again.
    fn check_not_bot(self: &Rc<Self>) -> bool {
        let messages = &self.messages.discussion;
        if self.honeypot.get_untracked().is_some_and(|honeypot| !honeypot.value().trim().is_empty()) {
            write_line(self.honeypot, "");
            self.show_problem(messages.robot.to_owned());
            return false;
        }
        let seconds_typed = clock::now_seconds().saturating_sub(self.typing_since.get());
        let missing = u64::from(self.settings.seconds).saturating_sub(seconds_typed);
        if self.typing_since.get() != 0 && missing > 0 {
            self.show_problem(messages.too_fast.to_owned());
            self.count_down(u32::try_from(missing).unwrap_or_default());
            return false;
        }
        true
    }

    /// Counts down the seconds until the comment can be sent again.
    fn count_down(self: &Rc<Self>, seconds: u32) {
        let messages = &self.messages.discussion;
        self.state.update(|state| (state.wait_seconds, state.is_retry) = (seconds, true));
        if seconds == 0 {
            self.state.update(|state| state.status = FormStatus::Success(messages.now.to_owned()));
            return;
        }
        let controller = Rc::clone(self);
        clock::set_timeout(1000, move || {
            if !controller.state.is_disposed() {
                controller.count_down(seconds - 1);
            }
        });
    }

    /// Shows the result of a comment that was just sent.
    fn apply_result(self: &Rc<Self>, new: &NewComment, result: &SendResult) {
        if self.state.is_disposed() {
            // The reader has left the page. A comment that failed stays saved as a draft; any other draft is deleted.
            if !matches!(result, SendResult::Failed(_)) {
                local_comments::forget_draft(new);
            }
            return;
        }
        let form = &self.messages.form;
        match result {
            SendResult::Failed(error) => return self.show_refusal(error),
            SendResult::Delivered(Some(sent)) if sent.status == Status::Public => {
                self.show_success(new, form.published);
            }
            SendResult::Delivered(_) => self.show_success(new, form.held),
            SendResult::Queued(_) => self.show_success(new, self.messages.discussion.queued),
        }
        (self.on_result)(new, result);
    }

    fn show_success(&self, new: &NewComment, message: &str) {
        self.state.update(|state| state.status = FormStatus::Success(message.to_owned()));
        self.clear_sent(new);
    }

    /// Shows why the site refused the comment, beside the field that is wrong if there is one.
    fn show_refusal(self: &Rc<Self>, error: &ApiError) {
        let refusal = find_refusal(error, self.messages);
        let shows_site_link = matches!(refusal.remedy, Remedy::UseSite | Remedy::LogIn);
        self.state.update(|state| (state.status, state.shows_site_link) = (FormStatus::Idle, shows_site_link));
        if let Some(field) = refusal.field {
            self.show_problems(vec![(field, refusal.sentence.to_owned())]);
            return;
        }
        let remedy = refusal.remedy;
        self.show_problem(refusal.to_text());
        match remedy {
            Remedy::Correct | Remedy::UseSite => {}
            Remedy::LogIn => delivery::set_requires_login(),
            Remedy::Wait => {
                let pause = delivery::find_pause_ms().div_ceil(1000);
                self.count_down(if pause == 0 { 15 } else { pause });
            }
        }
    }
}

//! The form controller: saves the draft, moves the form below the comment that is answered, sends the comment, and
//! restores comments that the site refused.

mod sending;

use std::cell::Cell;
use std::rc::Rc;

use leptos::html::{Div, Form, Input};
use leptos::prelude::*;
use leptos::tachys::renderer::types::Element;

use super::delivery::SendResult;
use super::draft::{Field, find_remaining, find_text};
use super::form_status::{FormState, FormStatus};
use super::inputs::Inputs;
use super::local_comments::{self, Draft};
use crate::browser::{clock, document};
use crate::config::CommentSettings;
use crate::i18n::Messages;
use wordpress::decode::comment::NewComment;
use wordpress::endpoint::ApiBase;
use wordpress::model::Post;

/// Called with a comment and the result of sending it, so that the thread can show it.
pub type OnResult = Rc<dyn Fn(&NewComment, &SendResult)>;

/// The controller of the comment form of an article.
pub struct FormController {
    /// The id of the article.
    pub post: u64,
    /// The address of the article on the site itself.
    pub link: String,
    /// The site's API.
    pub base: ApiBase,
    /// The settings of comments.
    pub settings: CommentSettings,
    /// The messages.
    pub messages: &'static Messages,
    /// The state of the form.
    pub state: RwSignal<FormState>,
    /// The inputs of the form.
    pub inputs: Inputs,
    /// Whether this browser saves name, e-mail and site.
    pub is_remembered: RwSignal<bool>,
    /// The honeypot field. Its value is read from the DOM, because bots fill it without an event.
    pub honeypot: NodeRef<Input>,
    /// The element of the form, which moves below the comment that is answered.
    pub form: NodeRef<Form>,
    /// The element that contains the form while no comment is answered.
    pub home: NodeRef<Div>,
    /// Called with each comment that was sent and its result.
    pub on_result: OnResult,
    /// When the reader began to type, Unix time in seconds; 0 before.
    pub typing_since: Cell<u64>,
}

impl FormController {
    /// The controller for an article, with the draft and the reader's name that are saved in this browser.
    pub fn new(
        post: &Post,
        base: ApiBase,
        settings: CommentSettings,
        messages: &'static Messages,
        on_result: OnResult,
    ) -> Self {
        let (draft, reader) = (local_comments::find_draft(post.id), local_comments::find_reader());
        let state = FormState { parent: draft.parent, parent_name: draft.parent_name, ..FormState::default() };
        Self {
            post: post.id,
            link: post.link.clone(),
            base,
            settings,
            messages,
            state: RwSignal::new(state),
            is_remembered: RwSignal::new(reader.is_some()),
            inputs: Inputs::new(draft.text, reader.unwrap_or_default()),
            honeypot: NodeRef::new(),
            form: NodeRef::new(),
            home: NodeRef::new(),
            on_result,
            typing_since: Cell::default(),
        }
    }

    /// Saves the draft, and updates the notes of fields that are almost full.
    pub fn save_input(&self) {
        if self.typing_since.get() == 0 {
            self.typing_since.set(clock::now_seconds());
        }
        let new = self.to_comment();
        self.save_draft(&new);
        let message = self.messages.discussion.length_used;
        let length_notes = Field::ALL.into_iter().filter_map(|field| {
            let [used, most] = find_remaining(&new, field)?;
            Some((field, message.replacen("{}", &used.to_string(), 1).replacen("{}", &most.to_string(), 1)))
        });
        let length_notes: Vec<_> = length_notes.collect();
        if self.state.with_untracked(|state| state.length_notes != length_notes) {
            self.state.update(|state| state.length_notes = length_notes);
        }
    }

    fn save_draft(&self, new: &NewComment) {
        let parent_name = self.state.with_untracked(|state| state.parent_name.clone());
        local_comments::save_draft(self.post, &Draft { parent: new.parent, parent_name, text: new.content.clone() });
    }

    /// Starts an answer to a comment: moves the form, with its text, below the element of the comment.
    pub fn reply_to(&self, parent: u64, parent_name: String, comment: &Element) {
        self.state.update(|state| (state.parent, state.parent_name) = (parent, parent_name));
        self.save_draft(&self.to_comment());
        if let Some(form) = self.form.get_untracked() {
            document::move_behind(&form, comment);
        }
        self.inputs.focus(Field::Comment);
    }

    /// Stops answering a comment: moves the form back, and the focus to the comment.
    pub fn cancel_reply(&self) {
        let parent = self.state.with_untracked(|state| state.parent);
        self.clear_parent();
        self.save_draft(&self.to_comment());
        document::focus_by_id(&format!("comment-{parent}"));
    }

    fn clear_parent(&self) {
        self.state.update(|state| (state.parent, state.parent_name) = (0, String::new()));
        self.move_home();
    }

    /// Moves the form to its place below the thread.
    pub fn move_home(&self) {
        if let (Some(form), Some(home)) = (self.form.get_untracked(), self.home.get_untracked()) {
            document::move_into(&form, &home);
        }
    }

    /// The current texts of the fields as a comment.
    fn to_comment(&self) -> NewComment {
        self.inputs.to_comment(self.post, self.state.with_untracked(|state| state.parent))
    }

    /// Deletes name, e-mail and site from the form and from this browser.
    pub fn forget_reader(&self) {
        local_comments::forget_reader();
        self.is_remembered.set(false);
        for field in [Field::Name, Field::Email, Field::Site] {
            self.inputs.write(field, "");
        }
        let message = self.messages.discussion.forgotten;
        self.state.update(|state| state.status = FormStatus::Success(message.to_owned()));
    }

    /// Clears the form and the draft after a comment was sent, unless the reader has changed the text since.
    pub fn clear_sent(&self, new: &NewComment) {
        if self.inputs.find_text(Field::Comment) == new.content {
            self.inputs.write(Field::Comment, "");
            local_comments::save_draft(self.post, &Draft::default());
            self.typing_since.set(0);
            self.clear_parent();
        }
    }

    /// Puts a refused comment into the form if it is empty; returns whether it was.
    pub fn restore_if_empty(&self, new: &NewComment, reason: &str) -> bool {
        let is_empty = self.inputs.find_text(Field::Comment).is_empty();
        if is_empty {
            self.restore(new, reason);
        }
        is_empty
    }

    /// Puts a refused comment into the form, after the text that is there.
    pub fn restore(&self, new: &NewComment, reason: &str) {
        let typed = self.inputs.find_text(Field::Comment);
        let text = if typed.is_empty() { new.content.clone() } else { format!("{typed}\n\n{}", new.content) };
        self.inputs.write(Field::Comment, &text);
        for field in [Field::Name, Field::Email, Field::Site] {
            if self.inputs.find_text(field).is_empty() {
                self.inputs.write(field, find_text(new, field));
            }
        }
        if new.parent != 0 {
            self.state.update(|state| (state.parent, state.parent_name) = (new.parent, format!("№ {}", new.parent)));
        }
        self.save_draft(&self.to_comment());
        self.show_problem(format!("{} {reason}", self.messages.discussion.returned));
    }

    fn show_problem(&self, text: String) {
        self.state.update(|state| state.status = FormStatus::Problem(text));
    }
}

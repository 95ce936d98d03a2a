//! The form controller: keeps what a reader types, moves the form, sends, and takes texts back that the site refused.

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

/// Takes the result of a sending into the thread.
pub type OnResult = Rc<dyn Fn(&NewComment, &SendResult)>;

/// The form below an article, and what it does.
pub struct FormController {
    /// The article's number.
    pub post: u64,
    /// The article on the site itself.
    pub link: String,
    /// The API.
    pub base: ApiBase,
    /// The paper's rules.
    pub settings: CommentSettings,
    /// The messages.
    pub messages: &'static Messages,
    /// What the form shows.
    pub state: RwSignal<FormState>,
    /// What is typed.
    pub inputs: Inputs,
    /// Whether this browser keeps name, e-mail and site.
    pub is_remembered: RwSignal<bool>,
    /// The field for robots; read from the page, for robots fill it without any event.
    pub honeypot: NodeRef<Input>,
    /// The form's element, which moves below the comment that is answered.
    pub form: NodeRef<Form>,
    /// The form's place while it answers no comment.
    pub home: NodeRef<Div>,
    /// Takes what was sent into the thread.
    pub on_result: OnResult,
    /// When the first letter was typed, Unix time in seconds; 0 before.
    pub since: Cell<u64>,
}

impl FormController {
    /// The form of an article, with what this browser has kept of it.
    pub fn new(
        post: &Post,
        base: ApiBase,
        settings: CommentSettings,
        messages: &'static Messages,
        on_result: OnResult,
    ) -> Self {
        let (draft, reader) = (local_comments::find_draft(post.id), local_comments::find_reader());
        let state = FormState { parent: draft.parent, answered: draft.answered, ..FormState::default() };
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
            since: Cell::default(),
        }
    }

    /// Keeps what is typed, and says how full the fields are.
    pub fn keep(&self) {
        if self.since.get() == 0 {
            self.since.set(clock::now_seconds());
        }
        let new = self.read();
        self.keep_draft(&new);
        let words = self.messages.discussion.room;
        let rooms = Field::ALL.into_iter().filter_map(|field| {
            let [used, most] = find_remaining(&new, field)?;
            Some((field, words.replacen("{}", &used.to_string(), 1).replacen("{}", &most.to_string(), 1)))
        });
        let rooms: Vec<_> = rooms.collect();
        if self.state.with_untracked(|state| state.rooms != rooms) {
            self.state.update(|state| state.rooms = rooms);
        }
    }

    fn keep_draft(&self, new: &NewComment) {
        let answered = self.state.with_untracked(|state| state.answered.clone());
        local_comments::keep_draft(self.post, &Draft { parent: new.parent, answered, text: new.content.clone() });
    }

    /// Answers a comment: the form moves behind the element of the comment, with what is typed.
    pub fn answer(&self, parent: u64, answered: String, comment: &Element) {
        self.state.update(|state| (state.parent, state.answered) = (parent, answered));
        self.keep_draft(&self.read());
        if let Some(form) = self.form.get_untracked() {
            document::move_behind(&form, comment);
        }
        self.inputs.focus(Field::Comment);
    }

    /// Answers the article again; the reader comes back to where they were.
    pub fn cancel(&self) {
        let parent = self.state.with_untracked(|state| state.parent);
        self.go_home();
        self.keep_draft(&self.read());
        document::focus_by_id(&format!("comment-{parent}"));
    }

    fn go_home(&self) {
        self.state.update(|state| (state.parent, state.answered) = (0, String::new()));
        self.move_home();
    }

    /// Moves the form to where it stands while it answers no comment.
    pub fn move_home(&self) {
        if let (Some(form), Some(home)) = (self.form.get_untracked(), self.home.get_untracked()) {
            document::move_into(&form, &home);
        }
    }

    /// What stands in the fields now.
    fn read(&self) -> NewComment {
        self.inputs.to_comment(self.post, self.state.with_untracked(|state| state.parent))
    }

    /// Forgets who the reader is, here and in this browser.
    pub fn forget_reader(&self) {
        local_comments::forget_reader();
        self.is_remembered.set(false);
        for field in [Field::Name, Field::Email, Field::Site] {
            self.inputs.write(field, "");
        }
        let words = self.messages.discussion.forgotten;
        self.state.update(|state| state.status = FormStatus::Success(words.to_owned()));
    }

    /// Forgets a text that is elsewhere now, unless the reader has written on.
    pub fn let_go(&self, new: &NewComment) {
        if self.inputs.find_text(Field::Comment) == new.content {
            self.inputs.write(Field::Comment, "");
            local_comments::keep_draft(self.post, &Draft::default());
            self.since.set(0);
            self.go_home();
        }
    }

    /// Takes back what had waited and was refused; answers whether there was controller for it.
    pub fn take_back(&self, new: &NewComment, reason: &str) -> bool {
        let is_free = self.inputs.find_text(Field::Comment).is_empty();
        if is_free {
            self.put_back(new, reason);
        }
        is_free
    }

    /// Puts a refused text into the form, below what stands there.
    pub fn put_back(&self, new: &NewComment, reason: &str) {
        let typed = self.inputs.find_text(Field::Comment);
        let text = if typed.is_empty() { new.content.clone() } else { format!("{typed}\n\n{}", new.content) };
        self.inputs.write(Field::Comment, &text);
        for field in [Field::Name, Field::Email, Field::Site] {
            if self.inputs.find_text(field).is_empty() {
                self.inputs.write(field, find_text(new, field));
            }
        }
        if new.parent != 0 {
            self.state.update(|state| (state.parent, state.answered) = (new.parent, format!("№ {}", new.parent)));
        }
        self.keep_draft(&self.read());
        self.say_problem(format!("{} {reason}", self.messages.discussion.came_back));
    }

    fn say_problem(&self, text: String) {
        self.state.update(|state| state.status = FormStatus::Problem(text));
    }
}

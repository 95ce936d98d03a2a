//! What happens with what a reader writes: kept while it is typed, checked, sent, given back.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;

use super::delivery::{self, Told};
use super::draft::{Field, find_problems, find_room, find_sentence, find_text};
use super::form::{FORM, HOME, REMEMBER, TRAP};
use super::own::{self, Draft};
use super::refusal::{Remedy, find_refusal};
use super::state::{Said, State};
use crate::api::wire::comment::NewComment;
use crate::api::{ApiBase, ApiError};
use crate::browser::{clock, document};
use crate::config::CommentSettings;
use crate::locale::Strings;
use crate::model::comment::Status;

/// What is told to the thread.
pub type Tell = Rc<dyn Fn(&NewComment, &Told)>;

/// The one who writes below an article.
pub struct Writer {
    /// The article's number.
    pub post: u64,
    /// The article on the site itself.
    pub link: String,
    /// The API.
    pub base: ApiBase,
    /// The paper's rules.
    pub settings: CommentSettings,
    /// The words.
    pub strings: &'static Strings,
    /// What the form shows.
    pub state: RwSignal<State>,
    /// Takes what was sent into the thread.
    pub tell: Tell,
    /// When the first letter was typed, Unix time in seconds; 0 before.
    pub since: Cell<u64>,
}

impl Writer {
    /// Keeps what is typed, and says how full the fields are.
    pub fn keep(&self) {
        if self.since.get() == 0 {
            self.since.set(clock::now_seconds());
        }
        let new = self.read();
        self.keep_draft(&new);
        let words = self.strings.discussion.room;
        let rooms = Field::ALL.into_iter().filter_map(|field| {
            let [used, most] = find_room(&new, field)?;
            Some((field, words.replacen("{}", &used.to_string(), 1).replacen("{}", &most.to_string(), 1)))
        });
        let rooms: Vec<_> = rooms.collect();
        if self.state.with_untracked(|state| state.rooms != rooms) {
            self.state.update(|state| state.rooms = rooms);
        }
    }

    fn keep_draft(&self, new: &NewComment) {
        let answered = self.state.with_untracked(|state| state.answered.clone());
        own::keep_draft(self.post, &Draft { parent: new.parent, answered, text: new.content.clone() });
    }

    /// Answers a comment: the form goes there, with what is typed.
    pub fn answer(&self, parent: u64, answered: String) {
        self.state.update(|state| (state.parent, state.answered) = (parent, answered));
        self.keep_draft(&self.read());
        document::move_element(FORM, &format!("comment-{parent}"), false);
        document::focus_by_id(Field::Comment.id());
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
        document::move_element(FORM, HOME, true);
    }

    /// What stands in the fields now.
    fn read(&self) -> NewComment {
        let [content, author_name, author_email, author_url] = Field::ALL.map(|field| document::read_field(field.id()));
        let parent = self.state.with_untracked(|state| state.parent);
        NewComment { post: self.post, parent, author_name, author_email, author_url, content }
    }

    /// Sends what was written, unless it has to be mended, or is on its way already.
    pub fn submit(self: &Rc<Self>) {
        if self.state.with_untracked(|state| state.said == Said::Sending || state.wait > 0) {
            return;
        }
        let new = self.read();
        if !self.check(&new) || !self.is_human() {
            return;
        }
        if document::is_ticked(REMEMBER) {
            own::keep_reader(&new);
        }
        self.state.update(|state| (state.said, state.is_again, state.leads_out) = (Said::Sending, false, false));
        let writer = Rc::clone(self);
        delivery::submit(&self.base, self.strings, new.clone(), move |told| writer.hear(&new, &told));
    }

    fn check(&self, new: &NewComment) -> bool {
        let problems = find_problems(new, self.settings.email_required).into_iter();
        let problems = problems.map(|(field, problem)| (field, find_sentence(field, problem, self.strings).to_owned()));
        self.state.update(|state| state.said = Said::Nothing);
        self.point_out(problems.collect())
    }

    /// Says something beside fields, and leads the reader to the first of them; answers whether there was nothing.
    fn point_out(&self, problems: Vec<(Field, String)>) -> bool {
        for field in Field::ALL {
            document::mark_field(field.id(), problems.iter().any(|(other, _)| *other == field));
        }
        if let Some((field, _)) = problems.first() {
            document::focus_by_id(field.id());
        }
        let is_good = problems.is_empty();
        self.state.update(|state| state.problems = problems);
        is_good
    }

    /// Two quiet signs of a robot; a reader who gave one by accident sends again.
    fn is_human(self: &Rc<Self>) -> bool {
        let words = &self.strings.discussion;
        if !document::read_field(TRAP).is_empty() {
            document::write_field(TRAP, "");
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

    fn say_problem(&self, text: String) {
        self.state.update(|state| state.said = Said::Problem(text));
    }

    /// Counts down until it can be sent again.
    fn wait(self: &Rc<Self>, seconds: u32) {
        let words = &self.strings.discussion;
        self.state.update(|state| (state.wait, state.is_again) = (seconds, true));
        if seconds == 0 {
            self.state.update(|state| state.said = Said::Good(words.now.to_owned()));
            return;
        }
        let writer = Rc::clone(self);
        clock::later(1000, move || {
            if !writer.state.is_disposed() {
                writer.wait(seconds - 1);
            }
        });
    }

    /// Hears what became of a comment that was just sent.
    fn hear(self: &Rc<Self>, new: &NewComment, told: &Told) {
        if self.state.is_disposed() {
            // The reader has left the page: what was given back is found in the draft, what was not is no draft.
            if !matches!(told, Told::GivenBack(_)) {
                own::let_go(new);
            }
            return;
        }
        let form = &self.strings.form;
        match told {
            Told::GivenBack(error) => return self.refuse(error),
            Told::Arrived(Some(sent)) if sent.status == Status::Public => self.thank(new, form.published),
            Told::Arrived(_) => self.thank(new, form.held),
            Told::Kept(_) => self.thank(new, self.strings.discussion.queued),
        }
        (self.tell)(new, told);
    }

    fn thank(&self, new: &NewComment, words: &str) {
        self.state.update(|state| state.said = Said::Good(words.to_owned()));
        self.let_go(new);
    }

    /// Forgets a text that is elsewhere now, unless the reader has written on.
    pub fn let_go(&self, new: &NewComment) {
        if document::read_field(Field::Comment.id()) == new.content {
            document::write_field(Field::Comment.id(), "");
            own::keep_draft(self.post, &Draft::default());
            self.since.set(0);
            self.go_home();
        }
    }

    /// Says why the site did not take the comment, beside the field that it is about.
    fn refuse(self: &Rc<Self>, error: &ApiError) {
        let refusal = find_refusal(error, self.strings);
        let leads_out = matches!(refusal.remedy, Remedy::Elsewhere | Remedy::Registration);
        self.state.update(|state| (state.said, state.leads_out) = (Said::Nothing, leads_out));
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

    /// Takes back what had waited and was refused; answers whether there was room for it.
    pub fn take_back(&self, new: &NewComment, reason: &str) -> bool {
        let is_free = document::read_field(Field::Comment.id()).is_empty();
        if is_free {
            self.put_back(new, reason);
        }
        is_free
    }

    /// Puts a refused text into the form, below what stands there.
    pub fn put_back(&self, new: &NewComment, reason: &str) {
        let typed = document::read_field(Field::Comment.id());
        let text = if typed.is_empty() { new.content.clone() } else { format!("{typed}\n\n{}", new.content) };
        document::write_field(Field::Comment.id(), &text);
        for field in [Field::Name, Field::Email, Field::Site] {
            if document::read_field(field.id()).is_empty() {
                document::write_field(field.id(), find_text(new, field));
            }
        }
        if new.parent != 0 {
            self.state.update(|state| (state.parent, state.answered) = (new.parent, format!("№ {}", new.parent)));
        }
        self.keep_draft(&self.read());
        self.say_problem(format!("{} {reason}", self.strings.discussion.came_back));
    }
}

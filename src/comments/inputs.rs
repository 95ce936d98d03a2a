//! The fields of the form as state: what is typed in each, and the elements, for focus and for what the app writes there.
//!
//! The fields are not bound to their signals in both directions: a value that is written back at each key press would
//! disturb input methods, and take the space from the end of an e-mail address that is being typed.

use leptos::html::{Input, Textarea};
use leptos::prelude::*;

use super::draft::Field;
use wordpress::decode::comment::NewComment;

/// The four fields that a reader fills.
#[derive(Debug, Clone, Copy)]
pub struct Inputs {
    /// The field of the text.
    pub comment: NodeRef<Textarea>,
    lines: [NodeRef<Input>; 3],
    typed: [RwSignal<String>; 4],
}

impl Inputs {
    /// The fields with what this browser has kept of them: the text, and name, e-mail and site.
    pub fn new(text: String, [name, email, site]: [String; 3]) -> Self {
        Self {
            comment: NodeRef::new(),
            lines: [NodeRef::new(), NodeRef::new(), NodeRef::new()],
            typed: [text, name, email, site].map(RwSignal::new),
        }
    }

    /// The element of a field of one line; the text has another one, see `comment`.
    pub fn line(self, field: Field) -> Option<NodeRef<Input>> {
        match field {
            Field::Comment => None,
            Field::Name => Some(self.lines[0]),
            Field::Email => Some(self.lines[1]),
            Field::Site => Some(self.lines[2]),
        }
    }

    /// What is typed in a field, as it is.
    pub fn typed(self, field: Field) -> RwSignal<String> {
        match field {
            Field::Comment => self.typed[0],
            Field::Name => self.typed[1],
            Field::Email => self.typed[2],
            Field::Site => self.typed[3],
        }
    }

    /// What is typed in a field, without white space around it; not tracked.
    pub fn find_text(self, field: Field) -> String {
        self.typed(field).with_untracked(|text| text.trim().to_owned())
    }

    /// The fields as a comment of an article that answers `parent`.
    pub fn to_comment(self, post: u64, parent: u64) -> NewComment {
        let [content, author_name, author_email, author_url] = Field::ALL.map(|field| self.find_text(field));
        NewComment { post, parent, author_name, author_email, author_url, content }
    }

    /// Writes into a field.
    pub fn write(self, field: Field, text: &str) {
        self.typed(field).set(text.to_owned());
        match self.line(field) {
            Some(line) => write_line(line, text),
            None => {
                if let Some(area) = self.comment.get_untracked() {
                    area.set_value(text);
                }
            }
        }
    }

    /// Moves the focus to a field.
    pub fn focus(self, field: Field) {
        // Only an element that cannot be focused refuses, and then nothing has to happen.
        let _ = match self.line(field) {
            Some(line) => line.get_untracked().map(|input| input.focus()),
            None => self.comment.get_untracked().map(|area| area.focus()),
        };
    }
}

/// Writes into an input, if it is on the page.
pub fn write_line(line: NodeRef<Input>, text: &str) {
    if let Some(input) = line.get_untracked() {
        input.set_value(text);
    }
}

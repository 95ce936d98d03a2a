//! The inputs of the form: a signal of what is typed in each, and its element, for focus and for writing into it.
//!
//! The inputs have no two-way binding: writing the value back at each key press would disturb input methods, and remove
//! the space at the end of an e-mail address while it is being typed.

use leptos::html::{Input, Textarea};
use leptos::prelude::*;

use super::draft::Field;
use wordpress::decode::comment::NewComment;

/// The four inputs of the form.
#[derive(Debug, Clone, Copy)]
pub struct Inputs {
    /// The text area of the comment.
    pub comment: NodeRef<Textarea>,
    lines: [NodeRef<Input>; 3],
    /// In the order of `Field::ALL`.
    typed: [RwSignal<String>; 4],
}

impl Inputs {
    /// The inputs with their initial texts: the comment; name, e-mail and site.
    pub fn new(text: String, [name, email, site]: [String; 3]) -> Self {
        Self {
            comment: NodeRef::new(),
            lines: [NodeRef::new(), NodeRef::new(), NodeRef::new()],
            typed: [text, name, email, site].map(RwSignal::new),
        }
    }

    /// The element of a one-line field; `None` for the text area, see `comment`.
    pub fn line(self, field: Field) -> Option<NodeRef<Input>> {
        (field as usize).checked_sub(1).map(|at| self.lines[at])
    }

    /// The signal of a field's text, as it was typed.
    pub fn typed(self, field: Field) -> RwSignal<String> {
        self.typed[field as usize]
    }

    /// The text of a field without surrounding white space; not tracked.
    pub fn find_text(self, field: Field) -> String {
        self.typed(field).with_untracked(|text| text.trim().to_owned())
    }

    /// The texts of all fields as a comment on the article `post` that answers the comment `parent`, or 0.
    pub fn to_comment(self, post: u64, parent: u64) -> NewComment {
        let [content, author_name, author_email, author_url] = Field::ALL.map(|field| self.find_text(field));
        NewComment { post, parent, author_name, author_email, author_url, content }
    }

    /// Replaces the text of a field.
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
        // Focusing fails only if the element cannot be focused; there is nothing to do then.
        let _ = match self.line(field) {
            Some(line) => line.get_untracked().map(|input| input.focus()),
            None => self.comment.get_untracked().map(|area| area.focus()),
        };
    }
}

/// Replaces the text of a one-line input, if it is mounted.
pub fn write_line(line: NodeRef<Input>, text: &str) {
    if let Some(input) = line.get_untracked() {
        input.set_value(text);
    }
}

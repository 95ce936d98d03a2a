//! The state of the comment form and its status line; pure.

use super::draft::Field;

/// The status of the form, which is shown below its fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum FormStatus {
    /// Nothing is shown.
    #[default]
    Idle,
    /// A comment is being sent, and the button is disabled.
    Sending,
    /// The message after a success.
    Success(String),
    /// The message after a failure.
    Problem(String),
}

/// The state of the form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FormState {
    /// Fields that are wrong, each with its message.
    pub problems: Vec<(Field, String)>,
    /// Fields that are almost at their limit, each with a note of its length.
    pub length_notes: Vec<(Field, String)>,
    /// The status of the form as a whole.
    pub status: FormStatus,
    /// Seconds until the button is enabled again.
    pub wait_seconds: u32,
    /// Whether the button is labelled as a retry.
    pub is_retry: bool,
    /// Whether the link to the form on the site itself is shown.
    pub shows_site_link: bool,
    /// The id of the comment that is answered, or 0.
    pub parent: u64,
    /// The name of the commenter who is answered.
    pub parent_name: String,
}

impl FormState {
    /// The note beside a field: its problem, else its length.
    pub fn find_note(&self, field: Field) -> String {
        let notes = self.problems.iter().chain(&self.length_notes);
        let note = notes.filter(|(other, _)| *other == field).map(|(_, note)| note.clone());
        note.into_iter().next().unwrap_or_default()
    }

    /// Whether a field has a problem.
    pub fn is_invalid(&self, field: Field) -> bool {
        self.problems.iter().any(|(other, _)| *other == field)
    }

    /// Whether the button is disabled: a comment is being sent, or the site requires a pause.
    pub fn is_busy(&self) -> bool {
        self.status == FormStatus::Sending || self.wait_seconds > 0
    }
}

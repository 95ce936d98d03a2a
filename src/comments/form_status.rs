//! What the form shows at a moment; pure.

use super::draft::Field;

/// What the form says below its fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum FormStatus {
    /// Nothing.
    #[default]
    Idle,
    /// The comment is on its way, and the button is disabled.
    Sending,
    /// It went well.
    Success(String),
    /// It did not.
    Problem(String),
}

/// What the form shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FormState {
    /// What is wrong with fields.
    pub problems: Vec<(Field, String)>,
    /// How full the fields are that are nearly full.
    pub rooms: Vec<(Field, String)>,
    /// What is said of the form as a whole.
    pub status: FormStatus,
    /// Seconds until the button can be used.
    pub wait: u32,
    /// Whether the button offers to send again.
    pub is_again: bool,
    /// Whether the link to the site's own form is shown.
    pub leads_out: bool,
    /// The comment that is answered, or 0.
    pub parent: u64,
    /// Whom it answers.
    pub answered: String,
}

impl FormState {
    /// The note beside a field: what is wrong with it, else how full it is.
    pub fn find_note(&self, field: Field) -> String {
        let notes = self.problems.iter().chain(&self.rooms);
        let note = notes.filter(|(other, _)| *other == field).map(|(_, note)| note.clone());
        note.into_iter().next().unwrap_or_default()
    }

    /// Whether something is wrong with a field.
    pub fn is_invalid(&self, field: Field) -> bool {
        self.problems.iter().any(|(other, _)| *other == field)
    }

    /// Whether nothing can be sent now: a comment is on its way, or the site wants a pause.
    pub fn is_busy(&self) -> bool {
        self.status == FormStatus::Sending || self.wait > 0
    }
}

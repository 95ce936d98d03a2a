//! What the form shows at a moment; pure.

use super::draft::Field;

/// What the form says below its fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Said {
    /// Nothing.
    #[default]
    Nothing,
    /// The comment is on its way, and the button is out of use.
    Sending,
    /// It went well.
    Good(String),
    /// It did not.
    Problem(String),
}

/// What the form shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// What is wrong with fields.
    pub problems: Vec<(Field, String)>,
    /// What is said of fields that are nearly full.
    pub rooms: Vec<(Field, String)>,
    /// What is said of the form.
    pub said: Said,
    /// Seconds until the button can be used.
    pub wait: u32,
    /// Whether the button offers to send again.
    pub is_again: bool,
    /// Whether the way to the site itself is shown.
    pub leads_out: bool,
    /// The comment that is answered, or 0.
    pub parent: u64,
    /// Whom it answers.
    pub answered: String,
}

impl State {
    /// What stands beside a field: what is wrong with it, else how full it is.
    pub fn find_note(&self, field: Field) -> String {
        let notes = self.problems.iter().chain(&self.rooms);
        let note = notes.filter(|(other, _)| *other == field).map(|(_, note)| note.clone());
        note.into_iter().next().unwrap_or_default()
    }
}

//! Why a site did not take a comment, in words and in their place; pure.

use super::draft::Field;
use crate::browser::sanitizer::to_text;
use crate::components::failure;
use crate::data::{ApiError, ErrorKind};
use crate::i18n::Messages;
use wordpress::model::Html;
use wordpress::model::comment::outbox::{Outcome, find_outcome};

/// Where and how a refusal is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The field that it is about; `None` for the form as a whole.
    pub field: Option<Field>,
    /// The sentence.
    pub sentence: &'static str,
    /// The site's own words, as HTML, where the app has no sentence for the code.
    pub detail: Option<String>,
    /// What the reader can do about it.
    pub remedy: Remedy,
}

/// What a reader can do about a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// Mend the text, or leave it.
    Mend,
    /// Wait, and send it again.
    Wait,
    /// Comment on the site itself.
    Elsewhere,
    /// Comment on the site itself, once registered there; so it is with every article.
    Registration,
}

impl Refusal {
    /// The sentence and the site's own words, if they are needed.
    pub fn to_text(self) -> String {
        match self.detail {
            Some(detail) => format!("{} {}", self.sentence, to_text(&Html(detail)).trim()),
            None => self.sentence.to_owned(),
        }
    }
}

/// How a sending ended that brought an error.
pub fn to_outcome(error: &ApiError) -> Outcome {
    match &error.kind {
        ErrorKind::Refused { status, code, .. } => find_outcome(*status, code),
        ErrorKind::Unreachable(_) | ErrorKind::Timeout | ErrorKind::Aborted => find_outcome(0, ""),
        // The site did answer, in whatever words: it is for the reader to decide.
        ErrorKind::NotJson(_)
        | ErrorKind::Malformed(_)
        | ErrorKind::NotFound
        | ErrorKind::TooLarge
        | ErrorKind::Elsewhere => Outcome::Refused,
    }
}

/// Finds the words for an error; WordPress's codes are stable, its messages are in the site's language.
pub fn find_refusal(error: &ApiError, messages: &Messages) -> Refusal {
    let (form, more) = (&messages.form, &messages.discussion);
    let (field, sentence) = match error.code() {
        "rest_comment_login_required" => (None, more.elsewhere),
        "rest_comment_closed" => (None, form.closed),
        "rest_comment_invalid_post_id" => (None, form.no_post),
        "rest_comment_draft_post" => (None, more.draft_post),
        "rest_comment_trash_post" => (None, more.trash_post),
        "rest_cannot_read_post" => (None, form.password),
        "rest_comment_content_invalid" => (Some(Field::Comment), form.comment_missing),
        "rest_comment_author_data_required" => (Some(Field::Name), form.name_missing),
        "rest_invalid_param" => (Some(Field::Email), form.email_wrong),
        "comment_author_column_length" => (Some(Field::Name), form.name_long),
        "comment_author_email_column_length" => (Some(Field::Email), form.email_long),
        "comment_author_url_column_length" => (Some(Field::Site), form.site_long),
        "comment_content_column_length" => (Some(Field::Comment), form.comment_long),
        "comment_duplicate" => (None, form.duplicate),
        "comment_flood" => (None, form.flood),
        "rest_comment_invalid_status" => (None, more.not_allowed[0]),
        "rest_comment_invalid_author" => (None, more.not_allowed[1]),
        "rest_comment_invalid_author_ip" => (None, more.not_allowed[2]),
        "rest_comment_failed_create" => (None, more.not_stored),
        _ => return find_other(error, messages),
    };
    let remedy = match error.code() {
        "rest_comment_login_required" => Remedy::Elsewhere,
        "comment_flood" => Remedy::Wait,
        _ => Remedy::Mend,
    };
    Refusal { field, sentence, detail: None, remedy }
}

/// WordPress's own form names no codes: its status tells the most common refusals, its page the others.
fn find_other(error: &ApiError, messages: &Messages) -> Refusal {
    let form = &messages.form;
    let whole = |sentence| Refusal { field: None, sentence, detail: None, remedy: Remedy::Mend };
    match &error.kind {
        ErrorKind::Refused { status: 403, code, message } if code.is_empty() && message.contains("<html") => {
            Refusal { remedy: Remedy::Registration, ..whole(messages.discussion.registered) }
        }
        ErrorKind::Refused { status: 409, code, .. } if code.is_empty() => whole(form.duplicate),
        ErrorKind::Refused { status: 429, code, message } if code.is_empty() && message.contains("<html") => {
            Refusal { remedy: Remedy::Wait, ..whole(form.flood) }
        }
        ErrorKind::Refused { message, .. } if !message.is_empty() => {
            Refusal { detail: Some(find_words(message).to_owned()), ..whole(form.refused) }
        }
        _ => whole(failure::find_sentence(error, messages)),
    }
}

/// What a page of the site says, without its head.
fn find_words(page: &str) -> &str {
    page.split_once("<body").and_then(|(_, body)| body.split_once('>')).map_or(page, |(_, body)| body)
}

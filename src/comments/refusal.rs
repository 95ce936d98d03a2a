//! Refusals: turns the error of a site that did not accept a comment into a message for the reader; pure.

use super::draft::Field;
use crate::browser::sanitizer::to_text;
use crate::components::failure;
use crate::data::{ApiError, ErrorKind};
use crate::i18n::Messages;
use wordpress::model::Html;
use wordpress::model::comment::outbox::{Outcome, find_outcome};

/// Why the site refused a comment, and where the form shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The field that is wrong; `None` if the message is about the whole form.
    pub field: Option<Field>,
    /// The message.
    pub sentence: &'static str,
    /// The site's own message as HTML, if the app has none for the error code.
    pub detail: Option<String>,
    /// What the reader can do about it.
    pub remedy: Remedy,
}

/// What the reader can do after a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// Correct the text, if that helps.
    Correct,
    /// Wait, then send the comment again.
    Wait,
    /// Comment on the site itself.
    UseSite,
    /// Log in on the site, and comment there; this holds for every article.
    LogIn,
}

impl Refusal {
    /// The message, followed by the site's own if there is one, as plain text.
    pub fn to_text(self) -> String {
        match self.detail {
            Some(detail) => format!("{} {}", self.sentence, to_text(&Html(detail)).trim()),
            None => self.sentence.to_owned(),
        }
    }
}

/// What an error says about the fate of the comment that was sent.
pub fn to_outcome(error: &ApiError) -> Outcome {
    match &error.kind {
        ErrorKind::Refused { status, code, .. } => find_outcome(*status, code),
        ErrorKind::Unreachable(_) | ErrorKind::Timeout | ErrorKind::Aborted => find_outcome(0, ""),
        // The site did respond, if not as the API should: sending again is the reader's decision.
        _ => Outcome::Refused,
    }
}

/// WordPress's codes, in the order of the messages in [`find_refusal`]. A `match` of so many strings would be larger.
const CODES: [&str; 19] = [
    "rest_comment_login_required",
    "comment_flood",
    "rest_comment_closed",
    "rest_comment_invalid_post_id",
    "rest_comment_draft_post",
    "rest_comment_trash_post",
    "rest_cannot_read_post",
    "rest_comment_content_invalid",
    "rest_comment_author_data_required",
    "rest_invalid_param",
    "comment_author_column_length",
    "comment_author_email_column_length",
    "comment_author_url_column_length",
    "comment_content_column_length",
    "comment_duplicate",
    "rest_comment_invalid_status",
    "rest_comment_invalid_author",
    "rest_comment_invalid_author_ip",
    "rest_comment_failed_create",
];

/// Finds the message for an error by its code: WordPress's codes are stable, its messages are in the site's language.
pub fn find_refusal(error: &ApiError, messages: &Messages) -> Refusal {
    let (form, discussion) = (&messages.form, &messages.discussion);
    let Some(at) = CODES.iter().position(|code| *code == error.code()) else { return find_other(error, messages) };
    let sentence = match at {
        0 => discussion.elsewhere,
        1 => form.flood,
        2 => form.closed,
        3 => form.no_post,
        4 => discussion.draft_post,
        5 => discussion.trash_post,
        6 => form.password,
        7 => form.comment_missing,
        8 => form.name_missing,
        9 => form.email_wrong,
        10 => form.name_long,
        11 => form.email_long,
        12 => form.site_long,
        13 => form.comment_long,
        14 => form.duplicate,
        15 => discussion.not_allowed[0],
        16 => discussion.not_allowed[1],
        17 => discussion.not_allowed[2],
        _ => discussion.not_stored,
    };
    let field = match at {
        7 | 13 => Some(Field::Comment),
        8 | 10 => Some(Field::Name),
        9 | 11 => Some(Field::Email),
        12 => Some(Field::Site),
        _ => None,
    };
    let remedy = match at {
        0 => Remedy::UseSite,
        1 => Remedy::Wait,
        _ => Remedy::Correct,
    };
    Refusal { field, sentence, detail: None, remedy }
}

/// Errors without a known code. WordPress's own form returns no codes: the status identifies the most common refusals,
/// the HTML page explains the others.
fn find_other(error: &ApiError, messages: &Messages) -> Refusal {
    let form = &messages.form;
    let of_form = |sentence| Refusal { field: None, sentence, detail: None, remedy: Remedy::Correct };
    match &error.kind {
        ErrorKind::Refused { status: 403, code, message } if code.is_empty() && message.contains("<html") => {
            Refusal { remedy: Remedy::LogIn, ..of_form(messages.discussion.registered) }
        }
        ErrorKind::Refused { status: 409, code, .. } if code.is_empty() => of_form(form.duplicate),
        ErrorKind::Refused { status: 429, code, message } if code.is_empty() && message.contains("<html") => {
            Refusal { remedy: Remedy::Wait, ..of_form(form.flood) }
        }
        ErrorKind::Refused { message, .. } if !message.is_empty() => {
            Refusal { detail: Some(find_body(message).to_owned()), ..of_form(form.refused) }
        }
        _ => of_form(failure::find_message(error, messages)),
    }
}

/// The body of an HTML page; the whole text if it has none.
fn find_body(page: &str) -> &str {
    page.split_once("<body").and_then(|(_, body)| body.split_once('>')).map_or(page, |(_, body)| body)
}

//! Why a site did not take a comment, in words and in their place; pure.

use super::draft::Field;
use crate::api::{ApiError, ErrorKind};
use crate::components::failure;
use crate::locale::Strings;

/// Where and how a refusal is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The field that it is about; `None` for the form as a whole.
    pub field: Option<Field>,
    /// The sentence.
    pub sentence: &'static str,
    /// The site's own words, as HTML, where the app has no sentence for the code.
    pub detail: Option<String>,
}

/// Finds the words for an error; WordPress's codes are stable, its messages are in the site's language.
pub fn find_refusal(error: &ApiError, strings: &Strings) -> Refusal {
    let form = &strings.form;
    let (field, sentence) = match error.code() {
        "rest_comment_login_required" => (None, form.login_required),
        "rest_comment_closed" => (None, form.closed),
        "rest_comment_invalid_post_id" | "rest_comment_draft_post" | "rest_comment_trash_post" => (None, form.no_post),
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
        _ => return find_other(error, strings),
    };
    Refusal { field, sentence, detail: None }
}

fn find_other(error: &ApiError, strings: &Strings) -> Refusal {
    match &error.kind {
        ErrorKind::Refused { message, .. } if !message.is_empty() => {
            Refusal { field: None, sentence: strings.form.refused, detail: Some(message.clone()) }
        }
        _ => Refusal { field: None, sentence: failure::find_sentence(error, strings), detail: None },
    }
}

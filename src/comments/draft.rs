//! Checks of a comment before it is sent: required fields, lengths, and the form of addresses; pure.

use crate::i18n::Messages;
use wordpress::decode::comment::NewComment;
use wordpress::markup::escape;

/// A field of the form; they stand in the order of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The text of the comment.
    Comment,
    /// The name of the commenter.
    Name,
    /// The e-mail address.
    Email,
    /// The commenter's own web site.
    Site,
}

impl Field {
    /// All fields, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Comment, Self::Name, Self::Email, Self::Site];

    /// The id of the field's element.
    pub fn id(self) -> &'static str {
        match self {
            Self::Comment => "comment-text",
            Self::Name => "comment-name",
            Self::Email => "comment-email",
            Self::Site => "comment-site",
        }
    }

    /// The longest text that WordPress stores, in bytes: a name of 130 Cyrillic letters is too long.
    pub fn max_bytes(self) -> usize {
        match self {
            Self::Comment => 65_525,
            Self::Name => 245,
            Self::Email => 100,
            Self::Site => 200,
        }
    }
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// It is empty.
    Missing,
    /// It is longer than WordPress can store.
    TooLong,
    /// It is not an e-mail address, or not a web address.
    Malformed,
}

/// Finds the problems of a draft, in the order of the fields. By default WordPress requires name and e-mail.
pub fn find_problems(draft: &NewComment, is_email_required: bool) -> Vec<(Field, Problem)> {
    let find = |field| find_problem(draft, field, is_email_required).map(|problem| (field, problem));
    Field::ALL.into_iter().filter_map(find).collect()
}

fn find_problem(draft: &NewComment, field: Field, is_email_required: bool) -> Option<Problem> {
    match find_text(draft, field).trim() {
        "" if field == Field::Comment => Some(Problem::Missing),
        "" => (field != Field::Site && is_email_required).then_some(Problem::Missing),
        text if field.max_bytes() < count_bytes(text) => Some(Problem::TooLong),
        text if field == Field::Email && !is_email(text) => Some(Problem::Malformed),
        text if field == Field::Site && !is_site(text) => Some(Problem::Malformed),
        _ => None,
    }
}

/// The text of a field.
pub fn find_text(draft: &NewComment, field: Field) -> &str {
    match field {
        Field::Comment => &draft.content,
        Field::Name => &draft.author_name,
        Field::Email => &draft.author_email,
        Field::Site => &draft.author_url,
    }
}

/// The length in bytes as WordPress stores the text, which is with HTML entities.
fn count_bytes(text: &str) -> usize {
    escape(text).len()
}

/// How full a field is, as used and available bytes; `None` below 90 percent.
pub fn find_remaining(draft: &NewComment, field: Field) -> Option<[usize; 2]> {
    let (used, most) = (count_bytes(find_text(draft, field).trim()), field.max_bytes());
    (used * 10 >= most * 9).then_some([used, most])
}

/// Whether a text is a web address. WordPress does not refuse other texts, but turns them into broken links.
fn is_site(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
    host.split(['/', '?', '#']).next().is_some_and(|host| host.contains('.') && !host.starts_with('.'))
        && !text.contains(char::is_whitespace)
}

/// Whether a text is an e-mail address by WordPress's own rule: a local part, `@`, and a domain with an inner dot.
fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let has_inner_dot = domain.split('.').count() > 1 && domain.split('.').all(|part| !part.is_empty());
    !local.is_empty() && has_inner_dot && !text.contains(char::is_whitespace) && !domain.contains('@')
}

/// The message for a problem.
pub fn find_message(field: Field, problem: Problem, messages: &Messages) -> &'static str {
    let form = &messages.form;
    match (field, problem) {
        (Field::Comment, Problem::TooLong) => form.comment_long,
        (Field::Comment, _) => form.comment_missing,
        (Field::Name, Problem::TooLong) => form.name_long,
        (Field::Name, _) => form.name_missing,
        (Field::Email, Problem::Missing) => form.email_missing,
        (Field::Email, Problem::TooLong) => form.email_long,
        (Field::Email, Problem::Malformed) => form.email_wrong,
        (Field::Site, Problem::TooLong) => form.site_long,
        (Field::Site, _) => messages.discussion.site_wrong,
    }
}

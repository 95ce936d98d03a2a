//! A comment before it is sent, and what has to be mended first; pure.

use crate::i18n::Messages;
use wordpress::decode::comment::NewComment;
use wordpress::markup::escape;

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The text.
    Comment,
    /// The name.
    Name,
    /// The e-mail.
    Email,
    /// The site.
    Site,
}

impl Field {
    /// In the order in which they stand in the form.
    pub const ALL: [Self; 4] = [Self::Comment, Self::Name, Self::Email, Self::Site];

    /// The name of the field in the document.
    pub fn id(self) -> &'static str {
        match self {
            Self::Comment => "comment-text",
            Self::Name => "comment-name",
            Self::Email => "comment-email",
            Self::Site => "comment-site",
        }
    }

    /// The most that WordPress stores, in bytes: 130 Cyrillic letters are already too long a name.
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
    /// It is longer than WordPress stores.
    TooLong,
    /// It is no e-mail address, or no web address.
    Malformed,
}

/// Finds what is wrong with a draft, in the order of the fields; WordPress's own default asks for name and e-mail.
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

/// What stands in a field.
pub fn find_text(draft: &NewComment, field: Field) -> &str {
    match field {
        Field::Comment => &draft.content,
        Field::Name => &draft.author_name,
        Field::Email => &draft.author_email,
        Field::Site => &draft.author_url,
    }
}

/// Bytes as WordPress will store them.
fn count_bytes(text: &str) -> usize {
    escape(text).len()
}

/// How full a field is, when the end is near: bytes that are used, and bytes that there are.
pub fn find_remaining(draft: &NewComment, field: Field) -> Option<[usize; 2]> {
    let (used, most) = (count_bytes(find_text(draft, field).trim()), field.max_bytes());
    (used * 10 >= most * 9).then_some([used, most])
}

/// WordPress would not refuse another address, but make a strange one of it.
fn is_site(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
    host.split(['/', '?', '#']).next().is_some_and(|host| host.contains('.') && !host.starts_with('.'))
        && !text.contains(char::is_whitespace)
}

/// The form that WordPress's own check asks for: something, `@`, and a domain with a dot inside.
fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let has_inner_dot = domain.split('.').count() > 1 && domain.split('.').all(|part| !part.is_empty());
    !local.is_empty() && has_inner_dot && !text.contains(char::is_whitespace) && !domain.contains('@')
}

/// The sentence for a problem.
pub fn find_sentence(field: Field, problem: Problem, messages: &Messages) -> &'static str {
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

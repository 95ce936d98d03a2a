//! The messages of the comment form.

use super::message_file::messages;

messages! {
    /// The messages of the comment form.
    pub struct FormMessages {
        /// «Оставьте ответ».
        pub heading: &'static str,
        /// Label of the text.
        pub comment: &'static str,
        /// Label of the name.
        pub name: &'static str,
        /// Label of the e-mail.
        pub email: &'static str,
        /// How the e-mail is used.
        pub email_hint: &'static str,
        /// Label of the site.
        pub site: &'static str,
        /// Marks an optional field.
        pub optional: &'static str,
        /// The button.
        pub send: &'static str,
        /// The button while sending.
        pub sending: &'static str,
        /// The text is missing.
        pub comment_missing: &'static str,
        /// The name is missing.
        pub name_missing: &'static str,
        /// The e-mail is missing.
        pub email_missing: &'static str,
        /// The e-mail is not valid.
        pub email_wrong: &'static str,
        /// The name is too long.
        pub name_long: &'static str,
        /// The e-mail is too long.
        pub email_long: &'static str,
        /// The site's address is too long.
        pub site_long: &'static str,
        /// The text is too long.
        pub comment_long: &'static str,
        /// The comment is published.
        pub published: &'static str,
        /// The comment waits for moderation.
        pub held: &'static str,
        /// Comments have been closed in the meantime.
        pub closed: &'static str,
        /// The article no longer exists.
        pub no_post: &'static str,
        /// The article is protected by a password.
        pub password: &'static str,
        /// The same comment exists already.
        pub duplicate: &'static str,
        /// It was sent too soon after another comment.
        pub flood: &'static str,
        /// Any other refusal; the site's own message follows.
        pub refused: &'static str,
    }
}

//! The messages of discussions: reading and writing comments, and the status of a sent comment.

use super::Language;
use super::message_file::messages;
use super::plurals::{Form, find_form};

messages! {
    /// The messages of discussions in one language.
    pub struct CommentMessages {
        /// Label of the order chooser.
        pub order: &'static str,
        /// The option: the oldest first.
        pub oldest: &'static str,
        /// The option: the newest first.
        pub newest: &'static str,
        /// The option: the most replies first.
        pub answered: &'static str,
        /// The link to a discussion without comments.
        pub discuss: &'static str,
        /// The number of replies to a comment; `{}` is the number.
        pub replies: &'static str,
        /// The reply button below a comment.
        pub reply: &'static str,
        /// The same for screen readers; `{}` is the name.
        pub reply_to: &'static str,
        /// Heading of the form below a comment; `{}` is the name.
        pub replying: &'static str,
        /// The button that cancels a reply.
        pub cancel: &'static str,
        /// Before a reply that is shown beside its parent, at the maximum depth; `{}` is the name.
        pub in_reply_to: &'static str,
        /// Marks comments by the article's author.
        pub article_author: &'static str,
        /// Marks a comment that waits for the network.
        pub waiting: &'static str,
        /// Announced when new comments are shown; `{}` is the number.
        pub added: &'static str,
        /// The comment in the address does not exist.
        pub gone: &'static str,
        /// Label of the checkbox that stores name, e-mail and site.
        pub remember: &'static str,
        /// The button that removes them.
        pub forget: &'static str,
        /// Announced when they are removed.
        pub forgotten: &'static str,
        /// The site is not a web address.
        pub site_wrong: &'static str,
        /// The length of a field and its limit; two `{}`, in bytes.
        pub length_used: &'static str,
        /// The article is a draft again.
        pub draft_post: &'static str,
        /// The article is in the trash.
        pub trash_post: &'static str,
        /// The site does not let visitors set a comment's status, author or IP address.
        pub not_allowed: [&'static str; 3],
        /// The site could not store it.
        pub not_stored: &'static str,
        /// The comment waits for the network.
        pub queued: &'static str,
        /// The pending comment was sent.
        pub arrived: &'static str,
        /// The pending comment was refused; the reason follows.
        pub returned: &'static str,
        /// The send button during a pause; `{}` is the number of seconds.
        pub wait: &'static str,
        /// The send button after the pause.
        pub again: &'static str,
        /// Announced when the pause is over.
        pub now: &'static str,
        /// The form was sent faster than a person types.
        pub too_fast: &'static str,
        /// Label of the honeypot field.
        pub honeypot: &'static str,
        /// The honeypot field was filled.
        pub robot: &'static str,
        /// Only logged-in users may comment.
        pub registered: &'static str,
        /// Comments can be sent on the WordPress site only.
        pub elsewhere: &'static str,
        /// The link to that site, which copies the text first.
        pub copy: &'static str,
        /// The button that puts a refused comment back into the form.
        pub restore: &'static str,
        /// The plural forms of «new» after a number: «новый», «новых», «новых».
        pub fresh: [&'static str; 3],
    }
}

impl Language {
    /// Formats the number of new comments: «3 новых».
    pub fn format_fresh(self, count: usize) -> String {
        let [one, few, many] = self.messages().discussion.fresh;
        let form = match find_form(self, count) {
            Form::One => one,
            Form::Few => few,
            Form::Many => many,
        };
        format!("{count} {form}")
    }
}

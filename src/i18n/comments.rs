//! The words of discussions: reading, writing, and what becomes of a comment.

use super::Language;
use super::message_file::messages;
use super::plurals::{Form, find_form};

messages! {
    /// The words of discussions in one language.
    pub struct CommentMessages {
        /// Label of the order chooser.
        pub order: &'static str,
        /// The order of writing.
        pub oldest: &'static str,
        /// The latest first.
        pub newest: &'static str,
        /// The most answered first.
        pub answered: &'static str,
        /// The link to a discussion without comments.
        pub discuss: &'static str,
        /// What a branch holds; `{}` is the number.
        pub answers: &'static str,
        /// The button below a comment.
        pub reply: &'static str,
        /// The same for screen readers; `{}` is the name.
        pub reply_to: &'static str,
        /// Heading of the form below a comment; `{}` is the name.
        pub replying: &'static str,
        /// Takes the form back.
        pub cancel: &'static str,
        /// Before a comment that stands beside what it answers; `{}` is the name.
        pub answers_to: &'static str,
        /// Marks the article's writer.
        pub writer: &'static str,
        /// A comment waits for the network.
        pub waiting: &'static str,
        /// Told when new comments were shown; `{}` is the number.
        pub added: &'static str,
        /// The comment of an address is not there.
        pub gone: &'static str,
        /// The tick that keeps name, e-mail and site.
        pub remember: &'static str,
        /// The button that forgets them.
        pub forget: &'static str,
        /// Told when they are forgotten.
        pub forgotten: &'static str,
        /// The site is no web address.
        pub site_wrong: &'static str,
        /// How much of a field is filled; `{}` twice, in bytes.
        pub room: &'static str,
        /// The article went back to the editors.
        pub draft_post: &'static str,
        /// The article was taken down.
        pub trash_post: &'static str,
        /// The site does not let readers say whether a comment waits, whose it is, where it comes from.
        pub not_allowed: [&'static str; 3],
        /// The site could not store it.
        pub not_stored: &'static str,
        /// It waits for the network.
        pub queued: &'static str,
        /// What had waited was sent.
        pub arrived: &'static str,
        /// What had waited was refused; the reason follows.
        pub came_back: &'static str,
        /// The button while it has to wait; `{}` are seconds.
        pub wait: &'static str,
        /// The button afterwards.
        pub again: &'static str,
        /// Told when the wait is over.
        pub now: &'static str,
        /// Written faster than a person types.
        pub hasty: &'static str,
        /// Label of the field for robots.
        pub honeypot: &'static str,
        /// The field for robots was filled.
        pub robot: &'static str,
        /// Only for those who are logged in.
        pub registered: &'static str,
        /// Comments are taken on the site only.
        pub elsewhere: &'static str,
        /// The link out, which takes the text along.
        pub copy: &'static str,
        /// Takes a refused comment into the form.
        pub put_back: &'static str,
        /// «новый», «новых», «новых» after a number.
        pub fresh: [&'static str; 3],
    }
}

impl Language {
    /// «3 новых».
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

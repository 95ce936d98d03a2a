//! The messages for content of articles: tables, embeds, pictures, passwords.

use super::message_file::messages;

messages! {
    /// The messages for content of articles in one language.
    pub struct ProseMessages {
        /// Name of a table without a caption, for screen readers.
        pub table: &'static str,
        /// The kinds of embeds: a video, a post, a map.
        pub kinds: [&'static str; 3],
        /// The buttons that load them, by kind.
        pub show: [&'static str; 3],
        /// The link to the original; `{}` is the site.
        pub open_at: &'static str,
        /// The button that enlarges a picture; the text alternative follows.
        pub enlarge: &'static str,
        /// «3 из 12», with two `{}`.
        pub counter: &'static str,
        /// The picture viewer's buttons: previous, next, close.
        pub viewer_buttons: [&'static str; 3],
        /// Name of the picture viewer.
        pub viewer: &'static str,
        /// The link in the place of a form, to the page on the site where the form works.
        pub form: &'static str,
        /// Label of the password field.
        pub password: &'static str,
        /// The button that sends it.
        pub unlock: &'static str,
        /// The button while sending.
        pub unlocking: &'static str,
        /// The password is wrong.
        pub password_wrong: &'static str,
        /// The password is missing.
        pub password_missing: &'static str,
    }
}

impl ProseMessages {
    /// The messages that `web/article_body/` needs, one per line.
    pub fn to_lines(&self) -> String {
        let parts: [&[&str]; 6] = [
            &[self.table],
            &self.kinds,
            &self.show,
            &[self.open_at, self.enlarge, self.counter],
            &self.viewer_buttons,
            &[self.viewer, self.form],
        ];
        parts.concat().join("\n")
    }
}

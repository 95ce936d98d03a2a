//! Words for what stands in articles: tables, embeds, pictures, passwords.

use super::message_file::messages;

messages! {
    /// What an article's body needs to say.
    pub struct ProseMessages {
        /// Name of a table without a caption, for screen readers.
        pub table: &'static str,
        /// What frames of other sites hold: a video, a post, a map.
        pub kinds: [&'static str; 3],
        /// The buttons that load them.
        pub show: [&'static str; 3],
        /// The link to the same thing at its own place; `{}` is the site.
        pub open_at: &'static str,
        /// The button that shows a picture large; the text alternative follows.
        pub enlarge: &'static str,
        /// «3 из 12», with two `{}`.
        pub counter: &'static str,
        /// The viewer's buttons: earlier picture, later picture, close.
        pub viewer_buttons: [&'static str; 3],
        /// Name of the viewer.
        pub viewer: &'static str,
        /// Label of the password's field.
        pub password: &'static str,
        /// The button that sends it.
        pub unlock: &'static str,
        /// The same while it is on its way.
        pub unlocking: &'static str,
        /// It is wrong.
        pub password_wrong: &'static str,
        /// It is missing.
        pub password_missing: &'static str,
    }
}

impl ProseMessages {
    /// The words that `browser::prose` needs, a line for each.
    pub fn to_lines(&self) -> String {
        let parts: [&[&str]; 6] = [
            &[self.table],
            &self.kinds,
            &self.show,
            &[self.open_at, self.enlarge, self.counter],
            &self.viewer_buttons,
            &[self.viewer],
        ];
        parts.concat().join("\n")
    }
}

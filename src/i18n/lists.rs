//! Words of the lists: archives, search, the front page, numbered pages, the way up.

use super::message_file::messages;

messages! {
    /// The words of lists in one language.
    pub struct ListMessages {
        /// Name of the breadcrumbs, for screen readers.
        pub breadcrumbs: &'static str,
        /// The front page, as the first of the breadcrumbs.
        pub home: &'static str,
        /// Name of the numbered pages, for screen readers.
        pub pages: &'static str,
        /// «Страница 2 из 5».
        pub page_of: &'static str,
        /// A numbered page in the title of the window; `{}` is the number.
        pub page: &'static str,
        /// «Предыдущая страница».
        pub previous: &'static str,
        /// «Следующая страница».
        pub next: &'static str,
        /// The link to WordPress's feed.
        pub rss: &'static str,
        /// Name of the sections under a section, for screen readers.
        pub sections_under: &'static str,
        /// Heading of the pages under a page.
        pub pages_under: &'static str,
        /// An archive without articles.
        pub empty: &'static str,
        /// Above the name of a tag.
        pub tag: &'static str,
        /// Above the name of a writer.
        pub author: &'static str,
        /// Above a date.
        pub date: &'static str,
        /// All news, page by page.
        pub news: &'static str,
        /// Heading of the stories that lead the front page, for screen readers.
        pub leads: &'static str,
        /// Heading of the articles that readers talk about.
        pub discussed: &'static str,
        /// Words of the search.
        pub search: SearchMessages,
    }
}

messages! {
    /// The words of the search.
    pub struct SearchMessages {
        /// Heading, and the link that leads here.
        pub heading: &'static str,
        /// Label of the field.
        pub label: &'static str,
        /// The button.
        pub button: &'static str,
        /// What to do while nothing is typed.
        pub hint: &'static str,
        /// How many articles were found; `{}` is the number.
        pub found: &'static str,
        /// Nothing was found; `{}` are the words.
        pub nothing: &'static str,
        /// What to do then.
        pub advice: &'static str,
    }
}

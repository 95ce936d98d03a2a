//! The messages of lists: archives, search, the front page, pagination, breadcrumbs.

use super::message_file::messages;

messages! {
    /// The messages of lists in one language.
    pub struct ListMessages {
        /// Name of the breadcrumbs, for screen readers.
        pub breadcrumbs: &'static str,
        /// The front page, as the first breadcrumb.
        pub home: &'static str,
        /// Name of the pagination, for screen readers.
        pub pages: &'static str,
        /// «Страница 2 из 5».
        pub page_of: &'static str,
        /// The page number in the document title; `{}` is the number.
        pub page: &'static str,
        /// «Предыдущая страница».
        pub previous: &'static str,
        /// «Следующая страница».
        pub next: &'static str,
        /// The link to WordPress's feed.
        pub rss: &'static str,
        /// Name of the list of subcategories, for screen readers.
        pub sections_under: &'static str,
        /// Heading of the child pages of a page.
        pub pages_under: &'static str,
        /// The archive has no articles.
        pub empty: &'static str,
        /// Above the name of a tag.
        pub tag: &'static str,
        /// Above the name of an author.
        pub author: &'static str,
        /// Above a date.
        pub date: &'static str,
        /// All news, page by page.
        pub news: &'static str,
        /// Heading of the lead stories on the front page, for screen readers.
        pub top_stories: &'static str,
        /// Heading of the articles with recent comments.
        pub discussed: &'static str,
        /// The messages of the search.
        pub search: SearchMessages,
    }
}

messages! {
    /// The messages of the search.
    pub struct SearchMessages {
        /// Heading of the search page, and the link to it.
        pub heading: &'static str,
        /// Label of the field.
        pub label: &'static str,
        /// The button.
        pub button: &'static str,
        /// A hint while the field is empty.
        pub hint: &'static str,
        /// The number of results; `{}` is the number.
        pub found: &'static str,
        /// Nothing was found; `{}` is the query.
        pub nothing: &'static str,
        /// Advice if nothing was found.
        pub advice: &'static str,
        /// The query is longer than the site can search for.
        pub cut: &'static str,
    }
}

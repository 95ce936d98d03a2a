//! The list of words that a language has to load_chunk, in the order of their files.

use super::comments::CommentMessages;
use super::lists::ListMessages;
use super::message_file::messages;
use super::prose::ProseMessages;
use super::reading::ReadingMessages;

messages! {
    /// The words of the interface in one language.
    pub struct Messages {
        /// The link that jumps over the masthead.
        pub skip_to_content: &'static str,
        /// Name of the main menu, for screen readers.
        pub main_menu: &'static str,
        /// The button that opens the drawer.
        pub open_menu: &'static str,
        /// The button that closes the drawer.
        pub close_menu: &'static str,
        /// The button that opens a submenu; `{}` is the item.
        pub open_submenu: &'static str,
        /// The menu of a site that has none.
        pub no_menu_items: &'static str,
        /// What the weather is, for screen readers.
        pub weather: &'static str,
        /// The credit of the weather's source.
        pub weather_credit: &'static str,
        /// What a sky looks like.
        pub sky: SkyMessages,
        /// What comes first in a date: the day (`dmy`) or the month (`mdy`).
        pub date_order: &'static str,
        /// The months as dates use them («19 апреля»), January first, with spaces between.
        pub months: &'static str,
        /// The months as they stand without a day («апрель»).
        pub months_alone: &'static str,
        /// The days, Sunday first, as they begin a sentence.
        pub weekdays: &'static str,
        /// «Обновлено» before a time.
        pub updated: &'static str,
        /// Before the name of a photographer; `{}` is the name.
        pub photo_by: &'static str,
        /// Heading of the tags.
        pub tags: &'static str,
        /// The title of an article without one.
        pub untitled: &'static str,
        /// Where the body of an article with a password would stand.
        pub protected: &'static str,
        /// The link to the same page on the WordPress site.
        pub open_on_site: &'static str,
        /// Name of the previous-and-next block, for screen readers.
        pub neighbours: &'static str,
        /// «Предыдущая статья».
        pub previous: &'static str,
        /// «Следующая статья».
        pub next: &'static str,
        /// «Похожие статьи».
        pub related: &'static str,
        /// There are no other articles.
        pub no_related: &'static str,
        /// «Лента новостей».
        pub feed: &'static str,
        /// There is no news.
        pub feed_empty: &'static str,
        /// The button that loads more of the feed.
        pub more: &'static str,
        /// What a list says while more of it loads.
        pub loading: &'static str,
        /// The words of lists.
        pub lists: ListMessages,
        /// The words around the reading of an article.
        pub reading: ReadingMessages,
        /// Heading of the thread.
        pub comments: &'static str,
        /// «комментарий», «комментария», «комментариев»; equal where a language has one form.
        pub comment_forms: [&'static str; 3],
        /// There are no comments, but there may be.
        pub no_comments: &'static str,
        /// Comments are closed.
        pub comments_closed: &'static str,
        /// A comment without a name.
        pub anonymous: &'static str,
        /// A comment waits for a moderator.
        pub held: &'static str,
        /// What stands in articles.
        pub prose: ProseMessages,
        /// The words of discussions.
        pub discussion: CommentMessages,
        /// The comment form's words.
        pub form: FormMessages,
        /// Heading of the not-found page.
        pub not_found: &'static str,
        /// What the not-found page advises.
        pub not_found_advice: &'static str,
        /// Heading of the page for an address that WordPress serves itself.
        pub elsewhere: &'static str,
        /// What that page advises.
        pub elsewhere_advice: &'static str,
        /// The link to the front page.
        pub to_front: &'static str,
        /// «Повторить».
        pub retry: &'static str,
        /// What went wrong, by kind.
        pub failure: FailureMessages,
        /// Heading over an error in the settings.
        pub settings_broken: &'static str,
    }
}

messages! {
    /// What a sky looks like.
    pub struct SkyMessages {
        /// No clouds.
        pub clear: &'static str,
        /// Some clouds.
        pub partly_cloudy: &'static str,
        /// Clouds only.
        pub overcast: &'static str,
        /// Fog, rime.
        pub fog: &'static str,
        /// Drizzle.
        pub drizzle: &'static str,
        /// Rain, showers.
        pub rain: &'static str,
        /// Snow.
        pub snow: &'static str,
        /// A thunderstorm.
        pub thunder: &'static str,
    }
}

messages! {
    /// The words of the comment form.
    pub struct FormMessages {
        /// «Оставьте ответ».
        pub heading: &'static str,
        /// Label of the text.
        pub comment: &'static str,
        /// Label of the name.
        pub name: &'static str,
        /// Label of the e-mail.
        pub email: &'static str,
        /// What happens with the e-mail.
        pub email_hint: &'static str,
        /// Label of the site.
        pub site: &'static str,
        /// Marks a field that may stay empty.
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
        /// The e-mail is none.
        pub email_wrong: &'static str,
        /// The name is too long.
        pub name_long: &'static str,
        /// The e-mail is too long.
        pub email_long: &'static str,
        /// The site's address is too long.
        pub site_long: &'static str,
        /// The text is too long.
        pub comment_long: &'static str,
        /// It stands in its place now.
        pub published: &'static str,
        /// It waits for a moderator.
        pub held: &'static str,
        /// Comments were closed meanwhile.
        pub closed: &'static str,
        /// The article is not there any more.
        pub no_post: &'static str,
        /// The article has a password.
        pub password: &'static str,
        /// The same text is there already.
        pub duplicate: &'static str,
        /// Sent too soon after another one.
        pub flood: &'static str,
        /// Any other refusal; the site's own words follow.
        pub refused: &'static str,
    }
}

messages! {
    /// Sentences for what can go wrong while loading.
    pub struct FailureMessages {
        /// No connection.
        pub unreachable: &'static str,
        /// No answer in time.
        pub timeout: &'static str,
        /// The server answered with an error of its own (5xx).
        pub server: &'static str,
        /// The site does not let this be read (401, 403).
        pub forbidden: &'static str,
        /// Too many requests (429).
        pub too_many: &'static str,
        /// An answer of many megabytes.
        pub too_large: &'static str,
        /// A redirect to another origin.
        pub elsewhere: &'static str,
        /// No JSON, or another shape than the contract's.
        pub unreadable: &'static str,
        /// There is no such thing.
        pub not_found: &'static str,
    }
}

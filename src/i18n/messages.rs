//! The structure of all messages of a language, in the order of its file.

use super::comment_form::FormMessages;
use super::comments::CommentMessages;
use super::lists::ListMessages;
use super::message_file::messages;
use super::prose::ProseMessages;
use super::reading::ReadingMessages;

messages! {
    /// The messages of the interface in one language.
    pub struct Messages {
        /// The link that skips the masthead.
        pub skip_to_content: &'static str,
        /// Name of the main menu, for screen readers.
        pub main_menu: &'static str,
        /// The button that opens the drawer.
        pub open_menu: &'static str,
        /// The button that closes the drawer.
        pub close_menu: &'static str,
        /// The button that opens a submenu; `{}` is the item.
        pub open_submenu: &'static str,
        /// The site has no menu.
        pub no_menu_items: &'static str,
        /// The item that opens those for which the row has no room.
        pub more_menu_items: &'static str,
        /// Name of the weather, for screen readers.
        pub weather: &'static str,
        /// The credit of the weather data.
        pub weather_credit: &'static str,
        /// Descriptions of the weather.
        pub sky: SkyMessages,
        /// The order of a date: day first (`dmy`) or month first (`mdy`).
        pub date_order: &'static str,
        /// The months in the form after a day («19 апреля»), January first, separated by spaces.
        pub months: &'static str,
        /// The months in the form without a day («апрель»).
        pub months_alone: &'static str,
        /// The weekdays, Sunday first, capitalized.
        pub weekdays: &'static str,
        /// «Обновлено» before a time.
        pub updated: &'static str,
        /// Before the name of a photographer; `{}` is the name.
        pub photo_by: &'static str,
        /// Heading of the tags.
        pub tags: &'static str,
        /// The title of an article without one.
        pub untitled: &'static str,
        /// In place of the body of a protected article.
        pub protected: &'static str,
        /// The link to the same page on the WordPress site.
        pub open_on_site: &'static str,
        /// Name of the previous-and-next block, for screen readers.
        pub adjacent_posts: &'static str,
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
        /// The button that loads more articles into the feed.
        pub more: &'static str,
        /// The status while more articles load.
        pub loading: &'static str,
        /// The messages of lists.
        pub lists: ListMessages,
        /// The messages around an article: reading time, age, sharing, reading panel.
        pub reading: ReadingMessages,
        /// Heading of the comments.
        pub comments: &'static str,
        /// «комментарий», «комментария», «комментариев»; equal where a language has one form.
        pub comment_forms: [&'static str; 3],
        /// There are no comments yet.
        pub no_comments: &'static str,
        /// Comments are closed.
        pub comments_closed: &'static str,
        /// A comment without a name.
        pub anonymous: &'static str,
        /// Marks a comment that waits for moderation.
        pub held: &'static str,
        /// The messages for content of articles.
        pub prose: ProseMessages,
        /// The messages of discussions.
        pub discussion: CommentMessages,
        /// The messages of the comment form.
        pub form: FormMessages,
        /// Heading of the not-found page.
        pub not_found: &'static str,
        /// Advice on the not-found page.
        pub not_found_advice: &'static str,
        /// The same where WordPress itself may have the page.
        pub not_found_here_advice: &'static str,
        /// Heading of the page for an address that WordPress serves itself.
        pub elsewhere: &'static str,
        /// Advice on that page.
        pub elsewhere_advice: &'static str,
        /// The link to the front page.
        pub to_front: &'static str,
        /// «Повторить».
        pub retry: &'static str,
        /// Error messages by kind.
        pub failure: FailureMessages,
        /// Heading of an error in the settings.
        pub settings_broken: &'static str,
    }
}

messages! {
    /// Descriptions of the weather.
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
    /// Messages for errors while loading.
    pub struct FailureMessages {
        /// No connection.
        pub unreachable: &'static str,
        /// No response within the time limit.
        pub timeout: &'static str,
        /// A server error (5xx).
        pub server: &'static str,
        /// Access is not allowed (401, 403).
        pub forbidden: &'static str,
        /// Too many requests (429).
        pub too_many: &'static str,
        /// The response is too large.
        pub too_large: &'static str,
        /// A redirect to another origin.
        pub elsewhere: &'static str,
        /// The response is not valid JSON, or does not match the API.
        pub unreadable: &'static str,
        /// It does not exist.
        pub not_found: &'static str,
        /// A page that checks or logs in visitors came in place of the response.
        pub challenge: &'static str,
        /// There is no WordPress API at the address in the settings.
        pub no_api: &'static str,
        /// The site does not accept the request (400).
        pub rejected: &'static str,
        /// The button that loads the page anew.
        pub reload: &'static str,
    }
}

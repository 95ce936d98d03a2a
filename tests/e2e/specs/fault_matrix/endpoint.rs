//! The rows of the sample: the requests, where their content is shown, and how a failure shows.

use crate::support::locator::Locator;
use crate::support::pages::ArticlePage;
use crate::support::{Locate, Session, any, containing, requests};

/// How the app handles a failed request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// It shows a sentence and a retry button.
    Alert,
    /// It shows nothing: readers do not miss the part, and it returns with the next page.
    Quiet,
    /// The same, and the part returns when the reader comes back to the tab.
    QuietWeather,
    /// Only the headers of the response count, so any body will do.
    QuietHeaders,
}

pub struct Endpoint {
    pub name: &'static str,
    pub requests: &'static [&'static str],
    pub manner: Manner,
    /// Its place on the page.
    pub place: for<'a> fn(&'a Session) -> Locator<'a>,
    /// Its content after a good response.
    pub content: for<'a> fn(&'a Session) -> Locator<'a>,
}

const FALLBACKS: &[&str] = &[requests::MENU_ITEMS, requests::NAVIGATION, requests::TOP_SECTIONS, requests::TOP_PAGES];

macro_rules! endpoint {
    ($id:ident, $name:literal, $manner:ident, $requests:expr, $place:expr, $content:expr) => {
        pub const $id: Endpoint =
            Endpoint { name: $name, requests: $requests, manner: Manner::$manner, place: $place, content: $content };
    };
}

endpoint!(SITE, "site", Quiet, &[requests::SITE], |r| r.banner(), |r| r.banner().link(containing("Вестник")));
endpoint!(WEATHER, "weather", QuietWeather, &[requests::WEATHER], |r| r.banner(), |r| r
    .banner()
    .paragraph(containing("°C")));
endpoint!(MENU, "menu and its stand-ins", Alert, FALLBACKS, |r| ArticlePage(r).masthead().menu(), |r| {
    ArticlePage(r).masthead().menu().link("Культура")
});
endpoint!(ARTICLE, "article", Alert, &[requests::ARTICLE], |r| r.locate("column", any()), |r| r.main().time(any()));
endpoint!(
    ADJACENT_POSTS,
    "adjacent posts",
    Alert,
    &[requests::PREVIOUS, requests::NEXT],
    |r| ArticlePage(r).adjacent_posts(),
    |r| { ArticlePage(r).adjacent_posts().link(any()) }
);
endpoint!(RELATED, "related", Alert, &[requests::RELATED], |r| ArticlePage(r).related(), |r| ArticlePage(r)
    .related()
    .article());
endpoint!(COUNT, "comment count", QuietHeaders, &["&per_page=1&_fields=id"], |r| r.main(), |r| {
    r.article().link(containing("комментари"))
});
endpoint!(COMMENTS, "comments", Alert, &["&order=asc&page="], |r| r.region(containing("омментари")), |r| {
    r.region(containing("омментари")).article()
});
endpoint!(FEED, "feed", Alert, &[requests::FEED], |r| r.region("Лента новостей"), |r| r
    .region("Лента новостей")
    .article());
endpoint!(LEADS, "front: leads", Alert, &[requests::FEED], |r| r.region("Главное"), |r| r
    .region("Главное")
    .article());
endpoint!(
    SECTION,
    "front: a section",
    Alert,
    &["/posts?page=1&per_page=3&categories[terms]="],
    |r| r.region("Общество"),
    |r| { r.region("Общество").article() }
);
endpoint!(LOOKUP, "section by its name", Alert, &["/categories?slug="], |r| r.locate("column", any()), |r| r
    .main()
    .title("Спорт"));

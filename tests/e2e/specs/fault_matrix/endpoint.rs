//! The rows of the matrix: what is asked, where the reader sees it, and how a failure shows.

use crate::support::locator::Locator;
use crate::support::pages::ArticlePage;
use crate::support::{Locate, Session, any, containing, requests};

/// How the app lives without an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// A sentence and a button in its place.
    Told,
    /// Nothing is said: the part is missed by nobody, and comes with the next page.
    Quiet,
    /// The same, and it comes when the reader returns to the tab.
    QuietWeather,
    /// What denies an answer leads to another question, anything else is told.
    ElseDenied,
    /// An answer that is of no use leads to another question; no answer at all is told, for the next would fail alike.
    ElseUnlessDown,
    /// Any fault leads to another question.
    Else,
    /// The reader asks by a form, which says what failed and is sent again.
    Form,
    /// Only the headers of the answer count: a body of whatever kind does as well.
    QuietHeaders,
}

pub struct Endpoint {
    pub name: &'static str,
    pub requests: &'static [&'static str],
    pub manner: Manner,
    /// Where it stands on the page.
    pub place: for<'a> fn(&'a Session) -> Locator<'a>,
    /// What is there when it was answered.
    pub content: for<'a> fn(&'a Session) -> Locator<'a>,
    /// What is there when another question was answered in its place.
    pub instead: for<'a> fn(&'a Session) -> Locator<'a>,
}

/// Opens what a password hides.
pub const UNLOCK: &str = "Открыть статью";

const LADDER: &[&str] = &[requests::MENU_ITEMS, requests::NAVIGATION, requests::TOP_SECTIONS, requests::TOP_PAGES];

macro_rules! endpoint {
    ($id:ident, $name:literal, $manner:ident, $requests:expr, $place:expr, $content:expr) => {
        endpoint!($id, $name, $manner, $requests, $place, $content, $content);
    };
    ($id:ident, $name:literal, $manner:ident, $requests:expr, $place:expr, $content:expr, $instead:expr) => {
        pub const $id: Endpoint = Endpoint {
            name: $name,
            requests: $requests,
            manner: Manner::$manner,
            place: $place,
            content: $content,
            instead: $instead,
        };
    };
}

endpoint!(SITE, "site", Quiet, &[requests::SITE], |r| r.banner(), |r| r.banner().link(containing("Вестник")));
endpoint!(WEATHER, "weather", QuietWeather, &[requests::WEATHER], |r| r.banner(), |r| r
    .banner()
    .paragraph(containing("°C")));
endpoint!(MENU, "menu and its stand-ins", Told, LADDER, |r| ArticlePage(r).masthead().menu(), |r| {
    ArticlePage(r).masthead().menu().link("Культура")
});
endpoint!(
    MENU_ITEMS,
    "menu alone",
    ElseUnlessDown,
    &[requests::MENU_ITEMS],
    |r| ArticlePage(r).masthead().menu(),
    |r| ArticlePage(r).masthead().toggle("Общество"),
    |r| ArticlePage(r).masthead().menu().link("Культура")
);
endpoint!(
    NAVIGATION,
    "a block theme's menu",
    ElseUnlessDown,
    &[requests::NAVIGATION],
    |r| ArticlePage(r).masthead().menu(),
    |r| ArticlePage(r).masthead().toggle("Ещё"),
    |r| ArticlePage(r).masthead().menu().link("Культура")
);
endpoint!(
    PASSWORD,
    "a body by its password",
    Form,
    &["password="],
    |r| r.main().region("Эта статья закрыта паролем."),
    |r| r.main().paragraph(containing("Дневник начинается"))
);
endpoint!(ARTICLE, "article", Told, &[requests::ARTICLE], |r| r.locate("column", any()), |r| r.main().time(any()));
endpoint!(
    ADJACENT_POSTS,
    "adjacent posts",
    Told,
    &[requests::PREVIOUS, requests::NEXT],
    |r| ArticlePage(r).adjacent_posts(),
    |r| { ArticlePage(r).adjacent_posts().link(any()) }
);
endpoint!(RELATED, "related", Told, &[requests::RELATED], |r| ArticlePage(r).related(), |r| ArticlePage(r)
    .related()
    .article());
endpoint!(COUNT, "comment count", QuietHeaders, &["&per_page=1&_fields=id"], |r| r.main(), |r| {
    r.article().link(containing("комментари"))
});
endpoint!(COMMENTS, "comments", Told, &["&order=asc&page="], |r| r.region(containing("омментари")), |r| {
    r.region(containing("омментари")).article()
});
endpoint!(FEED, "feed", Told, &[requests::FEED], |r| r.region("Лента новостей"), |r| r
    .region("Лента новостей")
    .article());
endpoint!(LEADS, "front: leads", Told, &[requests::FEED], |r| r.region("Главное"), |r| r
    .region("Главное")
    .article());
endpoint!(
    SECTION,
    "front: a section",
    Told,
    &["/posts?page=1&per_page=3&categories[terms]="],
    |r| r.region("Общество"),
    |r| { r.region("Общество").article() }
);
endpoint!(STICKY, "front: pinned", Else, &["sticky=true"], |r| r.region("Главное"), |r| r
    .region("Главное")
    .article());
endpoint!(SECTIONS, "front: sections", Quiet, &[requests::TOP_SECTIONS], |r| r.main(), |r| r.region("Общество"));
endpoint!(DISCUSSED, "front: discussed", Quiet, &["/comments?per_page=100"], |r| r.main(), |r| r.region("Обсуждают"));
endpoint!(LOOKUP, "section by its name", Told, &["/categories?slug="], |r| r.locate("column", any()), |r| r
    .main()
    .title("Спорт"));
endpoint!(
    LIST,
    "articles of a section",
    Told,
    &["/posts?page=1&per_page=10&categories[terms]="],
    |r| r.locate("column", any()),
    |r| { r.locate("column", any()).article() }
);
endpoint!(TAG, "tag by its name", Told, &["/tags?slug="], |r| r.locate("column", any()), |r| r.main().title("Шолак"));
endpoint!(AUTHOR, "writer by his name", ElseDenied, &["/users?slug="], |r| r.locate("column", any()), |r| {
    r.main().title("Марат Досжанов")
});
endpoint!(SEARCH, "search", Told, &["&search="], |r| r.locate("column", any()), |r| r
    .locate("column", any())
    .article());
endpoint!(PAGE, "page by its name", Told, &["/pages?slug="], |r| r.locate("column", any()), |r| r
    .main()
    .title("О газете"));

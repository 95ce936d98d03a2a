//! The rows of the matrix: the requests, the view that sends them, where it shows its content, and how it fails.

mod mounts;

use gazeta::components::article::adjacent_posts::AdjacentPosts;
use gazeta::components::feed::{Feed, Numbered};
use gazeta::components::front::discussed::Discussed;
use gazeta::components::front::sections::Sections;
use gazeta::components::front::top_stories::TopStories;
use gazeta::components::related::Related;
use gazeta::pages::search::SearchPage;
use leptos::prelude::*;
use wordpress::permalinks::ArchiveKey;

use self::mounts::{
    mount, mount_comments, mount_count, mount_menu, mount_navigation, mount_password, mount_section, mount_site,
    mount_weather,
};
use crate::stub_site::StubSite;
use crate::support::{Mounted, mount_archive, mount_article};

/// How the view handles a failed request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// It shows a sentence and a retry button.
    Alert,
    /// It shows nothing, and the content returns with the next page.
    Quiet,
    /// The same, and the content returns when the reader comes back to the tab.
    QuietWeather,
    /// The same, and the content returns when the reader goes to another page of the app.
    QuietSite,
    /// The same; only the headers of the response count, so any JSON will do.
    QuietHeaders,
    /// A refusal leads to a fallback request; any other failure is shown.
    ElseDenied,
    /// An unusable response leads to a fallback request; no response is shown as a failure.
    ElseUnlessDown,
    /// Any failure leads to a fallback request.
    Else,
    /// A form shows the failure, and can be sent again.
    Form,
}

pub struct Endpoint {
    pub requests: &'static [&'static str],
    pub manner: Manner,
    /// Mounts the view.
    pub mount: fn(&StubSite) -> Mounted,
    /// The selector and the text of the content after a good response.
    pub content: (&'static str, &'static str),
    /// The same after a fallback request.
    pub instead: (&'static str, &'static str),
}

const fn endpoint(
    requests: &'static [&'static str],
    manner: Manner,
    mount: fn(&StubSite) -> Mounted,
    content: (&'static str, &'static str),
) -> Endpoint {
    Endpoint { requests, manner, mount, content, instead: content }
}

pub static SITE: Endpoint =
    endpoint(&["/?_fields=name"], Manner::QuietSite, mount_site, (".masthead .name a", "Вестник"));

pub static WEATHER_NOW: Endpoint =
    endpoint(&["/open-meteo/"], Manner::QuietWeather, mount_weather, (".degrees", "8\u{a0}°C"));

pub static MENU: Endpoint = endpoint(
    &["/menu-items?", "/navigation?", "/categories?parent=0", "/pages?parent=0"],
    Manner::Alert,
    mount_menu,
    (".row a", "Общество"),
);

pub static MENU_ITEMS: Endpoint = Endpoint {
    instead: (".row a", "Культура"),
    ..endpoint(&["/menu-items?"], Manner::ElseUnlessDown, mount_menu, (".row .parent", "Школа"))
};

pub static NAVIGATION: Endpoint = Endpoint {
    instead: (".row a", "Культура"),
    ..endpoint(&["/navigation?"], Manner::ElseUnlessDown, mount_navigation, (".row .parent", "Ещё"))
};

pub static PASSWORD: Endpoint =
    endpoint(&["password="], Manner::Form, mount_password, (".prose", "Дневник начинается."));

pub static ARTICLE: Endpoint =
    endpoint(&["/posts?slug="], Manner::Alert, |_| mount_article("uroven-reki"), ("h1", "Уровень реки"));

pub static PAGE: Endpoint =
    endpoint(&["/pages?slug="], Manner::Alert, |_| mount_article("o-gazete"), ("h1", "О газете"));

pub static ADJACENT_POSTS: Endpoint = endpoint(
    &["/posts?before=", "/posts?after="],
    Manner::Alert,
    |_| mount(|| view! { <AdjacentPosts date="2026-11-12T08:40:00" id=1 /> }.into_any()),
    ("a[rel=next]", "Следующая статья"),
);

pub static RELATED: Endpoint = endpoint(
    &["/posts?categories="],
    Manner::Alert,
    |_| mount(|| view! { <Related sections=vec![3] id=1 /> }.into_any()),
    ("article", "Статья"),
);

pub static COUNT: Endpoint =
    endpoint(&["&per_page=1&_fields=id"], Manner::QuietHeaders, mount_count, ("a", "3 комментария"));

pub static COMMENTS: Endpoint =
    endpoint(&["&order=asc&page="], Manner::Alert, mount_comments, ("article", "У нас сухо."));

pub static FEED: Endpoint = endpoint(
    &["/posts?page="],
    Manner::Alert,
    |_| mount(|| view! { <Feed numbered=Numbered::No /> }.into_any()),
    ("article", "Статья"),
);

pub static LEADS: Endpoint = endpoint(
    &["/posts?page="],
    Manner::Alert,
    |_| mount(|| view! { <TopStories /> }.into_any()),
    ("article", "Статья"),
);

pub static STICKY: Endpoint =
    endpoint(&["sticky=true"], Manner::Else, |_| mount(|| view! { <TopStories /> }.into_any()), ("article", "Статья"));

pub static SECTIONS: Endpoint = endpoint(
    &["/categories?parent=0"],
    Manner::Quiet,
    |_| mount(|| view! { <Sections /> }.into_any()),
    ("h2", "Общество"),
);

pub static SECTION: Endpoint = endpoint(
    &["/posts?page=1&per_page=3&categories[terms]="],
    Manner::Alert,
    |_| mount(|| view! { <Sections /> }.into_any()),
    ("article", "Статья"),
);

pub static DISCUSSED: Endpoint = endpoint(
    &["/comments?per_page=100"],
    Manner::Quiet,
    |_| mount(|| view! { <Discussed /> }.into_any()),
    ("article", "Статья"),
);

pub static LOOKUP: Endpoint = endpoint(&["/categories?slug="], Manner::Alert, mount_section, ("h1", "Спорт"));

pub static LIST: Endpoint = endpoint(
    &["/posts?page=1&per_page=10&categories[terms]="],
    Manner::Alert,
    mount_section,
    (".page-main article", "Статья"),
);

pub static TAG: Endpoint =
    endpoint(&["/tags?slug="], Manner::Alert, |_| mount_archive(ArchiveKey::Tag("sholak".to_owned())), ("h1", "Шолак"));

pub static AUTHOR: Endpoint = endpoint(
    &["/users?slug="],
    Manner::ElseDenied,
    |_| mount_archive(ArchiveKey::Author("doszhanov".to_owned())),
    ("h1", "Марат Досжанов"),
);

pub static SEARCH: Endpoint = endpoint(
    &["&search="],
    Manner::Alert,
    |_| mount(|| view! { <SearchPage words="хлеб".to_owned() first=1 /> }.into_any()),
    (".page-main article", "Статья"),
);

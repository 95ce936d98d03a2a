//! Views with responses that are odd, empty or refused: what they show, and what they do without.

use gazeta::app::App;
use gazeta::components::article::adjacent_posts::AdjacentPosts;
use gazeta::components::feed::{Feed, Numbered};
use gazeta::components::front::top_stories::TopStories;
use gazeta::components::masthead::Masthead;
use gazeta::components::masthead::menu::Menu;
use gazeta::components::masthead::weather::WeatherNow;
use gazeta::components::related::Related;
use gazeta::pages::front::FrontPage;
use gazeta::pages::lazy_chunk::show_lazy;
use gazeta::pages::search::SearchPage;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use wordpress::permalinks::ArchiveKey;

use crate::stub_site::StubSite;
use crate::support::{Mounted, WEATHER, make_settings, mount_archive, mount_article, set_clock};
use crate::{FRIDAY_MS, HOUR_MS};

const REFUSED: &str = "() => new Response('{\"code\":\"rest_forbidden\"}', { status: 401 })";
const DOWN: &str = "() => { throw new TypeError('Failed to fetch'); }";
const UNTITLED: &str = "Без заголовка";

fn mount(view: impl FnOnce() -> AnyView + 'static) -> Mounted {
    Mounted::new(make_settings(""), view)
}

fn mount_river() -> Mounted {
    mount_article("uroven-reki")
}

fn mount_feed() -> Mounted {
    mount(|| view! { <Feed numbered=Numbered::No /> }.into_any())
}

fn mount_menu() -> Mounted {
    mount(|| view! { <Menu /> }.into_any())
}

/// A fault that changes the first member of a list; `change` is JavaScript about `post`.
fn altered(change: &str) -> String {
    format!(
        "async (request, makeGood) => {{
            const good = makeGood();
            const [post, ...rest] = await good.json();
            {change};
            return new Response(JSON.stringify([post, ...rest]), {{ headers: good.headers }});
        }}"
    )
}

#[wasm_bindgen_test]
async fn an_article_without_a_title_still_has_a_name() {
    for change in ["delete post.title", "post.title = { rendered: ' ' }", "post.title = null"] {
        let site = StubSite::new();
        site.inject("/posts?slug=", &altered(change));
        mount_river().see("h1", UNTITLED).await;
        // In a list it still needs something to click on.
        let site = StubSite::new();
        site.inject("/posts?page=", &altered(change));
        mount_feed().see("article a", UNTITLED).await;
    }
}

#[wasm_bindgen_test]
async fn an_author_whom_the_site_hides_is_left_out() {
    let error = "{ code: 'rest_user_invalid_id', message: 'Неверный ID пользователя.', data: { status: 404 } }";
    for authors in [format!("[{error}]"), "[]".to_owned(), "null".to_owned()] {
        let site = StubSite::new();
        site.inject("/posts?slug=", &altered(&format!("post._embedded.author = {authors}")));
        let page = mount_river();
        page.see(".byline time", "08:40").await;
        assert!(page.find(".byline .author", "").is_none(), "{authors}");
        assert!(page.find(".byline", "Неверный").is_none(), "{authors}");
    }
}

#[wasm_bindgen_test]
async fn an_article_with_empty_lists_in_the_place_of_objects_is_still_an_article() {
    let site = StubSite::new();
    let fields = "post._embedded = post.content = post.excerpt = post.title = []; post.categories = {}";
    site.inject("/posts?slug=", &altered(fields));
    let page = mount_river();
    page.see("h1", UNTITLED).await;
    page.see_count(".feed article", 7).await;
    page.see(".adjacent-posts a", "").await;
    page.see_none("[role=alert]").await;
}

#[wasm_bindgen_test]
async fn a_site_that_hides_its_authors_still_has_their_pages() {
    for fault in [REFUSED, "() => new Response('[]', { headers: { 'Cache-Control': 'no-store' } })"] {
        let site = StubSite::new();
        site.inject("/users?slug=", fault);
        let page = mount_archive(ArchiveKey::Author("doszhanov".to_owned()));
        page.see("h1", "Марат Досжанов").await;
        page.see_count(".page-main article", 10).await;
        page.see_none("[role=alert]").await;
    }
}

#[wasm_bindgen_test]
async fn a_section_whose_children_cannot_be_read_does_without_them() {
    let site = StubSite::new();
    site.inject("/categories?parent=", REFUSED);
    let page = mount_archive(ArchiveKey::Section(vec!["sport".to_owned()]));
    page.see_count(".page-main article", 10).await;
    assert!(0 < site.count("/categories?parent=5"), "the children were requested");
    page.see_none("[role=alert]").await;
}

#[wasm_bindgen_test]
async fn an_archive_that_is_not_there_says_so() {
    let site = StubSite::new();
    for part in ["/categories?slug=", "/tags?slug=", "/users?slug="] {
        site.stub(part, "[]");
    }
    let slug = || "net-takogo".to_owned();
    for key in [ArchiveKey::Section(vec![slug()]), ArchiveKey::Tag(slug()), ArchiveKey::Author(slug())] {
        let page = mount_archive(key);
        page.see("h1", "Такой страницы нет").await;
        page.see("input[type=search]", "").await;
    }
}

#[wasm_bindgen_test]
async fn a_month_without_articles_is_empty() {
    let site = StubSite::new();
    site.stub("&after=2019-01-01", "[]");
    site.stub("&after=2018-12-31", "[]");
    let page = mount_archive(ArchiveKey::Date("2019-01".to_owned()));
    page.see("h1", "январь 2019").await;
    page.see(".empty", "Здесь пока нет статей.").await;
    page.see_none(".page-main article").await;
}

#[wasm_bindgen_test]
async fn a_site_that_hides_its_menus_offers_its_navigation() {
    let site = StubSite::new();
    site.inject("/menu-items?", REFUSED);
    site.stub("/navigation?", include_str!("../fixtures/navigation.json"));
    let menu = mount_menu();
    menu.see(".row a", "Общество").await;
    let toggle = menu.see(".row [aria-label='Разделы: Ещё']", "").await;
    assert_eq!(toggle.get_attribute("aria-expanded").as_deref(), Some("false"));
    toggle.click();
    menu.see(".row [data-open] a", "Контакты").await;
    menu.see(".row [aria-expanded=true]", "").await;
    assert!(menu.find(".row a", "Культура").is_none(), "the fallback is not asked");
    assert_eq!(site.count("/categories?parent=0"), 0);
}

#[wasm_bindgen_test]
async fn a_site_without_any_menu_offers_its_sections_and_pages() {
    let site = StubSite::new();
    site.inject("/menu-items?", REFUSED);
    let menu = mount_menu();
    menu.see(".row a", "О газете").await;
    // The largest section comes first, as the site orders them.
    assert_eq!(menu.texts(".row a"), ["Общество", "Культура", "О газете"]);
}

#[wasm_bindgen_test]
async fn a_site_with_nothing_to_choose_from_says_so() {
    let site = StubSite::new();
    for part in ["/menu-items?", "/navigation?", "/categories?parent=0", "/pages?parent=0"] {
        site.stub(part, "[]");
    }
    let menu = mount_menu();
    menu.see(".row p", "В меню пока ничего нет!").await;
    menu.see("dialog p", "В меню пока ничего нет!").await;
}

#[wasm_bindgen_test]
async fn an_article_that_slips_to_the_next_page_stands_there_once() {
    let site = StubSite::new();
    // The last of the first page.
    site.inject("/posts?offset=6", &altered("rest[0].id = 34"));
    let feed = mount_feed();
    feed.see_count("article", 7).await;
    feed.see("button.more", "").await.click();
    feed.see_count("article", 13).await;
}

#[wasm_bindgen_test]
async fn the_feed_keeps_what_it_has_when_more_fails() {
    let site = StubSite::new();
    site.inject("/posts?offset=6", DOWN);
    let feed = mount_feed();
    feed.see_count("article", 7).await;
    feed.see("button.more", "").await.click();
    let retry = feed.see("[role=alert] button", "Повторить").await;
    feed.see_count("article", 7).await;
    site.clear();
    retry.click();
    feed.see_count("article", 14).await;
}

#[wasm_bindgen_test]
async fn a_paper_without_news_says_so() {
    let site = StubSite::new();
    site.stub("/posts?page=", "[]");
    let feed = mount_feed();
    feed.see(".empty", "Новостей пока нет.").await;
    feed.see_none("button.more").await;
}

#[wasm_bindgen_test]
async fn a_paper_with_one_article_has_no_others() {
    let site = StubSite::new();
    for part in ["/posts?categories=", "/posts?exclude=", "/posts?before=", "/posts?after="] {
        site.stub(part, "[]");
    }
    let others = mount(|| {
        view! {
            <AdjacentPosts date="2026-11-12T08:40:00" id=1 />
            <Related sections=vec![3] id=1 />
        }
        .into_any()
    });
    others.see(".related .empty", "Других статей пока нет.").await;
    site.settle("/posts?after=").await;
    others.see_none(".skeleton").await;
    assert!(others.find(".adjacent-posts a", "").is_none());
}

#[wasm_bindgen_test]
async fn a_small_section_is_filled_up_with_the_latest_news() {
    let site = StubSite::new();
    let card = |id: u32| format!(r#"{{"id": {id}, "link": "/{id}/", "title": {{"rendered": "Запись {id}"}}}}"#);
    // The site ignores `exclude`, as some caching plugins do.
    site.stub("/posts?categories=", &format!("[{}, {}]", card(5), card(1)));
    site.stub("/posts?exclude=5,1,1", &format!("[{}, {}, {}]", card(8), card(1), card(9)));
    let related = mount(|| view! { <Related sections=vec![3] id=1 /> }.into_any());
    related.see("article", "Запись 9").await;
    assert_eq!(related.texts("h3"), ["Запись 5", "Запись 8", "Запись 9"]);
}

#[wasm_bindgen_test]
async fn sticky_posts_lead() {
    let site = StubSite::new();
    site.stub("sticky=true", r#"[{"id": 40, "link": "/40/", "title": {"rendered": "Пожар на хлебозаводе"}}]"#);
    let leads = mount(|| view! { <TopStories /> }.into_any());
    leads.see("article", "Пожар").await;
    // A sticky post that is among the newest stands there once.
    assert_eq!(leads.texts("h3"), ["Пожар на хлебозаводе", "Статья 39", "Статья 38"]);
}

#[wasm_bindgen_test]
async fn a_front_page_without_comments_and_sections_does_without_them() {
    let site = StubSite::new();
    for part in ["/wp/v2/comments", "/categories?parent=0", "sticky=true"] {
        site.inject(part, REFUSED);
    }
    let page = mount(|| view! { <FrontPage is_arrival=true show_lazy /> }.into_any());
    page.see_count(".top-stories article", 3).await;
    page.see_count(".feed article", 7).await;
    site.settle("/wp/v2/comments").await;
    page.see_none(".discussed").await;
    page.see_none("[role=alert]").await;
}

#[wasm_bindgen_test]
async fn a_search_without_result_helps_on() {
    let site = StubSite::new();
    site.stub("&search=", "[]");
    let page = mount(|| view! { <SearchPage words="кракозябра".to_owned() first=1 /> }.into_any());
    let sentence = page.see(".empty", "По запросу «кракозябра» ничего не нашлось.").await;
    assert!(sentence.text_content().is_some_and(|text| text.contains("нет ли опечатки")));
    page.see_none(".page-main article").await;
    page.see_count(".feed article", 7).await;
}

#[wasm_bindgen_test]
async fn weather_that_says_nothing_is_not_shown() {
    for json in [
        r#"{"error": true, "reason": "Minutely API request limit exceeded."}"#,
        r#"{"current": {"temperature_2m": null, "weather_code": 3}}"#,
        r#"{"current": {"temperature_2m": "8", "weather_code": 3}}"#,
        "[]",
        "null",
    ] {
        let site = StubSite::new();
        site.stub("/open-meteo/", json);
        let weather = mount_weather();
        site.settle("/open-meteo/").await;
        assert_eq!(weather.texts(".weather"), [""], "{json}");
        weather.see_none("[role=alert]").await;
    }
}

#[wasm_bindgen_test]
async fn frost_and_a_sky_that_nobody_knows_are_told_as_they_are() {
    let site = StubSite::new();
    site.stub("/open-meteo/", r#"{"current": {"temperature_2m": -12.4, "weather_code": 42, "is_day": 0}}"#);
    let weather = mount_weather();
    weather.see(".degrees", "−12\u{a0}°C").await;
    weather.see(".city", "Бозкала").await;
    assert!(weather.find("svg", "").is_none(), "the sky is not guessed");
}

fn mount_weather() -> Mounted {
    let settings = make_settings(WEATHER);
    let weather = settings.weather.clone().expect("a paper with weather");
    Mounted::new(settings, move || view! { <WeatherNow settings=weather /> }.into_any())
}

#[wasm_bindgen_test]
async fn a_site_may_switch_the_weather_off() {
    let site = StubSite::new();
    let mount = |more: &str| {
        let settings = make_settings(more);
        Mounted::bare(move || view! { <App settings=Ok(settings) /> }.into_any())
    };
    let app = mount(r#", "weather": false"#);
    app.see(".name a", "Вестник").await;
    app.see("footer", "").await;
    assert!(app.find("footer a", "Open-Meteo").is_none());
    assert!(app.find(".weather", "").is_none());
    assert_eq!(site.count("/open-meteo/"), 0, "the weather is not requested");
    drop(app);
    let app = mount(WEATHER);
    app.see("footer a", "Open-Meteo").await;
    app.see(".weather", "8").await;
}

#[wasm_bindgen_test]
async fn the_date_turns_over_at_the_papers_midnight_whatever_the_device_says() {
    let _site = StubSite::new();
    let _clock = set_clock(FRIDAY_MS + 19.0 * HOUR_MS - 500.0);
    let masthead = mount(|| view! { <Masthead /> }.into_any());
    masthead.see(".today", "Пятница, 19 апреля, 2024").await;
    masthead.see(".today", "Суббота, 20 апреля, 2024").await;
    assert_eq!(masthead.texts(".today"), ["Суббота, 20 апреля, 2024"]);
}

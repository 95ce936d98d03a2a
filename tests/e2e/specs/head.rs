//! The document's head: what search engines and link previews read.

use serde_json::{Value, json};

use crate::support::pages::masthead::PAPER;
use crate::support::pages::{ArticlePage, ListPart};
use crate::support::{Fault, Locate, Session, containing, e2e_test, requests, wordpress};

#[tokio::test]
async fn an_article_says_what_it_is() {
    e2e_test()
        .run(async |session| {
            ArticlePage::open_river(session).await;
            session.see_title(&format!("Уровень реки — {PAPER}")).await;
            let link = format!("{}/uroven-reki/", wordpress::address());
            see_entry(session, "link[rel=canonical]", "href", &link).await;
            let table = [
                ("meta[property='og:type']", "article"),
                ("meta[property='og:title']", "Уровень реки"),
                ("meta[property='og:url']", link.as_str()),
                ("meta[property='og:site_name']", PAPER),
                ("meta[property='og:locale']", "ru_RU"),
                ("meta[property='article:published_time']", "2026-11-12T03:40:00Z"),
                ("meta[property='article:author']", "Светлана Ершова"),
                ("meta[property='article:section']", "Общество"),
            ];
            for (selector, expected) in table {
                see_entry(session, selector, "content", expected).await;
            }
            let description: String = read_entry(session, "meta[name=description]", "content").await;
            assert!(description.contains("Шолак поднялся на 64 сантиметра"), "{description}");
            let image: String = read_entry(session, "meta[property='og:image']", "content").await;
            assert!(image.starts_with(&wordpress::address()), "{image}");
            let data = read_json(session).await;
            assert_eq!(data["@type"], "NewsArticle");
            assert_eq!(data["headline"], "Уровень реки");
            assert_eq!(data["mainEntityOfPage"], link);
            assert_eq!(data["author"][0]["name"], "Светлана Ершова");
            assert_eq!(data["publisher"]["name"], PAPER);
            assert_eq!(data["datePublished"], "2026-11-12T03:40:00Z");
            assert_eq!(data["isAccessibleForFree"], true);
        })
        .await;
}

#[tokio::test]
async fn all_authors_that_a_plugin_names_are_shown() {
    e2e_test()
        .run(async |session| {
            let authors = json!([
                { "user_id": 0, "is_guest": 1, "slug": "gost", "display_name": "Марат Гость" },
                { "user_id": 2, "is_guest": 0, "slug": "ershova", "display_name": "Светлана Ершова" },
            ]);
            let add = move |posts: &mut Value| posts[0]["authors"] = authors.clone();
            session.server.inject(requests::ARTICLE, Fault::altered(add));
            let page = ArticlePage::open_river(session).await;
            session.main().paragraph(containing("Марат Гость, Светлана Ершова")).see().await;
            session.main().link("Марат Гость").see_none().await;
            see_entry(session, "meta[property='article:author']", "content", "Марат Гость").await;
            let names = read_json(session).await["author"].clone();
            assert_eq!((&names[0]["name"], &names[1]["name"]), (&json!("Марат Гость"), &json!("Светлана Ершова")));
            session.main().link("Светлана Ершова").click().await;
            page.title().see_text("Светлана Ершова").await;
        })
        .await;
}

#[tokio::test]
async fn the_head_changes_with_the_page() {
    e2e_test()
        .run(async |session| {
            let page = ArticlePage::open_river(session).await;
            see_entry(session, "meta[property='og:type']", "content", "article").await;
            page.masthead().paper().click().await;
            session.see_title(PAPER).await;
            let home = wordpress::address();
            see_entry(session, "link[rel=canonical]", "href", &format!("{home}/")).await;
            see_entry(session, "meta[name=description]", "content", "Газета города и степи").await;
            see_entry(session, "meta[property='og:type']", "content", "website").await;
            let left: u32 = session
                .run("return document.querySelectorAll('head script[type=\"application/ld+json\"]').length")
                .await;
            assert_eq!(left, 0, "the data of the article is gone");
            ListPart::open(session, "/category/sport/", "Спорт").await;
            see_entry(session, "link[rel=canonical]", "href", &format!("{home}/category/sport/")).await;
            ListPart::open(session, "/author/ershova/page/2/", "Светлана Ершова").await;
            see_entry(session, "link[rel=canonical]", "href", &format!("{home}/author/ershova/page/2/")).await;
        })
        .await;
}

#[tokio::test]
async fn search_engines_leave_alone_what_is_no_page() {
    e2e_test()
        .run(async |session| {
            for path in ["/takoy-stati-net/", "/?s=хлеб", "/uroven-reki/feed/"] {
                session.open(path).await;
                see_entry(session, "meta[name=robots]", "content", "noindex").await;
            }
            session.server.inject(requests::SITE, Fault::Down);
            session.expect_in_console("/wp-json/");
            session.open("/takoy-stati-net/").await;
            see_entry(session, "meta[name=robots]", "content", "noindex").await;
            session.server.clear_faults();
            ArticlePage::open_river(session).await;
            session.see_title(&format!("Уровень реки — {PAPER}")).await;
            let count: u32 = session.run("return document.querySelectorAll('meta[name=robots]').length").await;
            assert_eq!(count, 0);
        })
        .await;
}

#[tokio::test]
async fn a_title_cannot_break_out_of_the_head() {
    e2e_test()
        .run(async |session| {
            let title = "</script><script>document.title='попался'</script>\" онмоусе=\"x";
            let escaped = title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            session.server.inject(
                requests::ARTICLE,
                Fault::altered_post(move |post| post["title"] = json!({ "rendered": escaped })),
            );
            ArticlePage::open(session, "/uroven-reki/", title).await;
            session.see_title(&format!("{title} — {PAPER}")).await;
            assert_eq!(read_json(session).await["headline"], title);
            let raw =
                "return document.head.querySelector('script[type=\"application/ld+json\"]').textContent.includes('<')";
            assert!(!session.run::<bool>(raw).await, "the data could end its script when the page is kept as a file");
        })
        .await;
}

#[tokio::test]
async fn an_article_in_another_language_says_so() {
    e2e_test()
        .run(async |session| {
            let articles = wordpress::load("posts?slug=koshpeli-kitaphana&_fields=link,title").await;
            let title = articles[0]["title"]["rendered"].as_str().expect("a title").to_owned();
            ArticlePage::open(session, "/koshpeli-kitaphana/", &title).await;
            assert_eq!(session.main().article().attribute("lang").await, "kk");
            session.server.inject(requests::ARTICLE, Fault::altered_post(|post| post["lang"] = json!("kk_KZ")));
            ArticlePage::open_river(session).await;
            assert_eq!(session.main().article().attribute("lang").await, "kk-KZ");
            session.server.clear_faults();
            ArticlePage::open_river(session).await;
            assert_eq!(session.main().article().attribute("lang").await, "");
        })
        .await;
}

async fn see_entry(session: &Session, selector: &str, attribute: &str, expected: &str) {
    let read = async || read_entry::<Option<String>>(session, selector, attribute).await.unwrap_or_default();
    session.until_equal(selector, expected.to_owned(), read).await;
}

async fn read_entry<T: serde::de::DeserializeOwned>(session: &Session, selector: &str, attribute: &str) -> T {
    let script = "return document.head.querySelector(arguments[0])?.getAttribute(arguments[1])";
    session.run_with(script, vec![selector.into(), attribute.into()]).await
}

async fn read_json(session: &Session) -> Value {
    let script = "return document.head.querySelector('script[type=\"application/ld+json\"]')?.textContent";
    let text = async || session.run::<Option<String>>(script).await;
    let text = session.until("the article's data is there", text).await;
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

//! What the head of the document tells search engines and the cards of other sites.

use serde_json::{Value, json};

use crate::support::pages::masthead::PAPER;
use crate::support::pages::{ArticlePage, ListPart};
use crate::support::{Fault, Look, Reader, asks, journey, wordpress};

#[tokio::test]
async fn an_article_says_what_it_is() {
    journey()
        .run(async |reader| {
            ArticlePage::open_river(reader).await;
            reader.see_title(&format!("Уровень реки — {PAPER}")).await;
            let link = format!("{}/uroven-reki/", wordpress::address());
            see_entry(reader, "link[rel=canonical]", "href", &link).await;
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
                see_entry(reader, selector, "content", expected).await;
            }
            let description: String = read_entry(reader, "meta[name=description]", "content").await;
            assert!(description.contains("Шолак поднялся на 64 сантиметра"), "{description}");
            let image: String = read_entry(reader, "meta[property='og:image']", "content").await;
            assert!(image.starts_with(&wordpress::address()), "{image}");
            let data = read_json(reader).await;
            assert_eq!(data["@type"], "NewsArticle");
            assert_eq!(data["headline"], "Уровень реки");
            assert_eq!(data["mainEntityOfPage"], link);
            assert_eq!(data["author"]["name"], "Светлана Ершова");
            assert_eq!(data["publisher"]["name"], PAPER);
            assert_eq!(data["datePublished"], "2026-11-12T03:40:00Z");
            assert_eq!(data["isAccessibleForFree"], true);
        })
        .await;
}

#[tokio::test]
async fn the_head_changes_with_the_page() {
    journey()
        .run(async |reader| {
            let page = ArticlePage::open_river(reader).await;
            see_entry(reader, "meta[property='og:type']", "content", "article").await;
            page.masthead().paper().click().await;
            reader.see_title(PAPER).await;
            let home = wordpress::address();
            see_entry(reader, "link[rel=canonical]", "href", &format!("{home}/")).await;
            see_entry(reader, "meta[name=description]", "content", "Газета города и степи").await;
            see_entry(reader, "meta[property='og:type']", "content", "website").await;
            let left: u32 = reader
                .run("return document.querySelectorAll('head script[type=\"application/ld+json\"]').length")
                .await;
            assert_eq!(left, 0, "the data of the article is gone");
            ListPart::open(reader, "/category/sport/", "Спорт").await;
            see_entry(reader, "link[rel=canonical]", "href", &format!("{home}/category/sport/")).await;
            ListPart::open(reader, "/author/ershova/page/2/", "Светлана Ершова").await;
            see_entry(reader, "link[rel=canonical]", "href", &format!("{home}/author/ershova/page/2/")).await;
        })
        .await;
}

#[tokio::test]
async fn search_engines_leave_alone_what_is_no_page() {
    journey()
        .run(async |reader| {
            for path in ["/takoy-stati-net/", "/?s=хлеб", "/uroven-reki/feed/"] {
                reader.open(path).await;
                see_entry(reader, "meta[name=robots]", "content", "noindex").await;
            }
            reader.server.plant(asks::SITE, Fault::Down);
            reader.expect_in_console("/wp-json/");
            reader.open("/takoy-stati-net/").await;
            see_entry(reader, "meta[name=robots]", "content", "noindex").await;
            reader.server.heal();
            ArticlePage::open_river(reader).await;
            reader.see_title(&format!("Уровень реки — {PAPER}")).await;
            let count: u32 = reader.run("return document.querySelectorAll('meta[name=robots]').length").await;
            assert_eq!(count, 0);
        })
        .await;
}

#[tokio::test]
async fn a_title_cannot_break_out_of_the_head() {
    journey()
        .run(async |reader| {
            let title = "</script><script>document.title='попался'</script>\" онмоусе=\"x";
            let escaped = title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            reader
                .server
                .plant(asks::ARTICLE, Fault::altered_post(move |post| post["title"] = json!({ "rendered": escaped })));
            ArticlePage::open(reader, "/uroven-reki/", title).await;
            reader.see_title(&format!("{title} — {PAPER}")).await;
            assert_eq!(read_json(reader).await["headline"], title);
            let raw =
                "return document.head.querySelector('script[type=\"application/ld+json\"]').textContent.includes('<')";
            assert!(!reader.run::<bool>(raw).await, "the data could end its script when the page is kept as a file");
        })
        .await;
}

#[tokio::test]
async fn an_article_in_another_language_says_so() {
    journey()
        .run(async |reader| {
            let articles = wordpress::ask("posts?slug=koshpeli-kitaphana&_fields=link,title").await;
            let title = articles[0]["title"]["rendered"].as_str().expect("a title").to_owned();
            ArticlePage::open(reader, "/koshpeli-kitaphana/", &title).await;
            assert_eq!(reader.main().article().attribute("lang").await, "kk");
            reader.server.plant(asks::ARTICLE, Fault::altered_post(|post| post["lang"] = json!("kk_KZ")));
            ArticlePage::open_river(reader).await;
            assert_eq!(reader.main().article().attribute("lang").await, "kk-KZ");
            reader.server.heal();
            ArticlePage::open_river(reader).await;
            assert_eq!(reader.main().article().attribute("lang").await, "");
        })
        .await;
}

async fn see_entry(reader: &Reader, selector: &str, attribute: &str, expected: &str) {
    let read = async || read_entry::<Option<String>>(reader, selector, attribute).await.unwrap_or_default();
    reader.until_equal(selector, expected.to_owned(), read).await;
}

async fn read_entry<T: serde::de::DeserializeOwned>(reader: &Reader, selector: &str, attribute: &str) -> T {
    let script = "return document.head.querySelector(arguments[0])?.getAttribute(arguments[1])";
    reader.run_with(script, vec![selector.into(), attribute.into()]).await
}

async fn read_json(reader: &Reader) -> Value {
    let script = "return document.head.querySelector('script[type=\"application/ld+json\"]')?.textContent";
    let text = async || reader.run::<Option<String>>(script).await;
    let text = reader.until("the article's data is there", text).await;
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

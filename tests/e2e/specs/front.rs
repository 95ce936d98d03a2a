//! The front page.

use serde_json::json;

use crate::support::pages::masthead::PAPER;
use crate::support::pages::{ArticlePage, FeedPart};
use crate::support::{Fault, Look, Screen, any, journey, wordpress};

#[tokio::test]
async fn the_front_page_has_a_lead_sections_the_feed_and_what_is_discussed() {
    journey()
        .run(async |reader| {
            let newest = wordpress::find_titles("per_page=3").await;
            reader.open("/").await;
            reader.see_title(PAPER).await;
            let leads = reader.region("Главное");
            leads.heading(any()).see_count(4).await;
            let mut expected = vec!["Главное"];
            expected.extend(newest.iter().map(String::as_str));
            leads.heading(any()).see_texts(&expected).await;
            FeedPart(reader).cards().see_count(7).await;
            let sections = wordpress::ask("categories?parent=0&orderby=count&order=desc&per_page=8&hide_empty=true").await;
            let names: Vec<&str> = sections.as_array().expect("sections").iter().filter_map(|s| s["name"].as_str()).collect();
            assert!(5 <= names.len(), "{names:?}");
            for name in names {
                let section = reader.region(name);
                let into_view = "[...document.querySelectorAll('h2')].find((h) => h.textContent === arguments[0])?.scrollIntoView(); return null";
                section.see().await;
                reader.run_with::<Option<()>>(into_view, vec![name.into()]).await;
                section.article().see_count(3).await;
            }
            let discussed = reader.region("Обсуждают");
            discussed.article().see_count(5).await;
            discussed.link("Уровень реки").see().await;
            reader.region("Спорт").link("Спорт").click().await;
            reader.main().title("Спорт").see().await;
        })
        .await;
}

#[tokio::test]
async fn sections_below_the_screen_wait_until_the_reader_comes_near() {
    journey()
        .on(Screen::Phone)
        .run(async |reader| {
            reader.open("/").await;
            FeedPart(reader).cards().see_count(7).await;
            reader.region("Главное").article().see_count(3).await;
            let asked = reader.server.asked("categories[terms]=").len();
            assert!(asked <= 3, "{asked} sections were asked for at once");
        })
        .await;
}

#[tokio::test]
async fn pinned_articles_lead() {
    journey()
        .run(async |reader| {
            let pinned = wordpress::ask("posts?slug=pozhar-na-hlebozavode&_embed=wp:featuredmedia").await;
            reader.server.plant("sticky=true", Fault::Answer(pinned));
            reader.open("/").await;
            let titles = reader.region("Главное").article().heading(any());
            titles.see_count(3).await;
            assert!(titles.texts().await[0].starts_with("Пожар на хлебозаводе"), "{:?}", titles.texts().await);
        })
        .await;
}

#[tokio::test]
async fn a_page_that_the_site_has_set_in_front_stands_there() {
    journey()
        .run(async |reader| {
            let pages = wordpress::ask("pages?slug=o-gazete,kontakty&orderby=slug&_fields=id,slug").await;
            let id = |slug: &str| {
                let page = pages.as_array().into_iter().flatten().find(|page| page["slug"] == slug);
                page.and_then(|page| page["id"].as_u64()).unwrap_or_else(|| panic!("no page {slug}"))
            };
            let (front, news) = (id("o-gazete"), id("kontakty"));
            reader.server.plant(
                "/wp-json/?_fields=name",
                Fault::altered(move |site| {
                    site["show_on_front"] = json!("page");
                    site["page_on_front"] = json!(front);
                    site["page_for_posts"] = json!(news);
                }),
            );
            ArticlePage::open(reader, "/", "О газете").await;
            reader.navigation("Вы здесь").see_none().await;
            ArticlePage::open(reader, "/kontakty/", "Все новости").await;
            reader.main().article().see_count(14).await;
        })
        .await;
}

#[tokio::test]
async fn a_front_page_without_comments_and_sections_does_without_them() {
    journey()
        .run(async |reader| {
            for part in ["/wp/v2/comments", "/categories?parent=0", "sticky=true"] {
                reader.server.plant(part, Fault::Refusal(401, "rest_forbidden"));
                reader.expect_in_console(part);
            }
            reader.open("/").await;
            reader.region("Главное").article().see_count(3).await;
            FeedPart(reader).cards().see_count(7).await;
            reader.region("Обсуждают").see_none().await;
            reader.main().alert().see_none().await;
        })
        .await;
}

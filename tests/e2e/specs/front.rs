//! The front page.

use serde_json::json;

use crate::support::pages::masthead::PAPER;
use crate::support::pages::{ArticlePage, FeedPart};
use crate::support::{Fault, Locate, Screen, any, e2e_test, wordpress};

#[tokio::test]
async fn the_front_page_has_a_lead_sections_the_feed_and_what_is_discussed() {
    e2e_test()
        .run(async |session| {
            let newest = wordpress::find_titles("per_page=3").await;
            session.open("/").await;
            session.see_title(PAPER).await;
            let leads = session.region("Главное");
            leads.heading(any()).see_count(4).await;
            let mut expected = vec!["Главное"];
            expected.extend(newest.iter().map(String::as_str));
            leads.heading(any()).see_texts(&expected).await;
            FeedPart(session).cards().see_count(7).await;
            let sections = wordpress::load("categories?parent=0&orderby=count&order=desc&per_page=8&hide_empty=true").await;
            let names: Vec<&str> = sections.as_array().expect("sections").iter().filter_map(|s| s["name"].as_str()).collect();
            assert!(5 <= names.len(), "{names:?}");
            for name in names {
                let section = session.region(name);
                let into_view = "[...document.querySelectorAll('h2')].find((h) => h.textContent === arguments[0])?.scrollIntoView(); return null";
                section.see().await;
                session.run_with::<Option<()>>(into_view, vec![name.into()]).await;
                section.article().see_count(3).await;
            }
            let discussed = session.region("Обсуждают");
            discussed.article().see_count(5).await;
            discussed.link("Уровень реки").see().await;
            session.region("Спорт").link("Спорт").click().await;
            session.main().title("Спорт").see().await;
        })
        .await;
}

#[tokio::test]
async fn sections_below_the_screen_load_near_the_viewport() {
    e2e_test()
        .on(Screen::Phone)
        .run(async |session| {
            session.open("/").await;
            FeedPart(session).cards().see_count(7).await;
            session.region("Главное").article().see_count(3).await;
            let requested = session.server.requests("categories[terms]=").len();
            assert!(requested <= 3, "{requested} sections were requested at once");
        })
        .await;
}

#[tokio::test]
async fn a_page_that_the_site_has_set_in_front_stands_there() {
    e2e_test()
        .run(async |session| {
            let pages = wordpress::load("pages?slug=o-gazete,kontakty&orderby=slug&_fields=id,slug").await;
            let id = |slug: &str| {
                let page = pages.as_array().into_iter().flatten().find(|page| page["slug"] == slug);
                page.and_then(|page| page["id"].as_u64()).unwrap_or_else(|| panic!("no page {slug}"))
            };
            let (front, news) = (id("o-gazete"), id("kontakty"));
            session.server.inject(
                "/wp-json/?_fields=name",
                Fault::altered(move |site| {
                    site["show_on_front"] = json!("page");
                    site["page_on_front"] = json!(front);
                    site["page_for_posts"] = json!(news);
                }),
            );
            ArticlePage::open(session, "/", "О газете").await;
            session.navigation("Вы здесь").see_none().await;
            ArticlePage::open(session, "/kontakty/", "Все новости").await;
            session.main().article().see_count(14).await;
        })
        .await;
}

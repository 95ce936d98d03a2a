//! Archives: the articles of a section, a tag, an author, a day.

use crate::support::pages::masthead::PAPER;
use crate::support::pages::{ArticlePage, ListPart};
use crate::support::{Locate, any, containing, e2e_test, wordpress};

#[tokio::test]
async fn a_section_has_its_description_its_children_and_their_articles() {
    e2e_test()
        .run(async |session| {
            let list = ListPart::open(session, "/category/obshchestvo/", "Общество").await;
            session.see_title(&format!("Общество — {PAPER}")).await;
            session.main().paragraph(containing("Как живёт Бозкала")).see().await;
            list.cards().see_count(10).await;
            // «Передвижной рентген» is in «Здоровье», a child category of «Общество».
            list.cards().heading(containing("Передвижной рентген")).see().await;
            let rss = session.main().link("Лента RSS").attribute("href").await;
            assert_eq!(rss, format!("{}/category/obshchestvo/feed/", wordpress::address()));
            list.crumbs().link(any()).see_texts(&["Главная"]).await;
            session.main().link("Здоровье").click().await;
            list.title().see_text("Здоровье").await;
            assert_eq!(session.path().await, "/category/obshchestvo/zdorove/");
            list.crumbs().link(any()).see_texts(&["Главная", "Общество"]).await;
            session.main().title("Здоровье").see_focus().await;
            list.crumbs().link("Общество").click().await;
            list.title().see_text("Общество").await;
        })
        .await;
}

#[tokio::test]
async fn every_form_of_a_sections_address_opens_it() {
    e2e_test()
        .run(async |session| {
            let id = wordpress::load("categories?slug=zdorove&_fields=id").await[0]["id"].as_u64().expect("a section");
            ListPart::open(session, "/category/zdorove/", "Здоровье").await.cards().see().await;
            ListPart::open(session, &format!("/?cat={id}"), "Здоровье").await.cards().see().await;
            // Some sites drop the first segment of section addresses, others rename it.
            ListPart::open(session, "/obshchestvo/zdorove/", "Здоровье").await.cards().see().await;
            ListPart::open(session, "/rubrika/sport/page/1/", "Спорт").await.cards().see().await;
        })
        .await;
}

#[tokio::test]
async fn tags_and_days_have_their_articles() {
    e2e_test()
        .run(async |session| {
            let check = async |path: &str, title: &str, kind: &str, query: &str| {
                let expected = wordpress::find_titles(query).await;
                let list = ListPart::open(session, path, title).await;
                session.main().paragraph(kind).see().await;
                let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
                list.titles().see_texts(&expected).await;
                list.crumbs().link("Главная").see().await;
            };
            let tag = wordpress::load("tags?search=паводок&_fields=id,link").await;
            let id = tag[0]["id"].as_u64().expect("a tag");
            let link = tag[0]["link"].as_str().expect("an address").replace(&wordpress::address(), "");
            check(&link, "паводок", "Тема", &format!("tags={id}&per_page=10")).await;
            let month = "after=2026-10-31T23:59:59&before=2026-12-01T00:00:00&per_page=10";
            check("/2026/11/", "ноябрь 2026", "Статьи за", month).await;
            let day = "after=2026-11-11T23:59:59&before=2026-11-13T00:00:00&per_page=10";
            check("/2026/11/12/", "12 ноября 2026", "Статьи за", day).await;
            session.main().link("Уровень реки").see().await;
        })
        .await;
}

#[tokio::test]
async fn a_writer_has_name_picture_biography_and_articles() {
    e2e_test()
        .run(async |session| {
            let page = ArticlePage::open_river(session).await;
            session.mark_page().await;
            session.main().article().link("Светлана Ершова").click().await;
            page.title().see_text("Светлана Ершова").await;
            assert!(session.is_page_marked().await, "a writer's page is no reload");
            let list = ListPart(session);
            list.cards().see_count(10).await;
            session.main().paragraph(containing("в «Вестнике Бозкалы» с 2004 года")).see().await;
            let loaded = "const img = document.querySelector('main header img'); return img?.naturalWidth > 0";
            session.until("the picture is there", async || session.run::<bool>(loaded).await.then_some(())).await;
        })
        .await;
}

//! Long lists: more by a button or by scrolling, numbered pages, and back into the list.

use serde_json::json;

use crate::support::pages::masthead::PAPER;
use crate::support::pages::{ArticlePage, FeedPart, ListPart};
use crate::support::{Locate, Session, any, e2e_test, wordpress};

#[tokio::test]
async fn numbered_pages_are_real_links_and_say_where_the_reader_is() {
    e2e_test()
        .run(async |session| {
            set_archive_length(session, 4);
            let total = wordpress::load("posts?per_page=100&author=2&_fields=id").await.as_array().map_or(0, Vec::len);
            let pages = total.div_ceil(4);
            let list = ListPart::open(session, "/author/ershova/", "Светлана Ершова").await;
            list.pager().see().await;
            list.pager().locate("definition", format!("Страница 1 из {pages}").as_str()).see().await;
            let first = list.titles().texts().await;
            let next = list.pager().link("Следующая страница");
            assert_eq!(next.attribute("href").await, "/author/ershova/page/2/");
            next.click().await;
            session.see_title(&format!("Светлана Ершова, страница 2 — {PAPER}")).await;
            list.cards().see_count(4).await;
            list.pager().locate("definition", format!("Страница 2 из {pages}").as_str()).see().await;
            let second = list.titles().texts().await;
            assert!(second.iter().all(|title| !first.contains(title)), "{first:?} {second:?}");
            list.pager().link("Предыдущая страница").click().await;
            list.titles().see_texts(&first.iter().map(String::as_str).collect::<Vec<_>>()).await;
            let last = format!("/author/ershova/page/{pages}/");
            ListPart::open(session, &last, "Светлана Ершова").await.pager().see().await;
            list.pager().link("Следующая страница").see_none().await;
            ListPart::open(session, "/author/ershova/page/99/", "Светлана Ершова").await;
            session.expect_in_console("page=99");
            session.main().paragraph("Здесь пока нет статей.").see().await;
        })
        .await;
}

#[tokio::test]
async fn more_moves_the_focus_to_what_came_and_back_finds_the_list_as_long_as_it_was() {
    e2e_test()
        .run(async |session| {
            set_archive_length(session, 3);
            let list = ListPart::open(session, "/category/obshchestvo/", "Общество").await;
            list.cards().see_count(3).await;
            list.more().click().await;
            list.cards().see_count(6).await;
            let titles = list.titles().texts().await;
            session.main().link(titles[3].as_str()).see_focus().await;
            list.more().click().await;
            list.cards().see_count(9).await;
            assert_eq!(session.path().await, "/category/obshchestvo/", "the address stays");
            let titles = list.titles().texts().await;
            session.main().link(titles[7].as_str()).click().await;
            ArticlePage(session).title().see_text(&titles[7]).await;
            session.back().await;
            list.cards().see_count(9).await;
            assert_eq!(list.titles().texts().await, titles);
        })
        .await;
}

#[tokio::test]
async fn reaching_the_end_loads_more_where_the_paper_wants_so() {
    e2e_test()
        .run(async |session| {
            let mut settings = session.server.settings();
            settings["lists"]["archive"] = json!(5);
            settings["lists"]["endless"] = json!(true);
            session.server.set_settings(Some(&settings.to_string()));
            let total = wordpress::load("posts?per_page=100&author=2&_fields=id").await.as_array().map_or(0, Vec::len);
            let list = ListPart::open(session, "/author/ershova/", "Светлана Ершова").await;
            // The end of the page belongs to the feed, which grows too.
            let scroll = "[...document.querySelectorAll('.page-main ul.cards')].at(-1)?.lastElementChild.scrollIntoView({ block: 'end' }); return null";
            session
                .until("all articles came", async || {
                    session.run::<Option<()>>(scroll).await;
                    (list.cards().count().await == total).then_some(())
                })
                .await;
            list.more().see_none().await;
        })
        .await;
}

#[tokio::test]
async fn the_news_have_numbered_pages_too() {
    e2e_test()
        .run(async |session| {
            session.open("/").await;
            let feed = FeedPart(session);
            feed.cards().see_count(7).await;
            let seventh = feed.titles().texts().await;
            let next = feed.region().navigation("Страницы").link(any());
            assert_eq!(next.attribute("href").await, "/page/2/");
            next.click().await;
            let list = ListPart(session);
            list.title().see_text("Все новости").await;
            list.cards().see_count(7).await;
            let expected = wordpress::find_titles("per_page=7&page=2").await;
            list.titles().see_texts(&expected.iter().map(String::as_str).collect::<Vec<_>>()).await;
            list.pager().link("Предыдущая страница").click().await;
            feed.titles().see_texts(&seventh.iter().map(String::as_str).collect::<Vec<_>>()).await;
        })
        .await;
}

fn set_archive_length(session: &Session, length: u32) {
    let mut settings = session.server.settings();
    settings["lists"]["archive"] = json!(length);
    session.server.set_settings(Some(&settings.to_string()));
}

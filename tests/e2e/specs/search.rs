//! The search: results while typing, marked words, and suggestions when nothing is found.

use thirtyfour::Key;

use crate::support::pages::masthead::PAPER;
use crate::support::pages::{ArticlePage, ListPart};
use crate::support::{Fault, Locate, any, containing, e2e_test};

const FIELD: &str = "Что найти";

#[tokio::test]
async fn the_search_follows_the_typing_and_keeps_the_words_in_the_address() {
    e2e_test()
        .run(async |session| {
            let page = ArticlePage::open_river(session).await;
            session.mark_page().await;
            page.masthead().banner().link("Поиск").click().await;
            session.main().title("Поиск").see_focus().await;
            session.main().paragraph(containing("Введите одно или несколько слов")).see().await;
            session.main().field(FIELD).write("ХЛЕБ").await;
            let list = ListPart(session);
            list.cards().see().await;
            session.until_equal("the address", "/?s=ХЛЕБ".to_owned(), async || session.path().await).await;
            session.see_title(&format!("Поиск: ХЛЕБ — {PAPER}")).await;
            let count = list.cards().count().await;
            session.main().paragraph(format!("Найдено статей: {count}").as_str()).see().await;
            let marked = "return [...document.querySelectorAll('mark')].map((mark) => mark.textContent.toLowerCase())";
            let marked: Vec<String> = session.run(marked).await;
            assert!(!marked.is_empty() && marked.iter().all(|word| word == "хлеб"), "{marked:?}");
            let value = session.main().field(FIELD).value().await;
            assert_eq!(value, "ХЛЕБ", "the field keeps what is typed");
            assert!(session.main().field(FIELD).has_focus().await, "and the focus");
            list.titles().click().await;
            session.main().field(FIELD).see_none().await;
            session.back().await;
            session.main().field(FIELD).see().await;
            assert_eq!(session.main().field(FIELD).value().await, "ХЛЕБ");
            list.cards().see_count(count).await;
            assert!(session.is_page_marked().await, "nothing was reloaded");
            page.masthead().banner().link("Поиск").click().await;
            session.main().paragraph(containing("Введите одно или несколько слов")).see().await;
            session.main().field(FIELD).write("соль").await;
            list.cards().see().await;
            page.masthead().banner().link("Поиск").click().await;
            session.until_equal("the address", "/search".to_owned(), async || session.path().await).await;
            list.cards().see_none().await;
            assert_eq!(session.main().field(FIELD).value().await, "", "a new search begins empty");
        })
        .await;
}

#[tokio::test]
async fn an_outdated_search_is_given_up_and_sent_once() {
    e2e_test()
        .run(async |session| {
            session.server.inject("search=хлеб&", Fault::Silent);
            session.open("/search").await;
            session.main().field(FIELD).write("хлеб").await;
            session
                .until("the first words are requested", async || {
                    (!session.server.requests("search=хлеб&").is_empty()).then_some(())
                })
                .await;
            session.main().field(FIELD).write(" соль").await;
            ListPart(session).cards().see().await;
            session.main().alert().see_none().await;
            assert_eq!(session.server.requests("search=хлеб&").len(), 1, "the list and its count share one request");
            assert_eq!(session.server.requests("search=х&").len(), 0, "not every letter is a request");
        })
        .await;
}

#[tokio::test]
async fn the_page_that_is_not_there_searches_too() {
    e2e_test()
        .run(async |session| {
            ArticlePage::open(session, "/takoy-stati-net/", "Такой страницы нет").await;
            session.main().field(FIELD).write("река").await;
            session.press(Key::Enter).await;
            session.main().title("Поиск").see().await;
            assert_eq!(session.path().await, "/?s=река");
            ListPart(session).cards().see().await;
            session.main().field(FIELD).see().await;
            session.main().link(any()).see().await;
        })
        .await;
}

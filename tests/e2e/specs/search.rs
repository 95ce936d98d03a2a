//! The search: while one types, with the words marked, and what helps when nothing is found.

use thirtyfour::Key;

use crate::support::pages::masthead::PAPER;
use crate::support::pages::{ArticlePage, ListPart};
use crate::support::{Fault, Look, Screen, any, containing, journey};

const FIELD: &str = "Что найти";

#[tokio::test]
async fn the_search_follows_the_typing_and_keeps_the_words_in_the_address() {
    journey()
        .run(async |reader| {
            let page = ArticlePage::open_river(reader).await;
            reader.mark_page().await;
            page.masthead().banner().link("Поиск").click().await;
            reader.main().title("Поиск").see_focus().await;
            reader.main().paragraph(containing("Введите одно или несколько слов")).see().await;
            reader.main().field(FIELD).write("ХЛЕБ").await;
            let list = ListPart(reader);
            list.cards().see().await;
            reader.until_equal("the address", "/?s=ХЛЕБ".to_owned(), async || reader.path().await).await;
            reader.see_title(&format!("Поиск: ХЛЕБ — {PAPER}")).await;
            let count = list.cards().count().await;
            reader.main().paragraph(format!("Найдено статей: {count}").as_str()).see().await;
            let marked = "return [...document.querySelectorAll('mark')].map((mark) => mark.textContent.toLowerCase())";
            let marked: Vec<String> = reader.run(marked).await;
            assert!(!marked.is_empty() && marked.iter().all(|word| word == "хлеб"), "{marked:?}");
            let value = reader.main().field(FIELD).value().await;
            assert_eq!(value, "ХЛЕБ", "the field keeps what is typed");
            assert!(reader.main().field(FIELD).has_focus().await, "and the focus");
            list.titles().click().await;
            reader.main().field(FIELD).see_none().await;
            reader.back().await;
            reader.main().field(FIELD).see().await;
            assert_eq!(reader.main().field(FIELD).value().await, "ХЛЕБ");
            list.cards().see_count(count).await;
            assert!(reader.is_page_marked().await, "nothing was loaded anew");
            page.masthead().banner().link("Поиск").click().await;
            reader.main().paragraph(containing("Введите одно или несколько слов")).see().await;
            reader.main().field(FIELD).write("соль").await;
            list.cards().see().await;
            page.masthead().banner().link("Поиск").click().await;
            reader.until_equal("the address", "/search".to_owned(), async || reader.path().await).await;
            list.cards().see_none().await;
            assert_eq!(reader.main().field(FIELD).value().await, "", "a new search begins empty");
        })
        .await;
}

#[tokio::test]
async fn older_words_are_given_up_and_asked_for_once() {
    journey()
        .run(async |reader| {
            reader.server.plant("search=хлеб&", Fault::Silent);
            reader.open("/search").await;
            reader.main().field(FIELD).write("хлеб").await;
            reader
                .until("the first words are asked for", async || {
                    (!reader.server.asked("search=хлеб&").is_empty()).then_some(())
                })
                .await;
            reader.main().field(FIELD).write(" соль").await;
            ListPart(reader).cards().see().await;
            reader.main().alert().see_none().await;
            assert_eq!(reader.server.asked("search=хлеб&").len(), 1, "the list and its count share one request");
            assert_eq!(reader.server.asked("search=х&").len(), 0, "not every letter is a question");
        })
        .await;
}

#[tokio::test]
async fn a_search_without_result_helps_on() {
    journey()
        .on(Screen::Phone)
        .run(async |reader| {
            reader.open("/?s=кракозябра").await;
            reader.main().paragraph(containing("По запросу «кракозябра» ничего не нашлось.")).see().await;
            reader.main().paragraph(containing("нет ли опечатки")).see().await;
            ListPart(reader).cards().see_none().await;
            reader.region("Лента новостей").article().see_count(7).await;
            assert_eq!(reader.main().field(FIELD).value().await, "кракозябра");
        })
        .await;
}

#[tokio::test]
async fn the_page_that_is_not_there_searches_too() {
    journey()
        .run(async |reader| {
            ArticlePage::open(reader, "/takoy-stati-net/", "Такой страницы нет").await;
            reader.main().field(FIELD).write("река").await;
            reader.press(Key::Enter).await;
            reader.main().title("Поиск").see().await;
            assert_eq!(reader.path().await, "/?s=река");
            ListPart(reader).cards().see().await;
            reader.main().field(FIELD).see().await;
            reader.main().link(any()).see().await;
        })
        .await;
}

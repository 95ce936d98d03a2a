//! The paper by keyboard alone: Tab, Enter, Escape and the arrows; nothing here touches a mouse.

use thirtyfour::Key;

use crate::support::pages::ArticlePage;
use crate::support::pages::comments::SEND;
use crate::support::sight::Sight;
use crate::support::{Look, Reader, Screen, any, containing, journey};

/// Goes on by Tab until it has the focus, which can be seen there.
async fn tab_to(reader: &Reader, sight: &Sight<'_>) {
    sight.see().await;
    for _ in 0..90 {
        if sight.has_focus().await {
            let outline: f64 =
                reader.run("return parseFloat(getComputedStyle(document.activeElement).outlineWidth) || 0").await;
            assert!(2.0 <= outline, "{sight} does not show that it has the focus");
            return;
        }
        reader.press(Key::Tab).await;
    }
    panic!("Tab does not come to {sight}");
}

async fn enter(reader: &Reader, sight: &Sight<'_>) {
    tab_to(reader, sight).await;
    reader.press(Key::Enter).await;
}

#[tokio::test]
async fn the_skip_link_comes_first_and_leads_to_the_text() {
    journey()
        .run(async |reader| {
            ArticlePage::open_river(reader).await.see_surroundings().await;
            reader.press(Key::Tab).await;
            let skip = reader.link("К содержанию");
            skip.see_focus().await;
            let top: f64 = reader.run("return document.activeElement.getBoundingClientRect().top").await;
            assert!(0.0 <= top, "the skip link can be seen while it has the focus");
            reader.press(Key::Enter).await;
            reader.main().see_focus().await;
            reader.press(Key::Tab).await;
            let is_inside: bool =
                reader.run("return document.querySelector('main').contains(document.activeElement)").await;
            assert!(is_inside, "the next stop is in the text");
        })
        .await;
}

#[tokio::test]
async fn the_menu_leads_to_a_section() {
    journey()
        .run(async |reader| {
            let page = ArticlePage::open_river(reader).await;
            enter(reader, &page.masthead().toggle("Общество")).await;
            let child = page.masthead().menu().link("Образование");
            enter(reader, &child).await;
            reader.main().title("Образование").see().await;
            reader.main().title("Образование").see_focus().await;
        })
        .await;
}

#[tokio::test]
async fn the_drawer_of_a_phone_opens_and_closes() {
    journey()
        .on(Screen::Phone)
        .run(async |reader| {
            let masthead = ArticlePage::open_river(reader).await.masthead();
            enter(reader, &masthead.drawer_button()).await;
            masthead.drawer().link("Культура").see().await;
            reader.press(Key::Escape).await;
            masthead.drawer().see_none().await;
            masthead.drawer_button().see_focus().await;
            reader.press(Key::Enter).await;
            enter(reader, &masthead.drawer().link("Культура")).await;
            reader.main().title("Культура").see_focus().await;
        })
        .await;
}

#[tokio::test]
async fn an_article_is_opened_from_the_feed_and_more_news_are_asked_for() {
    journey()
        .run(async |reader| {
            reader.open("/").await;
            let feed = reader.region("Лента новостей");
            feed.article().see_count(7).await;
            enter(reader, &feed.button("Ещё новости")).await;
            feed.article().see_count(14).await;
            let is_eighth = async || {
                let titles = feed.article().heading(any()).link(any());
                let all: Vec<String> = titles.texts().await;
                let focused: String = reader.run("return document.activeElement.textContent.trim()").await;
                (all.len() == 14 && all[7] == crate::support::look::squeeze(&focused)).then_some(focused)
            };
            let title = reader.until("the focus is on the first new article", is_eighth).await;
            reader.press(Key::Enter).await;
            reader.main().title(crate::support::look::squeeze(&title).as_str()).see_focus().await;
        })
        .await;
}

#[tokio::test]
async fn words_are_searched_for() {
    journey()
        .run(async |reader| {
            ArticlePage::open_river(reader).await;
            enter(reader, &reader.banner().link("Поиск")).await;
            let field = reader.field("Что найти");
            tab_to(reader, &field).await;
            field.write("мост").await;
            reader.press(Key::Enter).await;
            let found = reader.look("column", any()).article().heading(any()).link(any());
            enter(reader, &found).await;
            reader.main().title(any()).see_focus().await;
            reader.main().look("definition", containing("чтения")).see().await;
        })
        .await;
}

#[tokio::test]
async fn an_article_is_shared() {
    journey()
        .run(async |reader| {
            reader.server.run_first(
                "Object.defineProperty(Navigator.prototype, 'share', { value: undefined });
                Object.defineProperty(Navigator.prototype, 'clipboard', { value: { writeText: async () => {} } });",
            );
            ArticlePage::open_river(reader).await;
            let button = reader.main().button("Скопировать ссылку");
            enter(reader, &button).await;
            reader.main().article().status().see_text("Ссылка скопирована").await;
            button.see_focus().await;
        })
        .await;
}

#[tokio::test]
async fn the_reading_panel_is_set() {
    journey()
        .run(async |reader| {
            ArticlePage::open_river(reader).await;
            let opener = reader.banner().button("Вид страницы");
            enter(reader, &opener).await;
            reader.press(Key::Tab).await;
            reader.field("100 %").see_focus().await;
            reader.press(Key::Right).await;
            reader.field("110 %").see_focus().await;
            let size: String = reader.run("return getComputedStyle(document.documentElement).fontSize").await;
            assert_eq!(size, "17.6px");
            reader.press(Key::Tab).await;
            reader.field("Как на устройстве").see_focus().await;
            // Not every engine goes from the first to the last.
            reader.press(Key::Right).await;
            reader.press(Key::Right).await;
            reader.field("Тёмные").see_focus().await;
            let paper: String = reader.run("return getComputedStyle(document.body).backgroundColor").await;
            assert_eq!(paper, "rgb(21, 22, 26)");
            reader.press(Key::Escape).await;
            opener.see_focus().await;
            reader.field("100 %").see_none().await;
            reader.press(Key::Enter).await;
            reader.field("100 %").see().await;
            // Going on closes it.
            tab_to(reader, &reader.main().link("Светлана Ершова")).await;
            reader.field("100 %").see_none().await;
        })
        .await;
}

#[tokio::test]
async fn a_comment_is_written() {
    journey()
        .that_writes()
        .run(async |reader| {
            let comments = ArticlePage::open_river(reader).await.comments().await;
            comments.thread().see_count(7).await;
            let send = comments.form().button(SEND);
            enter(reader, &send).await;
            // What is missing leads the reader to the first field.
            comments.text().see_focus().await;
            comments.text().write("Пишу без мыши.").await;
            for (field, text) in [(comments.name(), "Клавиша"), (comments.email(), "klavisha@example.org")] {
                tab_to(reader, &field).await;
                field.write(text).await;
            }
            enter(reader, &send).await;
            comments.talk("Пишу без мыши.").see().await;
        })
        .await;
}

#[tokio::test]
async fn nothing_moves_for_a_reader_who_prefers_that() {
    journey()
        .run(async |reader| {
            reader.session.set_reduced_motion().await;
            ArticlePage::open_river(reader).await.see_surroundings().await;
            let moving: Vec<String> = reader
                .run(
                    "const lasts = (times) => times.split(',').some((time) => parseFloat(time) > 0.01);
                    const styles = [...document.querySelectorAll('*')].map((e) => [e, getComputedStyle(e)]);
                    return styles.filter(([, s]) => lasts(s.transitionDuration) || lasts(s.animationDuration) || s.scrollBehavior === 'smooth')
                        .map(([e]) => `${e.tagName}.${e.className}`)",
                )
                .await;
            assert!(moving.is_empty(), "{moving:#?}");
        })
        .await;
}

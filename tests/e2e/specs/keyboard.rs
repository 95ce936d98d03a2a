//! The paper by keyboard alone: Tab, Enter, Escape and the arrow keys, without a mouse.

mod article;

use thirtyfour::Key;

use crate::support::locator::Locator;
use crate::support::pages::ArticlePage;
use crate::support::{Locate, Screen, Session, any, containing, e2e_test};

/// Presses Tab until the element has the focus, and checks that the focus is visible.
async fn tab_to(session: &Session, target: &Locator<'_>) {
    target.see().await;
    for _ in 0..90 {
        if target.has_focus().await {
            let outline: f64 =
                session.run("return parseFloat(getComputedStyle(document.activeElement).outlineWidth) || 0").await;
            assert!(2.0 <= outline, "{target} does not show that it has the focus");
            return;
        }
        session.press(Key::Tab).await;
    }
    panic!("Tab does not come to {target}");
}

async fn enter(session: &Session, target: &Locator<'_>) {
    tab_to(session, target).await;
    session.press(Key::Enter).await;
}

#[tokio::test]
async fn the_skip_link_comes_first_and_leads_to_the_text() {
    e2e_test()
        .run(async |session| {
            ArticlePage::open_river(session).await.see_surroundings().await;
            session.press(Key::Tab).await;
            let skip = session.link("К содержанию");
            skip.see_focus().await;
            let top: f64 = session.run("return document.activeElement.getBoundingClientRect().top").await;
            assert!(0.0 <= top, "the skip link can be seen while it has the focus");
            session.press(Key::Enter).await;
            session.main().see_focus().await;
            session.press(Key::Tab).await;
            let is_inside: bool =
                session.run("return document.querySelector('main').contains(document.activeElement)").await;
            assert!(is_inside, "the next stop is in the text");
        })
        .await;
}

#[tokio::test]
async fn the_menu_leads_to_a_section() {
    e2e_test()
        .run(async |session| {
            let page = ArticlePage::open_river(session).await;
            enter(session, &page.masthead().toggle("Общество")).await;
            let child = page.masthead().menu().link("Образование");
            enter(session, &child).await;
            session.main().title("Образование").see().await;
            session.main().title("Образование").see_focus().await;
        })
        .await;
}

#[tokio::test]
async fn the_drawer_of_a_phone_opens_and_closes() {
    e2e_test()
        .on(Screen::Phone)
        .run(async |session| {
            let masthead = ArticlePage::open_river(session).await.masthead();
            enter(session, &masthead.drawer_button()).await;
            masthead.drawer().link("Культура").see().await;
            session.press(Key::Escape).await;
            masthead.drawer().see_none().await;
            masthead.drawer_button().see_focus().await;
            session.press(Key::Enter).await;
            enter(session, &masthead.drawer().link("Культура")).await;
            session.main().title("Культура").see_focus().await;
        })
        .await;
}

#[tokio::test]
async fn an_article_is_opened_from_the_feed_and_more_news_are_loaded() {
    e2e_test()
        .run(async |session| {
            session.open("/").await;
            let feed = session.region("Лента новостей");
            feed.article().see_count(7).await;
            enter(session, &feed.button("Ещё новости")).await;
            feed.article().see_count(14).await;
            let is_eighth = async || {
                let titles = feed.article().heading(any()).link(any());
                let all: Vec<String> = titles.texts().await;
                let focused: String = session.run("return document.activeElement.textContent.trim()").await;
                (all.len() == 14 && all[7] == crate::support::locator::role::squeeze(&focused)).then_some(focused)
            };
            let title = session.until("the focus is on the first new article", is_eighth).await;
            session.press(Key::Enter).await;
            session.main().title(crate::support::locator::role::squeeze(&title).as_str()).see_focus().await;
        })
        .await;
}

#[tokio::test]
async fn a_search_is_made() {
    e2e_test()
        .run(async |session| {
            ArticlePage::open_river(session).await;
            enter(session, &session.banner().link("Поиск")).await;
            let field = session.field("Что найти");
            tab_to(session, &field).await;
            field.write("мост").await;
            session.press(Key::Enter).await;
            let found = session.locate("column", any()).article().heading(any()).link(any());
            enter(session, &found).await;
            session.main().title(any()).see_focus().await;
            session.main().locate("definition", containing("чтения")).see().await;
        })
        .await;
}

#[tokio::test]
async fn nothing_moves_for_a_reader_who_prefers_that() {
    e2e_test()
        .run(async |session| {
            session.browser.set_reduced_motion().await;
            ArticlePage::open_river(session).await.see_surroundings().await;
            let moving: Vec<String> = session
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

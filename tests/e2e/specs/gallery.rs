//! Galleries, in both of WordPress's markups, and the viewer that enlarges their pictures.

use serde_json::Value;
use thirtyfour::Key;

use super::prose::open;
use crate::support::{Locate, Screen, Session, any, e2e_test};

const VIEWER: &str = "Просмотр снимков";
const FIRST: &str = "Увеличить снимок: Ряд с дынями на осеннем рынке";

async fn see_picture(session: &Session, alt: &str, count: &str, caption: &str) {
    let viewer = session.dialog(VIEWER);
    viewer.image(alt).see().await;
    viewer.status().see_text(count).await;
    if !caption.is_empty() {
        viewer.figure().see_text(&format!("{alt} {caption}")).await;
    }
    let loaded = async || {
        session
            .run::<bool>("const i = document.querySelector('dialog img'); return i.complete && i.naturalWidth >= 1000")
            .await
            .then_some(())
    };
    session.until("the picture is there, in its large form", loaded).await;
}

#[tokio::test]
async fn a_gallery_opens_in_a_viewer_that_obeys_the_keyboard() {
    e2e_test()
        .run(async |session| {
            open(session, "avgust-v-snimkah").await;
            assert!(session.server.requests("extras").is_empty());
            session.main().button(FIRST).click().await;
            see_picture(session, "Ряд с дынями на осеннем рынке", "1 из 5", "Дыни привезли в пять утра").await;
            session.press(Key::Right).await;
            see_picture(session, "Комбайн в поле у Карашилика", "2 из 5", "Последний загон").await;
            session.press(Key::Left).await;
            session.press(Key::Left).await;
            see_picture(session, "Ночной город с высоты элеватора", "5 из 5", "Элеватор не спит").await;
            session.dialog(VIEWER).button("Следующий снимок").click().await;
            see_picture(session, "Ряд с дынями на осеннем рынке", "1 из 5", "").await;
            session.dialog(VIEWER).button("Предыдущий снимок").click().await;
            see_picture(session, "Ночной город с высоты элеватора", "5 из 5", "").await;
            session.press(Key::Escape).await;
            session.dialog(VIEWER).see_none().await;
            session.main().button("Увеличить снимок: Ночной город с высоты элеватора").see_focus().await;
            session.press(Key::Enter).await;
            session.dialog(VIEWER).button("Закрыть просмотр").click().await;
            session.dialog(VIEWER).see_none().await;
        })
        .await;
}

#[tokio::test]
async fn back_closes_the_viewer_and_the_page_stays() {
    e2e_test()
        .run(async |session| {
            open(session, "avgust-v-snimkah").await;
            session.main().button(FIRST).click().await;
            see_picture(session, "Ряд с дынями на осеннем рынке", "1 из 5", "").await;
            let (path, place) = (session.path().await, session.scroll_top().await);
            session.back().await;
            session.dialog(VIEWER).see_none().await;
            session.main().button(FIRST).see_focus().await;
            assert_eq!((session.path().await, session.scroll_top().await), (path, place));
            session.main().button(FIRST).click().await;
            see_picture(session, "Ряд с дынями на осеннем рынке", "1 из 5", "").await;
            session.press(Key::Escape).await;
            session.dialog(VIEWER).see_none().await;
            session.until_equal("no entry is left", true, async || session.run("return history.state > 0").await).await;
        })
        .await;
}

#[tokio::test]
async fn a_gallery_of_the_classic_editor_opens_too_and_a_finger_swipes() {
    e2e_test()
        .on(Screen::Phone)
        .run(async |session| {
            open(session, "staryy-albom").await;
            session.main().button("Увеличить снимок: Сцена городского театра").tap().await;
            see_picture(session, "Сцена городского театра", "1 из 4", "Репетиция").await;
            swipe(session, 300, 60).await;
            see_picture(session, "Читальный зал", "2 из 4", "").await;
            swipe(session, 60, 300).await;
            see_picture(session, "Сцена городского театра", "1 из 4", "Репетиция").await;
            session.dialog(VIEWER).button("Закрыть просмотр").tap().await;
            session.dialog(VIEWER).see_none().await;
        })
        .await;
}

/// Swipes from one place to another by plain events, because a desktop browser may lack `Touch`.
async fn swipe(session: &Session, from: u32, to: u32) {
    let script = "const dialog = document.querySelector('.lightbox');
        const touch = (x) => [{ identifier: 1, target: dialog, clientX: x, clientY: 300 }];
        const fire = (kind, x, on) => dialog.dispatchEvent(Object.assign(new Event(kind, { bubbles: true }),
            { touches: on ? touch(x) : [], changedTouches: touch(x) }));
        fire('touchstart', arguments[0], true); fire('touchend', arguments[1], false); return null";
    session.run_with::<Value>(script, vec![from.into(), to.into()]).await;
}

#[tokio::test]
async fn the_viewer_leaves_with_the_page() {
    e2e_test()
        .run(async |session| {
            open(session, "dlinnyy-put").await;
            session.run::<Value>("history.pushState(null, '', '/dlinnyy-put/?'); return null").await;
            open(session, "avgust-v-snimkah").await;
            session.main().button(FIRST).click().await;
            session.dialog(VIEWER).see().await;
            session.run::<Value>("history.pushState(null, '', location.href); history.back(); return null").await;
            session.dialog(VIEWER).see_none().await;
        })
        .await;
}

#[tokio::test]
async fn a_gallery_keeps_its_captions_and_columns() {
    e2e_test()
        .run(async |session| {
            open(session, "avgust-v-snimkah").await;
            session.main().figure().locate("button", any()).see_count(5).await;
            let rows: usize = session
                .run("return new Set([...document.querySelectorAll('.wp-block-gallery .zoom')].map((b) => Math.round(b.getBoundingClientRect().top))).size")
                .await;
            assert_eq!(rows, 2, "five pictures in three columns");
            let caption: String = session
                .run("return [...document.querySelectorAll('.wp-block-gallery > figcaption')].map((c) => c.textContent).join()")
                .await;
            assert_eq!(caption, "Август, фото Руслана Омарова");
        })
        .await;
}

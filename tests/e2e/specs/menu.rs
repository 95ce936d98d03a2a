//! The menu: by mouse, keyboard and touch, as a row and as a drawer, and the order of its sources.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::support::browser::Engine;
use crate::support::pages::ArticlePage;
use crate::support::pages::masthead::Masthead;
use crate::support::{Fault, Locate, Screen, Session, any, e2e_test, requests};

const TOP: [&str; 7] = ["Общество", "Экономика", "Культура", "Спорт", "Происшествия", "Қазақша", "О газете"];

#[tokio::test]
async fn a_mouse_opens_a_submenu_and_closes_it_by_going_away() {
    e2e_test()
        .run(async |session| {
            let menu = ArticlePage::open_river(session).await.masthead().menu();
            menu.link(any()).see_texts(&TOP).await;
            menu.link("Общество").hover().await;
            let section = menu.link("Образование");
            section.see().await;
            menu.link("Здоровье").see().await;
            assert!(section.attribute("href").await.contains("/category/"), "the link leads to the section");
            session.main().figure().hover().await;
            section.see_none().await;
        })
        .await;
}

#[tokio::test]
async fn a_keyboard_opens_a_submenu_and_closes_it_by_escape() {
    e2e_test()
        .run(async |session| {
            let masthead = ArticlePage::open_river(session).await.masthead();
            let (toggle, child) = (masthead.toggle("Общество"), masthead.menu().link("Образование"));
            toggle.see().await;
            press_tab_until(session, async || toggle.has_focus().await).await;
            assert_eq!(toggle.attribute("aria-expanded").await, "false");
            session.press(Key::Enter).await;
            child.see().await;
            assert_eq!(toggle.attribute("aria-expanded").await, "true");
            session.press(Key::Tab).await;
            child.see_focus().await;
            session.press(Key::Escape).await;
            child.see_none().await;
            toggle.see_focus().await;
            // Leaving it closes it too.
            session.press(Key::Enter).await;
            child.see().await;
            press_tab_until(session, async || masthead.menu().link("Культура").has_focus().await).await;
            child.see_none().await;
        })
        .await;
}

async fn press_tab_until(session: &Session, is_there: impl AsyncFn() -> bool) {
    for _ in 0..30 {
        session.press(Key::Tab).await;
        if is_there().await {
            return;
        }
    }
    panic!("the focus does not come there by Tab");
}

#[tokio::test]
async fn a_finger_on_a_wide_screen_opens_a_submenu() {
    e2e_test()
        .not_in(Engine::WebKit, "the finger of its driver is a mouse, which also hovers and so keeps the submenu open")
        .on(Screen::Tablet)
        .run(async |session| {
            let masthead = ArticlePage::open_river(session).await.masthead();
            let child = masthead.menu().link("Транспорт");
            masthead.toggle("Экономика").tap().await;
            child.see().await;
            masthead.toggle("Экономика").tap().await;
            child.see_none().await;
        })
        .await;
}

#[tokio::test]
async fn a_phone_has_the_menu_in_a_drawer() {
    e2e_test()
        .on(Screen::Phone)
        .run(async |session| {
            let page = ArticlePage::open_river(session).await;
            let masthead = page.masthead();
            masthead.menu().see_none().await;
            let drawer = masthead.drawer();
            masthead.drawer_button().tap().await;
            for name in ["Общество", "Образование", "Здоровье", "Транспорт", "О газете", "Контакты"]
            {
                drawer.link(name).see().await;
            }
            drawer.button("Закрыть меню").tap().await;
            drawer.see_none().await;
            masthead.drawer_button().tap().await;
            drawer.link("Культура").see().await;
            session.press(Key::Escape).await;
            drawer.see_none().await;
            session.mark_page().await;
            masthead.drawer_button().tap().await;
            drawer.link("Контакты").tap().await;
            page.title().see_text("Контакты").await;
            drawer.see_none().await;
            assert!(session.is_page_marked().await, "the menu changes the page without a reload");
        })
        .await;
}

#[tokio::test]
async fn back_closes_the_drawer_and_the_page_stays() {
    e2e_test()
        .on(Screen::Phone)
        .run(async |session| {
            session.open("/").await;
            let page = ArticlePage(session);
            let (masthead, drawer) = (Masthead(session), Masthead(session).drawer());
            masthead.drawer_button().tap().await;
            drawer.link("Контакты").tap().await;
            page.title().see_text("Контакты").await;
            for _ in 0..2 {
                masthead.drawer_button().tap().await;
                drawer.link("Культура").see().await;
                session.back().await;
                drawer.see_none().await;
                page.title().see_text("Контакты").await;
                session.forward().await;
                drawer.see_none().await;
            }
            masthead.drawer_button().tap().await;
            drawer.button("Закрыть меню").tap().await;
            drawer.see_none().await;
            session.until_equal("the entry of the drawer is gone", true, async || is_at_page(session).await).await;
            session.back().await;
            session.until_equal("the page before", "/".to_owned(), async || session.path().await).await;
        })
        .await;
}

/// Whether the entry of the history is that of a page, and not that of an overlay.
async fn is_at_page(session: &Session) -> bool {
    session.run::<bool>("return history.state > 0").await
}

/// The item of a long menu: sixty stand side by side, one below the first of them, and one below that.
fn make_item(id: u32) -> Value {
    let parent = match id {
        ..=60 => 0,
        61 => 1,
        _ => 61,
    };
    json!({ "id": id, "parent": parent, "menus": 3, "url": format!("/p{id}/"),
        "title": { "rendered": format!("Рубрика {id}") } })
}

#[tokio::test]
async fn a_menu_of_sixty_items_keeps_the_masthead_low() {
    e2e_test()
        .run(async |session| {
            let items: Vec<_> = (1..=62).map(make_item).collect();
            session.server.inject(requests::MENU_ITEMS, Fault::Response(items.into()));
            session.open("/").await;
            let menu = Masthead(session).menu();
            menu.link("Рубрика 1").see().await;
            for (width, fewest) in [(1024, 3), (1280, 5), (1920, 5), (360, 0)] {
                session.browser.set_screen(width, 800, false).await;
                let height = async || {
                    session.run::<f64>("return document.querySelector('header').getBoundingClientRect().height").await
                };
                session.until("the masthead is low", async || (height().await < 190.0).then_some(())).await;
                let script =
                    "return [...document.querySelectorAll('.row > ul > li')].filter((li) => li.offsetWidth).length";
                let shown = session.run::<usize>(script).await;
                assert!(fewest <= shown && shown < 30, "{shown} items at {width} px");
            }
            session.browser.set_screen(1280, 800, false).await;
            menu.button("Разделы: Ещё").click().await;
            menu.link("Рубрика 60").see().await;
            menu.link("Рубрика 60").hover().await;
            let bottom = "return document.querySelector('.rest .submenu').getBoundingClientRect().bottom - innerHeight";
            for height in [800, 600, 420] {
                session.browser.set_screen(1280, height, false).await;
                session.run::<Option<()>>("scrollTo(0, 0); return null").await;
                let below = session.run::<f64>(bottom).await;
                assert!(below <= 0.0, "the submenu ends {below} px below a window of {height} px");
            }
            session.browser.set_screen(1280, 800, false).await;
            menu.button("Разделы: Ещё").click().await;
            session.main().hover().await;
            menu.button("Разделы: Рубрика 1").click().await;
            menu.link("Рубрика 62").see().await;
        })
        .await;
}

//! The menu: by mouse, keyboard and touch, as a row and as a drawer, and the ladder of its sources.

use thirtyfour::Key;

use crate::support::pages::ArticlePage;
use crate::support::pages::masthead::Masthead;
use crate::support::browser::Browser;
use crate::support::{Fault, Look, Reader, Screen, any, asks, containing, journey};

const TOP: [&str; 7] = ["Общество", "Экономика", "Культура", "Спорт", "Происшествия", "Қазақша", "О газете"];

#[tokio::test]
async fn a_mouse_opens_a_submenu_and_closes_it_by_going_away() {
    journey()
        .run(async |reader| {
            let menu = ArticlePage::open_river(reader).await.masthead().menu();
            menu.link(any()).see_texts(&TOP).await;
            menu.link("Общество").hover().await;
            let section = menu.link("Образование");
            section.see().await;
            menu.link("Здоровье").see().await;
            assert!(section.attribute("href").await.contains("/category/"), "the link leads to the section");
            reader.main().figure().hover().await;
            section.see_none().await;
        })
        .await;
}

#[tokio::test]
async fn a_keyboard_opens_a_submenu_and_closes_it_by_escape() {
    journey()
        .run(async |reader| {
            let masthead = ArticlePage::open_river(reader).await.masthead();
            let (toggle, child) = (masthead.toggle("Общество"), masthead.menu().link("Образование"));
            toggle.see().await;
            press_tab_until(reader, async || toggle.has_focus().await).await;
            assert_eq!(toggle.attribute("aria-expanded").await, "false");
            reader.press(Key::Enter).await;
            child.see().await;
            assert_eq!(toggle.attribute("aria-expanded").await, "true");
            reader.press(Key::Tab).await;
            child.see_focus().await;
            reader.press(Key::Escape).await;
            child.see_none().await;
            toggle.see_focus().await;
            // Leaving it closes it too.
            reader.press(Key::Enter).await;
            child.see().await;
            press_tab_until(reader, async || masthead.menu().link("Культура").has_focus().await).await;
            child.see_none().await;
        })
        .await;
}

async fn press_tab_until(reader: &Reader, is_there: impl AsyncFn() -> bool) {
    for _ in 0..30 {
        reader.press(Key::Tab).await;
        if is_there().await {
            return;
        }
    }
    panic!("the focus does not come there by Tab");
}

#[tokio::test]
async fn a_finger_on_a_wide_screen_opens_a_submenu() {
    journey()
        .not_in(Browser::WebKit, "the finger of its driver is a mouse, which also hovers and so keeps the submenu open")
        .on(Screen::Tablet)
        .run(async |reader| {
            let masthead = ArticlePage::open_river(reader).await.masthead();
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
    journey()
        .on(Screen::Phone)
        .run(async |reader| {
            let page = ArticlePage::open_river(reader).await;
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
            reader.press(Key::Escape).await;
            drawer.see_none().await;
            reader.mark_page().await;
            masthead.drawer_button().tap().await;
            drawer.link("Контакты").tap().await;
            page.title().see_text("Контакты").await;
            drawer.see_none().await;
            assert!(reader.is_page_marked().await, "the menu changes the page without a reload");
        })
        .await;
}

#[tokio::test]
async fn a_site_that_hides_its_menus_offers_its_navigation() {
    journey()
        .run(async |reader| {
            reader.server.plant(asks::MENU_ITEMS, Fault::Refusal(401, "rest_cannot_view"));
            reader.server.plant(asks::NAVIGATION, Fault::Recorded("navigation.json"));
            let menu = ArticlePage::open_river(reader).await.masthead().menu();
            menu.link("Общество").see().await;
            menu.item(containing("Ещё")).button("Разделы: Ещё").click().await;
            menu.link("Контакты").see().await;
            menu.link("Культура").see_none().await;
            reader.see_console_name(asks::MENU_ITEMS).await;
        })
        .await;
}

#[tokio::test]
async fn a_site_without_any_menu_offers_its_sections_and_pages() {
    journey()
        .run(async |reader| {
            reader.server.plant(asks::MENU_ITEMS, Fault::Refusal(401, "rest_cannot_view"));
            // A block theme makes one when its first page is opened.
            reader.server.plant(asks::NAVIGATION, Fault::Answer(serde_json::json!([])));
            let menu = ArticlePage::open_river(reader).await.masthead().menu();
            for name in ["Культура", "Происшествия", "Спорт", "Общество", "О газете", "Контакты"]
            {
                menu.link(name).see().await;
            }
            // The largest section stands first; a section under another one is not of the top.
            let names = menu.link(any()).texts().await;
            assert_eq!(names.first().map(String::as_str), Some("Культура"));
            assert!(!names.contains(&"Транспорт".to_owned()), "{names:?}");
            reader.see_console_name(asks::MENU_ITEMS).await;
        })
        .await;
}

#[tokio::test]
async fn a_site_with_nothing_to_choose_from_says_so() {
    journey()
        .run(async |reader| {
            for source in [asks::MENU_ITEMS, asks::NAVIGATION, asks::TOP_SECTIONS, asks::TOP_PAGES] {
                reader.server.plant(source, Fault::Answer(serde_json::json!([])));
            }
            ArticlePage::open_river(reader).await;
            Masthead(reader).menu().paragraph("В меню пока ничего нет!").see().await;
            reader.take_screen(Screen::Phone).await;
            Masthead(reader).drawer_button().click().await;
            Masthead(reader).drawer().paragraph("В меню пока ничего нет!").see().await;
        })
        .await;
}

//! Routes: WordPress's own permalinks, and navigation without a reload.

use crate::support::pages::article::{RIVER, RIVER_TITLE};
use crate::support::pages::masthead::PAPER;
use crate::support::pages::{ArticlePage, CommentsPart, FeedPart};
use crate::support::{Locate, e2e_test, wordpress};

const FLOOD_TITLE: &str = "Паводок на Шолаке: сто лет в одном журнале";

#[tokio::test]
async fn every_form_of_address_that_wordpress_knows_opens_the_article() {
    e2e_test()
        .run(async |session| {
            let id = wordpress::find_id("uroven-reki").await;
            let check = async |path: &str, title: &str| {
                ArticlePage::open(session, path, title).await;
            };
            check(RIVER, RIVER_TITLE).await;
            check("/uroven-reki", RIVER_TITLE).await;
            check("/2026/11/12/uroven-reki/", RIVER_TITLE).await;
            check("/novosti/obshchestvo/uroven-reki.html", RIVER_TITLE).await;
            check("/uroven-reki/?utm_source=mail", RIVER_TITLE).await;
            check(&format!("/?p={id}"), RIVER_TITLE).await;
            check(&format!("/archives/{id}"), RIVER_TITLE).await;
            check("/паводок-на-шолаке/", FLOOD_TITLE).await;
            check(
                "/%D0%BF%D0%B0%D0%B2%D0%BE%D0%B4%D0%BE%D0%BA-%D0%BD%D0%B0-%D1%88%D0%BE%D0%BB%D0%B0%D0%BA%D0%B5/",
                FLOOD_TITLE,
            )
            .await;
            check("/o-gazete/", "О газете").await;
            check("/o-gazete/redakciya/", "Редакция").await;
        })
        .await;
}

#[tokio::test]
async fn a_wordpress_page_has_no_news_around_it_that_belong_to_articles() {
    e2e_test()
        .run(async |session| {
            let page = ArticlePage::open(session, "/o-gazete/", "О газете").await;
            page.feed().cards().see_count(7).await;
            session.see_title(&format!("О газете — {PAPER}")).await;
            page.adjacent_posts().see_none().await;
            page.related().see_none().await;
            CommentsPart(page.0).region().see_none().await;
        })
        .await;
}

#[tokio::test]
async fn an_unknown_address_says_so_and_shows_the_way_home() {
    e2e_test()
        .run(async |session| {
            let check = async |path: &str| {
                let page = ArticlePage::open(session, path, "Такой страницы нет").await;
                session.see_title(&format!("Такой страницы нет — {PAPER}")).await;
                page.feed().cards().see_count(7).await;
            };
            check("/takoy-stati-net/").await;
            let on_site = session.main().link("Открыть на сайте газеты");
            assert_eq!(on_site.attribute("href").await, format!("{}/takoy-stati-net/", wordpress::address()));
            session.mark_page().await;
            session.main().link("На главную").click().await;
            session.until_equal("the path", "/".to_owned(), async || session.path().await).await;
            FeedPart(session).cards().see_count(7).await;
            assert!(session.is_page_marked().await, "the way home is no reload");
            session.expect_in_console("/posts/999999");
            session.expect_in_console("/pages/999999");
            check("/?p=999999").await;
        })
        .await;
}

#[tokio::test]
async fn the_canonical_address_takes_the_place_of_the_typed_one() {
    e2e_test()
        .run(async |session| {
            let post = wordpress::find_id("uroven-reki").await;
            let pages = wordpress::load("pages?slug=redakciya&_fields=id").await;
            let page = pages[0]["id"].as_u64().expect("the id of a page");
            let check = async |typed: &str, title: &str, expected: &str| {
                ArticlePage::open(session, typed, title).await;
                session.until_equal(typed, expected.to_owned(), async || session.path().await).await;
            };
            check("/uroven-reki", RIVER_TITLE, RIVER).await;
            check(&format!("/?utm_source=mail&p={post}"), RIVER_TITLE, RIVER).await;
            check("/uroven-reki/amp/", RIVER_TITLE, RIVER).await;
            check("/index.php/Uroven-Reki/#comments", RIVER_TITLE, "/uroven-reki/#comments").await;
            check("/sport/uroven-reki.html", RIVER_TITLE, RIVER).await;
            check("/category/Sport/", "Спорт", "/category/sport/").await;
            check("/rubrika/obshchestvo/page/2/", "Общество", "/category/obshchestvo/page/2/").await;
            check("/?category_name=obshchestvo/zdorove", "Здоровье", "/category/obshchestvo/zdorove/").await;
            session.expect_in_console(&format!("/posts/{page}"));
            check(&format!("/?p={page}"), "Редакция", "/o-gazete/redakciya/").await;
        })
        .await;
}

#[tokio::test]
async fn nothing_is_shown_at_an_address_that_is_not_its_own() {
    e2e_test()
        .run(async |session| {
            for path in ["/uroven-reki/,", "/2026/11/12/%20/", "/%2C/", "/category/,/", "/tag/%20/", "/author/,/"] {
                ArticlePage::open(session, path, "Такой страницы нет").await;
            }
        })
        .await;
}

/// Links to a part of the page lead to no other host, whatever slashes the address has.
#[tokio::test]
async fn superfluous_slashes_do_no_harm() {
    e2e_test()
        .run(async |session| {
            session.open("//kak-chitat-vestnik//").await;
            session.main().link("Объявления").see().await;
            session.until_equal("the path", "/kak-chitat-vestnik/".to_owned(), async || session.path().await).await;
            session.mark_page().await;
            session.main().link("Объявления").click().await;
            let path = async || session.path().await.starts_with("/kak-chitat-vestnik/#").then_some(());
            session.until("the fragment is in the address", path).await;
            assert!(session.is_page_marked().await, "nothing was reloaded");
        })
        .await;
}

/// nginx asks WordPress itself for such an address; other servers answer with the app.
#[tokio::test]
async fn an_address_that_wordpress_serves_itself_leads_there() {
    e2e_test()
        .never_behind_nginx()
        .run(async |session| {
            session.open("/uroven-reki/feed/").await;
            session.main().title("Эта страница открывается на сайте газеты").see().await;
            let link = session.main().link("Открыть на сайте газеты");
            assert_eq!(link.attribute("href").await, format!("{}/uroven-reki/feed/", wordpress::address()));
        })
        .await;
}

#[tokio::test]
async fn a_click_changes_the_page_without_a_reload_and_title_and_focus_follow() {
    e2e_test()
        .run(async |session| {
            let page = ArticlePage::open_river(session).await;
            session.mark_page().await;
            let title = "Сварщик шестого разряда вернулся в колледж – учить";
            page.next(title).click().await;
            page.title().see_text(title).await;
            session.see_title(&format!("{title} — {PAPER}")).await;
            session.main().title(title).see_focus().await;
            assert_eq!(session.path().await, "/svarshchik-vernulsya-v-kolledzh/");
            assert_eq!(session.scroll_top().await, 0, "a new page begins at its top");
            page.feed().titles().see_count(7).await;
            page.feed().titles().element().await.click().await.expect("the newest article can be clicked");
            session.main().title("Троих рыбаков сняли с оторвавшейся льдины на Айнаколе").see_focus().await;
            page.masthead().menu().link("О газете").click().await;
            session.main().title("О газете").see_focus().await;
            session.back().await;
            page.title().see_text("Троих рыбаков сняли с оторвавшейся льдины на Айнаколе").await;
            session.back().await;
            page.title().see_text(title).await;
            session.see_title(&format!("{title} — {PAPER}")).await;
            assert!(session.is_page_marked().await, "nothing was reloaded");
        })
        .await;
}

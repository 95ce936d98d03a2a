//! Addresses: WordPress's own permalinks, and changes of page without a reload.

use crate::support::pages::article::{RIVER, RIVER_TITLE};
use crate::support::pages::masthead::PAPER;
use crate::support::pages::{ArticlePage, CommentsPart, FeedPart};
use crate::support::{Look, journey, wordpress};

const FLOOD_TITLE: &str = "Паводок на Шолаке: сто лет в одном журнале";

#[tokio::test]
async fn every_form_of_address_that_wordpress_knows_opens_the_article() {
    journey()
        .run(async |reader| {
            let id = wordpress::find_id("uroven-reki").await;
            let check = async |path: &str, title: &str| {
                ArticlePage::open(reader, path, title).await;
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
    journey()
        .run(async |reader| {
            let page = ArticlePage::open(reader, "/o-gazete/", "О газете").await;
            page.feed().cards().see_count(7).await;
            reader.see_title(&format!("О газете — {PAPER}")).await;
            page.neighbours().see_none().await;
            page.related().see_none().await;
            CommentsPart(page.0).region().see_none().await;
        })
        .await;
}

#[tokio::test]
async fn an_unknown_address_says_so_and_shows_the_way_home() {
    journey()
        .run(async |reader| {
            let check = async |path: &str| {
                let page = ArticlePage::open(reader, path, "Такой страницы нет").await;
                reader.see_title(&format!("Такой страницы нет — {PAPER}")).await;
                page.feed().cards().see_count(7).await;
            };
            check("/takoy-stati-net/").await;
            let on_site = reader.main().link("Открыть на сайте газеты");
            assert_eq!(on_site.attribute("href").await, format!("{}/takoy-stati-net/", wordpress::address()));
            reader.mark_page().await;
            reader.main().link("На главную").click().await;
            reader.until_equal("the path", "/".to_owned(), async || reader.path().await).await;
            FeedPart(reader).cards().see_count(7).await;
            assert!(reader.is_page_marked().await, "the way home is no reload");
            reader.expect_in_console("/posts/999999");
            check("/?p=999999").await;
        })
        .await;
}

#[tokio::test]
async fn an_address_that_wordpress_serves_itself_leads_there() {
    journey()
        .run(async |reader| {
            reader.open("/uroven-reki/feed/").await;
            reader.main().title("Эта страница открывается на сайте газеты").see().await;
            let link = reader.main().link("Открыть на сайте газеты");
            assert_eq!(link.attribute("href").await, format!("{}/uroven-reki/feed/", wordpress::address()));
        })
        .await;
}

#[tokio::test]
async fn a_click_changes_the_page_without_a_reload_and_title_and_focus_follow() {
    journey()
        .run(async |reader| {
            let page = ArticlePage::open_river(reader).await;
            reader.mark_page().await;
            let title = "Сварщик шестого разряда вернулся в колледж – учить";
            page.next(title).click().await;
            page.title().see_text(title).await;
            reader.see_title(&format!("{title} — {PAPER}")).await;
            reader.main().title(title).see_focus().await;
            assert_eq!(reader.path().await, "/svarshchik-vernulsya-v-kolledzh/");
            assert_eq!(reader.scroll_top().await, 0, "a new page begins at its top");
            page.feed().titles().see_count(7).await;
            page.feed().titles().element().await.click().await.expect("the newest article can be clicked");
            reader.main().title("Троих рыбаков сняли с оторвавшейся льдины на Айнаколе").see_focus().await;
            page.masthead().menu().link("О газете").click().await;
            reader.main().title("О газете").see_focus().await;
            reader.back().await;
            page.title().see_text("Троих рыбаков сняли с оторвавшейся льдины на Айнаколе").await;
            reader.back().await;
            page.title().see_text(title).await;
            reader.see_title(&format!("{title} — {PAPER}")).await;
            assert!(reader.is_page_marked().await, "nothing was loaded anew");
        })
        .await;
}

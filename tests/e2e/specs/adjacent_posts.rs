//! Previous, next and related articles.

use crate::support::pages::ArticlePage;
use crate::support::{Locate, any, e2e_test, wordpress};

const NEWEST: &str = "Троих рыбаков сняли с оторвавшейся льдины на Айнаколе";
const SECOND: &str = "Дамбу за Заречьем подняли на метр двадцать";
const THIRD: &str = "Первый буран: город засыпало за шесть часов";
const OLDEST: &str = "На полях";

#[tokio::test]
async fn previous_and_next_lead_through_the_paper_and_end_at_its_ends() {
    e2e_test()
        .run(async |session| {
            let page = ArticlePage::open(session, "/rybaki-na-ldine/", NEWEST).await;
            page.previous(SECOND).see().await;
            page.adjacent_posts().link(any()).see_count(1).await;
            page.previous(SECOND).click().await;
            page.title().see_text(SECOND).await;
            page.previous(THIRD).see().await;
            page.adjacent_posts().link(any()).see_count(2).await;
            page.next(NEWEST).click().await;
            page.title().see_text(NEWEST).await;
            ArticlePage::open(session, "/na-polyah/", OLDEST).await;
            page.next("Слово дня").see().await;
            page.adjacent_posts().link(any()).see_count(1).await;
        })
        .await;
}

#[tokio::test]
async fn related_articles_are_of_the_section_and_never_the_article_itself() {
    e2e_test()
        .run(async |session| {
            let id = wordpress::find_id("dom-u-pereezda").await;
            let section = wordpress::load("categories?slug=kultura&_fields=id").await[0]["id"].clone();
            let expected = wordpress::find_titles(&format!("categories={section}&exclude={id}&per_page=4")).await;
            let page = ArticlePage::open(
                session,
                "/dom-u-pereezda/",
                "«Дом у переезда»: в театре Бозкалы премьера, написанная зрителями",
            )
            .await;
            let titles: Vec<&str> = expected.iter().map(String::as_str).collect();
            page.related().article().heading(any()).see_texts(&titles).await;
        })
        .await;
}

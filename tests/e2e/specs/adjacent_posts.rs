//! Previous, next and related articles.

use serde_json::json;

use crate::support::pages::ArticlePage;
use crate::support::{Fault, Locate, any, e2e_test, requests, wordpress};

const NEWEST: &str = "Троих рыбаков сняли с оторвавшейся льдины на Айнаколе";
const SECOND: &str = "Дамбу за Заречьем подняли на метр двадцать";
const THIRD: &str = "Первый буран: город засыпало за шесть часов";
const OLDEST: &str = "На полях";
const FIRST_BELL: &str = "Первый звонок в Карашилике: сорок три ученика – на девять больше, чем год назад";

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

#[tokio::test]
async fn a_small_section_is_filled_up_with_the_latest_news() {
    e2e_test()
        .run(async |session| {
            let title = "Сварщик шестого разряда вернулся в колледж – учить";
            let page = ArticlePage::open(session, "/svarshchik-vernulsya-v-kolledzh/", title).await;
            let expected = ["Метеостанцию построил восьмой «Б»", FIRST_BELL, NEWEST, SECOND];
            page.related().article().heading(any()).see_texts(&expected).await;
        })
        .await;
}

#[tokio::test]
async fn a_paper_with_one_article_has_no_others() {
    e2e_test()
        .run(async |session| {
            for part in [requests::RELATED, requests::LATEST, requests::PREVIOUS, requests::NEXT] {
                session.server.inject(part, Fault::Response(json!([])));
            }
            let page = ArticlePage::open_river(session).await;
            page.related().paragraph("Других статей пока нет.").see().await;
            page.adjacent_posts().link(any()).see_none().await;
            page.comments().await.thread().see().await;
        })
        .await;
}

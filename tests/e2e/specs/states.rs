//! The failure state: each part that loads explains its failure, leaves the others alone, and can be retried.

use crate::support::pages::article::RIVER;
use crate::support::pages::{ArticlePage, CommentsPart, Part};
use crate::support::{Fault, Locate, Session, e2e_test};

const UNREACHABLE: &str = "Нет связи с сайтом газеты. Проверьте интернет и повторите.";
const SERVER: &str = "На сайте газеты что-то сломалось. Повторите через несколько минут.";
const UNREADABLE: &str = "Сайт газеты прислал непонятный ответ. Повторите; если не поможет, сообщите редакции.";
const RETRY: &str = "Повторить";

/// The part's message for each fault; afterwards it recovers.
async fn check_part(part: Part) {
    e2e_test()
        .run(async |session| {
            check(session, part, Fault::Down, UNREACHABLE).await;
            check(session, part, Fault::Html, UNREADABLE).await;
            check(session, part, Fault::Truncated, UNREADABLE).await;
            check(session, part, Fault::Refusal(500, "internal_server_error"), SERVER).await;
        })
        .await;
}

async fn check(session: &Session, part: Part, fault: Fault, sentence: &str) {
    for ask in part.requests() {
        session.server.inject(ask, fault.clone());
    }
    session.open(RIVER).await;
    let page = ArticlePage(session);
    if part != Part::Article {
        CommentsPart(session).scroll_into_view().await;
    }
    let place = part.find(&page);
    place.alert().paragraph(sentence).see().await;
    for other in part.others() {
        other.content(&page).see().await;
    }
    session.alert().see_count(1).await;
    see_named(session, part).await;
    session.server.clear_faults();
    place.button(RETRY).click().await;
    part.content(&page).see().await;
    session.alert().see_none().await;
}

/// Checks that the console holds only the failed addresses, each named by the app.
async fn see_named(session: &Session, part: Part) {
    for ask in part.requests() {
        session.expect_in_console(ask.trim_start_matches("GET "));
    }
    // Of several fallback requests, the last one failed visibly.
    let ask = part.requests()[0].trim_start_matches("GET ");
    session.see_console_name(ask).await;
}

#[tokio::test]
async fn an_article_that_fails_says_why_and_recovers() {
    check_part(Part::Article).await;
}

#[tokio::test]
async fn a_menu_that_fails_says_why_and_recovers() {
    check_part(Part::Menu).await;
}

#[tokio::test]
async fn adjacent_posts_that_fail_say_why_and_recover() {
    check_part(Part::AdjacentPosts).await;
}

#[tokio::test]
async fn related_articles_that_fail_say_why_and_recover() {
    check_part(Part::Related).await;
}

#[tokio::test]
async fn comments_that_fail_say_why_and_recover() {
    check_part(Part::Comments).await;
}

#[tokio::test]
async fn a_feed_that_fails_says_why_and_recovers() {
    check_part(Part::Feed).await;
}

//! The failure state end to end: an article explains its failure, leaves the other parts alone, and can be retried. The
//! other parts are tested in `tests/component/fault_matrix.rs`.

use crate::support::pages::article::RIVER;
use crate::support::pages::{ArticlePage, Part};
use crate::support::{Fault, Locate, Session, e2e_test, requests};

const UNREACHABLE: &str =
    "Сайт газеты не отвечает. Повторите чуть позже; если не открываются и другие сайты, проверьте интернет.";
const SERVER: &str = "На сайте газеты что-то сломалось. Повторите через несколько минут.";
const UNREADABLE: &str = "Сайт газеты прислал непонятный ответ. Повторите; если не поможет, сообщите редакции.";
const RETRY: &str = "Повторить";

#[tokio::test]
async fn an_article_that_fails_says_why_and_recovers() {
    e2e_test()
        .run(async |session| {
            check(session, Fault::Down, UNREACHABLE).await;
            check(session, Fault::Html, UNREADABLE).await;
            check(session, Fault::Truncated, UNREADABLE).await;
            check(session, Fault::Refusal(500, "internal_server_error"), SERVER).await;
        })
        .await;
}

/// Checks the message for a fault, and that the article recovers.
async fn check(session: &Session, fault: Fault, sentence: &str) {
    session.server.inject(requests::ARTICLE, fault);
    session.open(RIVER).await;
    let page = ArticlePage(session);
    session.main().alert().paragraph(sentence).see().await;
    for other in Part::Article.others() {
        other.content(&page).see().await;
    }
    session.alert().see_count(1).await;
    // The console holds only the failed address, named by the app.
    session.see_console_name(requests::ARTICLE).await;
    session.server.clear_faults();
    session.main().button(RETRY).click().await;
    Part::Article.content(&page).see().await;
    session.alert().see_none().await;
}

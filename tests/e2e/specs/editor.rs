//! An editor writes in WordPress's admin, and the article appears in the paper.

use serde_json::json;
use thirtyfour::By;

use crate::support::pages::{ArticlePage, FeedPart};
use crate::support::{Locate, Session, e2e_test, wordpress};

const TITLE: &str = "Срочно: ледоход начался раньше & без «предупреждения»";

#[tokio::test]
async fn an_article_written_in_the_admin_is_in_the_paper_after_a_reload() {
    e2e_test()
        .that_writes()
        .run(async |session| {
            let feed = FeedPart(session);
            session.open("/").await;
            feed.titles().see_text("Троих рыбаков сняли с оторвавшейся льдины на Айнаколе").await;
            sign_in(session, &wordpress::address()).await;
            write_article(session).await;
            session.open("/").await;
            feed.titles().see_text(TITLE).await;
            feed.cards().paragraph("Лёд пошёл в полдень.").see().await;
            feed.region().link(TITLE).click().await;
            let page = ArticlePage(session);
            page.title().see_text(TITLE).await;
            session.main().link("Спорт").see().await;
            page.previous("Троих рыбаков сняли с оторвавшейся льдины на Айнаколе").see().await;
        })
        .await;
}

/// Logs in at the WordPress of an address.
pub async fn sign_in(session: &Session, home: &str) {
    let driver = &session.browser.driver;
    driver.goto(format!("{home}/wp-login.php").as_str()).await.expect("WordPress answers");
    // Located by id: the labels depend on WordPress's translation.
    let find = async |id: &str| driver.find(By::Id(id)).await.unwrap_or_else(|error| panic!("no field {id}: {error}"));
    // The form takes the focus a moment after it appears, even from a field in use.
    let focused =
        async || session.run::<bool>("return document.activeElement?.id === 'user_login'").await.then_some(());
    session.until("the form has taken the focus", focused).await;
    find("user_login").await.send_keys("admin").await.expect("a name can be typed");
    find("user_pass").await.send_keys("gazeta").await.expect("a password can be typed");
    find("wp-submit").await.click().await.expect("the form can be sent");
    let signed_in =
        async || driver.current_url().await.is_ok_and(|url| url.path().starts_with("/wp-admin")).then_some(());
    session.until("the admin is open", signed_in).await;
}

/// Uses the same request as the editor's button «Опубликовать», from the editor's page.
async fn write_article(session: &Session) {
    let driver = &session.browser.driver;
    driver.goto(format!("{}/wp-admin/post-new.php", wordpress::address()).as_str()).await.expect("WordPress answers");
    let ready = async || session.run::<bool>("return typeof window.wp?.apiFetch === 'function'").await.then_some(());
    session.until("the editor is loaded", ready).await;
    let section = wordpress::load("categories?slug=sport&_fields=id").await[0]["id"].clone();
    let article = json!({ "title": TITLE, "content": "<p>Лёд пошёл в полдень.</p>", "status": "publish", "categories": [section] });
    let script = "const [article, done] = arguments;
        wp.apiFetch({ path: '/wp/v2/posts', method: 'POST', data: article })
            .then((post) => done(post.status), (error) => done(error.message));";
    let status: String = session.run_async(script, vec![article]).await;
    assert_eq!(status, "publish", "the article is published");
    // WordPress's own pages may write anything to the console.
    session.take_console().await;
}

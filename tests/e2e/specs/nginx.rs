//! The site as papers serve it: Debian's nginx with `deploy/nginx.conf` before the release and WordPress.
//!
//! `GAZETA_NGINX=1` runs every other test behind it too.

mod embedded;
mod headers;
mod owners;
mod upstream;

use crate::support::nginx::Nginx;
use crate::support::pages::ArticlePage;
use crate::support::pages::comments::Reply;
use crate::support::{Locate, database, e2e_test, requests};

#[tokio::test]
async fn the_front_page_opens_behind_nginx() {
    e2e_test()
        .behind_nginx()
        .run(async |session| {
            session.open("/").await;
            session.main().heading("Лента новостей").see().await;
            session.banner().link("Культура").click().await;
            session.main().title("Культура").see().await;
            session.reload().await;
            session.main().title("Культура").see().await;
        })
        .await;
}

#[tokio::test]
async fn an_article_opens_behind_nginx_with_all_around_it() {
    e2e_test()
        .behind_nginx()
        .run(async |session| {
            let page = ArticlePage::open_river(session).await;
            page.see_surroundings().await;
            page.masthead().weather().see().await;
            let pictures = async || {
                let script = "return [...document.querySelectorAll('main .lead img')].every((image) => image.complete && image.naturalWidth)";
                session.run::<bool>(script).await.then_some(())
            };
            session.until("the picture is there", pictures).await;
        })
        .await;
}

#[tokio::test]
async fn a_comment_arrives_behind_nginx() {
    e2e_test()
        .that_writes()
        .behind_nginx()
        .run(async |session| {
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.thread().see_count(7).await;
            comments
                .fill(&Reply {
                    text: "Слово сквозь nginx.", name: "Дана", email: "dana@chitatel.example"
                })
                .await;
            comments.send().click().await;
            session
                .until("the comment is stored", async || {
                    (database::count_stored("Слово сквозь nginx.") == 1).then_some(())
                })
                .await;
            comments.branch("Слово сквозь nginx.").article().see().await;
            assert_eq!(session.server.requests(requests::NEW_COMMENT).len(), 1);
        })
        .await;
}

#[tokio::test]
async fn an_article_comes_with_its_page() {
    e2e_test()
        .behind_nginx()
        .run(async |session| {
            session.server.run_before_app("const Plain = Image; window.Image = function () { return (window.early = new Plain()); };");
            let page = ArticlePage::open_river(session).await;
            page.see_surroundings().await;
            // The page itself requests the lead picture, in no size that was cropped to another shape.
            let srcset: String = session.run("return window.early.srcset").await;
            assert!(srcset.contains("-768x512.webp 768w") && !srcset.contains("-150x150"), "{srcset}");
            let shown: String = session.run("return document.querySelector('#main .lead img').srcset").await;
            assert_eq!(srcset, shown, "the requested file is the one that is shown");
            let requested = session.server.requests("slug=uroven-reki");
            assert!(requested.is_empty(), "{requested:?}");
            // The app does not compete with the picture for bandwidth.
            let script = "const find = (part) => performance.getEntriesByType('resource').find(({ name }) => name.includes(part))?.startTime;
                return find('uroven-reki-flood') < find('_bg.wasm')";
            assert!(session.run::<bool>(script).await, "the picture is requested before the app");
        })
        .await;
}

/// The response that a browser gets.
async fn fetch(nginx: &Nginx, path: &str, cookie: bool) -> reqwest::Response {
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
    let request = client.get(format!("{}{path}", nginx.home));
    let request =
        if cookie { request.header("Cookie", "wordpress_logged_in_x=1; comment_author_x=Дана") } else { request };
    request.send().await.unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn header<'a>(response: &'a reqwest::Response, name: &str) -> &'a str {
    response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

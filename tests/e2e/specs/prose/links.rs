//! The links of an article lead where they should: within it, into the app, and out.

use serde_json::{Value, json};

use super::open;
use crate::support::{Locate, Screen, Session, containing, e2e_test};

#[tokio::test]
async fn links_lead_where_they_should() {
    e2e_test()
        .run(async |session| {
            open(session, "kak-chitat-vestnik").await;
            let main = session.main();
            let file = main.link("raspisanie.pdf");
            assert!(file.attribute("href").await.ends_with("/raspisanie.pdf"));
            let has_download: bool =
                session.run("return document.querySelector('.prose a[href$=\".pdf\"]').hasAttribute('download')").await;
            assert!(has_download, "a link to a file downloads");
            assert_eq!(main.link("«Степной листок»").attribute("rel").await, "external noopener");
            assert_eq!(
                main.link("redakciya@bozkala.example").attribute("href").await,
                "mailto:redakciya@bozkala.example"
            );
            assert_eq!(main.link("2-14-09").attribute("href").await, "tel:+77212140900");
            session.mark_page().await;
            main.link("Объявления").click().await;
            see_on_screen(session, "До двадцати слов").await;
            assert_eq!(session.path().await, "/kak-chitat-vestnik/#user-content-obyavleniya");
            main.link("«Реклама»").click().await;
            main.title("Реклама").see().await;
            assert!(session.is_page_marked().await, "the site's own page comes without a reload");
        })
        .await;
}

/// Waits until the part with these words is on the screen, and the beginning of the page is not.
async fn see_on_screen(session: &Session, words: &str) {
    let script = "const part = [...document.querySelectorAll('.prose :is(li, p)')].find((e) => e.textContent.includes(arguments[0]));
        const { top, bottom } = part?.getBoundingClientRect() ?? {}; return scrollY > 0 && 0 < bottom && top < innerHeight";
    let near = async || session.run_with::<bool>(script, vec![json!(words)]).await.then_some(());
    session.until(&format!("«{words}» is on the screen"), near).await;
}

#[tokio::test]
async fn an_address_with_a_fragment_opens_at_its_place() {
    e2e_test()
        .run(async |session| {
            open(session, "kak-chitat-vestnik").await;
            session.open("/kak-chitat-vestnik/?#obyavleniya").await;
            see_on_screen(session, "До двадцати слов").await;
        })
        .await;
}

#[tokio::test]
async fn footnotes_lead_there_and_back() {
    e2e_test()
        .on(Screen::Phone)
        .run(async |session| {
            open(session, "spor-o-skameyke").await;
            let main = session.main();
            main.link("1").click().await;
            see_on_screen(session, "Решение городского совета").await;
            let back = "return document.querySelector('.wp-block-footnotes li a').click(), null";
            session.run::<Value>(back).await;
            see_on_screen(session, "Скамейку у Старого моста").await;
            let names: Vec<String> = session
                .run("return [...document.querySelectorAll('.wp-block-footnotes a')].map((a) => a.ariaLabel)")
                .await;
            assert!(names.len() == 2 && names.iter().all(|name| !name.is_empty()), "{names:?}");
        })
        .await;
}

#[tokio::test]
async fn lists_of_posts_lead_into_the_app() {
    e2e_test()
        .run(async |session| {
            open(session, "chto-eshche-pochitat").await;
            session.mark_page().await;
            let posts: Vec<String> = session
                .run("return [...document.querySelectorAll('.prose .wp-block-latest-posts a')].map((a) => a.getAttribute('href'))")
                .await;
            assert!(posts.len() == 3 && posts.iter().all(|href| href.starts_with('/')), "{posts:?}");
            session.main().link(containing("Троих рыбаков сняли")).click().await;
            session.main().title(containing("Троих рыбаков сняли")).see().await;
            assert!(session.is_page_marked().await);
        })
        .await;
}

//! The comment thread: order, links to single comments, and who wrote them.

mod branches;
mod growth;

use crate::support::database::find_comment;
use crate::support::pages::article::{RIVER, RIVER_TITLE};
use crate::support::pages::{ArticlePage, CommentsPart};
use crate::support::{Locate, Session, any, containing, e2e_test, requests, wordpress};

const PAGES: &str = "/comments?post=";
/// The keys Home, End and Down choose in a list.
const OLDEST: &str = "\u{e011}";
const NEWEST: &str = "\u{e011}\u{e015}";
const ANSWERED: &str = "\u{e010}";
const SLUG: &str = "uroven-reki";

#[tokio::test]
async fn comments_load_near_the_viewport() {
    e2e_test()
        .run(async |session| {
            let page = ArticlePage::open_river(session).await;
            page.related().article().see_count(4).await;
            let requested =
                || session.server.requests(PAGES).into_iter().filter(|line| line.contains("&page=")).count();
            assert_eq!(requested(), 0, "they are far from the viewport");
            let count = session.main().link("7 комментариев");
            count.see().await;
            count.click().await;
            CommentsPart(session).thread().see_count(7).await;
            assert_eq!(requested(), 1);
            let top: f64 = session.run("return document.getElementById('comments').getBoundingClientRect().top").await;
            assert!(top < 800.0, "the count leads to the comments: they stand at {top} px");
        })
        .await;
}

#[tokio::test]
async fn an_address_of_one_comment_leads_to_it_and_marks_it() {
    e2e_test()
        .run(async |session| {
            let id = find_comment("Пришёл! Записал меня");
            session.open(&format!("{RIVER}#comment-{id}")).await;
            see_marked(session, id).await;
            let comments = CommentsPart(session);
            let link = comments.branch("Тогда спокоен").link(containing("ноября 2026"));
            let href = link.attribute("href").await;
            comments.branch("Тогда спокоен").article().see().await;
            let other = find_comment("Тогда спокоен");
            let click = format!("document.querySelector('a[data-comment=\"{other}\"]').click(); return null");
            session.run::<Option<()>>(&click).await;
            see_marked(session, other).await;
            assert!(href.starts_with(RIVER) && href.contains("#comment-"), "{href}");
            assert_eq!(session.path().await, format!("{RIVER}#comment-{other}"));
        })
        .await;
}

async fn see_marked(session: &Session, id: u64) {
    let script = format!(
        "const marked = [...document.querySelectorAll('[data-marked]')], place = marked[0]?.getBoundingClientRect();
        return marked.length === 1 && marked[0].id === 'comment-{id}' && marked[0] === document.activeElement
            && place.bottom > 0 && place.top < innerHeight"
    );
    let marked = async || session.run::<bool>(&script).await.then_some(());
    session.until("the comment of the address is marked, focused and on the screen", marked).await;
}

#[tokio::test]
async fn an_address_of_a_comment_that_is_not_there_says_so() {
    e2e_test()
        .run(async |session| {
            session.open(&format!("{RIVER}#comment-999999")).await;
            let words = "Этого комментария здесь нет: он ещё не проверен или удалён.";
            let is_shown = async || {
                CommentsPart(session).region().status().texts().await.contains(&words.to_owned()).then_some(())
            };
            session.until("a message says so", is_shown).await;
        })
        .await;
}

#[tokio::test]
async fn the_reader_chooses_the_order() {
    e2e_test()
        .run(async |session| {
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.thread().see_count(7).await;
            let first = async || comments.thread().texts().await.first().cloned().unwrap_or_default();
            let check = async |keys: &str, words: &str| {
                comments.order().write(keys).await;
                let found = async || first().await.contains(words).then_some(());
                session.until(&format!("«{words}» comes first"), found).await;
                comments.thread().see_count(7).await;
            };
            check(NEWEST, "700 метров не закрывают").await;
            check(ANSWERED, "Живу на Тополиной").await;
            check(NEWEST, "700 метров не закрывают").await;
            check(OLDEST, "Живу на Тополиной").await;
        })
        .await;
}

#[tokio::test]
async fn the_writer_of_the_article_is_marked() {
    e2e_test()
        .run(async |session| {
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.thread().see_count(7).await;
            let marks: Vec<String> = session
                .run("return [...document.querySelectorAll('#comments article')].filter((a) => a.textContent.includes('Автор статьи'))
                    .map((a) => a.querySelector('b').textContent)")
                .await;
            assert!(!marks.is_empty() && marks.iter().all(|name| name == "Светлана Ершова"), "{marks:?}");
        })
        .await;
}

#[tokio::test]
async fn pictures_come_from_the_site_only() {
    e2e_test()
        .run(async |session| {
            let third = "https://secure.gravatar.example/avatar/1?s=96";
            // A host whose name only begins like the site's is a foreign host too.
            let like_own = format!("{}.harm.example/avatar/2", wordpress::address());
            session.server.inject(requests::COMMENTS, crate::support::Fault::altered(move |list| {
                for (at, comment) in list.as_array_mut().into_iter().flatten().enumerate() {
                    let own = "/wp-includes/images/blank.gif";
                    comment["author_avatar_urls"] = serde_json::json!({ "96": match at { 0 => own, 1 => like_own.as_str(), _ => third } });
                }
            }));
            let page = ArticlePage::open(session, RIVER, RIVER_TITLE).await;
            let comments = page.comments().await;
            comments.thread().see_count(7).await;
            comments.region().locate("time", any()).see().await;
            let faces: Vec<String> = session
                .run("return [...document.querySelectorAll('#comments .face')].map((e) => e.getAttribute('src') ?? e.textContent)")
                .await;
            assert_eq!(faces.len(), 7, "{faces:?}");
            assert_eq!(faces.iter().filter(|face| face.contains('/')).count(), 1, "{faces:?}");
            assert_eq!(faces.iter().filter(|face| face.chars().count() == 1).count(), 6, "{faces:?}");
        })
        .await;
}

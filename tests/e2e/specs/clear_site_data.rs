//! What the browser keeps for the reader: each key is named in the README or in docs/privacy.md, and all of it goes when
//! the reader says so.

use std::path::Path;

use serde_json::Value;
use thirtyfour::Key;

use crate::support::pages::comments::Reply;
use crate::support::pages::{ArticlePage, CommentsPart};
use crate::support::{Fault, Locate, Session, e2e_test, requests};

/// Keys of the local storage, of the tab, and texts in the outbox.
const KEPT: &str = "const done = arguments[arguments.length - 1];
    const request = indexedDB.open('gazeta');
    request.onsuccess = () => {
        const finish = (texts) => {
            request.result.close();
            done([...Object.keys(localStorage), ...Object.keys(sessionStorage), ...texts.map(() => 'outbox')].sort());
        };
        if (!request.result.objectStoreNames.contains('outbox')) return finish([]);
        request.result.transaction('outbox').objectStore('outbox').getAll().onsuccess = ({ target }) => finish(target.result);
    };";

/// How many answers of the site are kept about an article that is not the one of the page.
const KEPT_ANSWERS: &str = "const done = arguments[arguments.length - 1];
    caches.open('gazeta').then((cache) => cache.keys()).then((keys) => done(keys.filter(({ url }) => url.includes('pod-parolem')).length));";

async fn count_kept_answers(session: &Session) -> usize {
    session.run_async(KEPT_ANSWERS, Vec::new()).await
}

async fn find_kept(session: &Session) -> Vec<String> {
    session.run_async(KEPT, Vec::new()).await
}

/// Leaves behind all that a reader can.
async fn leave_traces(session: &Session) {
    session.open("/pod-parolem/").await;
    session.main().field("Пароль").write("stepnoy").await;
    session.press(Key::Enter).await;
    session.main().button("Открыть статью").see_none().await;
    // Answers are kept a moment after they are shown.
    session.until_equal("kept answers", 1, async || count_kept_answers(session).await).await;
    let comments = ArticlePage::open_river(session).await.comments().await;
    comments.thread().see_count(7).await;
    session.main().field("Запомнить имя, почту и сайт в этом браузере").click().await;
    comments.fill(&Reply { text: "Останется в ящике.", name: "Дана", email: "dana@chitatel.example" }).await;
    session.server.inject(requests::NEW_COMMENT, Fault::Down);
    comments.send().click().await;
    comments.branch("Останется в ящике.").article().see().await;
    session.banner().button("Вид страницы").click().await;
    session.field("110 %").click().await;
    session.field("Тёмные").click().await;
    CommentsPart(session).text().write("Черновик.").await;
}

/// Where the keys are documented.
fn read_documents() -> String {
    let read =
        |name: &str| std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap_or_default();
    ["README.md", "docs/privacy.md"].map(read).concat()
}

#[tokio::test]
async fn a_reader_makes_the_browser_forget_all() {
    e2e_test()
        .run(async |session| {
            session.expect_in_console("/wp-json/wp/v2/comments");
            session.expect_in_console("Failed to load resource");
            leave_traces(session).await;
            let documented = read_documents();
            let kept = find_kept(session).await;
            for key in &kept {
                let name = key.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
                assert!(
                    documented.contains(&format!("`{name}")),
                    "neither README nor docs/privacy.md names {key}, which is kept"
                );
            }
            for key in ["gazeta.reader", "gazeta.size", "gazeta.theme", "outbox"] {
                assert!(kept.iter().any(|found| found == key), "{key} is not kept: {kept:?}");
            }
            for key in ["gazeta.draft.", "gazeta.password."] {
                assert!(kept.iter().any(|found| found.starts_with(key)), "{key} is not kept: {kept:?}");
            }
            forget(session, false).await;
            assert_eq!(find_kept(session).await, kept, "who says no keeps all");
            assert_eq!(count_kept_answers(session).await, 1, "the article that was read first is kept");
            forget(session, true).await;
            let left = async || {
                // The weather and the place on the page are kept again at once, and tell nothing of the reader.
                find_kept(session)
                    .await
                    .into_iter()
                    .filter(|key| key != "gazeta.weather" && key != "gazeta.place")
                    .collect()
            };
            session.until_equal("what is left", Vec::<String>::new(), left).await;
            assert_eq!(count_kept_answers(session).await, 0, "nobody sees what was read");
            let comments = ArticlePage(session).comments().await;
            comments.thread().see_count(7).await;
            assert_eq!([comments.text().value().await, comments.name().value().await], ["", ""]);
        })
        .await;
}

/// Presses the button, and answers the question.
async fn forget(session: &Session, yes: bool) {
    let button = session.banner().button("Забыть всё обо мне");
    if button.count().await == 0 {
        session.banner().button("Вид страницы").click().await;
    }
    session.run::<Value>("window.isOld = true; return null").await;
    button.click().await;
    let driver = &session.browser.driver;
    assert!(driver.get_alert_text().await.expect("a question").contains("черновики"));
    match yes {
        true => driver.accept_alert().await,
        false => driver.dismiss_alert().await,
    }
    .expect("the question takes an answer");
    let is_done = "return Boolean(window.isOld) !== arguments[0] && document.readyState === 'complete'";
    let done = async || session.run_with::<bool>(is_done, vec![yes.into()]).await.then_some(());
    session.until("the page is what it shall be", done).await;
}

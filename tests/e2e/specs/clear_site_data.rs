//! What the browser stores for the reader: each key is documented in the README or in docs/privacy.md, and all of it is
//! deleted on request.

use std::path::Path;

use serde_json::Value;
use thirtyfour::Key;

use crate::support::pages::comments::Reply;
use crate::support::pages::{ArticlePage, CommentsPart};
use crate::support::{Fault, Locate, Session, e2e_test, requests};

/// The keys of the local storage and the session storage, and the texts of pending comments.
const CACHED: &str = "const done = arguments[arguments.length - 1];
    const request = indexedDB.open('gazeta');
    request.onsuccess = () => {
        const finish = (texts) => {
            request.result.close();
            done([...Object.keys(localStorage), ...Object.keys(sessionStorage), ...texts.map(() => 'outbox')].sort());
        };
        if (!request.result.objectStoreNames.contains('outbox')) return finish([]);
        request.result.transaction('outbox').objectStore('outbox').getAll().onsuccess = ({ target }) => finish(target.result);
    };";

/// Counts the cached responses about articles other than the current one.
const CACHED_RESPONSES: &str = "const done = arguments[arguments.length - 1];
    caches.open('gazeta').then((cache) => cache.keys()).then((keys) => done(keys.filter(({ url }) => url.includes('pod-parolem')).length));";

async fn count_cached_responses(session: &Session) -> usize {
    session.run_async(CACHED_RESPONSES, Vec::new()).await
}

async fn find_saved(session: &Session) -> Vec<String> {
    session.run_async(CACHED, Vec::new()).await
}

/// Stores everything that a reader's actions can store.
async fn leave_traces(session: &Session) {
    session.open("/pod-parolem/").await;
    session.main().field("Пароль").write("stepnoy").await;
    session.press(Key::Enter).await;
    session.main().button("Открыть статью").see_none().await;
    // Responses are cached a moment after they are shown.
    session.until_equal("cached responses", 1, async || count_cached_responses(session).await).await;
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

/// The documents that name the keys.
fn read_documents() -> String {
    let read =
        |name: &str| std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap_or_default();
    ["README.md", "docs/privacy.md"].map(read).concat()
}

#[tokio::test]
async fn a_reader_clears_all_site_data() {
    e2e_test()
        .run(async |session| {
            session.expect_in_console("/wp-json/wp/v2/comments");
            session.expect_in_console("Failed to load resource");
            leave_traces(session).await;
            let kept = find_saved(session).await;
            check_saved(&kept);
            forget(session, false).await;
            assert_eq!(find_saved(session).await, kept, "cancelling keeps everything");
            assert_eq!(count_cached_responses(session).await, 1, "the article that was read first is kept");
            forget(session, true).await;
            let left = async || {
                // The weather and the scroll position are stored again at once; they tell nothing about the reader.
                find_saved(session)
                    .await
                    .into_iter()
                    .filter(|key| key != "gazeta.weather" && key != "gazeta.place")
                    .collect()
            };
            session.until_equal("what is left", Vec::<String>::new(), left).await;
            assert_eq!(count_cached_responses(session).await, 0, "no response is cached any more");
            let comments = ArticlePage(session).comments().await;
            comments.thread().see_count(7).await;
            assert_eq!([comments.text().value().await, comments.name().value().await], ["", ""]);
        })
        .await;
}

/// Fails unless everything is saved that should be, and the documents name it all.
fn check_saved(kept: &[String]) {
    let documented = read_documents();
    for key in kept {
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
}

/// Presses the button, and confirms or cancels.
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
    session.until("the page has the expected state", done).await;
}

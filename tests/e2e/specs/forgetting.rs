//! What the browser keeps for the reader: each key is told in the README, and all of it goes when the reader says so.

use serde_json::Value;
use thirtyfour::Key;

use crate::support::pages::comments::Reply;
use crate::support::pages::{ArticlePage, CommentsPart};
use crate::support::{Fault, Look, Reader, asks, journey};

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

async fn count_kept_answers(reader: &Reader) -> usize {
    reader.run_async(KEPT_ANSWERS, Vec::new()).await
}

async fn find_kept(reader: &Reader) -> Vec<String> {
    reader.run_async(KEPT, Vec::new()).await
}

/// Leaves behind all that a reader can.
async fn leave_traces(reader: &Reader) {
    reader.open("/pod-parolem/").await;
    reader.main().field("Пароль").write("stepnoy").await;
    reader.press(Key::Enter).await;
    reader.main().button("Открыть статью").see_none().await;
    // Answers are kept a moment after they are shown.
    reader.until_equal("kept answers", 1, async || count_kept_answers(reader).await).await;
    let comments = ArticlePage::open_river(reader).await.comments().await;
    comments.thread().see_count(7).await;
    reader.main().field("Запомнить имя, почту и сайт в этом браузере").click().await;
    comments.fill(&Reply { text: "Останется в ящике.", name: "Дана", email: "dana@chitatel.example" }).await;
    reader.server.plant(asks::NEW_COMMENT, Fault::Down);
    comments.send().click().await;
    comments.talk("Останется в ящике.").article().see().await;
    reader.banner().button("Вид страницы").click().await;
    reader.field("110 %").click().await;
    reader.field("Тёмные").click().await;
    CommentsPart(reader).text().write("Черновик.").await;
}

#[tokio::test]
async fn a_reader_makes_the_browser_forget_all() {
    journey()
        .run(async |reader| {
            reader.expect_in_console("/wp-json/wp/v2/comments");
            reader.expect_in_console("Failed to load resource");
            leave_traces(reader).await;
            let told = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).expect("a README");
            let kept = find_kept(reader).await;
            for key in &kept {
                let name = key.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
                assert!(told.contains(&format!("`{name}")), "README does not tell that {key} is kept");
            }
            for key in ["gazeta.reader", "gazeta.size", "gazeta.theme", "outbox"] {
                assert!(kept.iter().any(|found| found == key), "{key} is not kept: {kept:?}");
            }
            for key in ["gazeta.draft.", "gazeta.password."] {
                assert!(kept.iter().any(|found| found.starts_with(key)), "{key} is not kept: {kept:?}");
            }
            forget(reader, false).await;
            assert_eq!(find_kept(reader).await, kept, "who says no keeps all");
            assert_eq!(count_kept_answers(reader).await, 1, "the article that was read first is kept");
            forget(reader, true).await;
            let left = async || {
                // The weather and the place on the page are kept again at once, and tell nothing of the reader.
                find_kept(reader)
                    .await
                    .into_iter()
                    .filter(|key| key != "gazeta.weather" && key != "gazeta.place")
                    .collect()
            };
            reader.until_equal("what is left", Vec::<String>::new(), left).await;
            assert_eq!(count_kept_answers(reader).await, 0, "nobody sees what was read");
            let comments = ArticlePage(reader).comments().await;
            comments.thread().see_count(7).await;
            assert_eq!([comments.text().value().await, comments.name().value().await], ["", ""]);
        })
        .await;
}

/// Presses the button, and answers the question.
async fn forget(reader: &Reader, yes: bool) {
    let button = reader.banner().button("Забыть всё обо мне");
    if button.count().await == 0 {
        reader.banner().button("Вид страницы").click().await;
    }
    reader.run::<Value>("window.isOld = true; return null").await;
    button.click().await;
    let driver = &reader.session.driver;
    assert!(driver.get_alert_text().await.expect("a question").contains("черновики"));
    match yes {
        true => driver.accept_alert().await,
        false => driver.dismiss_alert().await,
    }
    .expect("the question takes an answer");
    let is_done = "return Boolean(window.isOld) !== arguments[0] && document.readyState === 'complete'";
    let done = async || reader.run_with::<bool>(is_done, vec![yes.into()]).await.then_some(());
    reader.until("the page is what it shall be", done).await;
}

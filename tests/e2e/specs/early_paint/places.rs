//! The app draws an article exactly where the app shell has painted it.

use serde::Deserialize;
use serde_json::Value;

use super::{open_without_app, start_app};
use crate::support::e2e_test::Screen;
use crate::support::{Session, e2e_test};

/// Records the positions of the article's parts in the last frame of the app shell and in the first frame of the app.
const WATCH: &str = r##"
    const look = (article, parts, toText) => [...article.querySelectorAll(parts)].map((part) => {
        const { top, left, width, height } = part.getBoundingClientRect();
        return [part.tagName, toText(part), ...[top, left, width, height].map(Math.round)].join(" ");
    });
    const read = (part) => part.textContent.trim().slice(0, 40);
    const lookAll = (article) => ({
        head: look(article, "h1, .standfirst, .lead img, .lead figcaption", read),
        // The text of these parts is drawn by the app.
        lines: look(article, ".breadcrumbs, .byline, .age", (part) => part.classList[0]),
        body: look(article, ".prose > *", read),
    });
    window.seen = { before: null, after: null, empty: 0 };
    const frame = () => {
        const shell = document.querySelector("#shell article:not([hidden])");
        const own = document.querySelector("#main article h1") && document.querySelector("#main article");
        if (shell) seen.before = lookAll(shell);
        else if (own && seen.before) seen.after = lookAll(own);
        else if (seen.before) seen.empty += 1;
        if (!seen.after) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
"##;

/// What has moved while the article was painted is known after its frame.
const FORGET_SHIFTS: &str = "
    const [done] = arguments;
    const forget = () => { shifts.length = 0; done(null); };
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(forget)));
";

#[derive(Debug, Deserialize)]
struct Seen {
    before: Places,
    after: Places,
    empty: u32,
}

#[derive(Debug, Deserialize)]
struct Places {
    head: Vec<String>,
    lines: Vec<String>,
    body: Vec<String>,
}

/// Articles of every shape.
const SLUGS: [&str; 16] = [
    "uroven-reki",
    "avtobus-nomer-chetyre",
    "dlinnyy-zagolovok",
    "odna-stroka",
    "паводок-на-шолаке",
    "remont-mosta",
    "den-na-aynakole",
    "hleb-i-sol",
    "dva-stolbca",
    "snimok-na-polose",
    "okno-v-set",
    "intervyu-renata-belskaya",
    "kak-chitat-vestnik",
    "dlinnyy-put",
    "raspisanie-osen",
    "asar-bir-kunde-zhangargan-pesh",
];

async fn check_places(screen: Screen) {
    e2e_test()
        .on(screen)
        .run(async |session| {
            session.server.run_before_app(WATCH);
            session.server.run_before_app(include_str!("../../support/session/layout_shifts.js"));
            for slug in SLUGS {
                let seen = watch(session, slug).await;
                check_seen(session, slug, &seen).await;
            }
        })
        .await;
}

/// Opens an article, first without the app and then with it, and returns where its parts were.
async fn watch(session: &Session, slug: &str) -> Seen {
    let path = format!("/{slug}/");
    open_without_app(session, &path).await;
    // An app that loads at once would replace the shell before its first frame.
    let watched = async || session.run::<bool>("return Boolean(seen.before)").await.then_some(());
    session.until(&format!("{path} is painted"), watched).await;
    // From here on nothing may move.
    session.run_async::<Option<()>>(FORGET_SHIFTS, Vec::new()).await;
    start_app(session).await;
    let seen = async || serde_json::from_value::<Seen>(session.run::<Value>("return window.seen").await).ok();
    session.until("the app has drawn the article", seen).await
}

async fn check_seen(session: &Session, slug: &str, seen: &Seen) {
    assert_eq!(seen.empty, 0, "{slug}: frames without an article");
    assert_eq!(seen.before.lines, seen.after.lines, "{slug}");
    assert_eq!(seen.before.head, seen.after.head, "{slug}");
    let shifted: f64 = session.run("return shifts.reduce((sum, shift) => sum + shift.value, 0)").await;
    let moved: Vec<String> = session.run("return shifts.map((shift) => shift.moved)").await;
    assert!(shifted <= 0.01, "{slug}: the page jumps by {shifted}: {moved:#?}");
    assert!(!seen.before.body.is_empty(), "{slug} has a text");
    assert_eq!(seen.before.body, seen.after.body[..seen.before.body.len()], "{slug}");
}

#[tokio::test]
async fn the_app_draws_an_article_where_it_is_painted() {
    check_places(Screen::Desktop).await;
}

#[tokio::test]
async fn the_app_draws_an_article_where_it_is_painted_on_a_phone() {
    check_places(Screen::Phone).await;
}

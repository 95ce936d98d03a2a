//! Every article and page of a paper, as WordPress sends it and as the page shows it: no word and no picture is lost,
//! nothing scrolls sideways, and axe finds nothing. `make try` runs the same on any WordPress.

mod axe;
mod items;
mod report;
#[cfg(feature = "try")]
mod tried;

use serde::Deserialize;
use serde_json::json;

use self::items::Item;
use self::report::Report;
use crate::support::browser::Engine;
use crate::support::session::TIMEOUT;
use crate::support::wordpress::Paper;
use crate::support::{Fault, Locate, Session, e2e_test, requests};

/// The rules by which words and pictures are compared are in here.
const SWEEP: &str = include_str!("sweep/sweep.js");
/// Runs before the app. The app replaces a picture that fails to load by its text, but here pictures are counted,
/// whether they exist or not. And a page is compared when no request is pending.
const PREPARE: &str = "
    addEventListener('error', (event) => event.target.tagName === 'IMG' && event.stopImmediatePropagation(), true);
    window.pendingRequests = 0;
    const send = window.fetch;
    window.fetch = (...request) => {
        pendingRequests += 1;
        return send(...request).finally(() => (pendingRequests -= 1));
    };";
/// Files that are missing on purpose.
const MISSING: [&str; 4] = ["propal.jpg", "starye-vesy", "kino.mp4", "oblet.mp4"];
/// Requests for what stands around an article.
const AROUND: [&str; 4] = [requests::RELATED, requests::LATEST, requests::FEED, requests::COMMENTS];
const WITHOUT_SANITIZER: &str = "delete Element.prototype.setHTML;";
const VISIT: &str = "const [item, patience, done] = arguments;
    sweep.visit(item, patience).then(done, (error) => done({ words: 0, pictures: 0, lost: [String(error)], wrong: [], embeds: [], title: '' }))";

/// What WordPress sends, and what of it the page does not show.
#[derive(Debug, Deserialize)]
struct Visit {
    words: usize,
    pictures: usize,
    lost: Vec<String>,
    wrong: Vec<String>,
    embeds: Vec<String>,
    title: String,
}

/// The sanitizer that the app uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sanitizer {
    /// `Element.setHTML`
    Own,
    DomPurify,
}

impl Sanitizer {
    fn name(self) -> &'static str {
        match self {
            Self::Own => "setHTML",
            Self::DomPurify => "DOMPurify",
        }
    }
}

/// Visits all articles, then all lists. What stands around an article is the same everywhere, and is seen in the lists.
async fn sweep(session: &Session, sanitizer: Sanitizer, articles: &[Item], lists: &[Item]) -> Report {
    prepare(session, sanitizer).await;
    AROUND.iter().for_each(|part| session.server.inject(part, Fault::Response(json!([]))));
    let mut report = Report::default();
    for item in articles {
        visit(session, item, &mut report).await;
    }
    session.server.clear_faults();
    for item in lists {
        visit(session, item, &mut report).await;
    }
    let loads = session.server.requests("purify").len();
    assert_eq!(sanitizer == Sanitizer::DomPurify, 0 < loads, "the app uses {}", sanitizer.name());
    report
}

/// Opens the first page, in which all others are opened.
async fn prepare(session: &Session, sanitizer: Sanitizer) {
    session.server.run_before_app(PREPARE);
    if sanitizer == Sanitizer::DomPurify {
        session.server.run_before_app(WITHOUT_SANITIZER);
    }
    session.browser.set_screen(320, 740, true).await;
    session.open("/").await;
    session.main().article().see().await;
    axe::prepare(session).await;
    session.run::<Option<()>>(&format!("{SWEEP}; return null")).await;
}

async fn visit(session: &Session, item: &Item, report: &mut Report) {
    let arguments = vec![json!(item), json!(TIMEOUT.as_millis())];
    let found: Visit = session.run_async(VISIT, arguments).await;
    let mut wide: Vec<String> = session.run("return sweep.findWide()").await;
    wide.extend(session.run::<Vec<String>>("return sweep.findWideAtDouble()").await);
    let problems = axe::find_problems(session).await;
    session.browser.set_screen(360, 740, true).await;
    wide.extend(session.run::<Vec<String>>("return sweep.findWide()").await);
    session.browser.set_screen(320, 740, true).await;
    report.add(item, found, &wide, problems);
}

/// Sweeps a local paper, and fails for anything that is not as it should be.
async fn check(paper: Paper, sanitizer: Sanitizer) {
    e2e_test()
        .of(paper)
        .not_in(Engine::Firefox, "what it sanitizes is seen in Chromium, and it would take minutes")
        .not_in(Engine::WebKit, "what it sanitizes is seen in Chromium behind DOMPurify, and it would take minutes")
        .run(async |session| {
            MISSING.iter().for_each(|file| session.expect_in_console(file));
            let (articles, lists) = (items::load().await, items::load_lists().await);
            let report = sweep(session, sanitizer, &articles, &lists).await;
            report.show(&format!("{paper:?} behind {}", sanitizer.name()));
            report.assert_clean();
        })
        .await;
}

#[tokio::test]
async fn the_demonstration_paper_is_whole_behind_the_browsers_own_sanitizer() {
    check(Paper::Demonstration, Sanitizer::Own).await;
}

#[tokio::test]
async fn the_demonstration_paper_is_whole_behind_dompurify() {
    check(Paper::Demonstration, Sanitizer::DomPurify).await;
}

#[tokio::test]
async fn the_old_paper_is_whole_behind_the_browsers_own_sanitizer() {
    check(Paper::Classic, Sanitizer::Own).await;
}

#[tokio::test]
async fn the_old_paper_is_whole_behind_dompurify() {
    check(Paper::Classic, Sanitizer::DomPurify).await;
}

/// Proves that the tests above could fail: what WordPress has not sent is missing on the page.
#[tokio::test]
async fn a_sweep_notices_what_is_missing() {
    const MORE: &str = "<p>Кракозябра [vc_row] <nobr>Кракозябра</nobr></p><form>Имя</form><style>.a { color: red }</style>
        <noscript><img src='/p.jpg'></noscript><img src='data:,' data-original='/p.jpg'><iframe src='https://opros.example/7'></iframe>";
    e2e_test()
        .run(async |session| {
            prepare(session, Sanitizer::Own).await;
            let item = items::load().await.swap_remove(0).with_more(MORE);
            let arguments = vec![json!(item), json!(TIMEOUT.as_millis())];
            let found: Visit = session.run_async(VISIT, arguments).await;
            assert_eq!(found.lost, ["Кракозябра", "Кракозябра"]);
            assert_eq!((found.wrong, found.embeds), (vec!["lost /p".to_owned()], vec!["opros.example".to_owned()]));
        })
        .await;
}

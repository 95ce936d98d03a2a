//! The attacks of `tests/attacks/`: written to the database without WordPress's filters, as with a stolen editor's
//! account, and then opened.
//!
//! Each attack calls `harm` with its number if it runs. The sanitizer is tested in both of its forms without the
//! policy; then with the policy, which must find nothing to forbid.

mod corpus;
mod outcome;
mod policy;
mod site;

use serde_json::json;

use self::corpus::Attack;
use self::outcome::{Outcome, Stop};
use crate::support::browser::Engine;
use crate::support::{Fault, Locate, Session, any, e2e_test, requests};

const WATCH: &str = "window.harmed = []; window.harm = (number) => harmed.push(number);";

/// WebDriver's time limit for a script is half a minute.
const STOPS_AT_A_TIME: usize = 24;
/// Console messages about pictures that are missing or have odd addresses; never about what the policy has forbidden.
const BROKEN: [&str; 5] =
    ["net::ERR_INVALID_URL", "/a.png", "Failed parsing 'srcset'", "Dropped srcset candidate", " was not loaded"];

/// Opens every page that holds an attack and triggers everything on it; of articles and tags, one in `step`.
async fn open_all(session: &Session, behind: &str, step: usize) {
    let attacks = corpus::read();
    site::inject(&attacks);
    BROKEN.iter().for_each(|words| session.expect_in_console(words));
    session.track_tasks();
    let mut outcome = Outcome::default();
    open_discussion(session, &attacks, &mut outcome).await;
    // These requests bring no text that could hold an attack, or the same for every article: their responses are empty,
    // because all attacks have the same date.
    for part in ["&per_page=1&_fields=id", requests::PREVIOUS, requests::NEXT, requests::RELATED, requests::LATEST] {
        session.server.inject(part, Fault::Response(json!([])));
    }
    // Pictures of the page before would take as long to load as the next page.
    session.browser.set_reduced_motion().await;
    let numbers = (1..=attacks.len()).step_by(step);
    let stops: Vec<Stop> = numbers.flat_map(|number| Stop::of(number, &attacks[number - 1])).collect();
    for some in stops.chunks(STOPS_AT_A_TIME) {
        outcome.tour(session, some).await;
    }
    session.server.clear_faults();
    open_lists(session, attacks.len(), &mut outcome).await;
    site::inject_everywhere(&attacks);
    for path in ["/", "/author/ershova/"] {
        session.open(path).await;
        session.main().heading(any()).see().await;
        outcome.collect(session, path).await;
    }
    session.settle().await;
    outcome.collect(session, "the last page").await;
    outcome.report(&attacks, behind);
    let requested = ["/harm", "?harm"].map(|beginning| session.server.requests(beginning)).concat();
    assert!(requested.is_empty(), "an attack has sent something: {requested:#?}");
}

/// Comments load page by page while scrolling.
async fn open_discussion(session: &Session, attacks: &[Attack], outcome: &mut Outcome) {
    session.open("/odna-stroka/").await;
    let shown = "document.querySelector('#comments')?.scrollIntoView(); document.querySelector('#comments .thread')?.lastElementChild?.scrollIntoView();
        return document.querySelectorAll('#comments article').length";
    let all = async || (session.run::<usize>(shown).await == attacks.len()).then_some(());
    session.until("all comments are shown", all).await;
    outcome.collect(session, "comments").await;
}

async fn open_lists(session: &Session, count: usize, outcome: &mut Outcome) {
    let mut settings = session.server.settings();
    settings["lists"]["archive"] = json!(100);
    session.server.set_settings(Some(&settings.to_string()));
    for page in 1..=count.div_ceil(100) {
        let path =
            if page == 1 { "/?s=Подводка".to_owned() } else { format!("/page/{page}/?s=Подводка") };
        session.open(&path).await;
        let script = format!("return document.querySelectorAll('#found-{page} article').length");
        let expected = (count - (page - 1) * 100).min(100);
        session.until_equal("cards of the list", expected, async || session.run::<usize>(&script).await).await;
        outcome.collect(session, &path).await;
    }
}

#[tokio::test]
async fn no_attack_passes_the_browsers_own_sanitizer() {
    e2e_test()
        .that_writes()
        .not_in(Engine::WebKit, "it has no Element.setHTML: DOMPurify is its sanitizer, in the tests beside this one")
        .run(async |session| {
            session.server.drop_policy();
            session.server.run_before_app(WATCH);
            open_all(session, "setHTML, no policy", 1).await;
            assert!(session.server.requests("purify").is_empty());
        })
        .await;
}

#[tokio::test]
async fn no_attack_passes_dompurify() {
    e2e_test()
        .that_writes()
        .run(async |session| {
            session.server.drop_policy();
            session.server.run_before_app(&format!("delete Element.prototype.setHTML; {WATCH}"));
            open_all(session, "DOMPurify, no policy", 1).await;
            assert!(!session.server.requests("purify").is_empty());
        })
        .await;
}

#[tokio::test]
async fn no_attack_leaves_the_policy_anything_to_forbid() {
    e2e_test()
        .that_writes()
        .run(async |session| {
            session.server.run_before_app(WATCH);
            open_all(session, "the sanitizer and the policy", 3).await;
        })
        .await;
}

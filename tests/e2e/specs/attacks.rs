//! The attacks of `tests/attacks/`: written to the database without WordPress's filters, as with a stolen editor's
//! account, and then opened.
//!
//! Each attack calls `harm` with its number if it runs. The sanitizer is tested in both of its forms without the
//! policy; then with the policy, which must find nothing to forbid.

mod corpus;
mod site;

use serde::{Deserialize, Serialize};
use serde_json::json;

use self::corpus::Attack;
use self::site::Place;
use crate::support::browser::Engine;
use crate::support::outcome::show_table;
use crate::support::session::TIMEOUT;
use crate::support::{Fault, Locate, Session, any, e2e_test, requests};

const WATCH: &str = "window.harmed = []; window.harm = (number) => harmed.push(number);";
const LOOK: &str = include_str!("attacks/look.js");
const TOUR: &str = include_str!("attacks/tour.js");
/// WebDriver's time limit for a script is half a minute.
const STOPS_AT_A_TIME: usize = 24;
/// Console messages about pictures that are missing or have odd addresses; never about what the policy has forbidden.
const BROKEN: [&str; 5] =
    ["net::ERR_INVALID_URL", "/a.png", "Failed parsing 'srcset'", "Dropped srcset candidate", " was not loaded"];

/// A page to inspect as soon as it shows certain words.
#[derive(Debug, Serialize)]
struct Stop {
    name: String,
    path: String,
    words: String,
}

impl Stop {
    /// The article and the tag of an attack.
    fn of(number: usize, attack: &Attack) -> [Self; 2] {
        let stop = |name: String, path: String, words: String| Self { name, path, words };
        [
            stop(attack.name.clone(), format!("/ataka-{number}/"), format!("Начало {number}.")),
            stop(format!("tag of {}", attack.name), format!("/tag/metka-{number}/"), format!("Метка {number}.")),
        ]
    }
}

/// The attacks that have run, and the remains of the others, after one page or all pages.
#[derive(Debug, Default, Deserialize)]
struct Outcome {
    fired: Vec<usize>,
    left: Vec<String>,
}

impl Outcome {
    async fn collect(&mut self, session: &Session, page: &str) {
        let found: Self = session.run(&format!("return ({LOOK})()")).await;
        self.fired.extend(found.fired);
        self.left.extend(found.left.iter().map(|left| format!("{page}: {left}")));
    }

    /// Goes from page to page and inspects each.
    async fn tour(&mut self, session: &Session, stops: &[Stop]) {
        let script = format!(
            "const done = arguments[arguments.length - 1];
            ({TOUR})(arguments[0], {LOOK}, arguments[1]).then((found) => done({{ Ok: found }}), (error) => done({{ Err: String(error) }}))"
        );
        let arguments = vec![json!(stops), json!(TIMEOUT.as_millis())];
        let found: Result<Self, String> = session.run_async(&script, arguments).await;
        let found = found.unwrap_or_else(|error| panic!("{error}"));
        self.fired.extend(found.fired);
        self.left.extend(found.left);
    }

    /// Prints a table by place, and fails unless all numbers are zero.
    fn report(&self, attacks: &[Attack], behind: &str) {
        let mut table = format!("\n{:<24}{:>9}{:>8}   behind {behind}\n", "place", "attacks", "fired");
        for place in Place::ALL {
            let fired = self.fired.iter().filter(|number| place.holds(**number)).count();
            table += &format!("{:<24}{:>9}{:>8}\n", place.name(), attacks.len(), fired);
        }
        table += &format!("attacks fired: {}\n", self.fired.len());
        show_table(&table);
        let names: Vec<String> = self.fired.iter().map(|number| site::describe(attacks, *number)).collect();
        assert!(names.is_empty(), "these ran: {names:#?}");
        assert!(self.left.is_empty(), "these came through: {:#?}", self.left);
    }
}

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

/// Proves that the tests above could fail: with neither the sanitizer nor the policy, many of the attacks run.
#[tokio::test]
async fn attacks_behind_the_sanitizer_run_where_no_policy_holds() {
    e2e_test()
        .allowing_other_hosts()
        .run(async |session| {
            session.server.drop_policy();
            session.server.run_before_app(WATCH);
            session.open("/odna-stroka/").await;
            session.expect_in_console("");
            let fired = put_behind_the_sanitizer(session).await;
            println!("behind the sanitizer, without a policy: attacks fired: {}", fired.len());
            assert!(80 < fired.len(), "only these ran: {fired:?}");
            let mut outcome = Outcome::default();
            outcome.collect(session, "the page").await;
            assert!(!outcome.left.is_empty(), "attacks that run are noticed");
        })
        .await;
}

/// With the policy none of them runs, although there is no sanitizer.
#[tokio::test]
async fn attacks_behind_the_sanitizer_are_stopped_by_the_policy() {
    e2e_test()
        .run(async |session| {
            session.server.run_before_app(WATCH);
            session.open("/odna-stroka/").await;
            session.expect_in_console("violates the following Content Security Policy");
            session.expect_in_console("'TrustedHTML'");
            session.expect_in_console("require-trusted-types-for");
            session.expect_in_console("script-src");
            let refused = "try { document.body.innerHTML = '<p>x'; return '' } catch (error) { return error.name }";
            assert_eq!(
                session.run::<String>(refused).await,
                "TypeError",
                "HTML that is written past the sanitizer throws"
            );
            let by_hand = "const link = document.createElement('a'); link.href = 'javascript:harm(1)';
                document.body.append(link); link.click(); return null";
            session.run::<Option<()>>(by_hand).await;
            let told = async || (2 <= session.server.violations().len()).then_some(());
            session.until("the server gets both violation reports, which would fail other tests", told).await;
            assert_eq!(
                session.run::<usize>("return harmed.length").await,
                0,
                "an address past the sanitizer does not run"
            );
            session.server.clear_violations();
        })
        .await;
}

/// Writes each attack unchanged into a page, and returns those that ran.
async fn put_behind_the_sanitizer(session: &Session) -> Vec<usize> {
    // An attack that replaces `document.querySelector` would stop this script too.
    let is_mild = |attack: &Attack| !attack.name.starts_with("clobbering");
    let attacks = corpus::read().into_iter().enumerate().filter(|(_, attack)| is_mild(attack));
    let attacks: Vec<String> = attacks.map(|(at, attack)| attack.html(at + 1)).collect();
    let script = "for (const html of arguments[0]) {
            const place = document.createElement('div');
            place.className = 'prose';
            document.querySelector('main').append(place);
            place.setHTMLUnsafe ? place.setHTMLUnsafe(html) : (place.innerHTML = html);
            for (const part of place.querySelectorAll('*')) {
                for (const kind of ['click', 'mouseover', 'focus', 'keydown', 'scroll']) part.dispatchEvent(new Event(kind));
            }
        }
        return null";
    session.run_with::<Option<()>>(script, vec![json!(attacks)]).await;
    let fired = async || {
        session.run::<Vec<usize>>("return [...new Set(harmed)].filter((number) => typeof number === 'number')").await
    };
    session.until_stable(fired).await
}

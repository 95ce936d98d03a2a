//! The attacks written past the sanitizer: the policy alone stops them, and without it they run.

use serde_json::json;

use super::corpus::Attack;
use super::outcome::Outcome;
use super::{WATCH, corpus};
use crate::support::{Session, e2e_test};

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

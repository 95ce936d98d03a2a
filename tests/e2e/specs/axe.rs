//! WCAG 2.2 AA on every kind of page, in both colour schemes, on phone and desktop, as far as axe-core can check it.

use serde::Deserialize;

use super::prose::OLDEST;
use crate::support::pages::masthead::PAPER;
use crate::support::{Locate, Screen, Session, any, e2e_test, wordpress};

/// A kind of page, and the heading that shows that it is loaded.
type Page<'a> = (&'a str, &'a str);

const READ_MOST: [Page<'_>; 2] = [("/", "Лента новостей"), ("/uroven-reki/", "Уровень реки")];

const OTHERS: [Page<'_>; 10] = [
    ("/page/2/", "Все новости"),
    ("/pod-parolem/", ""),
    ("/o-gazete/", "О газете"),
    ("/category/obshchestvo/", "Общество"),
    ("/author/ershova/", "Светлана Ершова"),
    ("/2026/11/", "ноябрь 2026"),
    ("/?s=хлеб", "Поиск"),
    ("/?s=кракозябра", "Поиск"),
    ("/takoy-stati-net/", "Такой страницы нет"),
    ("/uroven-reki/feed/", "Эта страница открывается на сайте газеты"),
];

const RULES: &str = "
    const done = arguments[arguments.length - 1];
    axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
        .then(({ violations, passes }) => done({
            checked: passes.length,
            problems: violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).slice(0, 3)}`),
        }), (error) => done({ checked: 0, problems: [String(error)] }))";

#[derive(Debug, Deserialize)]
struct Report {
    checked: usize,
    problems: Vec<String>,
}

#[tokio::test]
async fn axe_finds_nothing_on_the_pages_read_most() {
    e2e_test().run(async |session| check(session, &READ_MOST).await).await;
}

#[tokio::test]
async fn axe_finds_nothing_on_the_others_on_a_desktop() {
    e2e_test().run(check_others).await;
}

#[tokio::test]
async fn axe_finds_nothing_on_a_phone() {
    e2e_test()
        .on(Screen::Phone)
        .run(async |session| {
            check(session, &READ_MOST).await;
            check_others(session).await;
        })
        .await;
}

#[tokio::test]
async fn axe_finds_nothing_in_any_block_on_a_desktop() {
    e2e_test().run(check_blocks).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_any_block_on_a_phone() {
    e2e_test().on(Screen::Phone).run(check_blocks).await;
}

async fn check(session: &Session, pages: &[Page<'_>]) {
    let mut problems = Vec::new();
    for (path, heading) in pages {
        problems.extend(find_problems(session, path, heading).await);
    }
    assert!(problems.is_empty(), "{problems:#?}");
}

async fn check_others(session: &Session) {
    let tag = wordpress::load("tags?search=паводок&_fields=link").await;
    let tag = tag[0]["link"].as_str().expect("a tag").replace(&wordpress::address(), "");
    let pages: Vec<_> = OTHERS.into_iter().chain([(tag.as_str(), "паводок")]).collect();
    check(session, &pages).await;
}

async fn check_blocks(session: &Session) {
    session.expect_in_console("propal.jpg");
    session.expect_in_console("starye-vesy");
    let mut problems = Vec::new();
    for slug in OLDEST {
        problems.extend(find_problems(session, &format!("/{slug}/"), "").await);
    }
    assert!(problems.is_empty(), "{problems:#?}");
}

async fn find_problems(session: &Session, path: &str, heading: &str) -> Vec<String> {
    let axe = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/node_modules/axe-core/axe.min.js"))
        .expect("axe-core is installed by `make setup`");
    let mut problems = Vec::new();
    session.open(path).await;
    match heading {
        "" => session.main().title(any()).see().await,
        _ => session.main().heading(heading).see().await,
    }
    session.banner().link(PAPER).see().await;
    session.run::<Option<()>>(&format!("{axe}; return null")).await;
    for scheme in ["light", "dark"] {
        session.browser.set_colour_scheme(scheme).await;
        let report: Report = session.run_async(RULES, Vec::new()).await;
        assert!(0 < report.checked, "axe did not look at {path}: {:?}", report.problems);
        problems.extend(report.problems.iter().map(|problem| format!("{path}, {scheme}: {problem}")));
    }
    problems
}

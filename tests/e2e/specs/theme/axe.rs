//! WCAG 2.2 AA on the pages as readers without scripts get them, and on the fallback, as far as axe-core can check it.

use serde_json::Value;

use crate::support::theme::{address, install_stub};
use crate::support::{Screen, Session, e2e_test};

const PAGES: [&str; 9] = [
    "/",
    "/page/2/",
    "/uroven-reki/",
    "/pod-parolem/",
    "/o-gazete/redakciya/",
    "/category/obshchestvo/",
    "/2026/11/",
    "/?s=%D1%85%D0%BB%D0%B5%D0%B1",
    "/uroven-reki/?stub_fault=body_class",
];

/// Puts a page, without its scripts and with what is for readers without them, into the place of the one that is shown.
const SHOW: &str = "const [path, done] = arguments;
    fetch(path).then((response) => response.text()).then((html) => {
        // A parsed document runs no scripts, and so reads what stands in <noscript>.
        const page = new DOMParser().parseFromString(html, 'text/html');
        page.querySelectorAll('script').forEach((element) => element.remove());
        page.querySelectorAll('noscript').forEach((element) => element.replaceWith(...element.childNodes));
        document.replaceChild(document.adoptNode(page.documentElement), document.documentElement);
        setTimeout(done, 300, document.title);
    });";

const RULES: &str = "
    const done = arguments[arguments.length - 1];
    axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
        .then(({ violations, passes }) => done([passes.length, violations.map(({ id, help, nodes }) =>
            `${id}: ${help}: ${nodes.map((node) => node.html).slice(0, 3)}`)]), (error) => done([0, [String(error)]]))";

async fn check(session: &Session) {
    let axe = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/node_modules/axe-core/axe.min.js"))
        .expect("axe-core is installed by `make setup`");
    let url = format!("{}/lavka/", address());
    session.browser.driver.goto(url.as_str()).await.expect("the site answers");
    session.run::<Option<()>>(&format!("{axe}; return null")).await;
    let mut problems = Vec::new();
    for path in PAGES {
        let title: String = session.run_async(SHOW, vec![Value::from(path)]).await;
        assert!(!title.is_empty() && title != "Лавка", "{path} is not shown");
        let (passed, found): (usize, Vec<String>) = session.run_async(RULES, Vec::new()).await;
        assert!(10 < passed, "axe did not look at {path}: {found:?}");
        problems.extend(found.iter().map(|problem| format!("{path}: {problem}")));
    }
    assert!(problems.is_empty(), "{problems:#?}");
}

#[tokio::test]
async fn axe_finds_nothing_on_printed_pages_on_a_desktop() {
    install_stub();
    e2e_test().run(check).await;
}

#[tokio::test]
async fn axe_finds_nothing_on_printed_pages_on_a_phone() {
    install_stub();
    e2e_test().on(Screen::Phone).run(check).await;
}

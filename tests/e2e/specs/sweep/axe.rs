//! What axe finds in an article, or on a page without one. The page around an article is the same everywhere, and has
//! tests of its own.

use serde::Deserialize;

use crate::support::Session;

const RULES: &str = "
    const done = arguments[arguments.length - 1];
    const article = document.querySelector('main .article') ?? document;
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    // The levels of headings in a text are its author's.
    axe.run(article, { runOnly: tags, resultTypes: ['violations'], rules: { 'heading-order': { enabled: false } } })
        .then(({ violations, passes }) => done({
            checked: passes.length,
            problems: violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).slice(0, 3)}`),
        }), (error) => done({ checked: 0, problems: [String(error)] }))";

#[derive(Debug, Deserialize)]
struct Found {
    checked: usize,
    problems: Vec<String>,
}

/// Loads axe into the page.
pub async fn prepare(session: &Session) {
    let axe = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/node_modules/axe-core/axe.min.js"))
        .expect("axe-core is installed by `make setup`");
    session.run::<Option<()>>(&format!("{axe}; return null")).await;
}

/// What axe finds in the article that is open.
pub async fn find_problems(session: &Session) -> Vec<String> {
    let found: Found = session.run_async(RULES, Vec::new()).await;
    assert!(0 < found.checked, "axe looked at nothing: {:?}", found.problems);
    found.problems
}

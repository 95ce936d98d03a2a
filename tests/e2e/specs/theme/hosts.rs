//! Hosts as they are: the program under any name, and what the theme compresses where the host does not.

use serde_json::Value;

use super::open;
use crate::support::theme::{self, address, fetch, fetch_with, find_data, find_release, log_in};
use crate::support::{Locate, e2e_test};

/// The files of the release by name.
fn find_files() -> Vec<String> {
    let folder = find_release(&find_data().join("site/wp-content/themes/gazeta"));
    let entries = std::fs::read_dir(folder).expect("the release can be read").filter_map(Result::ok);
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

fn find_mark() -> String {
    let folder = find_release(&find_data().join("site/wp-content/themes/gazeta"));
    folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

#[tokio::test]
async fn the_app_starts_whatever_the_host_calls_its_program() {
    const NAME: &str = "const done = arguments[arguments.length - 1];
        const { name } = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('_bg.wasm'));
        fetch(name.replace('files.php', 'app')).then(({ headers }) => done(headers.get('content-type')));";
    e2e_test()
        .run(async |session| {
            for name in ["text/plain", "application/octet-stream"] {
                let url = format!("{}/wp-includes/images/blank.gif", address());
                session.browser.driver.goto(url.as_str()).await.expect("the site answers");
                session.run::<Value>(&format!("document.cookie = 'stub_host={name}; path=/'; return null")).await;
                open(session, "/uroven-reki/").await;
                session.main().heading("Уровень реки").see().await;
                let told: String = session.run_async(NAME, Vec::new()).await;
                assert!(told.starts_with(name), "the host calls it {told}");
            }
        })
        .await;
}

#[tokio::test]
async fn the_theme_compresses_what_the_host_does_not() {
    let mark = find_mark();
    let files = find_files();
    let compressed: Vec<_> = files.iter().filter_map(|name| name.strip_suffix(".gz")).collect();
    assert!(5 < compressed.len(), "{files:?}");
    for name in compressed {
        let path = format!("/wp-content/themes/gazeta/files.php/{mark}/{name}");
        let [small, whole] = ["br, gzip", "identity"].map(|accepted| fetch_with(&path, "accept-encoding", accepted));
        let (small, whole) = (small.await, whole.await);
        let length = |page: &theme::Printed| page.header("content-length").parse::<usize>().unwrap_or_default();
        assert_eq!((small.status, whole.status), (200, 200), "{name}");
        assert_eq!((small.header("content-encoding"), whole.header("content-encoding")), ("gzip", ""), "{name}");
        assert!(0 < length(&small) && length(&small) < length(&whole), "{name}");
        assert!(small.header("cache-control").contains("immutable"), "{name}");
        assert_eq!(small.header("vary"), "Accept-Encoding", "{name}");
        let kind = if name.ends_with(".wasm") { "application/wasm" } else { "text/" };
        assert!(small.header("content-type").starts_with(kind), "{name}: {}", small.header("content-type"));
    }
    let path = format!("/wp-content/themes/gazeta/files.php/{mark}/extras.js");
    let refused = fetch_with(&path, "accept-encoding", "gzip;q=0").await;
    assert_eq!(refused.header("content-encoding"), "", "a browser that refuses gzip");
}

#[tokio::test]
async fn only_files_of_a_release_come_that_way() {
    let mark = find_mark();
    let wasm = find_files().into_iter().find(|name| name.ends_with(".wasm")).unwrap_or_default();
    for path in [
        "/".to_owned(),
        format!("/{mark}/"),
        format!("/{mark}"),
        "/release.php".to_owned(),
        format!("/{mark}/release.php"),
        format!("/{mark}/%2e%2e%2frelease.php"),
        format!("/{mark}/..%2f..%2fstyle.css"),
        format!("/{mark}/{wasm}.gz"),
        format!("/{mark}/{wasm}%00.js"),
        format!("/{mark}/{wasm}%0a"),
        format!("/000000000000/{wasm}"),
    ] {
        let page = fetch(&format!("/wp-content/themes/gazeta/files.php{path}")).await;
        assert_eq!(page.status, 404, "{path}");
        assert!(!page.html.contains("<?php") && !page.html.contains("Theme Name"), "{path}");
    }
}

/// The local WordPress compresses nothing. Whoever opens the health page has it measured.
#[tokio::test]
async fn where_the_host_does_not_compress_the_pages_name_the_compressed_files() {
    let page = fetch_with("/wp-admin/themes.php?page=gazeta-health", "cookie", &log_in().await).await;
    assert_eq!(page.status, 200);
    let mark = find_mark();
    let printed = fetch("/uroven-reki/").await;
    let place = format!("/wp-content/themes/gazeta/files.php/{mark}/");
    assert_eq!(printed.count(&format!("src=\"{place}")), 2, "module and fallback");
    assert!(printed.block("program")[0].as_str().is_some_and(|name| name.starts_with(&place)), "the program");
    const LOADED: &str =
        "return performance.getEntriesByType('resource').filter(({ name }) => name.includes('files.php'))
        .map(({ name, encodedBodySize, decodedBodySize }) => [name, encodedBodySize, decodedBodySize])";
    e2e_test()
        .run(async |session| {
            open(session, "/uroven-reki/").await;
            session.main().heading("Уровень реки").see().await;
            let loaded: Vec<(String, f64, f64)> = session.run(LOADED).await;
            assert!(2 <= loaded.len(), "{loaded:?}");
            for (name, encoded, decoded) in loaded {
                assert!(encoded < 0.7 * decoded, "{name}: {encoded} of {decoded}");
            }
        })
        .await;
}

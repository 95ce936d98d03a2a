//! The rules of the project that a compiler cannot check: which folder may use what (docs/architecture.md).

use std::fs;
use std::path::{Path, PathBuf};

/// Names and texts of the files in a folder that have an ending.
pub fn find_files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
            match path.is_dir() {
                true => folders.push(path),
                false if path.extension().is_some_and(|found| found == ending) => found.push(read(path)),
                false => {}
            }
        }
    }
    assert!(!found.is_empty(), "{folder} has no .{ending} files");
    found
}

fn read(path: PathBuf) -> (String, String) {
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).expect("a file of the project").display().to_string();
    (name, text)
}

/// Fails for each file of `src` that contains one of the words and is in none of the folders.
fn check_only(folders: &[&str], words: &[&str]) {
    for (name, text) in find_files("src", "rs") {
        let is_allowed = folders.iter().any(|folder| name.starts_with(folder));
        for word in words {
            assert!(is_allowed || !text.contains(word), "{name} has `{word}`, which belongs to {folders:?}");
        }
    }
}

#[test]
fn only_the_client_sends_requests() {
    check_only(&["src/data/client.rs"], &["gloo_net::"]);
}

#[test]
fn only_browser_touches_web_sys() {
    check_only(&["src/browser", "src/data/client"], &["web_sys::"]);
}

#[test]
fn only_queries_start_requests_for_components() {
    check_only(&["src/data/query.rs"], &["spawn_local", "LocalResource"]);
}

#[test]
fn only_the_split_points_lead_into_the_lazy_chunks() {
    for page in ["archive", "elsewhere", "front", "news", "not_found", "other_post", "search"] {
        check_only(&[], &[&format!("pages::{page}::")]);
    }
    let others = ["src/pages/lazy_chunk", "src/pages/archive", "src/pages/elsewhere", "src/pages/front"];
    check_only(&others, &["super::not_found::", "super::archive::", "super::front::"]);
    check_only(&["src/comments"], &["comments::Comments", "comments::form", "comments::thread", "delivery::"]);
}

#[test]
fn only_the_wordpress_crate_spells_api_addresses() {
    check_only(&[], &["/wp/v2/"]);
}

#[test]
fn only_the_sanitizer_writes_html() {
    check_only(&["src/browser/sanitizer"], &["inner_html=", "set_inner_html", "insert_adjacent_html"]);
}

#[test]
fn only_data_decodes_answers() {
    // The form also stores a comment in the form in which it is sent.
    check_only(&["src/data", "src/comments"], &["wordpress::decode"]);
}

/// The modules that each folder must not import: imports go down (docs/architecture.md).
#[test]
fn imports_go_down() {
    let rules: [(&str, &[&str]); 6] = [
        ("src/components", &["crate::pages", "crate::router", "crate::app", "crate::comments"]),
        ("src/comments", &["crate::pages", "crate::router", "crate::app"]),
        ("src/data", &["crate::pages", "crate::router", "crate::app", "crate::comments", "crate::components"]),
        ("src/context", &["crate::pages", "crate::router", "crate::app", "crate::comments", "crate::components"]),
        ("src/i18n", &["crate::pages", "crate::components", "crate::comments", "crate::data", "crate::browser"]),
        ("src/browser", &["crate::pages", "crate::components", "crate::comments", "crate::data", "crate::context"]),
    ];
    for (folder, forbidden) in rules {
        for (name, text) in find_files("src", "rs").into_iter().filter(|(name, _)| name.starts_with(folder)) {
            for word in forbidden {
                assert!(!text.contains(&format!("{word}::")), "{name} imports {word}, which is a layer above it");
            }
        }
    }
}

#[test]
fn settings_are_read_without_a_browser() {
    let (name, text) = read(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/config.rs"));
    for word in ["leptos::", "web_sys", "js_sys", "wasm_bindgen"] {
        assert!(!text.contains(word), "{name} has `{word}`, but is tested natively");
    }
}

#[test]
fn only_i18n_holds_text_for_readers() {
    for (name, text) in find_files("src", "rs") {
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        let has_text = code.flat_map(str::chars).any(|letter| ('А'..='я').contains(&letter));
        assert!(name.starts_with("src/i18n") || !has_text, "{name} has text that belongs to src/i18n");
    }
}

#[test]
fn only_the_tokens_have_raw_colours() {
    let sheets = find_files("src", "css").into_iter().chain(find_files("style", "css"));
    for (name, text) in sheets.filter(|(name, _)| name != "style/tokens.css") {
        for line in text.lines() {
            let has_colour = ["#", "rgb(", "hsl(", "oklch("].iter().any(|mark| line.contains(mark));
            assert!(!has_colour, "{name} has a raw colour: {}", line.trim());
        }
    }
}

#[test]
fn every_component_sheet_has_one_root_class() {
    for (name, text) in find_files("src", "css") {
        let roots: Vec<&str> = text.lines().filter(|line| line.ends_with('{') && !line.starts_with(' ')).collect();
        assert!(roots.len() == 1 && roots[0].starts_with('.'), "{name} has the roots {roots:?}");
    }
}

#[test]
fn files_stay_small_and_say_what_they_hold() {
    for (name, text) in find_files("src", "rs") {
        assert!(text.starts_with("//! "), "{name} does not say what it holds");
        assert!(text.lines().count() <= 200, "{name} has {} lines", text.lines().count());
    }
}

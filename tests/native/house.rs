//! The house rules that a compiler does not know: which room may touch what (README, invariants).

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

/// Fails for every file of `src` that has one of the words and does not begin with one of the rooms.
fn check_only(rooms: &[&str], words: &[&str]) {
    for (name, text) in find_files("src", "rs") {
        let is_allowed = rooms.iter().any(|room| name.starts_with(room));
        for word in words {
            assert!(is_allowed || !text.contains(word), "{name} has `{word}`, which belongs to {rooms:?}");
        }
    }
}

#[test]
fn only_the_client_sends_requests() {
    check_only(&["src/api/client.rs"], &["gloo_net::"]);
}

#[test]
fn only_the_browser_room_touches_web_sys() {
    check_only(&["src/browser", "src/api/client.rs"], &["web_sys::"]);
}

#[test]
fn only_the_query_starts_requests_for_components() {
    check_only(&["src/query.rs"], &["spawn_local", "LocalResource"]);
}

#[test]
fn the_discussion_is_reached_by_the_doors_of_the_second_program_only() {
    check_only(&["src/second.rs", "src/components/comments"], &["components::comments", "delivery::"]);
}

#[test]
fn only_the_endpoint_room_spells_api_paths() {
    check_only(&[], &["/wp/v2/"]);
}

#[test]
fn only_the_gate_writes_html() {
    check_only(&["src/browser/gate"], &["inner_html=", "set_inner_html", "insert_adjacent_html"]);
}

#[test]
fn pages_and_components_never_see_the_wire() {
    for (name, text) in find_files("src", "rs") {
        let is_view = name.starts_with("src/pages") || name.starts_with("src/components");
        let others = text.replace("api::wire::comment::NewComment", "");
        assert!(!is_view || !others.contains("api::wire"), "{name} reads the wire");
    }
}

#[test]
fn pure_rooms_stay_pure() {
    for (name, text) in find_files("src", "rs") {
        let is_pure = name.starts_with("src/config");
        for word in ["leptos::", "web_sys", "js_sys", "wasm_bindgen"] {
            assert!(!is_pure || !text.contains(word), "{name} has `{word}`, but is tested natively");
        }
    }
}

#[test]
fn only_locale_holds_words_for_readers() {
    for (name, text) in find_files("src", "rs") {
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        let has_words = code.flat_map(str::chars).any(|letter| ('А'..='я').contains(&letter));
        assert!(name.starts_with("src/locale") || !has_words, "{name} has words that belong to src/locale");
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
        assert!(text.lines().count() <= 320, "{name} has {} lines", text.lines().count());
    }
}

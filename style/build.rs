//! Writes `target/gazeta.css`: tokens, base, prose and every component's style sheet, scoped by stylers.
//!
//! And the words, `target/words/`. Trunk links the style sheet from `index.html`. It never lies in the source tree, or each build would start the next one.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "../src/locale/words/build.rs"]
mod words;

const GLOBAL: [&str; 9] = [
    "style/tokens.css",
    "style/base.css",
    "style/columns.css",
    "style/motion.css",
    "style/prose.css",
    "style/prose/blocks.css",
    "style/prose/pictures.css",
    "style/prose/cards.css",
    "style/print.css",
];

fn main() {
    println!("cargo:rerun-if-changed=src");
    println!("cargo:rerun-if-changed=style");
    let target = PathBuf::from("target");
    fs::create_dir_all(&target).expect("the target folder can be made");
    words::write_words(&target);
    refuse_equal_scopes(Path::new("src"));
    let scoped = target.join("components.css");
    stylers::build(Some(scoped.display().to_string()));
    let mut css = String::new();
    for file in GLOBAL {
        css += &fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"));
    }
    css += &fs::read_to_string(&scoped).unwrap_or_else(|error| panic!("{}: {error}", scoped.display()));
    fs::write(target.join("gazeta.css"), css).expect("target/gazeta.css can be written");
}

/// Stylers names a scope by how many characters that are not white space a style sheet has: two of one length would
/// style each other's elements.
fn refuse_equal_scopes(folder: &Path) {
    let mut scopes = HashMap::new();
    for file in find_style_sheets(folder) {
        let css = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let length = css.chars().filter(|letter| !letter.is_whitespace()).count();
        if let Some(other) = scopes.insert(length, file.clone()) {
            panic!(
                "{} and {} have {length} characters each, and so the same scope: make one of them longer",
                file.display(),
                other.display()
            );
        }
    }
}

fn find_style_sheets(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.filter_map(Result::ok).map(|entry| entry.path());
    paths
        .flat_map(|path| match path.is_dir() {
            true => find_style_sheets(&path),
            false if path.extension().is_some_and(|ending| ending == "css") => vec![path],
            false => Vec::new(),
        })
        .collect()
}

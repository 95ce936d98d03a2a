//! The build script: generates the files that Trunk and the tools read from `target/`. Nothing is written to the source
//! tree, because each build would then trigger the next one:
//!
//! - `gazeta.css`: the global style sheets and every component's style sheet, scoped by stylers;
//! - `messages/` and `messages.txt`: the messages of all languages;
//! - `shell.html`: the app shell, in the language of the settings;
//! - `generated/`: tables of addresses, requests and embeds for JavaScript, nginx and the theme, and the boot-error
//!   fallback with its messages.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "build/boot_error.rs"]
mod boot_error;
#[path = "build/embeds.rs"]
mod embeds;
#[path = "build/nginx.rs"]
mod nginx;
#[path = "build/shell.rs"]
mod shell;
#[path = "build/tables.rs"]
mod tables;
#[path = "build/theme.rs"]
mod theme;
#[path = "build/messages.rs"]
mod messages;

const GLOBAL: [&str; 13] = [
    "style/tokens.css",
    "style/base.css",
    "style/shared.css",
    "style/columns.css",
    "style/motion.css",
    "style/prose.css",
    "style/prose/formats.css",
    "style/prose/blocks.css",
    "style/prose/covers.css",
    "style/prose/lists.css",
    "style/prose/pictures.css",
    "style/prose/cards.css",
    "style/print.css",
];

fn main() {
    println!("cargo:rerun-if-changed=src");
    println!("cargo:rerun-if-changed=style");
    println!("cargo:rerun-if-changed=web");
    println!("cargo:rerun-if-changed={}", shell::PAGE);
    let target = PathBuf::from("target");
    fs::create_dir_all(&target).expect("the target folder can be created");
    messages::write_messages(&target);
    refuse_equal_scopes(Path::new("src"));
    let scoped = own_folder().join("components.css");
    stylers::build(Some(scoped.display().to_string()));
    let mut css = String::new();
    for file in GLOBAL {
        css += &fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"));
    }
    css += &fs::read_to_string(&scoped).unwrap_or_else(|error| panic!("{}: {error}", scoped.display()));
    write(&target.join("gazeta.css"), &css);
    let settings = shell::decode_settings();
    shell::write_shell(&target, &css, &settings);
    tables::write_tables(&target.join("generated"), &settings);
    boot_error::write_boot_error(&target.join("generated"));
    theme::write_theme(&target.join("generated"), &css);
}

/// A folder for this run of the build script alone, because two builds (debug and release, an editor's and Trunk's) may
/// run at the same time.
fn own_folder() -> PathBuf {
    PathBuf::from(std::env::var("OUT_DIR").expect("cargo sets OUT_DIR"))
}

/// Writes a file atomically, because another build may be reading it. An unchanged file keeps its modification time;
/// otherwise cargo would recompile whatever includes it.
fn write(path: &Path, content: &str) {
    if fs::read_to_string(path).is_ok_and(|old| old == content) {
        return;
    }
    let draft = own_folder().join("draft");
    let written = fs::write(&draft, content).and_then(|()| fs::rename(&draft, path));
    written.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

/// Panics if two style sheets would get the same scope. Stylers derives the name of a scope from the number of
/// characters in the sheet (without white space), so sheets of equal length would style each other's elements.
fn refuse_equal_scopes(folder: &Path) {
    let mut scopes = HashMap::new();
    for file in find_style_sheets(folder) {
        let css = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let length = css.chars().filter(|letter| !letter.is_whitespace()).count();
        if let Some(other) = scopes.insert(length, file.clone()) {
            panic!(
                "{} and {} both have {length} characters, and so the same scope: make one of them longer",
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

//! The rules of WordPress's Theme Check for theme/, and what the zip promises.

mod php;

use std::fs;
use std::path::{Path, PathBuf};

fn find_root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("theme")
}

/// The paths of all files of the theme.
fn find_paths() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![find_root()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder can be read").filter_map(Result::ok) {
            if entry.path().is_dir() { folders.push(entry.path()) } else { found.push(entry.path()) }
        }
    }
    assert!(15 < found.len(), "theme/ has only {} files", found.len());
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn read_php() -> Vec<(String, String)> {
    let is_php = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "php");
    find_paths().into_iter().filter(is_php).map(|path| (path.display().to_string(), read(&path))).collect()
}

#[test]
fn the_style_sheet_names_the_theme() {
    let sheet = read(&find_root().join("style.css"));
    for name in [
        "Theme Name",
        "Description",
        "Author",
        "Version",
        "License",
        "License URI",
        "Text Domain",
        "Tested up to",
        "Requires PHP",
    ] {
        let line = sheet.lines().find_map(|line| line.strip_prefix(&format!("{name}: ")));
        assert!(line.is_some_and(|value| !value.trim().is_empty()), "style.css has no {name}");
    }
    let readme = read(&find_root().join("readme.txt"));
    for name in ["Version: ", "Requires PHP: "] {
        let value = sheet.split_once(name).and_then(|(_, rest)| rest.lines().next()).unwrap_or_default();
        assert!(readme.contains(value), "readme.txt does not name {name}{value}");
    }
    for name in ["DOMPurify", "Leptos", "MIT", "Apache"] {
        assert!(readme.contains(name), "readme.txt does not name {name}");
    }
}

#[test]
fn the_words_that_theme_check_requires_are_there() {
    let all: String = read_php().into_iter().map(|(_, text)| text).collect();
    for word in [
        "DOCTYPE",
        "charset",
        "language_attributes",
        "wp_head(",
        "wp_body_open(",
        "wp_footer(",
        "body_class(",
        "post_class(",
        "wp_link_pages(",
        "'automatic-feed-links'",
        "'title-tag'",
        "'post-thumbnails'",
        "'html5'",
        "'custom-logo'",
        "'responsive-embeds'",
        "'align-wide'",
        "'editor-styles'",
        "comments_template(",
        "comment_form(",
        "wp_list_comments(",
    ] {
        assert!(all.contains(word), "the theme lacks {word}");
    }
}

#[test]
fn nothing_that_theme_check_refuses_is_there() {
    let refused = [
        "base64_",
        "ini_set",
        "exec(",
        "eval(",
        "register_post_type(",
        "register_taxonomy(",
        "register_block_type(",
        "add_shortcode(",
        "add_menu_page(",
        "add_submenu_page(",
        "rel_canonical'",
        "'feed_links'",
        "redirect_canonical'",
        "wp_generator'",
        "file_get_contents(",
        "curl_",
        "error_reporting(",
        "<?=",
    ];
    for (name, text) in read_php() {
        for word in refused {
            assert!(!text.contains(word), "{name} has {word}");
        }
        // The one file that browsers ask for directly; it knows nothing of WordPress.
        if !name.ends_with("theme/files.php") {
            assert!(text.contains("defined( 'ABSPATH' ) || exit;"), "{name} can be opened directly");
        }
        assert!(text.contains("@package Gazeta"), "{name} does not say what it is of");
    }
}

#[test]
fn no_file_has_a_name_that_wordpress_refuses() {
    for path in find_paths() {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        assert!(!name.starts_with('.'), "{name} is hidden");
        for part in [".sh", ".sql", ".dat", ".xml", ".zip"] {
            assert!(!name.contains(part), "{name} has {part}");
        }
    }
    for name in ["templates/index.html", "theme.json"] {
        assert!(!find_root().join(name).exists(), "{name} would make it a block theme");
    }
}

#[test]
fn the_screenshot_is_four_by_three() {
    let picture = fs::read(find_root().join("screenshot.png")).expect("there is a screenshot");
    assert_eq!(picture[1..4], *b"PNG");
    let number = |at: usize| u32::from_be_bytes([picture[at], picture[at + 1], picture[at + 2], picture[at + 3]]);
    let (width, height) = (number(16), number(20));
    assert_eq!(width * 3, height * 4, "{width} × {height}");
    assert!((880..=1200).contains(&width), "{width} × {height}");
}

/// `tools/theme_headers.mjs` reads the policy from there.
#[test]
fn the_policy_is_written_in_nginx_conf_alone() {
    for (name, text) in read_php() {
        for word in ["wasm-unsafe-eval", "youtube", "require-trusted-types-for", "accelerometer"] {
            assert!(!text.contains(word), "{name} repeats {word} of deploy/nginx.conf");
        }
    }
    let index = read(&find_root().join("inc/fault.php"));
    let (before, after) = index.split_once("gazeta_print_parts();").expect("the page is printed");
    assert!(
        before.contains("ob_start();") && after.contains("gazeta_send_page("),
        "inc/fault.php sends pages without a policy"
    );
}

/// The messages of the health page are the same in all languages, with as many places for values, and each is printed.
#[test]
fn the_health_page_has_its_messages_in_all_languages() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/i18n/messages/theme");
    let to_names = |language: &str| -> Vec<(String, usize)> {
        let text = read(&folder.join(format!("{language}.txt")));
        let messages = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let split =
            |line: &str| line.split_once(" = ").map(|(name, text)| (name.to_owned(), text.matches("{}").count()));
        messages.map(|line| split(line).unwrap_or_else(|| panic!("{language}: {line}"))).collect()
    };
    let names = to_names("en");
    assert!(40 < names.len(), "only {} messages", names.len());
    for language in ["ru", "kk"] {
        assert_eq!(to_names(language), names, "{language}");
    }
    let all: String = read_php().into_iter().map(|(_, text)| text).collect();
    let headings: Vec<_> = all.split("gazeta_found( '").chain(all.split("gazeta_found_alone( '")).collect();
    for (name, _) in &names {
        let short = name.trim_start_matches("health.");
        let is_heading = headings.iter().any(|call| call.starts_with(&format!("{short}',")));
        assert!(is_heading || all.contains(&format!("'{name}'")), "{name} is never printed");
    }
    for call in all.split("gazeta_text( 'health.").skip(1) {
        let name = call.split('\'').next().unwrap_or_default();
        let is_known = names.iter().any(|(known, _)| known == &format!("health.{name}"));
        assert!(is_known || name.is_empty(), "health.{name} is no message");
    }
}

/// The script of printed pages marks answers as the app's HTTP cache does.
#[test]
fn an_old_answer_is_marked_as_the_cache_marks_it() {
    let web = Path::new(env!("CARGO_MANIFEST_DIR")).join("web");
    for name in ["http_cache.js", "printed.js"] {
        assert!(read(&web.join(name)).contains("\"x-gazeta-kept\""), "{name}");
    }
}

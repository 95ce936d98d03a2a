//! What the theme's PHP has to hold to, whatever it does.

use super::{find_root, read, read_php};

/// Every function, class and constant of the theme has its prefix, and so has every option.
#[test]
fn names_have_the_prefix_of_the_theme() {
    for (name, text) in read_php() {
        for line in text.lines() {
            let found = line.strip_prefix("function ").or_else(|| line.strip_prefix("class "));
            let found = found.or_else(|| line.strip_prefix("const "));
            assert!(
                found.is_none_or(|rest| rest.to_lowercase().starts_with("gazeta_")),
                "{name}: {line} lacks the prefix"
            );
        }
    }
}

/// A page for readers may be kept by a cache, and a nonce in it would be stale.
#[test]
fn a_nonce_is_only_made_where_somebody_is_known_to_be_logged_in() {
    let mut count = 0;
    for (name, text) in read_php() {
        for word in ["wp_create_nonce(", "wp_nonce_field(", "wp_nonce_url("] {
            let Some((before, _)) = text.split_once(word) else { continue };
            count += 1;
            let is_checked = before.contains("is_user_logged_in()") || text.contains("current_user_can(");
            assert!(is_checked, "{name} makes a nonce by {word} for anybody");
        }
    }
    assert!(0 < count, "editors have no nonce");
}

/// A theme that loads a file which is missing would be a white page, so every part is asked for first.
#[test]
fn parts_are_loaded_only_where_they_are() {
    let load = read(&find_root().join("inc/load.php"));
    for (name, text) in read_php() {
        let file = name.rsplit("/theme/").next().unwrap_or_default();
        let part = file.strip_prefix("inc/").and_then(|name| name.strip_suffix(".php"));
        if let Some(part) = part.filter(|part| !["load", "fault", "refuse"].contains(part)) {
            assert!(load.contains(&format!("'{part}'")), "{file} is not loaded");
        }
        if file == "parts/fallback.php" {
            assert!(!text.contains(" gazeta_") && !text.contains("\tgazeta_"), "{file} calls the theme");
        } else if file.starts_with("parts/") {
            assert!(load.contains(&format!("'{file}'")), "{file} is not asked for");
        }
    }
}

/// What PHP 7.4 cannot read. `php -l` of a newer version would let it pass.
#[test]
fn the_syntax_is_that_of_php_7_4() {
    let newer = [
        "?->",
        " match (",
        "#[",
        "enum ",
        "readonly $",
        "): never",
        "): mixed",
        "(mixed ",
        ", mixed ",
        "): static",
        "): true",
        "...);",
        "catch ( Throwable )",
        "str_contains(",
        "str_starts_with(",
        "str_ends_with(",
        "array_is_list(",
        "array_find(",
        "|null",
        "|false",
        "|array $",
        "|string $",
    ];
    for (name, text) in read_php() {
        let code = text.lines().map(str::trim).filter(|line| !line.starts_with(['*', '/']));
        for line in code {
            for word in newer {
                assert!(!line.contains(word), "{name}: {line} has {word}");
            }
        }
    }
}

/// The keys of the Customizer's choices are those of the settings block, in code and docs; and so are the fields of the
/// weather that the site asks for.
#[test]
fn the_choices_are_keys_of_the_settings() {
    let root = find_root();
    let list = read(&root.join("inc/choices.php"));
    let (list, _) = list.split_once("gazeta_to_mod(").expect("the list comes first");
    let docs = read(&root.join("../docs/configuration.md"));
    let code = read(&root.join("../src/config/decode.rs"));
    let keys: Vec<_> =
        list.lines().filter(|line| line.starts_with("\t\t'")).filter_map(|line| line.split('\'').nth(1)).collect();
    assert!(8 < keys.len(), "{keys:?}");
    for key in keys {
        assert!(docs.contains(&format!("| `{key}` |")), "docs/configuration.md does not name {key}");
        let name = key.rsplit('.').next().unwrap_or_default();
        assert!(code.contains(&format!("\"{name}\"")), "the app does not know {key}");
    }
    let weather = read(&root.join("inc/weather.php"));
    let fields = weather.split("GAZETA_WEATHER_FIELDS = '").nth(1).and_then(|rest| rest.split('\'').next());
    let fields = fields.expect("the fields are a constant");
    assert!(read(&root.join("../src/data/weather.rs")).contains(&format!("&current={fields}&")), "{fields}");
}

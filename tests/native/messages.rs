//! The messages of all languages: the files must name them in the order in which the code reads them.

use gazeta::i18n::message_file::{OtherBuild, ReadLines, take, to_address};
use gazeta::i18n::{Language, Messages};

fn read_file(language: Language) -> String {
    let path = format!("{}/target/messages/{}.txt", env!("CARGO_MANIFEST_DIR"), language.tag());
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn the_files_name_the_messages_in_order() {
    let mut expected = Vec::new();
    Messages::name("", &mut expected);
    let file = include_str!("../../src/i18n/messages/ru.txt");
    let named = file.lines().filter_map(|line| line.split_once(" = ")).map(|(name, _)| name);
    // Those of the page itself are for the build alone.
    let named = named.filter(|name| !name.starts_with("page."));
    for (at, (found, expected)) in named.clone().zip(&expected).enumerate() {
        assert_eq!(found, expected, "message {at} of ru.txt");
    }
    assert_eq!(named.count(), expected.len(), "the number of messages");
}

#[test]
fn a_language_is_russian_until_its_messages_are_loaded() {
    assert_eq!(Language::Kazakh.messages().retry, Language::Russian.messages().retry);
    take(Language::Kazakh, read_file(Language::Kazakh)).expect("messages of this build");
    assert_eq!(Language::Kazakh.messages().retry, "Қайталау");
    assert_eq!(Language::Kazakh.messages().form.flood, Language::Kazakh.messages().form.flood.trim());
    assert_eq!(Language::Russian.messages().retry, "Повторить");
}

#[test]
fn the_last_message_is_complete() {
    take(Language::English, read_file(Language::English)).expect("messages of this build");
    let file = include_str!("../../src/i18n/messages/en.txt");
    let of_app =
        file.lines().rev().filter_map(|line| line.split_once(" = ")).find(|(name, _)| !name.starts_with("page."));
    let (_, last) = of_app.expect("a last message");
    assert_eq!(Language::English.messages().settings_broken, last);
}

#[test]
fn messages_of_another_build_are_refused() {
    let text = read_file(Language::English);
    assert_eq!(
        take(Language::English, text.replacen(text.lines().next().unwrap(), "0123456789abcdef", 1)),
        Err(OtherBuild)
    );
    assert_eq!(take(Language::English, format!("{text}one more\n")), Err(OtherBuild));
    assert_eq!(take(Language::English, "<!doctype html>".to_owned()), Err(OtherBuild));
    assert!(to_address(Language::English).starts_with("/messages/en.txt?"));
}

//! The settings block: the values it accepts, and the error for each mistake.

use gazeta::config::{Embeds, Lists, decode_settings};
use gazeta::i18n::Language;
use wordpress::endpoint::ApiBase;

#[test]
fn a_small_block_is_enough() {
    let settings = decode_settings(Some(r#"{"api": "/wp-json/"}"#)).expect("good settings");
    assert_eq!(settings.api, ApiBase::new("/wp-json/"));
    assert_eq!(settings.language, Language::Russian);
    assert_eq!(settings.lists, Lists { feed: 7, related: 4, ..Lists::default() });
    assert!(settings.weather.is_none() && settings.menu.is_none());
}

#[test]
fn the_block_of_index_html_is_good() {
    let html = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/index.html")).expect("index.html");
    let block = html.split_once(r#"id="gazeta-settings">"#).and_then(|(_, rest)| rest.split_once("</script>"));
    let settings = decode_settings(block.map(|(block, _)| block)).expect("good settings");
    assert_eq!(settings.weather.expect("a weather").city, "Бозкала");
    assert_eq!(settings.name.as_deref(), Some("Вестник Бозкалы"));
}

#[test]
fn a_mistake_is_named() {
    let weather = |part: &str| format!(r#"{{"api": "/", "weather": {{{part}}}}}"#);
    let table = [
        (None, "gazeta-settings"),
        (Some(String::new()), "gazeta-settings"),
        (Some("{\"api\": ".to_owned()), "not JSON"),
        (Some("[]".to_owned()), "\"gazeta-settings\" is a list"),
        (Some("{}".to_owned()), "\"api\" is missing"),
        (Some(r#"{"api": 5}"#.to_owned()), "\"api\" is 5"),
        (Some(r#"{"api": "/", "colour": "red"}"#.to_owned()), "\"colour\" is not a setting"),
        (Some(r#"{"api": "/", "language": "de"}"#.to_owned()), "\"language\" is \"de\""),
        (Some(r#"{"api": "/", "languages": {"news": "казахский"}}"#.to_owned()), "\"languages\" is an object"),
        (Some(r#"{"api": "/", "embeds": "never"}"#.to_owned()), "\"embeds\" is \"never\""),
        (Some(r#"{"api": "/", "lists": {"feed": 0}}"#.to_owned()), "\"lists.feed\" is 0"),
        (Some(r#"{"api": "/", "lists": {"feed": 1.5}}"#.to_owned()), "\"lists.feed\" is a fraction"),
        (Some(r#"{"api": "/", "lists": {"fed": 1}}"#.to_owned()), "\"lists.fed\" is not a setting"),
        (Some(r#"{"api": "/", "weather": true}"#.to_owned()), "\"weather\" is true"),
        (Some(weather(r#""endpoint": "/", "latitude": 49, "longitude": 71"#)), "\"weather.city\" is missing"),
        (
            Some(weather(r#""endpoint": "/", "latitude": 95, "longitude": 71, "city": "А""#)),
            "\"weather.latitude\" is 95",
        ),
        (Some(weather(r#""town": "А""#)), "\"weather.town\" is not a setting"),
    ];
    for (block, expected) in table {
        let error = decode_settings(block.as_deref()).expect_err("a mistake").to_string();
        assert!(error.contains(expected), "the error of {block:?}: {error}");
    }
}

#[test]
fn the_weather_can_be_switched_off() {
    let settings = decode_settings(Some(r#"{"api": "/", "weather": false}"#)).expect("good settings");
    assert!(settings.weather.is_none());
}

#[test]
fn embeds_wait_for_a_click_unless_set_otherwise() {
    let read = |block: &str| decode_settings(Some(block)).expect("good settings").embeds;
    assert_eq!(read(r#"{"api": "/"}"#), Embeds::Click);
    assert_eq!(read(r#"{"api": "/", "embeds": "click"}"#), Embeds::Click);
    assert_eq!(read(r#"{"api": "/", "embeds": "at_once"}"#), Embeds::AtOnce);
}

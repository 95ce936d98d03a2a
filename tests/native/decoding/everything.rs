//! Calls every decoder of the app and all of `markup` with one text, for the property tests and the fuzz target.

use std::fmt::Debug;

use gazeta::config::decode_settings;
use gazeta::data::client::retry;
use gazeta::data::json::{Json, ReadJson as _};
use gazeta::data::weather;
use wordpress::decode::comment::NewComment;
use wordpress::decode::{self, archive, authors, comment, menu, post, site};
use wordpress::markup::shortcodes::remove_shortcodes;
use wordpress::markup::{escape, find_marks, is_written_by_hand, to_reading_minutes, to_teaser};
use wordpress::model::Moment;
use wordpress::permalinks::{decode_page_head, find_route, find_target, is_answer, is_guess, to_canonical};

/// Decodes a text as every kind of response.
pub fn decode(text: &str) {
    let _ = retry::decode_retry_after(text, 0.0, |_| f64::NAN);
    bound(text, &NewComment::parse::<Json>(text));
    bound(text, &decode_settings(Some(text)).map_err(|error| error.to_string()));
    bound(text, &weather::decode_saved(text, 1_790_000_000_000.0, "https://w.example/"));
    bound(text, &Moment::new(text.to_owned(), text).count_years("2026-11-24T10:00:00"));
    bound(text, &find_route(text, text));
    bound(text, &find_target(text, "https://paper.example/"));
    bound(text, &(is_answer(text, text), is_guess(text, text), to_canonical(text, text)));
    bound(text, &decode_page_head(text, 200, text, text));
    let Ok(sent) = Json::parse(text) else { return };
    bound(text, &decode::refusal::decode_refusal(&sent));
    bound(text, &weather::decode(&sent).map(weather::Weather::sky));
    bound(text, &site::decode(&sent));
    bound(text, &post::decode_body(&sent));
    read_all(text, &sent, post::decode);
    read_all(text, &sent, post::decode_card);
    bound(text, &authors::decode_list(&sent.as_list().unwrap_or_default(), None));
    read_all(text, &sent, post::decode_adjacent_post);
    read_all(text, &sent, post::decode_owner);
    read_all(text, &sent, post::decode_page_title);
    read_all(text, &sent, post::decode_term);
    read_all(text, &sent, comment::decode);
    read_all(text, &sent, menu::decode_stand_in);
    read_all(text, &sent, menu::decode_navigation);
    read_all(text, &sent, archive::decode_tag);
    read_all(text, &sent, archive::decode_author);
    read_all(text, &sent, archive::decode_author_of);
    let items = decode::decode_list(&sent, menu::decode_item).unwrap_or_default();
    bound(text, &menu::to_menu(&items, None));
    bound(text, &menu::to_menu(&items, Some(2)));
    let sections = decode::decode_list(&sent, archive::decode_section).unwrap_or_default();
    bound(text, &archive::to_section(sections.clone(), &["novosti".to_owned()]));
    bound(text, &archive::to_section(sections, &[]));
}

/// Applies everything in `markup` to a text of any kind.
pub fn mark_up(text: &str) {
    let kept = remove_shortcodes(text);
    assert!(kept.len() <= text.len(), "removing shortcodes made the text longer");
    bound(text, &to_teaser(text));
    bound(text, &escape(text));
    bound(text, &to_reading_minutes(text));
    let half = text.chars().count() / 2;
    let (excerpt, words): (String, String) = (text.chars().take(half).collect(), text.chars().skip(half).collect());
    bound(text, &is_written_by_hand(&excerpt, text));
    let pieces = find_marks(text, &text.to_lowercase(), &words.to_lowercase());
    let joined: String = pieces.iter().map(|(_, piece)| *piece).collect();
    assert_eq!(joined, text, "highlighting loses nothing of a text");
}

/// Decodes a list, and its first member alone.
fn read_all<T: Debug>(text: &str, sent: &Json, read: fn(&Json) -> Option<T>) {
    bound(text, &read(sent));
    bound(text, &decode::decode_list(sent, read));
}

/// Checks that the result is not much longer than the text: `Debug` writes some characters as ten.
fn bound(text: &str, made: &impl Debug) {
    let length = format!("{made:?}").len();
    assert!(length <= 24 * text.len() + 4_000, "{} bytes became {length}", text.len());
}
